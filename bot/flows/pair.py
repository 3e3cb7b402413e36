"""Tell of two actors together."""

from datetime import timedelta
from functools import partial

from bot.actors.pair import Pair, compile_pair
from bot.domain.actors import ActorId
from bot.flows.listing import READ_FOR_LISTS, in_turns
from bot.flows.who import EVER, LAST_SEEN, WhoServices

PAIR_WINDOW = timedelta(days=30)


async def pair_of(
    first: ActorId,
    second: ActorId,
    services: WhoServices,
    *,
    window: timedelta = PAIR_WINDOW,
) -> Pair | None:
    """Return what was read of two actors in a window, or of when they were last seen together.

    None unless both are on our list.
    """
    one, other = services.actors.get(first), services.actors.get(second)
    if one is None or other is None or one is other:
        return None
    shelf, now = services.shelf, services.clock.now()
    since = now - window
    together = partial(shelf.of_both, first, second, until=now)
    found = await together(since=since, limit=READ_FOR_LISTS)
    quiet = not found
    if quiet:
        found = await together(since=EVER, limit=LAST_SEEN)
    filings = await in_turns(found, shelf)
    made = partial(compile_pair, one, other, filings, since=since, until=now, quiet=quiet)
    pair = made()
    if quiet or pair.contacts:
        return pair
    older = await shelf.of_both(first, second, since=EVER, until=since, limit=READ_FOR_LISTS)
    return made(earlier=await in_turns(older, shelf))
