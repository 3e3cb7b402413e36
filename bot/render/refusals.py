"""What cannot be done to the feeds, and what is wrong with one, in the admin's language."""

import re
from collections.abc import Iterable

from bot.domain.feeds import Trouble
from bot.domain.refusals import Refusal, RefusedLine, Why
from bot.render.bidi import isolate
from bot.render.texts import Texts

_STATUS = re.compile(r"\((\d{3})\)")  # of HTTP, as reasons have it
_DETAILED = "en"  # the language that reasons are in, which tell more than kinds of trouble do


def refusal(it: Refusal, *, language: str, texts: Texts) -> Iterable[str]:
    """Say why something cannot be done, and of what may pass, on another line, what to do."""
    if it.trouble is None:
        yield texts.say(language, f"feeds-not-{it.why}", **it.told)
        if it.why in {Why.UNKNOWN, Why.UNKNOWN_NEAR}:
            yield f"➜ {texts.say(language, 'feeds-all')}"
        return
    nowhere = texts.say(language, "feeds-not-around") if it.why is Why.AROUND else ""
    yield _said(what_is_wrong(it.trouble, it.reason, language=language, texts=texts), nowhere)
    if not nowhere:
        yield f"➜ {texts.say(language, 'feeds-not-changed')}"


def refused_line(it: RefusedLine, *, language: str, texts: Texts) -> str:
    """Say which feed of a list is not taken, and why."""
    why = " ".join(refusal(it.refusal, language=language, texts=texts))
    return texts.say(language, "feeds-not-line", line=str(it.line), outlet=it.outlet[:60], why=why)


def what_is_wrong(trouble: Trouble | None, reason: str, *, language: str, texts: Texts) -> str:
    """Say what is wrong with a feed: in English what is known, else its kind and the status."""
    if trouble is None or language == _DETAILED:
        return reason if language == _DETAILED else isolate(reason)
    status = _STATUS.search(reason)
    words = texts.say(language, f"feeds-is-{trouble}")
    return f"{words.removesuffix('.')} {status[0]}." if status else words


def _said(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
