"""Answer what may hold several names: one is asked about, two are a pair."""

from functools import partial

from bot.actors.naming import Choices, choices, names_in
from bot.actors.pair import Pair
from bot.actors.resolve import Nobody
from bot.domain.actors import Actor
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.flows.pair import pair_of
from bot.flows.who import WhoServices, dossier_of, who

Named = tuple[Actor, ...] | Ambiguous | Choices | Unknown
TWO = 2


async def ask(
    written: str, services: WhoServices
) -> Dossier | Pair | Ambiguous | Choices | Unknown:
    """Tell of whoever is named, or of two what they have to do with one another."""
    match await named(written, services, most=TWO):
        case (Actor(id=first), Actor(id=second)):
            found: Dossier | Pair | None = await pair_of(first, second, services)
        case (Actor(id=one),):
            found = await dossier_of(one, services)
        case (Ambiguous() | Choices() | Unknown()) as open_:
            return open_
        case _:
            found = None
    return found or Unknown(asked=written)


async def named(written: str, services: WhoServices, *, most: int) -> Named:
    """Find who bears up to `most` names, all of them or nobody."""
    resolve = partial(services.resolver.resolve, on=services.clock.now().date())
    found = names_in(written, resolve, most=most)
    if isinstance(found, Nobody):
        answer = await who(written, services)  # knows whom the news names like this
        return answer if isinstance(answer, Unknown) else Unknown(asked=written)
    certain = tuple(name for name in found if isinstance(name, Actor))
    if len(certain) == len(found):
        return certain
    asked = choices(written, found)
    if len(found) == 1:
        return Ambiguous(asked=written, candidates=tuple(one for (one,) in asked.options))
    return asked
