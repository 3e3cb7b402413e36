"""Two revisions of an entry are assessed at a time, as where the first waits long for its turn."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

import redis.asyncio as redis

from bot.domain.entries import Entry, EntryId
from bot.flows.assess import assess
from bot.store.entries import RedisEntryBook
from bot.store.keys import Keys
from tests.build import NOON, an_entry
from tests.unit.flows.test_assess import HOUR, Library

FIRST = an_entry()
SECOND = replace(FIRST, revision=2, fingerprint="f2", title="Putin phones Abbas")


class Slow(RedisEntryBook):
    """Hands an entry out, and lets others go first."""

    meanwhile: Callable[[], Awaitable[None]] | None = None
    before = 0  # how often it does so at once

    async def get(self, entry_id: EntryId) -> Entry | None:
        entry, meanwhile = await super().get(entry_id), self.meanwhile
        self.before -= 1
        if meanwhile and self.before < 0:
            self.meanwhile = None
            await meanwhile()
        return entry


async def test_an_older_revision_is_not_filed_over_a_newer_one(
    client: redis.Redis, keys: Keys
) -> None:
    library, slow = Library(client, keys), Slow(client, keys)
    await library.keep(FIRST)
    slow.meanwhile = partial(library.read, SECOND)
    await assess(FIRST.id, replace(library.services, entries=slow))

    assert [it for *_, it in await library.filed(FIRST.id)] == ["f2"]


async def test_a_newer_revision_waits_though_an_older_one_is_done(
    client: redis.Redis, keys: Keys
) -> None:
    """Its job may be lost, and only what waits gets another."""
    library, slow = Library(client, keys), Slow(client, keys)
    await library.keep(FIRST)
    slow.meanwhile = partial(library.keep, SECOND)
    await assess(FIRST.id, replace(library.services, entries=slow))

    assert await library.entries.waiting(before=NOON + HOUR, limit=9) == [FIRST.id]


async def test_a_newer_revision_that_comes_as_an_older_one_is_filed_waits(
    client: redis.Redis, keys: Keys
) -> None:
    library, slow = Library(client, keys), Slow(client, keys)
    await library.keep(FIRST)
    slow.meanwhile, slow.before = partial(library.keep, SECOND), 1
    await assess(FIRST.id, replace(library.services, entries=slow))

    assert [it for *_, it in await library.filed(FIRST.id)] == ["f1"]
    assert await library.entries.waiting(before=NOON + HOUR, limit=9) == [FIRST.id]


async def test_what_is_taken_back_before_it_was_filed_waits_for_nothing(
    client: redis.Redis, keys: Keys
) -> None:
    """An outlet changes a title, and changes it back: as it stands it was filed long ago."""
    library = Library(client, keys)
    await library.read(FIRST)
    await library.keep(SECOND)

    await library.read(replace(FIRST, revision=3))

    assert [it for *_, it in await library.filed(FIRST.id)] == ["f1"]
    assert await library.entries.count_waiting() == 0
