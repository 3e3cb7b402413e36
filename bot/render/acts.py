"""Acts and modes, in signs and words."""

from bot.domain.events import Act, Event, Mode
from bot.render.voice import Voice

SIGNS = {
    Act.CONSULT: "🤝",
    Act.AGREE: "📝",
    Act.SUPPORT: "👍",
    Act.COOPERATE: "⚙️",
    Act.AID: "📦",
    Act.CONCEDE: "🕊",
    Act.RETREAT: "↩️",
    Act.REQUEST: "📣",
    Act.ACCUSE: "👉",
    Act.REJECT: "✋",
    Act.THREATEN: "⚠️",
    Act.PROTEST: "🪧",
    Act.SANCTION: "⛔️",
    Act.MOBILIZE: "🪖",
    Act.COERCE: "⛓",
    Act.ASSAULT: "💥",
    Act.STATEMENT: "🎙",
}
MODE_SIGNS = {Mode.CALL: "📞", Mode.VISIT: "🛬", Mode.LETTER: "✉️", Mode.VOTE: "🗳"}


def sign(event: Event) -> str:
    return MODE_SIGNS.get(event.mode, SIGNS[event.act]) if event.mode else SIGNS[event.act]


def label(act: Act, voice: Voice) -> str:
    """Name an act with its sign, as "🤝 Talks"."""
    return f"{SIGNS[act]} {voice.say(f'act-{act.lower()}')}"


def word(event: Event, voice: Voice) -> str:
    """Name what was done without saying to whom, as "Phone call" or "Accusation"."""
    if event.act is Act.CONSULT and event.mode:
        return voice.say(f"mode-{event.mode}")
    return voice.say(f"act-{event.act.lower()}")


def phrase(event: Event, whom: str, voice: Voice) -> str:
    """Say what was done to whom, as "met Netanyahu, Raisi"."""
    plain = f"did-{event.act.lower()}"
    exact = f"{plain}-{event.mode}" if event.mode else plain
    return voice.say(exact if voice.texts.knows(exact) else plain, whom=whom)
