"""Knowledge of actors that is exchanged while it is in use; whoever holds it needs not know."""

from collections.abc import Iterator, Mapping

from bot.actors.resolve import Resolver
from bot.actors.roles import Offices
from bot.domain.actors import Actor, ActorId
from bot.domain.assessments import Assessment
from bot.domain.entries import Entry
from bot.enrich.assess import Assessor, Look
from bot.enrich.unlisted import Strangers


class Living:
    """What is known now. An entry, or a question, meets the old or the new, never a mixture."""

    def __init__(self, resolver: Resolver, assessor: Assessor, strangers: Strangers) -> None:
        self.actors = _LivingActors(assessor.gazetteer.actors)
        self.resolver = _LivingResolver(resolver)
        self._assessor, self._strangers = assessor, strangers

    def become(self, resolver: Resolver, assessor: Assessor, strangers: Strangers) -> None:
        self.actors.become(assessor.gazetteer.actors)
        self.resolver.become(resolver)
        self._assessor, self._strangers = assessor, strangers

    def look(self, entry: Entry) -> Look:
        return self._assessor.look(entry)

    def doubts(self, look: Look) -> bool:
        return self._assessor.doubts(look)

    def again(self, look: Look) -> Assessment:
        return self._assessor.again(look)

    def offices(self) -> Offices:
        return self._assessor.gazetteer.offices

    def unlisted(self, entry: Entry, assessment: Assessment) -> tuple[str, ...]:
        return self._strangers.named_in(entry, assessment)


class _LivingActors(Mapping[ActorId, Actor]):
    def __init__(self, actors: Mapping[ActorId, Actor]) -> None:
        self._actors = actors

    def become(self, actors: Mapping[ActorId, Actor]) -> None:
        self._actors = actors

    def __getitem__(self, actor_id: ActorId) -> Actor:
        return self._actors[actor_id]

    def __iter__(self) -> Iterator[ActorId]:
        return iter(self._actors)

    def __len__(self) -> int:
        return len(self._actors)


class _LivingResolver(Resolver):
    """Resolves as the resolver that it became last."""

    def __init__(self, resolver: Resolver) -> None:
        self.become(resolver)

    def become(self, resolver: Resolver) -> None:
        self.__dict__ = resolver.__dict__
