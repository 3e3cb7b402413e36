"""How many entries a second one core assesses, by cues alone and with second looks.

The entries are the sample news, made what polling would make of them, in ten languages; all but a
fifth are relevant, where of what polling brings a fifth is. "First" is the first pass over them
by a new assessor, which meets every word for the first time; "again" is the best of the passes
after it, when it knows the words; "mixed" is again, reckoned for a fifth of relevant ones. Counted
is processor time, so that a busy machine is told from a slow program, though it slows caches too.

A second look is taken at entries that cues give a chance: a look is timed on these, and
its cost reckoned for the share of those in this mix, and for the share of a mix of real news
in which everything that is not relevant is of the region (docs/decisions/002-meaning.md). Memory
is that of the process, with all names, cues and the model.

Limits: 1,000 entries/s by cues alone, again; 300/s with second looks; 350 MB.
"""

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime

import psutil

from bot.domain.entries import Entry, entry_id
from bot.enrich.assess import Assessor, Look
from bot.fetch.sample import SampleItem, Thread
from bot.knowledge import knowledge
from config import sample

LIMIT = 1_000
LIMIT_TWICE = 300
LIMIT_MEMORY = 350  # MB
PASSES = 20
LOOKS = 3
HARD = 0.41  # looked at twice where a fifth is relevant, a fifth of the region, the rest neither
RELEVANT = 0.2  # of what polling brings
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def main() -> int:
    """Print the figures beside the limit; 1 if it is missed."""
    items, whole = sample.load().items, knowledge().assessor
    assessor = replace(whole, judge=None)
    entries = [_entry(item) for item in items]
    others = [_entry(item) for item in items if item.thread is Thread.OTHER]
    relevant = [_entry(item) for item in items if item.thread is not Thread.OTHER]
    first = 1 / _seconds(assessor, entries)
    again = 1 / _least(assessor, entries)
    mixed = 1 / (RELEVANT * _least(assessor, relevant) + (1 - RELEVANT) * _least(assessor, others))
    length = sum(len(entry.title) + len(entry.text) for entry in entries) / len(entries)
    print(f"enrich: {len(entries)} entries of {length:.0f} characters")
    print(f"enrich: first {first:,.0f}/s, mixed {mixed:,.0f}/s")
    print(f"enrich: again {again:,.0f}/s, limit {LIMIT:,}/s, ratio {again / LIMIT:.2f}")
    twice = _twice(whole, mixed, others, relevant)
    memory = psutil.Process().memory_info().rss / 1e6
    print(f"enrich: {memory:.0f} MB resident, limit {LIMIT_MEMORY} MB")
    return int(again < LIMIT or twice < LIMIT_TWICE or memory > LIMIT_MEMORY)


def _twice(assessor: Assessor, mixed: float, others: list[Entry], relevant: list[Entry]) -> float:
    """Print what second looks cost; return how many entries of the mix go through a second."""
    if assessor.judge is None:
        print("enrich: the model has no build for this system; no second looks")
        return mixed
    looks = [assessor.look(entry) for entry in (*others, *relevant)]
    doubted = [look for look in looks if assessor.doubts(look)]
    _look(assessor, doubted)  # the model is decoded when it is first asked
    look = min(_look(assessor, doubted) for _ in range(LOOKS))
    asked = (1 - RELEVANT) * _asked(assessor, others) + RELEVANT * _asked(assessor, relevant)
    print(f"enrich: a second look {look * 1000:.1f} ms")
    for name, share in (("of this mix", asked), ("of news of the region", HARD)):
        rate = 1 / (1 / mixed + share * look)
        print(f"enrich: {share:.1%} {name} looked at twice: {rate:,.0f}/s, limit {LIMIT_TWICE}/s")
    return 1 / (1 / mixed + asked * look)


def _look(assessor: Assessor, doubted: list[Look]) -> float:
    """Return the processor time of one look, on average."""
    began = time.process_time()
    for look in doubted:
        assessor.again(look)
    return (time.process_time() - began) / len(doubted)


def _asked(assessor: Assessor, entries: list[Entry]) -> float:
    return sum(assessor.doubts(assessor.look(entry)) for entry in entries) / len(entries)


def _entry(item: SampleItem) -> Entry:
    return Entry(
        id=entry_id(item.outlet, item.id),
        feed_id=item.outlet,
        url=f"https://sample.example{item.path}",
        title=item.title,
        text=item.text,
        language=item.language,
        published_at=item.published_at(NOON),
        seen_at=NOON,
        dated=True,
        fingerprint=item.id,
    )


def _least(assessor: Assessor, entries: list[Entry]) -> float:
    return min(_seconds(assessor, entries) for _ in range(PASSES))


def _seconds(assessor: Assessor, entries: list[Entry]) -> float:
    """Return the processor time of one entry, on average."""
    began = time.process_time()
    for entry in entries:
        assessor.assess(entry)
    return (time.process_time() - began) / len(entries)


if __name__ == "__main__":
    sys.exit(main())
