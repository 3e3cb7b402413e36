"""A broadcast: as readers get it, and as its operator sees it."""

import re
from collections.abc import Mapping
from math import ceil

from bot.domain.broadcasts import ANY, MOST_PARTS, Broadcast, Progress, Stage
from bot.domain.deliveries import Button, Message
from bot.domain.rates import Rates
from bot.render import locales
from bot.render.bidi import isolate_in
from bot.render.html import Html, bold, joined, lines, one_line, text
from bot.render.notices import notice
from bot.render.presses import button
from bot.render.split import divide, fits, shorten, utf16_length
from bot.render.texts import LANGUAGES, Texts

_BUTTONS = {
    Stage.DRAFT: (("✉️", "send", Stage.GATHERING),),
    Stage.GATHERING: (("⏹", "stop", Stage.STOPPED),),
    Stage.RUNNING: (("⏸", "pause", Stage.PAUSED), ("⏹", "stop", Stage.STOPPED)),
    Stage.PAUSED: (("▶️", "resume", Stage.RUNNING), ("⏹", "stop", Stage.STOPPED)),
}
_BEGINNING = 60  # UTF-16 units of a text
_CODED = re.compile(r"^[^\S\n]*([A-Za-z]{2}):[^\S\n]*\S", re.MULTILINE)  # no part begins so
_AS_TOLD = {Stage.GATHERING: Stage.RUNNING}  # which readers it has is nobody's concern


def words(written: str, language: str) -> tuple[Message, ...]:
    """Draw what a reader gets, in as few messages as it fits into. It is plain text, no markup."""

    def drawn(part: str) -> Html:
        return lines(part, language=language)

    parts = divide(written, lambda part: fits(drawn(part)))
    return tuple(Message(html=drawn(part)) for part in parts)


def too_long(broadcast: Broadcast) -> tuple[str, int] | None:
    """Return a language whose text needs too many messages, and its length in UTF-16 units."""
    for language, written in broadcast.texts:
        if len(words(written, language)) > MOST_PARTS:
            return language, utf16_length(written)
    return None


def refused(broadcast: Broadcast, *, language: str, texts: Texts) -> Message | None:
    """Say that a text is too long; None where all fit."""
    found = too_long(broadcast)
    if found is None:
        return None
    tongue, units = found
    said = texts.say(
        language,
        "broadcast-long",
        tongue=_name(tongue, language),
        units=locales.number(units, language),
        most=locales.number(MOST_PARTS, language),
    )
    return Message(html=lines(said, language=language))


def question(
    progress: Progress, readers: Mapping[str, int], *, language: str, texts: Texts
) -> Message:
    """Ask, below the texts themselves, whether they are to go out, and say to how many."""
    broadcast, count = progress.broadcast, sum(readers.values())
    if not count:
        return notice("broadcast-nobody", language=language, texts=texts)
    parts = {tongue: len(words(written, tongue)) for tongue, written in broadcast.texts}
    messages = count * max(parts.values())  # at its pace a part is sent for each of the longest
    minutes = ceil(messages * Rates().overall.every * 100 / broadcast.share / 60)
    asked = texts.say(
        language,
        "broadcast-ask",
        count=locales.number(count, language),
        share=str(broadcast.share),
        minutes=locales.number(minutes, language),
    )
    told = [
        _told(broadcast, tongue, readers.get(tongue, 0), language, texts)
        for tongue, _ in broadcast.texts
    ]
    return Message(
        html=lines(_title(broadcast, language, texts), *told, asked, language=language),
        buttons=_buttons(progress, language, texts),
    )


def progress_page(progress: Progress, *, language: str, texts: Texts) -> Message:
    """Say how far a broadcast is, with what may be done about it."""
    stage = _AS_TOLD.get(progress.stage, progress.stage)
    handed = texts.say(
        language,
        "broadcast-progress",
        handed=locales.number(max(0, progress.readers - progress.left), language),
        all=locales.number(progress.readers, language),
    )
    title = joined(
        (
            _title(progress.broadcast, language, texts),
            text(texts.say(language, f"broadcast-{stage}")),
        ),
        " — ",
    )
    return Message(
        html=lines(title, handed if progress.readers else "", language=language),
        buttons=_buttons(progress, language, texts),
    )


def _title(broadcast: Broadcast, language: str, texts: Texts) -> str:
    return bold(f"📣 {texts.say(language, 'broadcast-title', id=broadcast.id)}")


def _told(broadcast: Broadcast, tongue: str, count: int, language: str, texts: Texts) -> str:
    """Say in which languages how many readers get one of the texts, and how it begins."""
    others = broadcast.language_for("") == tongue  # whoever has no text of his own language
    if tongue == ANY:
        alone = len(broadcast.texts) == 1
        named = texts.say(language, "broadcast-every" if alone else "broadcast-others")
    elif others:
        rest = texts.say(language, "broadcast-others")
        named = locales.listed((_name(tongue, language), rest), language)
    else:
        named = _name(tongue, language)
    gets = texts.say(
        language,
        "broadcast-gets",
        tongue=f"{named[:1].upper()}{named[1:]}",
        count=locales.number(count, language),
    )
    written = broadcast.text_for(tongue)
    begins = isolate_in(shorten(one_line(written), _BEGINNING), language)
    code = next(
        (it[1].lower() for it in _CODED.finditer(written) if it[1].lower() in LANGUAGES), ""
    )
    astray = texts.say(language, "broadcast-code", code=f"{code}:") if code else ""
    return joined((f"{gets} · {locales.in_marks(begins, language)}", astray), "\n")


def _name(code: str, language: str) -> str:
    return "…" if code == ANY else locales.language_name(code, language)


def _buttons(progress: Progress, language: str, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """Offer the next stages; each button says which one it is for, and looks again."""
    name = progress.broadcast.id
    found = tuple(
        one
        for sign, key, stage in _BUTTONS.get(progress.stage, ())
        for one in button(
            f"{sign} {texts.say(language, f'broadcast-{key}')}", "broadcast", name, stage
        )
    )
    again = () if progress.stage is Stage.DRAFT else button("🔄", "broadcast", name)
    return ((*found, *again),) if found else ()
