"""The feeds we monitor and how their polls went, kept in one step with what these brought."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import count

import redis.asyncio as redis
from redis.exceptions import WatchError

from bot.domain.entries import Entry, Known, Shown
from bot.domain.feeds import Feed, FeedEdit, FeedId, Offer, PollState
from bot.domain.stories import KEEP_IN_STORY
from bot.store.books import Book, Command, Pipeline, ms
from bot.store.codec import Value, pack, unpack
from bot.store.ferry import ONLY_IF, Ferry
from bot.store.keys import (
    KEEP_COUNTS,
    KEEP_KNOWN,
    KEEP_OFFERED,
    KEEP_PACE,
    KEEP_SHOWN,
    Keys,
)

Edits = Mapping[FeedId, FeedEdit]

SECOND = timedelta(seconds=1)
READ = 200  # feeds at a time, where all are wanted
# New feeds are due at once; of thousands, those come later that could not be polled at once.
WAVE, BETWEEN_WAVES = 1_000, timedelta(seconds=10)

LOOKED_AT, SAMPLE = 5, 100  # feeds of one look at what they showed, and names of each: 8 ms

# Moments stand in JSON so that they sort as text. What a feed showed lasts as long as the feed does.
# KEYS: what feeds have shown, a hash each   ARGV: names of each, seconds it lasts from now on, then of
#       each before when what was offered last is forgotten
_FORGET = """
for i, known in ipairs(KEYS) do
  redis.call('EXPIRE', known, ARGV[2])
  local some = redis.call('HRANDFIELD', known, ARGV[1], 'WITHVALUES')
  for at = 1, #some, 2 do
    local told = some[at + 1]
    local offered = string.match(told, '"offered_at":"([^"]+)"') or string.match(told, '"seen_at":"([^"]+)"')
    if offered and offered < ARGV[2 + i] then redis.call('HDEL', known, some[at]) end
  end
end
"""


class RedisFeedBook(Book):
    """Feeds as the list has them, what admins changed of it, and what comes of both.

    `feeds` holds what comes of both, paused feeds included; `feeds:due` only what is polled.
    """

    def __init__(self, client: redis.Redis, keys: Keys) -> None:
        super().__init__(client, keys)
        self._ferry = Ferry(client)

    async def sync(self, feeds: Sequence[Feed], *, now: datetime) -> None:
        async def lay_out(step: Pipeline) -> None:
            edits = await self._edits(step)
            before, states = await self._feeds(step, "feeds"), await self._states(step)
            step.multi()
            step.delete(self._keys["feeds:listed"])
            for feed in feeds:
                step.hset(self._keys["feeds:listed"], feed.id, pack(feed))
            monitored = _monitored({feed.id: feed for feed in feeds}, edits)
            self._lay_out(step, monitored, before=before, states=states, now=now, restart=True)

        await self._unless_edited(lay_out)

    async def edit(self, edits: Edits, *, now: datetime) -> None:
        async def change(step: Pipeline) -> None:
            known = await self._edits(step)
            listed = await self._feeds(step, "feeds:listed")
            before, states = await self._feeds(step, "feeds"), await self._states(step)
            after = dict(known)
            for feed_id, edit in edits.items():
                after[feed_id] = known.get(feed_id, FeedEdit()).then(edit)
            step.multi()
            for feed_id in edits:
                if feed_id not in listed and after[feed_id].removed:
                    step.hdel(self._keys["feeds:edits"], feed_id)
                else:
                    step.hset(self._keys["feeds:edits"], feed_id, pack(after[feed_id]))
            monitored = _monitored(listed, after)
            self._lay_out(step, monitored, before=before, states=states, now=now)

        await self._unless_edited(change)

    async def listed(self) -> dict[FeedId, Feed]:
        """Return all that the list has, disabled feeds too, and what admins added or changed."""
        async with self._step() as step:
            step.hgetall(self._keys["feeds:listed"])
            step.hgetall(self._keys["feeds:edits"])
            listed, edits = await step.execute()
        return _edited(_unpacked(Feed, listed), _unpacked(FeedEdit, edits))

    async def over(self, feeds: Sequence[Feed]) -> dict[FeedId, Feed]:
        """Return the feeds of this list as admins changed them, and those they added."""
        edits = await self._redis.hgetall(self._keys["feeds:edits"])
        return _edited({feed.id: feed for feed in feeds}, _unpacked(FeedEdit, edits))

    async def release(self) -> None:
        """Make every feed due as it was before its poll began; only for the one bot there is."""
        states = _unpacked(PollState, await self._redis.hgetall(self._keys["feeds:state"]))
        if states:
            due = {feed_id: ms(state.due_at) for feed_id, state in states.items()}
            await self._redis.zadd(self._keys["feeds:due"], due, xx=True)

    async def hurry(self, now: datetime) -> None:
        due = await self._redis.zrange(self._keys["feeds:due"], 0, -1)
        if due:
            await self._redis.zadd(self._keys["feeds:due"], dict.fromkeys(due, ms(now)))

    async def claim_due(self, now: datetime, *, limit: int, lease: timedelta) -> list[FeedId]:
        return [FeedId(name) for name in await self._claim("feeds:due", now, limit, lease)]

    async def leased(self, feed_ids: Sequence[FeedId], *, until: datetime) -> list[FeedId]:
        if not feed_ids:
            return []
        ends = await self._redis.zmscore(self._keys["feeds:due"], list(feed_ids))
        return [it for it, end in zip(feed_ids, ends, strict=True) if end == ms(until)]

    async def get(self, feed_id: FeedId) -> tuple[Feed, PollState] | None:
        async with self._step() as step:
            step.hget(self._keys["feeds"], feed_id)
            step.hget(self._keys["feeds:state"], feed_id)
            feed, state = await step.execute()
        return (unpack(Feed, feed), unpack(PollState, state)) if feed and state else None

    async def several(self, feed_ids: Collection[FeedId]) -> list[tuple[Feed, PollState]]:
        if not feed_ids:
            return []
        async with self._step() as step:
            step.hmget(self._keys["feeds"], *feed_ids)
            step.hmget(self._keys["feeds:state"], *feed_ids)
            rows = zip(*(await step.execute()), strict=True)
        return [(unpack(Feed, it), unpack(PollState, state)) for it, state in rows if it and state]

    async def all(self) -> list[tuple[Feed, PollState]]:
        return [(feed, state) for feed, state in await self.known_feeds() if feed.enabled]

    async def known_feeds(self) -> list[tuple[Feed, PollState]]:
        """Return all that are monitored, paused ones too, some at a time: 10,000 take 0.1 s."""
        names = [FeedId(name.decode()) for name in await self._redis.hkeys(self._keys["feeds"])]
        known: list[tuple[Feed, PollState]] = []
        for first in range(0, len(names), READ):
            known += await self.several(names[first : first + READ])
        return known

    async def remember(self, feed_id: FeedId, state: PollState, *, url: str | None = None) -> bool:
        return await self._carry(self._remembering(feed_id, state), feed_id, state, url)

    async def count_failing(self) -> int:
        return int(await self._redis.scard(self._keys["feeds:failing"]))

    async def pace(self) -> timedelta | None:
        seconds = await self._redis.get(self._keys["feeds:pace"])
        return timedelta(seconds=float(seconds)) if seconds else None

    async def keep_pace(self, pace: timedelta) -> None:
        await self._redis.set(self._keys["feeds:pace"], pace.total_seconds(), ex=KEEP_PACE)

    async def told_dead(self) -> set[FeedId]:
        names = await self._redis.smembers(self._keys["feeds:told"])
        return {FeedId(name.decode()) for name in names}

    async def rates(self) -> list[float]:
        async with self._step() as step:
            step.zrange(self._keys["feeds:rates"], 0, -1, withscores=True)
            step.smembers(self._keys["feeds:failing"])
            rates, failing = await step.execute()
        return [rate for name, rate in rates if name not in failing]

    async def in_trouble(self) -> list[tuple[Feed, PollState]]:
        """Return the feeds that fail; one that left while its poll ran is forgotten here."""
        names = await self._redis.smembers(self._keys["feeds:failing"])
        marked = {FeedId(name.decode()) for name in names}
        known = [it for it in await self.several(marked) if it[0].enabled and it[1].failing]
        if strays := marked - {feed.id for feed, _ in known}:
            await self._redis.srem(self._keys["feeds:failing"], *strays)
        return known

    async def keep_dead(self, dead: Collection[FeedId]) -> None:
        async with self._step() as step:
            step.delete(self._keys["feeds:told"])
            if dead:
                step.sadd(self._keys["feeds:told"], *dead)
            await step.execute()

    async def forget_known(self) -> None:
        names = await self._redis.hrandfield(self._keys["feeds"], LOOKED_AT)
        if names:
            some = await self.several([FeedId(name.decode()) for name in names])
            places = [self._keys.known(feed.id) for feed, _ in some]
            told = (SAMPLE, KEEP_KNOWN // SECOND, *(_horizon(state) for _, state in some))
            await self._redis.eval(_FORGET, len(places), *places, *told)

    async def offer(self, token: str, offer: Offer) -> None:
        await self._redis.set(self._keys.offer(token), pack(offer), ex=KEEP_OFFERED)

    async def offered(self, token: str) -> Offer | None:
        raw = await self._redis.get(self._keys.offer(token))
        return unpack(Offer, raw) if raw else None

    async def shown(self, feed_id: FeedId) -> Shown | None:
        (raw,) = await self._ferry.carry([("GET", self._keys.shown(feed_id))])
        return unpack(Shown, raw) if raw else None

    async def known(self, feed_id: FeedId, keys: Collection[str]) -> dict[str, Known]:
        if not keys:
            return {}
        asked = list(keys)
        (found,) = await self._ferry.carry([("HMGET", self._keys.known(feed_id), *asked)])
        return {key: unpack(Known, raw) for key, raw in zip(asked, found, strict=True) if raw}

    async def keep(
        self,
        feed_id: FeedId,
        state: PollState,
        *,
        entries: Sequence[Entry],
        known: Mapping[str, Known],
        shown: Shown | None = None,
        url: str | None = None,
        pushed: bool = False,
    ) -> bool:
        commands: list[Command] = []
        for entry in entries:
            commands += self._keeping(entry)
        if entries:
            horizon = ms(max(entry.seen_at for entry in entries) - KEEP_COUNTS)
            commands.append(("ZREMRANGEBYSCORE", self._keys["entries:seen"], "-inf", horizon))
        if known:
            name = self._keys.known(feed_id)
            told = (it for key, value in known.items() for it in (key, pack(value)))
            commands += [("HSET", name, *told), ("EXPIRE", name, KEEP_KNOWN // SECOND)]
        if shown:
            name = self._keys.shown(feed_id)
            commands.append(("SET", name, pack(shown), "EX", KEEP_SHOWN // SECOND))
        commands += self._remembering(feed_id, state, due=not pushed)
        return await self._carry(commands, feed_id, state, url)

    async def _carry(
        self, commands: list[Command], feed_id: FeedId, state: PollState, url: str | None
    ) -> bool:
        """Do commands unless the feed is at another address, or its state another, than was read.

        A poll takes up to 90 s: an admin may have replaced the feed meanwhile, or a hub pushed it.
        """
        if url is None:
            await self._ferry.carry(commands)
            return True
        there, same = self._keys["feeds"], self._keys["feeds:state"]
        answers = await self._ferry.carry(
            [
                (ONLY_IF, len(commands) + 1, there, feed_id, "url", url),
                (ONLY_IF, len(commands), same, feed_id, "written", state.written),
                *commands,
            ]
        )
        return bool(answers[0] and answers[1])

    async def _unless_edited(self, work: Callable[[Pipeline], Awaitable[None]]) -> None:
        """Do something to the feeds in one step, again where somebody else was quicker."""
        watched = [self._keys[name] for name in ("feeds", "feeds:listed", "feeds:edits")]
        while True:
            async with self._step() as step:
                await step.watch(*watched)
                await work(step)
                try:
                    await step.execute()
                except WatchError:
                    continue
                return

    def _lay_out(
        self,
        step: Pipeline,
        feeds: Mapping[FeedId, Feed],
        *,
        before: Mapping[FeedId, Feed],
        states: Mapping[FeedId, PollState],
        now: datetime,
        restart: bool = False,
    ) -> None:
        """Monitor exactly these feeds from now on.

        A restart is often the mending of what made feeds fail, so they get a chance; a feed that
        another process is polling just now is left to it, and one that is gone for good is let be.
        """
        step.delete(self._keys["feeds"])
        waves = count()
        for feed_id, feed in feeds.items():
            step.hset(self._keys["feeds"], feed_id, pack(feed))
            state, due = states.get(feed_id), self._keys["feeds:due"]
            moved = feed_id in before and before[feed_id].url != feed.url
            if state is None:
                state = PollState(due_at=now + BETWEEN_WAVES * (next(waves) // WAVE))
                step.hsetnx(self._keys["feeds:state"], feed_id, pack(state))
            elif moved:
                step.hset(self._keys["feeds:state"], feed_id, pack(state.readdressed(now).kept()))
                step.srem(self._keys["feeds:failing"], feed_id)
            if feed.enabled:
                step.zadd(self._keys["feeds:rates"], {feed_id: state.entries_per_day})
            if not feed.enabled:
                step.zrem(due, feed_id)
                step.zrem(self._keys["feeds:rates"], feed_id)
                step.srem(self._keys["feeds:failing"], feed_id)
            elif moved or (restart and state.failures and not state.retired):
                step.zadd(due, {feed_id: ms(now)})
            else:
                step.zadd(due, {feed_id: ms(state.due_at)}, nx=True)
        if dropped := [feed_id for feed_id in states if feed_id not in feeds]:
            step.hdel(self._keys["feeds:state"], *dropped)
            step.zrem(self._keys["feeds:due"], *dropped)
            step.zrem(self._keys["feeds:rates"], *dropped)
            step.srem(self._keys["feeds:failing"], *dropped)

    async def _edits(self, step: Pipeline) -> dict[FeedId, FeedEdit]:
        return _unpacked(FeedEdit, await step.hgetall(self._keys["feeds:edits"]))

    async def _feeds(self, step: Pipeline, name: str) -> dict[FeedId, Feed]:
        return _unpacked(Feed, await step.hgetall(self._keys[name]))

    async def _states(self, step: Pipeline) -> dict[FeedId, PollState]:
        return _unpacked(PollState, await step.hgetall(self._keys["feeds:state"]))

    def _keeping(self, entry: Entry) -> list[Command]:
        seen = ms(entry.seen_at)
        return [
            ("SET", self._keys.entry(entry.id), pack(entry), "EX", KEEP_IN_STORY // SECOND),
            ("ZADD", self._keys["entries:waiting"], seen, entry.id),
            ("ZADD", self._keys["entries:seen"], seen, entry.id),
        ]

    def _remembering(
        self, feed_id: FeedId, state: PollState, *, due: bool = True
    ) -> list[Command]:
        mark = "SADD" if state.failing else "SREM"
        # XX: a feed dropped from the list while its poll ran does not come back.
        when = ("ZADD", self._keys["feeds:due"], "XX", ms(state.due_at), feed_id)
        return [
            *((when,) if due else ()),
            ("HSET", self._keys["feeds:state"], feed_id, pack(state.kept())),
            ("ZADD", self._keys["feeds:rates"], "XX", state.entries_per_day, feed_id),
            (mark, self._keys["feeds:failing"], feed_id),
        ]


def _horizon(state: PollState) -> str:
    """Return before when what a feed offered last is forgotten.

    What stood in the document that was read in whole last may stand there still, however long ago
    that was: the feed may answer "not modified" for years, or not at all.
    """
    return (state.read_whole_at - KEEP_KNOWN).isoformat() if state.read_whole_at else ""


def _edited(listed: Mapping[FeedId, Feed], edits: Edits) -> dict[FeedId, Feed]:
    """Return the feeds of the list as admins changed them, and those they added."""
    every = dict.fromkeys((*listed, *edits))
    made = {it: edits.get(it, FeedEdit()).over(it, listed.get(it)) for it in every}
    return {feed_id: feed for feed_id, feed in made.items() if feed is not None}


def _monitored(listed: Mapping[FeedId, Feed], edits: Edits) -> dict[FeedId, Feed]:
    """Return the feeds that are polled, and those that an admin paused."""
    paused = {feed_id for feed_id, edit in edits.items() if edit.enabled is False}
    return {
        it: feed for it, feed in _edited(listed, edits).items() if feed.enabled or it in paused
    }


def _unpacked(kind: type[Value], raw: Mapping[bytes, bytes]) -> dict[FeedId, Value]:
    return {FeedId(name.decode()): unpack(kind, value) for name, value in raw.items()}
