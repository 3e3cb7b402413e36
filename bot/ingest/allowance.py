"""How much one feed may bring in a day, so that none that breaks or turns hostile fills the store.

A document may have 5,000 items, and be another one at each poll. What an outlet writes in a day is
far less; what goes beyond it is left out, the oldest first, and an admin is told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.domain.entries import Entry, EntryId, Known
from bot.domain.feeds import Intake
from bot.ingest.decide import Decision

MOST_A_DAY = 1_000  # new entries; what national wires write on all that happens is no more
MOST_REVISED = 5_000  # a day: some feeds change a word in each of their 50 items at each poll
MOST_NOTED = 5_000  # left out, and known again; as many more with each day as may be taken then


def within(decision: Decision, intake: Intake, *, most: int) -> tuple[Decision, Intake]:
    """Return what of a decision is taken, and what of the day's allowance is gone with it.

    The newest are taken, up to `most` a day. What was left out is noted, and is no news the next
    time; beyond MOST_NOTED, which no outlet comes to, not even that. A revision that is left out
    is one again when its item changes once more.
    """
    taken, left = _parted(decision.new, most - intake.taken)
    noted, unknown = _cut(left, MOST_NOTED - intake.noted)
    revised, late = _cut(decision.revised, MOST_REVISED - intake.revised)
    if not left and not late:
        return decision, intake.more(taken=len(taken), revised=len(revised))
    keys = dict(_named(decision, noted=_ids(noted), unknown=_ids(unknown) | _ids(late)))
    chosen = _ids(taken)
    return (
        replace(
            decision,
            new=tuple(entry for entry in decision.new if entry.id in chosen),
            revised=revised,
            keys=keys,
        ),
        intake.more(
            taken=len(taken),
            revised=len(revised),
            left_out=len(left) + len(late),
            noted=len(noted),
        ),
    )


def _parted(new: Iterable[Entry], room: int) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Part the newest from the rest; of those without dates, the first of the document."""
    newest = tuple(sorted(new, key=lambda entry: entry.published_at, reverse=True))
    return _cut(newest, room)


def _cut(entries: tuple[Entry, ...], room: int) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    room = max(0, room)
    return entries[:room], entries[room:]


def _ids(entries: Iterable[Entry]) -> frozenset[EntryId]:
    return frozenset(entry.id for entry in entries)


def _named(
    decision: Decision, *, noted: frozenset[EntryId], unknown: frozenset[EntryId]
) -> Iterator[tuple[str, Known]]:
    for key, it in decision.keys.items():
        if it.entry_id not in unknown:
            yield key, it.unread() if it.entry_id in noted else it
