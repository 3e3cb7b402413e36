"""A round of composing: what all get who are due at one moment.

Readers who want the same get the same, so the stories of a window are read and measured once a
round, ranked once for each kind of reader, and drawn once for those who were told the same.
"""

import asyncio
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar

import structlog

from bot.digests.choose import LENGTHS, Shortlist, shortlist
from bot.digests.measured import Measured, measured
from bot.digests.slate import Slate
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Drawn, Edition, Followed, Telling, Told
from bot.domain.entries import EntryId
from bot.domain.stories import Story, StoryId
from bot.domain.topics import TopicKind
from bot.domain.wants import Length, Stance, Wants
from bot.ports import EntryBook, Shelf

log = structlog.get_logger()

STORIES_READ = 3_000  # the newest of a window; a digest tells twelve
MEASURED_AT_ONCE = 100  # stories; others have their turn between
READERS_AT_ONCE = 50  # likewise
# Stories that are looked at first: twelve of so many nearly always were not told before.
LIKELY = 60
MOST_FOLLOWED = 6  # actors in the line of those whom a reader follows
WEEK = timedelta(days=7)
KEPT = 4_000  # of what is shared, 16 kB each; where there is more, few share it

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Draw(Protocol):
    def __call__(
        self, edition: Edition, subscription: Subscription, *, next_at: datetime
    ) -> Drawn: ...


class FailingFeeds(Protocol):
    async def count_failing(self) -> int: ...


class Memory(Protocol):
    """What readers were told."""

    async def tellings(
        self, asked: Sequence[tuple[Sequence[ChatId], Sequence[StoryId]]]
    ) -> Mapping[ChatId, Mapping[StoryId, Telling]]:
        """Return which of some stories each of some chats was told, for several such questions."""
        ...


class Kind(NamedTuple):
    """What readers have in common who get the same, unless they were told other things."""

    languages: tuple[str, ...]
    wants: Wants
    length: Length
    since: datetime
    last: datetime | None = None  # when the digest before ended, from which on reports are counted

    @property
    def counted_from(self) -> datetime:
        return max(self.last or self.since, self.since)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One reader, and the window that is to be told."""

    subscription: Subscription
    kind: Kind
    slot: datetime
    next_at: datetime


class Sheet(NamedTuple):
    """A digest as it is drawn for all who were told the same, and what in it is told again."""

    drawn: Drawn | None  # None where there is nothing to tell
    again: tuple[Story, ...] = ()

    def reply_to(self, told: Mapping[StoryId, Telling]) -> int | None:
        """Return the newest of a reader's messages that it follows up."""
        tellings = (told[name] for story in self.again for name in story.told_as if name in told)
        newest = max((it for it in tellings if it.message_id), default=None)
        return newest.message_id if newest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundServices:
    shelf: Shelf
    entries: EntryBook
    feeds: FailingFeeds
    memory: Memory
    draw: Draw
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)  # for their countries


class Round:
    """What is told at one moment. What was found out for one reader is there for the next."""

    def __init__(self, services: RoundServices, now: datetime) -> None:
        self.now = now
        self._services = services
        self._slate = Slate(())
        self._since: datetime | None = None  # where the slate begins
        self._failing: int | None = None
        self._counts: dict[datetime, tuple[int, int]] = {}
        self._named: dict[str, Followed] = {}  # by actor
        self._lists: dict[Kind, Shortlist] = {}
        self._names: dict[tuple[Kind, int], tuple[StoryId, ...]] = {}  # of the best of a list
        self._asked: dict[Hashable, Sheet] = {}  # by what somebody was told
        self._sheets: dict[Hashable, Sheet] = {}  # by what is to be told

    async def edition(self, kind: Kind) -> Edition:
        """Return what somebody gets who was told nothing before."""
        await self._cover(kind.since)
        listed = await self._list(kind)
        chosen = listed.untold({}, most=sum(LENGTHS[kind.length]))
        return await self._edition(kind, chosen or ())

    async def sheets(self, due: Sequence[Due]) -> list[tuple[Due, Sheet, int | None]]:
        """Return what each reader gets, and the message that it follows up; kind by kind."""
        if due:
            await self._cover(min(one.kind.since for one in due))
        done: list[tuple[Due, Sheet, int | None]] = []
        left, among = _by_kind(due), LIKELY
        while left:
            told = await self._told(left, among)
            few: list[Due] = []
            for number, one in enumerate(left, start=1):
                if number % READERS_AT_ONCE == 0:
                    await asyncio.sleep(0)
                mine = told.get(one.subscription.chat_id, {})
                try:
                    sheet = await self._sheet(one, mine, among)
                except Exception:  # one reader's trouble is nobody else's; it is due again
                    log.exception("digest_failed")
                    continue
                if sheet is None:
                    few.append(one)
                else:
                    done.append((one, sheet, sheet.reply_to(mine)))
            left, among = few, STORIES_READ
        return done

    async def _told(
        self, due: Sequence[Due], among: int
    ) -> Mapping[ChatId, Mapping[StoryId, Telling]]:
        """Ask what each reader was told of the best stories for its kind."""
        asked = []
        for kind, readers in groupby(due, key=attrgetter("kind")):
            chats = [one.subscription.chat_id for one in readers]
            asked.append((chats, await self._best(kind, among)))
        return await self._services.memory.tellings(asked)

    async def _best(self, kind: Kind, among: int) -> tuple[StoryId, ...]:
        """Return every name of the best stories for a kind of readers."""
        if (kind, among) not in self._names:
            best = (await self._list(kind)).stories[:among]
            names = tuple(dict.fromkeys(it for one in best for it in one.told_as))
            _keep(self._names, (kind, among), names, most=KEPT)
        return self._names[kind, among]

    async def _sheet(self, one: Due, told: Mapping[StoryId, Telling], among: int) -> Sheet | None:
        """Return what a reader gets; None if more has to be known of what it was told."""
        kind, reader = one.kind, one.subscription
        known = frozenset((it, told[it].at, told[it].address(reader.chat_id)) for it in told)
        alike = (kind, reader.zone, one.next_at, reader.empty_told)
        asked = (*alike, known)
        if asked in self._asked:
            return self._asked[asked]
        listed, most = await self._list(kind), sum(LENGTHS[kind.length])
        chosen = listed.untold(told, most=most, among=among, chat_id=reader.chat_id)
        if chosen is None:
            return None
        look = (*alike, *map(_look, chosen))
        if look not in self._sheets:
            _keep(self._sheets, look, await self._drawn(one, chosen), most=KEPT)
        return _keep(self._asked, asked, self._sheets[look], most=10 * KEPT)

    async def _drawn(self, one: Due, chosen: Sequence[Told]) -> Sheet:
        edition = await self._edition(one.kind, chosen)
        if edition.empty and not one.subscription.empty_told:
            return Sheet(None)
        drawn = self._services.draw(edition, one.subscription, next_at=one.next_at)
        again = (it.story for it in chosen if it.news and it.story.id in drawn.told)
        await asyncio.sleep(0)  # a drawing takes some milliseconds
        return Sheet(drawn, tuple(again))

    async def _edition(self, kind: Kind, chosen: Sequence[Told]) -> Edition:
        services = self._services
        begun = kind.counted_from
        if begun not in self._counts:
            self._counts[begun] = await services.entries.count_read(begun, self.now)
        if self._failing is None:
            self._failing = await services.feeds.count_failing()
        read, relevant = self._counts[begun]
        full, _ = LENGTHS[kind.length]
        listed = await self._list(kind)
        made = listed.edition(
            chosen,
            read=read,
            relevant=relevant,
            full=full,
            failing=self._failing,
            counted_from=begun,
        )
        return replace(made, followed=await self._followed(kind.wants))

    async def _followed(self, wants: Wants) -> tuple[Followed, ...]:
        """Count how often those whom a reader follows were named, and how often a week before."""
        for topic in wants.topics(Stance.FOLLOW):
            if topic.kind is TopicKind.ACTOR and topic.key not in self._named:
                actor = ActorId(topic.key)
                edges = [self.now - 2 * WEEK, self.now - WEEK, self.now]
                before, entries = await self._services.shelf.counts_of_actor(actor, edges)
                self._named[topic.key] = Followed(actor, entries=entries, before=before)
        found = (
            self._named[topic.key]
            for topic in wants.topics(Stance.FOLLOW)
            if topic.kind is TopicKind.ACTOR
        )
        named = sorted(found, key=lambda it: (-it.entries, -it.before))
        return tuple(it for it in named if it.entries or it.before)[:MOST_FOLLOWED]

    async def _list(self, kind: Kind) -> Shortlist:
        if kind not in self._lists:
            languages, wants, _, since, _ = kind
            made = shortlist(
                self._slate, since=since, now=self.now, languages=languages, wants=wants
            )
            _keep(self._lists, kind, made, most=KEPT)
            await asyncio.sleep(0)  # it takes some milliseconds
        return self._lists[kind]

    async def _cover(self, since: datetime) -> None:
        """Read the stories of the longest window so far; what is shared was made of fewer."""
        if self._since is not None and self._since <= since:
            return
        services = self._services
        stories = await services.shelf.newest(since=since, skip=0, limit=STORIES_READ)
        for shared in (self._lists, self._names, self._asked, self._sheets):
            shared.clear()
        self._slate = await laid_out(stories, services.actors, now=self.now)
        self._since = since


async def laid_out(
    stories: Sequence[Story], actors: Mapping[ActorId, Actor], *, now: datetime
) -> Slate:
    """Measure stories as of a moment; others have their turn meanwhile."""
    found: list[Measured] = []
    for number, story in enumerate(stories, start=1):
        found.append(measured(story, actors, now=now))
        if number % MEASURED_AT_ONCE == 0:
            await asyncio.sleep(0)
    return Slate(found)


def _by_kind(due: Sequence[Due]) -> list[Due]:
    kinds: defaultdict[Kind, list[Due]] = defaultdict(list)
    for one in due:
        kinds[one.kind].append(one)
    return [one for readers in kinds.values() for one in readers]


def _look(told: Told) -> tuple[StoryId, datetime | None, str, tuple[EntryId, ...]]:
    """Return what distinguishes how a story is told to readers of one kind; to the minute."""
    told_at = told.told_at and told.told_at.replace(second=0, microsecond=0)
    return told.story.id, told_at, told.told_in, tuple(it.report.entry_id for it in told.news)


def _keep(kept: dict[Key, Value], key: Key, value: Value, *, most: int) -> Value:
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
    return value
