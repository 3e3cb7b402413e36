"""Who said what: quotations, and what is reported without marks.

A quotation is what stands between quotation marks, long enough to be an utterance rather than a
name, or a scare quote. `speakers` finds who says it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.domain.actors import Actor, ActorId, Mention
from bot.domain.events import Quote
from bot.enrich.hearers import hearer
from bot.enrich.lexicon import Reading
from bot.enrich.nominal import is_fragment
from bot.enrich.reported import reported
from bot.enrich.spans import Span, words_within
from bot.enrich.speakers import CUE_REACH, NAME_REACH, NO_TITLES, Source, Teller, Titles
from bot.enrich.titled import is_titled

MOST = 30  # quotations an entry; a transcript has more, and is no news
_SHORTEST = 3  # words; less is a title or a scare quote
_SPACED = frozenset({"de", "en", "es", "fr", "id"})  # where so many words are a part of a clause
_LONGEST = 1_200  # characters; beyond, a closing mark is missing
_MARKS_READ = 400  # opening marks; a text with more is not prose
_LEFT_OUT = " … "
_CUT = re.compile(r"[.,;:!?…\"'”“»«’–—-]\s*\Z")  # what stands behind speaks for itself
_NEAR = 8  # characters

_PAIRS = {
    "“": "”",
    "«": "»",
    "„": "“”‟",
    "‟": "”",
    "”": "”",
    "‘": "’",
    "'": "'",
    "「": "」",
    "『": "』",
    "‚": "‘’",
    "‹": "›",
    "《": "》",
    "»": "«",
    "״": "״",
    '"': '"',
}
_TURNED = "»"
_OPENERS = re.compile("[" + "".join(_PAIRS) + "]")
_CLOSERS = {opener: re.compile(f"[{closers}\n]") for opener, closers in _PAIRS.items()}
_LETTER = re.compile(r"[^\W_]")
_HEBREW = re.compile(r"[א-ת]")
_EITHER = "\"'"  # the same mark opens and closes: what stands beside it tells which
_ANGLES = "«»"
_EITHER_WAY = "«»“"  # in German, where „…“, «…» and »…« are all in use
_BEFORE_OPENERS = "([/:–—-„‚‹›"
_STRAIGHT, _RIGHT = '"', "”"
_MIXED = '“"'
_MIXED_MARKS = re.compile('[“”"\n]')
_PARAGRAPH = "\n"


def quoted_spans(text: str, language: str = "") -> Iterator[Span]:
    """Yield what stands within quotation marks, whatever the marks, outermost first.

    A mark inside a word (Hebrew acronyms) is none. A quotation ends with its paragraph at the
    latest, since publishers open each paragraph of a long quotation anew, and one that the next
    is opened in was never closed: where it ends nobody can tell.
    """
    at = 0
    for _ in range(_MARKS_READ):
        opener = _OPENERS.search(text, at)
        if opener is None:
            return
        at = opener.end()
        if language == "de" and opener[0] in _EITHER_WAY and not _leads(text, opener.start()):
            continue
        if not (_is_inside_word(text, opener.start()) or _only_closes(text, opener.start())):
            end = _closing(text, opener, language)
            if end is not None:
                yield Span(opener.start(), end)
                at = end


def _is_inside_word(text: str, at: int) -> bool:
    around = text[max(at - 1, 0) : at + 2]
    return len(around) == 3 and bool(_LETTER.match(around[0]) and _LETTER.match(around[2]))  # noqa: PLR2004 - the mark and its neighbours


def _only_closes(text: str, at: int) -> bool:
    """Whether a mark that may open and close stands behind a word and before none."""
    return (
        text[at] in _EITHER
        and at > 0
        and not text[at - 1].isspace()
        and text[at + 1 : at + 2].isspace()
    )


def _leads(text: str, at: int) -> bool:
    """Whether a mark that may open or close in German stands where one opens."""
    before = text[max(at - 1, 0) : at]
    return not text[at + 1 : at + 2].isspace() and (
        before.isspace() or before in _BEFORE_OPENERS  # "" is in any
    )


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands before a word and behind none."""
    return text[at - 1].isspace() and bool(_LETTER.match(text, at + 1))


def _closing(text: str, opener: re.Match[str], language: str) -> int | None:
    """Return where the quotation that a mark opens is over, if it is closed in its paragraph."""
    if opener[0] == _TURNED and language != "de":
        return None  # elsewhere it closes what nobody opened
    if opener[0] in _MIXED:
        return _closing_mixed(text, opener)
    for closer in _CLOSERS[opener[0]].finditer(text, opener.end(), opener.end() + _LONGEST):
        if closer[0] == _PARAGRAPH or (
            language == "de" and opener[0] in _ANGLES and _reopens(text, opener, closer)
        ):
            return None
        if not _is_within(text, closer.start()):
            return closer.end()
    return None


def _reopens(text: str, opener: re.Match[str], closer: re.Match[str]) -> bool:
    """Whether the mark that opened opens again before it was closed."""
    again = text.find(opener[0], opener.end(), closer.start())
    return again >= 0 and _leads(text, again)


def _closing_mixed(text: str, opener: re.Match[str]) -> int | None:
    """Return the end of a quotation in marks that writers mix up: what “ opens a " may close.

    Where the same mark opens another, this one was never closed; other marks may open one in it.
    """
    inner = False
    for mark in _MIXED_MARKS.finditer(text, opener.end(), opener.end() + _LONGEST):
        if mark[0] == _PARAGRAPH:
            return None
        if _is_within(text, mark.start()):
            continue
        if mark[0] != _RIGHT and _opens(text, mark.start()):
            if mark[0] == opener[0]:
                return None
            inner = True
        elif inner and mark[0] != opener[0]:
            inner = False
        else:
            return mark.end()
    return None


def _is_within(text: str, at: int) -> bool:
    """Whether a mark is part of a word, and closes nothing.

    A straight one is so in Hebrew only; elsewhere a suffix follows it, or the space was forgotten.
    """
    if text[at] == _STRAIGHT and not _HEBREW.match(text, at - 1):
        return False
    return _is_inside_word(text, at)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation, in one or several pairs of marks, and who says it."""

    spans: tuple[Span, ...]
    source: Source


def quotes(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    *,
    language: str = "",
    titles: Titles = NO_TITLES,
) -> tuple[Quote, ...]:
    """Return the quotations of a text in order, each with the speaker the text gives it.

    Behind them what known speakers are reported to have said in sentences without marks.
    """
    teller = Teller(reading, mentions, actors, titles, language)
    to = partial(hearer, reading.text, mentions=mentions, actors=actors, language=language)
    verbatim = [_quote(reading, each, to) for each in spoken(reading, teller, language)]
    room = MOST - len(verbatim)
    return (*verbatim, *reported(reading, mentions, actors, language)[: max(room, 0)])


def spoken(reading: Reading, teller: Teller, language: str = "") -> list[Spoken]:
    """Return the quotations of a text with their speakers.

    A quotation without a verb right behind another goes on where that one stopped, and so does
    one with the same verb: they are one, with an ellipsis between. One without a verb elsewhere is
    nobody's, and left out.
    """
    found: list[Spoken] = []
    seen: set[str] = set()
    before: Span | None = None
    for span in quoted_spans(reading.text, language):
        inner = _inner(reading, span)
        if len(words_within(reading, span)) < _SHORTEST or inner in seen:
            continue
        if language == "tr" and is_fragment(reading.text, *span):
            continue
        if is_titled(reading.text, *span, language):
            continue
        if language in _SPACED and _is_scare(reading, span):
            continue
        seen.add(inner)
        source = teller.source(span)
        last = found[-1] if found else None
        if last and source and before and source.verb == last.source.verb:
            found[-1] = replace(last, spans=(*last.spans, span))
        elif source:
            found.append(Spoken((span,), source))
        elif last and before and _goes_on(reading, before, span):
            found[-1] = replace(last, spans=(*last.spans, span))
        before = span if source else None
        if len(found) == MOST:
            break
    return found


def _is_scare(reading: Reading, span: Span) -> bool:
    """Whether a few words stand in a sentence of the writer's: a "very bold plan" for all."""
    inside = reading.text[span.end - 2]
    before = reading.text[max(span.start - 2, 0) : span.start].strip()
    behind = reading.text[span.end : span.end + 2].lstrip()[:1]
    return (
        len(words_within(reading, span)) <= _SHORTEST
        and before[-1:].isalpha()
        and inside not in ".!?,…"
        and (not behind or behind not in ",-–—")
    )


def _inner(reading: Reading, span: Span) -> str:
    return reading.text[span.start + 1 : span.end - 1].strip().rstrip(",،")


def _quote(reading: Reading, said: Spoken, to: Callable[[int], ActorId | None]) -> Quote:
    return Quote(
        text=_LEFT_OUT.join(_inner(reading, span) for span in said.spans),
        speaker=said.source.actor_id,
        speaker_surface=said.source.surface,
        cue=said.source.cue,
        verbatim=True,
        hearer=to(reading.starts[said.source.verb]),
    )


def _goes_on(reading: Reading, before: Span, span: Span) -> bool:
    """Whether a quotation without a verb continues the one before: nobody else comes between.

    Words within a sentence of the writer's own ("the board has a «very bold plan»") do not.
    """
    between = reading.text[before.end : span.start]
    if between.count(_PARAGRAPH) > 1 or not _CUT.search(
        reading.text, max(span.start - _NEAR, 0), span.start
    ):
        return False
    low = bisect_left(reading.starts, before.end)
    high = bisect_left(reading.starts, span.start)
    return high - low <= CUE_REACH + NAME_REACH
