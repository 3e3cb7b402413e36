"""The shelf: stories, how entries were filed in them, and which actors they name.

Filing is optimistic. Whoever files reads the shelf's version first, and the write goes through
only if nothing was filed since; otherwise it is decided again on what stands there now.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice, pairwise

from redis.exceptions import WatchError

from bot.domain.actors import ActorId
from bot.domain.entries import EntryId
from bot.domain.stories import KEEP_IN_STORY, KEEP_LEFT_OUT, Filing, Mended, Story, StoryId
from bot.store.books import Book, Pipeline, ms
from bot.store.codec import pack, unpack
from bot.store.filed import log_filing
from bot.store.keys import (
    KEEP_COUNTS,
    KEEP_HITS,
    KEEP_MATCHABLE,
    KEEP_UNLISTED,
)

MOST_UNLISTED = 1_000  # names a day; fifteen days of them are read in a few milliseconds

MOST_NAMES = 8  # a story that became part of one that became part of one, and so on
READ_THROUGH = 20_000  # entries; older ones are not looked into

# A report has some ninety places, which are quicker written by one script than by 180 commands.
# KEYS: places   ARGV: story, seconds
_PLACE = """
for _, place in ipairs(KEYS) do
  redis.call('SADD', place, ARGV[1])
  redis.call('EXPIRE', place, ARGV[2])
end
"""


# An actor's entries stay in its list when their filings have expired, which is not in the order in
# which they were published. Four are looked at for each that comes, any of them: so where as many
# come as expire, a quarter of the list is of no more use.
# KEYS: entries of actors, by when they were published   ARGV: what filings' keys begin with
_EXPIRE = """
for _, entries in ipairs(KEYS) do
  for _, entry in ipairs(redis.call('ZRANDMEMBER', entries, 4)) do
    if redis.call('EXISTS', ARGV[1] .. entry) == 0 then redis.call('ZREM', entries, entry) end
  end
end
"""

# An entry waits on where another revision of it was kept meanwhile.
# KEYS: entry, entries:waiting, entries:failures   ARGV: its id, and its fingerprint as it stands in JSON
_ASSESSED = """
local kept = redis.call('GET', KEYS[1])
if kept and not string.find(kept, ARGV[2], 1, true) then return end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
"""

# KEYS: stories by when they were filed, and by how new they are   ARGV: until_ms
_FORGET = """
for _, story in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1])) do
  redis.call('ZREM', KEYS[1], story)
  redis.call('ZREM', KEYS[2], story)
end
"""


# A dossier reads the 500 newest filings of its actor, and the same ones again for the next person
# who asks: 17 ms of unpacking saved. What was revised is other bytes, and so another filing.
@lru_cache(maxsize=2_048)
def _filing(raw: bytes) -> Filing:
    return unpack(Filing, raw)


class RedisShelf(Book):
    async def candidates(self, keys: Collection[str]) -> tuple[int, list[Story]]:
        async with self._step() as step:
            step.get(self._keys["shelf:version"])
            if keys:
                step.sunion([self._keys.shelf(key) for key in sorted(keys)])
            version, *found = await step.execute()
        names = sorted(name.decode() for members in found for name in members)
        return int(version or 0), await self.stories([StoryId(name) for name in names])

    async def filing(self, entry_id: EntryId) -> Filing | None:
        return next(iter(await self.filings([entry_id])), None)

    async def filings(self, entry_ids: Sequence[EntryId]) -> list[Filing]:
        if not entry_ids:
            return []
        found = await self._redis.mget([self._keys.filing(entry_id) for entry_id in entry_ids])
        return [_filing(raw) for raw in found if raw]

    async def file(
        self,
        filing: Filing,
        story: Story | None,
        *,
        keys: Collection[str],
        version: int,
        before: Filing | None,
        now: datetime,
        unlisted: Collection[str] = (),
        mended: Mended | None = None,
    ) -> bool:
        async with self._step() as step:
            await step.watch(self._keys["shelf:version"])
            if int(await step.get(self._keys["shelf:version"]) or 0) != version:
                return False
            step.multi()
            step.incr(self._keys["shelf:version"])
            log_filing(step, self._keys["entries:filed"], filing.report.entry_id, version + 1)
            self._leave(step, filing, before)
            self._put(step, filing)
            if before is None:
                self._count_spellings(step, filing)
            if filing.story_id is not None and (before is None or before.story_id is None):
                self._count_unlisted(step, unlisted, now.date())
            if story is not None:
                self._shelve(step, story, keys, now)
                self._mend(step, story, mended or Mended(), keys, now)
            try:
                await step.execute()
            except WatchError:
                return False
        return True

    async def stories(self, story_ids: Sequence[StoryId]) -> list[Story]:
        found: dict[StoryId, Story] = {}
        wanted = list(story_ids)
        for _ in range(MOST_NAMES):
            if not wanted:
                break
            read = await self._redis.mget([self._keys.story(story_id) for story_id in wanted])
            wanted = [StoryId(unpack(str, raw)) for raw in read if raw and raw.startswith(b'"')]
            for raw in read:
                if raw and not raw.startswith(b'"'):
                    story = unpack(Story, raw)
                    found[story.id] = story
        return list(found.values())

    async def newest(self, *, since: datetime, skip: int, limit: int) -> list[Story]:
        names = await self._redis.zrevrangebyscore(
            self._keys["stories:newest"], "+inf", f"({ms(since)}", start=skip, num=limit
        )
        return await self.stories([StoryId(name.decode()) for name in names])

    async def latest(self, *, skip: int, limit: int) -> list[Story]:
        names = await self._latest(skip, limit)
        return await self.stories([StoryId(name.decode()) for name in names])

    async def of_actor(
        self, actor_id: ActorId, *, since: datetime, until: datetime, limit: int
    ) -> list[EntryId]:
        names = await self._redis.zrevrangebyscore(
            self._keys.actor(actor_id), ms(until), f"({ms(since)}", start=0, num=limit
        )
        return [EntryId(name.decode()) for name in names]

    async def count_of_actor(self, actor_id: ActorId, *, since: datetime, until: datetime) -> int:
        return int(
            await self._redis.zcount(self._keys.actor(actor_id), f"({ms(since)}", ms(until))
        )

    async def unlisted(self, *, since: date, until: date) -> dict[str, int]:
        days = [since + timedelta(days=day) for day in range((until - since).days + 1)]
        if not days:
            return {}
        found = await self._redis.zunion(
            [self._keys.unlisted(day) for day in days], withscores=True
        )
        return {name.decode(): int(times) for name, times in found}

    async def spellings_read(self) -> dict[tuple[ActorId, str], int]:
        found = await self._redis.zrange(self._keys["spellings:read"], 0, -1, withscores=True)
        read = ((name.decode().partition(" "), int(times)) for name, times in found)
        return {(ActorId(actor), surface): times for (actor, _, surface), times in read}

    def _count_spellings(self, step: Pipeline, filing: Filing) -> None:
        """Count under which names actors were read: an alias never read may be no name at all."""
        key = self._keys["spellings:read"]
        for mention in filing.assessment.mentions:
            step.zincrby(key, 1, f"{mention.actor_id} {mention.surface}")
        if filing.assessment.mentions:
            step.expire(key, KEEP_HITS)

    def _count_unlisted(self, step: Pipeline, names: Collection[str], day: date) -> None:
        """Count names on no list; of a day with too many, the rarest are forgotten."""
        key = self._keys.unlisted(day)
        for name in names:
            step.zincrby(key, 1, name)
        if names:
            step.zremrangebyrank(key, 0, -MOST_UNLISTED - 1)
            step.expire(key, KEEP_UNLISTED)

    async def counts_of_actor(self, actor_id: ActorId, edges: Sequence[datetime]) -> list[int]:
        async with self._step() as step:
            for since, until in pairwise(edges):
                step.zcount(self._keys.actor(actor_id), f"({ms(since)}", ms(until))
            return [int(count) for count in await step.execute()]

    async def of_both(
        self, first: ActorId, second: ActorId, *, since: datetime, until: datetime, limit: int
    ) -> list[EntryId]:
        """Look through the newest READ_THROUGH entries of whoever is named less."""
        counts = {
            each: await self.count_of_actor(each, since=since, until=until)
            for each in (first, second)
        }
        rarer, other = sorted((first, second), key=counts.__getitem__)
        names = await self.of_actor(rarer, since=since, until=until, limit=READ_THROUGH)
        if not names:
            return []
        there = await self._redis.zmscore(self._keys.actor(other), names)
        both = (name for name, score in zip(names, there, strict=True) if score is not None)
        return list(islice(both, limit))

    async def _latest(self, skip: int, limit: int) -> list[bytes]:
        """Return the newest names; what an earlier version filed is as new as its filing."""
        filed, latest = self._keys["stories:newest"], self._keys["stories:latest"]
        async with self._step() as step:
            step.zcard(filed)
            step.zcard(latest)
            step.zrevrange(latest, skip, skip + limit - 1)
            all_filed, placed, names = await step.execute()
        if all_filed != placed:
            await self._redis.zunionstore(latest, [filed, latest], aggregate="MIN")
            names = await self._redis.zrevrange(latest, skip, skip + limit - 1)
        found: list[bytes] = names
        return found

    def _leave(self, step: Pipeline, filing: Filing, before: Filing | None) -> None:
        """Take an entry off the shelves where an earlier revision put it; its story keeps it."""
        if before is not None:
            for actor_id in set(before.report.actors) - set(filing.report.actors):
                step.zrem(self._keys.actor(actor_id), before.report.entry_id)

    def _put(self, step: Pipeline, filing: Filing) -> None:
        report, relevant = filing.report, filing.story_id is not None
        keep = KEEP_IN_STORY if relevant else KEEP_LEFT_OUT
        step.set(self._keys.filing(report.entry_id), pack(filing), ex=keep)
        step.expire(self._keys.entry(report.entry_id), keep)
        places = (
            self._keys.entry(report.entry_id),
            *(self._keys["entries:waiting"], self._keys["entries:failures"]),
        )
        told = f'"fingerprint":"{filing.assessment.fingerprint}"'  # of digits and letters
        step.eval(_ASSESSED, len(places), *places, report.entry_id, told)
        if not relevant:
            return
        seen, horizon = ms(report.seen_at), ms(report.seen_at - KEEP_COUNTS)
        step.zadd(self._keys["entries:relevant"], {report.entry_id: seen})
        step.zremrangebyscore(self._keys["entries:relevant"], "-inf", horizon)
        lists = [self._keys.actor(actor_id) for actor_id in report.actors]
        for entries in lists:
            step.zadd(entries, {report.entry_id: ms(report.published_at)})
            step.expire(entries, KEEP_IN_STORY)
        if lists:
            step.eval(_EXPIRE, len(lists), *lists, self._keys.filing(EntryId("")))

    def _mend(
        self, step: Pipeline, story: Story, mended: Mended, keys: Collection[str], now: datetime
    ) -> None:
        """Point the names of what became part of a story to it, shelve what left it, and what it left.

        A story that a report left for this one is no newer for that.
        """
        for name in mended.gone:
            step.set(self._keys.story(name), pack(str(story.id)), ex=KEEP_IN_STORY)
            step.zrem(self._keys["stories:newest"], name)
            step.zrem(self._keys["stories:latest"], name)
        for parted in mended.parted:
            self._place(step, parted, keys)
            step.set(self._keys.story(parted.id), pack(parted), ex=KEEP_IN_STORY)
            step.zadd(self._keys["stories:newest"], {parted.id: ms(parted.updated_at)})
            step.zadd(self._keys["stories:latest"], {parted.id: ms(parted.newest_at(now))})
        for left in mended.left:
            step.set(self._keys.story(left.id), pack(left), ex=KEEP_IN_STORY)
            step.zadd(self._keys["stories:latest"], {left.id: ms(left.newest_at(now))}, xx=True)
        for filing in mended.moved:
            step.set(self._keys.filing(filing.report.entry_id), pack(filing), ex=KEEP_IN_STORY)

    def _shelve(self, step: Pipeline, story: Story, keys: Collection[str], now: datetime) -> None:
        step.set(self._keys.story(story.id), pack(story), ex=KEEP_IN_STORY)
        # By when it was filed: an entry that waited long for its assessment is news all the same.
        step.zadd(self._keys["stories:newest"], {story.id: ms(now)})
        step.zadd(self._keys["stories:latest"], {story.id: ms(story.newest_at(now))})
        orders = self._keys["stories:newest"], self._keys["stories:latest"]
        step.eval(_FORGET, len(orders), *orders, ms(now - KEEP_COUNTS))
        self._place(step, story, keys)

    def _place(self, step: Pipeline, story: Story, keys: Collection[str]) -> None:
        places = [self._keys.shelf(key) for key in sorted(keys)]
        if places:
            step.eval(_PLACE, len(places), *places, story.id, int(KEEP_MATCHABLE.total_seconds()))
