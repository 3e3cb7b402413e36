"""The feeds we monitor, how their polls went, and the entries they brought."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.entries import Entry, EntryId, Known
from bot.domain.feeds import Feed, FeedId, PollState
from bot.store.books import Book, Pipeline, ms
from bot.store.codec import pack, unpack
from bot.store.keys import KEEP_COUNTS, KEEP_KNOWN, KEEP_RELEVANT


class RedisFeedBook(Book):
    async def sync(self, feeds: Sequence[Feed], *, now: datetime) -> None:
        before = dict(await self._states())
        enabled = {feed.id: feed for feed in feeds if feed.enabled}
        async with self._step() as step:
            step.delete(self._keys["feeds"])
            for feed_id, feed in enabled.items():
                state = before.get(feed_id)
                step.hset(self._keys["feeds"], feed_id, pack(feed))
                if state is None:
                    step.hsetnx(self._keys["feeds:state"], feed_id, pack(PollState(due_at=now)))
                # A restart is often the mending of what made feeds fail, so they get a chance;
                # a feed that another process is polling just now is left to it.
                if state and state.failures:
                    step.zadd(self._keys["feeds:due"], {feed_id: ms(now)})
                else:
                    due_at = state.due_at if state else now
                    step.zadd(self._keys["feeds:due"], {feed_id: ms(due_at)}, nx=True)
            if dropped := [feed_id for feed_id in before if feed_id not in enabled]:
                step.hdel(self._keys["feeds:state"], *dropped)
                step.zrem(self._keys["feeds:due"], *dropped)
            await step.execute()

    async def hurry(self, now: datetime) -> None:
        due = await self._redis.zrange(self._keys["feeds:due"], 0, -1)
        if due:
            await self._redis.zadd(self._keys["feeds:due"], dict.fromkeys(due, ms(now)))

    async def claim_due(self, now: datetime, *, limit: int, lease: timedelta) -> list[FeedId]:
        return [FeedId(name) for name in await self._claim("feeds:due", now, limit, lease)]

    async def get(self, feed_id: FeedId) -> tuple[Feed, PollState] | None:
        async with self._step() as step:
            step.hget(self._keys["feeds"], feed_id)
            step.hget(self._keys["feeds:state"], feed_id)
            feed, state = await step.execute()
        return (unpack(Feed, feed), unpack(PollState, state)) if feed and state else None

    async def all(self) -> list[tuple[Feed, PollState]]:
        feeds = await self._redis.hgetall(self._keys["feeds"])
        states = dict(await self._states())
        known = [unpack(Feed, raw) for raw in feeds.values()]
        return [(feed, states[feed.id]) for feed in known if feed.id in states]

    async def remember(self, feed_id: FeedId, state: PollState) -> None:
        async with self._step() as step:
            self._remember(step, feed_id, state)
            await step.execute()

    async def known(self, feed_id: FeedId, keys: Collection[str]) -> dict[str, Known]:
        if not keys:
            return {}
        asked = list(keys)
        found = await self._redis.hmget(self._keys.known(feed_id), asked)
        return {key: unpack(Known, raw) for key, raw in zip(asked, found, strict=True) if raw}

    async def keep(
        self,
        feed_id: FeedId,
        state: PollState,
        *,
        entries: Sequence[Entry],
        known: Mapping[str, Known],
    ) -> None:
        async with self._step() as step:
            for entry in entries:
                seen = ms(entry.seen_at)
                step.set(self._keys.entry(entry.id), pack(entry), ex=KEEP_RELEVANT)
                step.zadd(self._keys["entries:waiting"], {entry.id: seen})
                step.zadd(self._keys["entries:seen"], {entry.id: seen})
                horizon = ms(entry.seen_at - KEEP_COUNTS)
                step.zremrangebyscore(self._keys["entries:seen"], "-inf", horizon)
            if known:
                step.hset(
                    self._keys.known(feed_id),
                    mapping={key: pack(value) for key, value in known.items()},
                )
                step.expire(self._keys.known(feed_id), KEEP_KNOWN)
            self._remember(step, feed_id, state)
            await step.execute()

    async def _states(self) -> list[tuple[FeedId, PollState]]:
        raw = await self._redis.hgetall(self._keys["feeds:state"])
        return [(FeedId(name.decode()), unpack(PollState, state)) for name, state in raw.items()]

    def _remember(self, step: Pipeline, feed_id: FeedId, state: PollState) -> None:
        step.hset(self._keys["feeds:state"], feed_id, pack(state))
        # XX: a feed dropped from the list while its poll ran does not come back.
        step.zadd(self._keys["feeds:due"], {feed_id: ms(state.due_at)}, xx=True)


class RedisEntryBook(Book):
    async def get(self, entry_id: EntryId) -> Entry | None:
        raw = await self._redis.get(self._keys.entry(entry_id))
        return unpack(Entry, raw) if raw else None

    async def waiting(self, *, before: datetime, limit: int) -> list[EntryId]:
        names = await self._redis.zrangebyscore(
            self._keys["entries:waiting"], "-inf", ms(before), start=0, num=limit
        )
        return [EntryId(name.decode()) for name in names]

    async def count_waiting(self) -> int:
        return int(await self._redis.zcard(self._keys["entries:waiting"]))

    async def set_aside(self, entry_id: EntryId, *, tries: int) -> bool:
        failures = await self._redis.hincrby(self._keys["entries:failures"], entry_id, 1)
        if failures < tries:
            return False
        async with self._step() as step:
            step.zrem(self._keys["entries:waiting"], entry_id)
            step.hdel(self._keys["entries:failures"], entry_id)
            await step.execute()
        return True

    async def count_read(self, since: datetime, until: datetime) -> tuple[int, int]:
        window = (f"({ms(since)}", ms(until))
        async with self._step() as step:
            step.zcount(self._keys["entries:seen"], *window)
            step.zcount(self._keys["entries:relevant"], *window)
            read, relevant = await step.execute()
        return read, relevant
