"""How well quotations and their speakers are found: `python -m tests.evals.quotes`.

PolNeAR (Newell et al., LREC 2018): US political news in which readers marked who is the source of
what content. Scored are those attributions whose content stands in quotation marks, from first to
last, of three words at least. A quotation of ours is right where it shares most of its characters
with the content of one of them; its speaker where the words that name or stand for him share most
of theirs with the source, or are the part of it that an apposition follows. Quotations within a longer attributed content, half of it without
marks, count neither for nor against us.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.enrich.lexicon import Tongue
from bot.enrich.mentions import mentions
from bot.enrich.quotes import spoken
from bot.enrich.spans import Span
from bot.enrich.speakers import Teller
from config.lexicon import load_tongues
from tests.evals.gold import Item, day_of, gold
from tests.evals.relevance import Interval, interval
from tests.shipped import the_gazetteer

GOLD_NAME = "quotes_dev.jsonl"
_MARKS = '“”"'
_SHORTEST = 3  # words
_MOST_OF = 0.5  # of the characters of both together
_WITHIN = 0.8  # of a quotation's own characters

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one article: what is to be found, what was found, and what of it is right."""

    wanted: int
    found: int
    right: int
    sources_wanted: int
    sources_found: int
    sources_right: int


@dataclass(frozen=True, slots=True)
class Said:
    content: Spans
    source: Spans


@cache
def articles() -> tuple[Counts, ...]:
    return tuple(_article(item) for item in gold(GOLD_NAME))


def _article(item: Item) -> Counts:
    text = item["text"]
    marked = [
        Said(_spans(each["content"]), _spans(each["source"])) for each in item["attributions"]
    ]
    wanted = [said for said in marked if _is_quoted(text, said.content)]
    ours = list(_ours(text, item))
    pairs: list[tuple[Said, Said]] = []
    beside = 0
    left = list(wanted)
    for said in ours:
        best = max(left, key=lambda each: _alike(each.content, said.content), default=None)
        if best and _alike(best.content, said.content) >= _MOST_OF:
            pairs.append((best, said))
            left.remove(best)
        elif any(_shared(each.content, said.content) >= _WITHIN for each in marked):
            beside += 1
    return Counts(
        wanted=len(wanted),
        found=len(ours) - beside,
        right=len(pairs),
        sources_wanted=sum(bool(said.source) for said in wanted),
        sources_found=sum(bool(said.source) for said in ours) - beside,
        sources_right=sum(_is_same(theirs.source, mine.source) for theirs, mine in pairs),
    )


def _ours(text: str, item: Item) -> Iterator[Said]:
    gazetteer = the_gazetteer()
    reading = _english().read(text)
    named = mentions(text, "en", gazetteer=gazetteer, on=day_of(item))
    for said in spoken(reading, Teller(reading, named, gazetteer.actors), "en"):
        yield Said(said.spans, (said.source.at,) if said.source.at else ())


@cache
def _english() -> Tongue:
    return load_tongues()["en"]


def _spans(found: Sequence[Sequence[int]]) -> Spans:
    return tuple(Span(start, end) for start, end in found)


def _is_quoted(text: str, content: Spans) -> bool:
    parts = [text[start:end].strip().rstrip(".,;") for start, end in content]
    return sum(len(part.split()) for part in parts) >= _SHORTEST and all(
        part[:1] in _MARKS and part[-1:] in _MARKS for part in parts if part
    )


def _places(spans: Spans) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def _alike(one: Spans, other: Spans) -> float:
    mine, theirs = _places(one), _places(other)
    return len(mine & theirs) / max(len(mine | theirs), 1)


def _is_same(marked: Spans, told: Spans) -> bool:
    begins = bool(marked and told) and marked[0].start == told[0].start
    return _alike(marked, told) >= _MOST_OF or (begins and _shared(marked, told) == 1)


def _shared(whole: Spans, part: Spans) -> float:
    mine = _places(part)
    return len(mine & _places(whole)) / max(len(mine), 1)


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / max(found + wanted, 1)


def content_f1(found: Sequence[Counts]) -> float:
    return _f1(
        sum(one.right for one in found),
        sum(one.found for one in found),
        sum(one.wanted for one in found),
    )


def source_f1(found: Sequence[Counts]) -> float:
    return _f1(
        sum(one.sources_right for one in found),
        sum(one.sources_found for one in found),
        sum(one.sources_wanted for one in found),
    )


def with_interval(measure: Callable[[Sequence[Counts]], float]) -> Interval:
    found = articles()
    return interval(len(found), lambda some: measure([found[at] for at in some]))


def main() -> None:
    found = articles()
    sys.stdout.write(
        f"quotations in marks, PolNeAR dev: {len(found)} articles, "
        f"{sum(one.wanted for one in found)} quotations, {sum(one.found for one in found)} found\n"
        f"content  {with_interval(content_f1)}\n"
        f"source   {with_interval(source_f1)}\n"
    )


if __name__ == "__main__":
    main()
