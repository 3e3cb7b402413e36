"""Who a sentence is about: whoever opens it, on a list or not."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from bot.domain.actors import Mention
from bot.enrich.lexicon import Hit, Reading

_LEADING = 4  # words before a name that opens a sentence: its title, a day
_ARTICLE = 3  # letters
# Words before a name that make it something else than the subject, or part a title from its name.
LINKS = frozenset({"and", "with", "to", "in", "by", "that", "about", "per", "clause", "between"})
# Of verbs of two words, in French, Spanish and German: "a déclaré", "ha dicho", "hat gesagt".
AUXILIARIES = {"a", "ont", "avait", "ha", "han", "había", "hat", "haben", "hatte", "hatten"}
# Capitals in a row: "Anna Berg", "Foreign Minister Jan Roth"; an article may open a sentence.
_FULL_NAME = re.compile(
    r"(?<![\w-])(?:(?<=[\w,] )|(?=\w{4}))[^\W\d_a-z][a-zà-ÿ'’]+(?: [^\W\d_a-z][\w'’.-]+)+"
)
_BESIDE = 3  # characters between a name and what belongs to it
_FEW = 4  # mentions
SUBJECT = 100  # characters that a sentence's subject begins in
_START = attrgetter("start")
_JOINS = frozenset({"and", "clause"})


def word_at(reading: Reading, at: int) -> str:
    return reading.text[reading.starts[at] : reading.ends[at]].lower()


def is_joined(reading: Reading, verb: Hit) -> bool:
    """Whether an "and" or a "but" joins a verb to another before it."""
    before = verb.first - 1
    if before > 0 and word_at(reading, before) in AUXILIARIES:
        before -= 1
    return any(
        hit.last == before and hit.key in _JOINS
        for hit in reading.of("words")
        if hit.first <= before
    )


def opens(reading: Reading, start: int, name: Mention) -> bool:
    """Whether the sentence that starts here opens with a name, and no preposition before it."""
    first = bisect_left(reading.starts, start)
    at = bisect_left(reading.starts, name.start)
    return at - first <= _LEADING and not any(
        first <= hit.first < at and hit.key in LINKS for hit in reading.of("words")
    )


def is_anothers(reading: Reading, start: int, name: Mention, *, is_place: bool) -> bool:
    """Whether a name in words for a speaker that start here only tells whose kin he is, or where.

    The lawyer of a person, or of a state, is neither, and a group in a country is not its state.
    """
    at, behind = bisect_left(reading.starts, name.start), bisect_left(reading.starts, name.end)
    last = min(behind + 1, len(reading.ends) - 1)
    for hit in reading.between(start, reading.ends[last]):
        if hit.section == "telling":
            is_his = hit.key == "kin" or (is_place and hit.key == "groups")
            if is_his and (hit.last < at or hit.first >= behind):
                return True
        elif (
            is_place
            and hit.section == "words"
            and hit.key == "in"
            and _is_before(reading, hit, at)
        ):
            return True
    return False


def _is_before(reading: Reading, hit: Hit, at: int) -> bool:
    """Whether a cue stands right before a word, or only an article between them."""
    if hit.last + 1 == at:
        return True
    return hit.last + 2 == at and len(word_at(reading, hit.last + 1)) <= _ARTICLE


def stranger(
    text: str, start: int, end: int, mentions: Sequence[Mention], *, reach: int = SUBJECT
) -> int | None:
    """Return where some of a text first names a person in full whom no list knows, if it does.

    The mentions are in order. Words with a mention beside them are its title, or its own. `reach`:
    how many characters of it are read.
    """
    for found in _FULL_NAME.finditer(text, start, min(end, start + reach)):
        at = bisect_left(mentions, found.start() - _BESIDE, key=_START)
        near = mentions[max(at - 1, 0) : at + _FEW]
        if all(
            each.end + _BESIDE <= found.start() or found.end() + _BESIDE <= each.start
            for each in near
        ):
            return found.start()
    return None
