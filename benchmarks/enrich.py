"""How many entries a second one core assesses, without embeddings.

The entries are the sample news, made what polling would make of them, in ten languages; all but a
fifth are relevant, where of what polling brings a fifth is. "First" is the first pass over them
by a new assessor, which meets every word for the first time; "again" is the best of the passes
after it, when it knows the words; "mixed" is again, reckoned for a fifth of relevant ones. Counted
is processor time, so that a busy machine is told from a slow program, though it slows caches too.

Limit: 1,000 entries/s, again.
"""

import sys
import time
from datetime import UTC, datetime

from bot.domain.entries import Entry, entry_id
from bot.enrich.assess import Assessor
from bot.fetch.sample import SampleItem, Thread
from bot.knowledge import knowledge
from config import sample

LIMIT = 1_000
PASSES = 20
RELEVANT = 0.2  # of what polling brings
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def main() -> int:
    """Print the figures beside the limit; 1 if it is missed."""
    items, assessor = sample.load().items, knowledge().assessor
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
    return int(again < LIMIT)


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
