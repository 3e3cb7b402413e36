"""A host that searches: its own index folder, on a store that others may share."""

from collections.abc import Sequence
from pathlib import Path

import redis.asyncio as redis

from bot.domain.entries import EntryId
from bot.domain.searches import AllOf, Field, Has
from bot.domain.stories import Report
from bot.flows.index import IndexServices, catch_up, look
from bot.queries.indexing import EDITION
from bot.search.index import TantivyIndex
from bot.store.filed import RedisFilingLog
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from tests.build import a_filing
from tests.unit.flows.world import Watch


class Host:
    def __init__(
        self, client: redis.Redis, keys: Keys, folder: Path, *, edition: int = EDITION
    ) -> None:
        self.watch = Watch()
        self.shelf = RedisShelf(client, keys)
        self.index = TantivyIndex(folder, edition=edition)
        self.services = IndexServices(
            log=RedisFilingLog(client, keys),
            shelf=self.shelf,
            index=self.index,
            clock=self.watch,
        )

    async def file(self, *reports: Report, story: str | None = "wire-1") -> None:
        for report in reports:
            before = await self.shelf.filing(report.entry_id)
            version, _ = await self.shelf.candidates([])
            filing = a_filing(report, story)
            kept = await self.shelf.file(
                filing, None, keys=(), version=version, before=before, now=self.watch.now()
            )
            assert kept

    async def catch_up(self) -> bool:
        return await catch_up(self.services)

    async def found(self, *words: str, skip: int = 0, limit: int = 10) -> Sequence[EntryId]:
        """Return the ids of what has all these words, in the order they are shown."""
        wanted = AllOf(tuple(Has(Field.WORD, (word,)) for word in words))
        return (await look(wanted, self.services, skip=skip, limit=limit)).entry_ids
