"""What is read, filed and looked up: feeds, entries, stories, the index."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.domain.actors import ActorId, Span
from bot.domain.assessments import Meaning
from bot.domain.entries import Entry, EntryId, Known, ParsedFeed, Shown
from bot.domain.feeds import Feed, FeedId, Fetched, PollState, Unchanged
from bot.domain.searches import Condition, Hits, Indexed, Standing
from bot.domain.stories import Filing, Mended, Story, StoryId


class Fetcher(Protocol):
    async def fetch(self, feed: Feed, state: PollState) -> Fetched | Unchanged:
        """Fetch a feed.

        Raises:
            FeedUnreachable, FeedRefused, FeedUnreadable: see `bot.domain.errors`.
        """
        ...


class Parser(Protocol):
    async def parse(
        self, feed_id: FeedId, fetched: Fetched, now: datetime, shown: Shown | None = None
    ) -> ParsedFeed:
        """Read a feed document; items that stood in the one `shown` before may be left out.

        Raises:
            FeedUnreadable: it is not a feed, or takes too long to read.
        """
        ...


class FeedBook(Protocol):
    async def sync(self, feeds: Sequence[Feed], *, now: datetime) -> None:
        """Monitor exactly these feeds, as admins changed them.

        New ones, ones with another address and ones that failed are due at once.
        """
        ...

    async def hurry(self, now: datetime) -> None:
        """Make every feed due at once."""
        ...

    async def claim_due(self, now: datetime, *, limit: int, lease: timedelta) -> list[FeedId]:
        """Take the feeds that are due; each comes back after `lease` unless remembered."""
        ...

    async def leased(self, feed_ids: Sequence[FeedId], *, until: datetime) -> list[FeedId]:
        """Return those of these feeds whose lease, of `claim_due`, ends at just this moment."""
        ...

    async def get(self, feed_id: FeedId) -> tuple[Feed, PollState] | None: ...

    async def several(self, feed_ids: Sequence[FeedId]) -> list[tuple[Feed, PollState]]:
        """Return those of these feeds that there are, paused ones too."""
        ...

    async def all(self) -> list[tuple[Feed, PollState]]:
        """Return every feed that is polled."""
        ...

    async def pace(self) -> timedelta | None:
        """Return the pace that was solved last from the budget of polls, if it was lately."""
        ...

    async def remember(self, feed_id: FeedId, state: PollState, *, url: str | None = None) -> bool:
        """Keep how a poll went.

        False, and nothing is kept, if the feed is not at `url` any more, or somebody else kept
        its state since this one was read, which is then to be read again.
        """
        ...

    async def shown(self, feed_id: FeedId) -> Shown | None:
        """Return what the last document was made of that was kept."""
        ...

    async def known(self, feed_id: FeedId, keys: Collection[str]) -> dict[str, Known]: ...

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
        """Keep what a poll brought, all of it or nothing; the entries wait to be assessed.

        False, and nothing is kept, where `remember` would not. What was `pushed` leaves when the
        feed is due: it may be being polled.
        """
        ...


class EntryBook(Protocol):
    async def get(self, entry_id: EntryId) -> Entry | None: ...

    async def waiting(self, *, before: datetime, limit: int) -> list[EntryId]:
        """Return entries kept before a moment and not yet filed, oldest first."""
        ...

    async def count_waiting(self) -> int: ...

    async def set_aside(self, entry_id: EntryId, *, tries: int) -> bool:
        """Count one failure to assess an entry; True once it has failed `tries` times.

        It then waits no longer, and stays readable.
        """
        ...

    async def let_go(self, entry_id: EntryId) -> None:
        """Let an entry wait no longer to be assessed; it stays readable."""
        ...

    async def count_read(self, since: datetime, until: datetime) -> tuple[int, int]:
        """Return how many entries were seen in (since, until], and how many were relevant."""
        ...


class Shelf(Protocol):
    """The stories, and what is filed in them."""

    async def candidates(self, keys: Collection[str]) -> tuple[int, list[Story]]:
        """Return the version of the shelf and the stories filed under any of these keys."""
        ...

    async def filing(self, entry_id: EntryId) -> Filing | None: ...
    async def filings(self, entry_ids: Sequence[EntryId]) -> list[Filing]: ...

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
        """File an entry and its story in one step; False if the shelf moved on since `version`.

        `keys` are those under which the story, and every story that parted from it, is looked up;
        the stories that a report left for it keep theirs.

        `before` is how an earlier revision of the entry was filed. `unlisted` are names it has
        of persons on no list; they are counted when it is first filed as relevant, and the
        spellings of those on the list when it is first filed at all.
        """
        ...

    async def stories(self, story_ids: Sequence[StoryId]) -> list[Story]:
        """Return the stories of these names, each once; one that is part of another is that one."""
        ...

    async def newest(self, *, since: datetime, skip: int, limit: int) -> list[Story]:
        """Return stories filed or added to since then, the last filed first."""
        ...

    async def latest(self, *, skip: int, limit: int) -> list[Story]:
        """Return stories by `Story.newest_at`, whenever they were filed, the newest first."""
        ...

    async def of_actor(
        self, actor_id: ActorId, *, since: datetime, until: datetime, limit: int
    ) -> list[EntryId]:
        """Return relevant entries naming an actor, published in the window, newest first."""
        ...

    async def count_of_actor(
        self, actor_id: ActorId, *, since: datetime, until: datetime
    ) -> int: ...

    async def counts_of_actor(self, actor_id: ActorId, edges: Sequence[datetime]) -> list[int]:
        """Return how many relevant entries name an actor from each edge to the next."""
        ...

    async def of_both(
        self, first: ActorId, second: ActorId, *, since: datetime, until: datetime, limit: int
    ) -> list[EntryId]:
        """Return relevant entries naming both actors, published in the window, newest first."""
        ...

    async def unlisted(self, *, since: date, until: date) -> dict[str, int]:
        """Return the commonest names of persons on no list: in how many entries of these days."""
        ...

    async def spellings_read(self) -> dict[tuple[ActorId, str], int]:
        """Return how often each actor was read under each spelling, as it stood in the text."""
        ...


class FilingLog(Protocol):
    """What was filed, in order: what an index has yet to take in."""

    async def standing(self, now: datetime) -> Standing:
        """Return which store this is and how far it has come, for an index that begins now."""
        ...

    async def filed_since(self, version: int, *, limit: int) -> list[tuple[int, EntryId]] | None:
        """Return what was filed after a version of the shelf, oldest first.

        None if some of it was so long ago that the log has forgotten.
        """
        ...

    def all_filed(self) -> AsyncIterator[Sequence[EntryId]]:
        """Yield every entry filed and kept, in no order, some perhaps twice, some hundreds at once.

        What is filed meanwhile may be among them or not.
        """
        ...


class SearchIndex(Protocol):
    """Full text of what was filed: a cache of the store on this host.

    One process at a time writes, the others read what it has written. All but `close` raise
    IndexLost, see `bot.domain.errors`.
    """

    async def writing(self) -> bool:
        """Become the one that writes, or stay so; False if another process is."""
        ...

    async def standing(self) -> Standing | None:
        """Return where the index stands; None if there is none yet, or one of another edition."""
        ...

    async def renew(self, standing: Standing) -> None:
        """Begin again, with nothing in it."""
        ...

    async def put(self, entries: Sequence[Indexed], *, standing: Standing) -> None:
        """Take in entries, in place of their earlier revisions, and keep them."""
        ...

    async def tidy(
        self, *, left_out_before: datetime, before: datetime, standing: Standing
    ) -> None:
        """Take out what was seen before a moment, and what is in no story before another."""
        ...

    async def find(self, condition: Condition, *, skip: int, limit: int) -> Hits: ...

    async def close(self) -> None: ...


class Pictures(Protocol):
    """Under which ids Telegram keeps the pictures that were sent, by what they show."""

    async def get(self, name: str) -> str | None: ...
    async def put(self, name: str, file_id: str) -> None: ...


class Gist(Protocol):
    def __call__(self, title: str, lead: str, language: str) -> str:
        """Return what a report means, as `bot.stories` compares it: 257 signed bytes in base64.

        The first is the mark of what was learned, which changes when the model is taught anew; the
        mean of the others is that of the language, so that reports in any two can be compared. Of
        title and lead 600 characters are read. About 10 ms of one core: call it from a thread
        (`asyncio.to_thread`) or a process, never from the event loop. The first call decodes the
        model, which takes half a second.
        """
        ...


class Judge(Protocol):
    def __call__(
        self, text: str, title_ends: int, places: Sequence[Sequence[Span]] = ()
    ) -> Meaning:
        """Return what an entry means: how sure it is relevant, which acts are the news, about whom.

        `text` is title, newline, lead. `places` are, of each actor that it may be about, where he,
        she or it stands in `text`. About 10 ms of one core: call it from a thread
        (`asyncio.to_thread`) or a process, never from the event loop. The first call decodes the
        model, which takes half a second.
        """
        ...
