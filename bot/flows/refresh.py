"""Refresh what is known of actors from Wikidata: proposals for an editor, and nothing else."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Protocol

from bot.actors.gazetteer import Gazetteer
from bot.actors.proposals import Proposal, Proposer, Refreshed
from bot.actors.records import LANGUAGES
from bot.domain.actors import Actor, ActorId
from bot.domain.errors import ItemsUnreachable
from bot.domain.items import Item, Qid
from bot.ports import Clock

AT_ONCE = 100  # actors; what was read of them is kept if it breaks off later


class Items(Protocol):
    async def items(
        self, qids: Sequence[Qid], *, languages: Sequence[str]
    ) -> dict[Qid, Item | None]:
        """Read items; None for those that there are not.

        Raises:
            ItemsUnreachable: they cannot be read now.
        """
        ...

    async def titles(self, qids: Sequence[Qid]) -> dict[Qid, str]:
        """Read the English names of items. Raises as `items` does."""
        ...


async def refresh(
    gazetteer: Gazetteer, items: Items, clock: Clock, *, only: Sequence[ActorId] = ()
) -> Refreshed:
    """Compare records with items, of all actors that have a Wikidata id or of `only` some.

    Where Wikidata stops answering, what was read before is returned, and why it stopped.
    """
    actors = gazetteer.actors
    chosen = [actors[one] for one in only] if only else list(actors.values())
    asked = [actor for actor in chosen if actor.qid]
    proposer = Proposer(gazetteer, today=clock.now().date())
    proposals: list[Proposal] = []
    missing: list[Actor] = []
    read, stopped = 0, ""
    for start in range(0, len(asked), AT_ONCE):
        some = list(islice(asked, start, start + AT_ONCE))
        try:
            found, titles = await _read(some, items)
        except ItemsUnreachable as error:
            stopped = str(error)
            break
        for actor in some:
            item = found.get(Qid(actor.qid or ""))
            if item is None:
                missing.append(actor)
            else:
                read += 1
                proposals.append(proposer.propose(actor, item, titles))
    return Refreshed(
        proposals=tuple(it for it in proposals if not it.empty),
        read=read,
        missing=tuple(missing),
        unnamed=len(chosen) - len(asked),
        stopped=stopped,
    )


async def _read(
    actors: Sequence[Actor], items: Items
) -> tuple[Mapping[Qid, Item | None], Mapping[Qid, str]]:
    """Read the items of actors, and what the positions are called that they held."""
    found = await items.items([Qid(actor.qid or "") for actor in actors], languages=LANGUAGES)
    positions = {tenure.position for item in found.values() if item for tenure in item.tenures}
    return found, await items.titles(sorted(positions))
