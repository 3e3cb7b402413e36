"""Cut a text into sentences, in any of our scripts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_LONGEST = 1_500  # characters; beyond, a "sentence" is a list or a page without full stops
_REMEMBERED = 4  # texts: events are read from one, then what is reported in it
BYLINE = 3  # words
NEW = 0.15  # of a sentence's words: with no more of them that the title has not, it is the title again
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|No|vs|Inc|Ltd|Co|Jr|Sr|etc|Nos"
    r"|U\.S|U\.N|U\.K|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|z\.B|d\.h|u\.a|Nr"
    r"|M|Mme|MM|Sra?|Dra|EE|UU|H|Drs|Ir|Jl|Tgk|Yth|dkk|bzw|ca|Mio|Mrd|Av|Doç|Yrd|vb|vs"
    r"|г|гг|т|им|тыс|млн|млрд|руб|ул|д|др|проф|ст|см|стр|н\.э|т\.е|т\.д|т\.п|р|د|أ)"
    r"|(?<!\w)[A-ZА-ЯÀ-Þİ])$"
)
_ORDINAL = re.compile(r"(?<!\w)\d{1,2}$")
_ORDINALS = frozenset({"de", "tr"})  # where "16." is "16th"
_END = re.compile(r"(?=[\n.!?…؟۔])(?:\n+|[.!?…؟۔]+[\"'”’»“)\]]*(?=\s|$))")
_MARKS = tuple('.!?…؟۔"”»:')
_CUT = ("…", "...")
_WORD = re.compile(r"\w+")
_OPENING = "\"'“”„«‟([–—- "


class Sentence(NamedTuple):
    start: int
    end: int


@lru_cache(maxsize=_REMEMBERED)
def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences in order, without the white space around them; none is empty."""
    return tuple(_cut(text, language))


def _cut(text: str, language: str) -> Iterator[Sentence]:
    start = 0
    for end in _END.finditer(text):
        if _ends(text, start, end, language):
            yield from _trimmed(text, start, end.end())
            start = end.end()
    yield from _trimmed(text, start, len(text))


def lead_sentence(title: str, text: str, language: str) -> str:
    """Return the first sentence that tells something besides the title; "" if there is none.

    What announces, as "Reuters, citing an official:", goes with what it announces. A line of a few
    words without a full stop is a byline or a tag.
    """
    begun: int | None = None
    for found in _cut(text, language):
        begins = found.start if begun is None else begun
        said = " ".join(text[begins : found.end].split())
        if said.endswith(":") and found.end < len(text.rstrip()):
            begun = begins
        elif not (_is_byline(said) or _repeats(title, said)):
            return said
        else:
            begun = None
    return ""


def _is_byline(line: str) -> bool:
    return len(line.split()) <= BYLINE and not line.endswith(_MARKS)


def _repeats(title: str, said: str) -> bool:
    """Tell whether nearly all of a sentence stands in the title; of a title cut short, none does."""
    if title.endswith(_CUT):
        return False
    known, words = _WORD.findall(title.casefold()), _WORD.findall(said.casefold())
    return sum(word not in known for word in words) <= NEW * len(words)


def _ends(text: str, start: int, end: re.Match[str], language: str) -> bool:
    """A full stop ends a sentence unless it ends an abbreviation or a small letter follows."""
    if end[0][0] in "\n!؟۔":
        return True
    before = text[max(start, end.start() - 6) : end.start()]
    if end[0] == "." and _ABBREVIATED.search(before):
        return False
    if end[0] == "." and language in _ORDINALS and _ORDINAL.search(before):
        return False
    following = text[end.end() : end.end() + 4].lstrip(_OPENING)
    return not following[:1].islower()


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    for begin in range(start, end, _LONGEST):
        yield Sentence(begin, min(begin + _LONGEST, end))
