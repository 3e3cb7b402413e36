"""Messages that are the same for everybody: the welcome, help, and answers of a sentence."""

from bot.domain.deliveries import Button, Message
from bot.render.bidi import with_commands
from bot.render.html import bold, lines, one_line, paragraphs
from bot.render.presses import button
from bot.render.split import shorten
from bot.render.texts import Texts

LONGEST_VALUE = 80  # UTF-16 units
SHORTCUTS = ("/schedule", "/timezone", "/language", "/quiet", "/following", "/muted")
COMMANDS = (
    "who",
    "quotes",
    "contacts",
    "trend",
    "digest",
    "latest",
    "feeds",
    "search",
    "story",
    "subscribe",
    "settings",
    "follow",
    "unfollow",
    "mute",
    "unmute",
    "pause",
    "stop",
    "manage",
    "help",
    "privacy",
    "mydata",
    "erase",
    "about",
    "start",
)


def notice(key: str, *, language: str, texts: Texts, **values: str | int) -> Message:
    """Say one text. What somebody wrote is told back on one line and cut to size."""
    short = {
        name: shorten(one_line(value), LONGEST_VALUE) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return Message(html=lines(texts.say(language, key, **short), language=language))


def welcome(*, language: str, texts: Texts, ahead: str = "") -> Message:
    """Greet somebody, with the three things to begin with as buttons.

    `ahead` says when the next digest comes: then there is nothing to subscribe to, but to change.
    """
    subscribe = button(f"🔔 {texts.say(language, 'button-subscribe')}", "subscribe")
    change = button(f"⚙️ {texts.say(language, 'settings-of')}", "settings")
    greeting = _titled("welcome-title", texts.say(language, "welcome"), language, texts)
    return Message(
        html=paragraphs(greeting, lines(ahead, language=language)),
        buttons=(
            change if ahead else subscribe,
            button(f"📰 {texts.say(language, 'button-digest')}", "digest"),
            button(f"👤 {texts.say(language, 'button-ask')}", "ask"),
        ),
    )


def help_page(*, language: str, texts: Texts) -> Message:
    """List the commands, with examples."""
    listed = with_commands(
        "\n".join(f"/{name} — {texts.say(language, f'command-{name}')}" for name in COMMANDS),
        language,
    )
    shortcuts = texts.say(language, "help-shortcuts", commands=" ".join(SHORTCUTS))
    body = f"{listed}\n\n{shortcuts}\n\n{texts.say(language, 'help-examples')}"
    return Message(html=_titled("help-title", body, language, texts))


def privacy(*, language: str, texts: Texts) -> Message:
    return Message(html=_titled("privacy-title", texts.say(language, "privacy"), language, texts))


def about(*, language: str, texts: Texts, operator: str = "") -> Message:
    """Say what this is and who runs it; where the operator is not named, that too."""
    who = (
        texts.say(language, "operator", operator=one_line(operator))
        if operator
        else texts.say(language, "operator-none")
    )
    body = f"{texts.say(language, 'about')}\n\n{who}"
    return Message(html=_titled("welcome-title", body, language, texts))


def erase_question(*, language: str, texts: Texts) -> Message:
    """Ask once before everything is deleted."""
    row: tuple[Button, ...] = (
        *button(f"🗑 {texts.say(language, 'button-erase')}", "erase", "yes"),
        *button(texts.say(language, "button-keep"), "erase", "no"),
    )
    asked = notice("erase-ask", language=language, texts=texts)
    return Message(html=asked.html, buttons=(row,))


def not_a_command(written: str, *, language: str, texts: Texts) -> Message:
    """Answer words that are no command, and offer to take them for a name."""
    row = button(f"/who {written}", "named", written)
    told = notice("unknown-text", language=language, texts=texts)
    return Message(html=told.html, buttons=(row,) if written and row else ())


def _titled(title: str, body: str, language: str, texts: Texts) -> str:
    return paragraphs(
        lines(bold(texts.say(language, title)), language=language),
        lines(body, language=language),
    )
