"""Where reported words begin in their sentence, if there are any."""

import re
from bisect import bisect_left

from bot.enrich.lexicon import Hit, Reading

_WHEN = 5  # words between a verb and its "that", or comma: "said on Monday that"
_COMMA = re.compile(",(?!\\d)")
_FEW = 1  # words: a title behind a name, a day
_LEADING = 10  # words that lead up to a sentence
_DATED = frozenset({"in", "to", "with"})
_CLAUSE = frozenset({"pronoun", "passive", "not", "must", "later", "and"})
_BEHIND = frozenset({"in", "to", "with", "clause", "about"})


def that(reading: Reading, last: int) -> int | None:
    """Return where the "that" of a verb ends whose last word this is, if it has one near.

    Between them stands when and where, and no other clause: "said on Monday he knew that".
    """
    begin = reading.ends[last]
    found = next(
        (
            hit
            for hit in reading.of("words")
            if hit.key == "that" and last < hit.first <= last + _WHEN
        ),
        None,
    )
    if found is None:
        return None
    near = reading.between(begin, reading.start(found))
    dated = any(
        hit.first == last + 1 and hit.section == "words" and hit.key in _DATED for hit in near
    )
    clear = not any(hit.section == "speech" or hit.key in _CLAUSE for hit in near)
    if found.first - last - 1 <= (_WHEN if dated and clear else 1):
        return reading.ends[found.last]
    return None


def bare(reading: Reading, verb: Hit, language: str) -> int | None:
    """Return where what is said begins behind a verb that needs no "that".

    In German a comma stands before it. What is voiced, as "support for", is no words.
    """
    if not any(
        hit.key == "bare" and hit.first == verb.first for hit in reading.of("speech")
    ) or any(hit.key == "felt" and hit.first == verb.last + 1 for hit in reading.of("telling")):
        return None
    end = reading.ends[verb.last]
    if language != "de":
        return end
    last = min(verb.last + _WHEN, len(reading.ends) - 1)
    comma = _COMMA.search(reading.text, end, reading.ends[last])
    return comma.end() if comma else None


def is_over(reading: Reading, first: int, last: int) -> bool:
    """Whether a sentence is over at a word, but for when and where: "…, X said on Monday"."""
    if last - first <= _FEW:
        return True
    if reading.text[reading.ends[first - 1] : reading.starts[first]].strip()[:1] in tuple(",("):
        return True
    return any(
        hit.first == first and (hit.section == "days" or hit.key in _BEHIND)
        for hit in reading.between(reading.starts[first], reading.ends[first])
    )


def is_asked(reading: Reading, low: int, verb: Hit) -> bool:
    """Whether "what" stands before a name or a verb, and so no words: "what Iran said"."""
    return any(
        hit.key == "asked"
        and hit.last + 1 in {low, verb.first}
        and reading.text[reading.end(hit) : reading.starts[hit.last + 1]].isspace()
        for hit in reading.of("telling")
    )


def is_named(reading: Reading, verb: Hit) -> bool:
    """Whether what a verb tells stands behind it alone: "described it as"."""
    return any(hit.key == "names" and hit.first == verb.first for hit in reading.of("telling"))


def leads_up(reading: Reading, start: int, comma: int) -> bool:
    """Whether what stands before a comma only tells when or where: "In Doha, …"."""
    first = bisect_left(reading.starts, start)
    words = bisect_left(reading.starts, comma) - first
    return words <= _LEADING and any(
        hit.first == first and hit.key in {"in", "to", "per", "about"}
        for hit in reading.of("words")
    )
