"""Tell how much was written of actors in the last 30 days."""

from collections.abc import Sequence
from datetime import datetime

from bot.actors.trend import Course, Trend, by_language, edges_until
from bot.domain.actors import Actor, ActorId
from bot.flows.listing import in_turns
from bot.flows.who import EVER, WhoServices
from bot.ports import Shelf

MOST_ACTORS = 4
LOOKED_INTO = 1_000  # entries of one actor whose languages are looked up; counts are of all


async def trend_of(actor_ids: Sequence[ActorId], services: WhoServices) -> Trend | None:
    """Return the courses of up to four actors; None if one of them is not on our list."""
    actors = [services.actors.get(actor_id) for actor_id in dict.fromkeys(actor_ids)]
    known = [actor for actor in actors if actor]
    if not known or len(known) < len(actors) or len(known) > MOST_ACTORS:
        return None
    edges = edges_until(services.clock.now())
    alone = len(known) == 1
    courses = [await _course(actor, edges, services, languages=alone) for actor in known]
    return Trend(edges=edges, courses=tuple(courses))


async def _course(
    actor: Actor, edges: Sequence[datetime], services: WhoServices, *, languages: bool
) -> Course:
    """Count by day, and by language where all entries can be looked into."""
    shelf = services.shelf
    by_day = tuple(await shelf.counts_of_actor(actor.id, edges))
    if not any(by_day):
        return Course(actor=actor, by_day=by_day, before=await _last(actor.id, edges[0], shelf))
    if not languages or sum(by_day) > LOOKED_INTO:
        return Course(actor=actor, by_day=by_day)
    found = await shelf.of_actor(actor.id, since=edges[0], until=edges[-1], limit=LOOKED_INTO)
    reports = [filing.report for filing in await in_turns(found, shelf)]
    return Course(actor=actor, by_day=by_day, by_language=by_language(reports, edges))


async def _last(actor_id: ActorId, until: datetime, shelf: Shelf) -> datetime | None:
    found = await shelf.of_actor(actor_id, since=EVER, until=until, limit=1)
    return next((filing.report.published_at for filing in await shelf.filings(found)), None)
