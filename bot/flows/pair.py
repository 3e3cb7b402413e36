"""Tell of two actors together."""

from datetime import timedelta

from bot.actors.pair import Pair, compile_pair
from bot.domain.actors import ActorId
from bot.flows.listing import READ_FOR_LISTS, in_turns
from bot.flows.who import WhoServices

PAIR_WINDOW = timedelta(days=30)


async def pair_of(
    first: ActorId,
    second: ActorId,
    services: WhoServices,
    *,
    window: timedelta = PAIR_WINDOW,
) -> Pair | None:
    """Return what was read of two actors in a window; None unless both are on our list."""
    one, other = services.actors.get(first), services.actors.get(second)
    if one is None or other is None or one is other:
        return None
    now = services.clock.now()
    since = now - window
    found = await services.shelf.of_both(
        first, second, since=since, until=now, limit=READ_FOR_LISTS
    )
    filings = await in_turns(found, services.shelf)
    return compile_pair(one, other, filings, since=since, until=now)
