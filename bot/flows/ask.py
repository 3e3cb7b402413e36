"""Answer what may hold several names: one is asked about, two are a pair."""

from datetime import date, timedelta
from functools import partial
from itertools import combinations

from bot.actors.naming import Choices, choices, names_in, unnamed
from bot.actors.pair import Pair
from bot.actors.resolve import Nobody
from bot.domain.actors import Actor
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.flows.pair import PAIR_WINDOW, pair_of
from bot.flows.who import WINDOW, WhoServices, dossier_of, who

Named = tuple[Actor, ...] | Ambiguous | Choices | Unknown
TWO, MOST_TOGETHER = 2, 4  # names


async def ask(
    written: str,
    services: WhoServices,
    *,
    on: date | None = None,
    window: timedelta | None = None,
) -> Dossier | Pair | Ambiguous | Choices | Unknown:
    """Tell of whoever is named, or of two what they have to do with one another.

    Offices are those `on` a day, or today's. Without a `window`, one is told of by the week and
    two by the month.
    """
    match await named(written, services, most=TWO, on=on):
        case (Actor(id=first), Actor(id=second)):
            found: Dossier | Pair | None = await pair_of(
                first, second, services, window=window or PAIR_WINDOW
            )
        case (Actor(id=one),):
            found = await dossier_of(one, services, window=window or WINDOW, on=on)
        case Unknown() as nobody:
            return await _two_of(written, services, on=on) or nobody
        case (Ambiguous() | Choices()) as open_:
            return open_
        case _:
            found = None
    return found or Unknown(asked=written)


async def _two_of(written: str, services: WhoServices, *, on: date | None) -> Choices | None:
    """Offer any two of three or four who were named; None where it is not as many names."""
    found = await named(written, services, most=MOST_TOGETHER, on=on)
    if not isinstance(found, tuple):
        return None
    return Choices(asked=written, options=tuple(combinations(found, TWO)))


async def named(
    written: str, services: WhoServices, *, most: int, on: date | None = None
) -> Named:
    """Find who bears up to `most` names, all of them or nobody; offices as held `on` a day."""
    resolve = partial(services.resolver.resolve, on=on or services.clock.now().date())
    found = names_in(written, resolve, most=most)
    if isinstance(found, Nobody):
        nobody = "" if found.read else unnamed(written, resolve, plain=most > TWO)
        sought = nobody or written
        answer = await who(sought, services, on=on)  # knows whom the news names like this
        return answer if isinstance(answer, Unknown) else Unknown(asked=sought)
    certain = tuple(name for name in found if isinstance(name, Actor))
    if len(certain) == len(found):
        return certain
    asked = choices(written, found)
    if len(found) == 1:
        return Ambiguous(asked=written, candidates=tuple(one for (one,) in asked.options))
    return asked
