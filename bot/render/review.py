"""What to look at in what we know of actors, for editors and for machines."""

from collections.abc import Iterator
from typing import Any

from bot.actors.review import Review
from bot.domain.actors import ActorId


def review_record(found: Review) -> dict[str, Any]:
    """Return a review as it is written in JSON."""
    return {
        "names_read": found.names_read,
        "stale_offices": [
            {
                "actor": stale.actor_id,
                "title": stale.office.title,
                "as_of": stale.office.as_of.isoformat() if stale.office.as_of else None,
            }
            for stale in found.stale
        ],
        "dead_aliases": [
            {"actor": dead.actor_id, "language": dead.alias.language, "name": dead.alias.text}
            for dead in found.dead
        ],
        "missing_languages": [
            {"actor": missing.actor_id, "languages": list(missing.languages)}
            for missing in found.missing
        ],
    }


def review_lines(found: Review) -> str:
    """Write a review for whoever edits the records: one finding a line, grouped by kind."""
    return "\n".join(_lines(found))


def _lines(found: Review) -> Iterator[str]:
    yield f"Offices held that nobody checked within a year: {len(found.stale)}"
    for stale in found.stale:
        as_of = f"as of {stale.office.as_of}" if stale.office.as_of else "never checked"
        yield f"  {stale.actor_id}: {stale.office.title} ({as_of})"
    yield from _dead(found)
    yield f"Actors without a name in some language: {len(found.missing)}"
    for missing in found.missing:
        yield f"  {missing.actor_id}: {' '.join(missing.languages)}"


def _dead(found: Review) -> Iterator[str]:
    """Tell names never read of actors that were read, those read most first.

    Of somebody who was never in the news, no name could be read: they are only counted.
    """
    if not found.names_read:
        yield "Names never read: nothing was filed yet, so none can be told"
        return
    names: dict[ActorId, list[str]] = {}
    for dead in found.dead:
        names.setdefault(dead.actor_id, []).append(f"{dead.alias.language} {dead.alias.text}")
    times = found.actors_read
    read = sorted((one for one in names if one in times), key=lambda one: (-times[one], one))
    unread = len(names) - len(read)
    told = sum(len(names[one]) for one in read)
    yield (
        f"Names never read, of actors that were: {told} "
        f"(of {found.names_read:,} names read; {unread} actors were not read at all)"
    )
    for one in read:
        yield f"  {one} (read {times[one]} times): {', '.join(names[one])}"
