"""The text of articles, from their pages: asked for as politely as a feed, read in a process."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urljoin

from yarl import URL

from bot.domain.errors import FeedError
from bot.domain.feeds import Feed, FeedId, Fetched, PollState, Trouble
from bot.fetch.http import HttpFetcher
from bot.ingest.charset import decoded
from bot.ingest.robots import LARGEST, may_read
from bot.ports import Clock
from bot.processes.pool import ProcessPool, WorkerDied, WorkerTooSlow

AGENT = "Dragoman"  # as robots.txt names us
MEMORY = 600_000_000  # bytes of address space: the process begins with 170 MB of it, 51 resident
LIMIT = timedelta(seconds=5)
BELIEVED = timedelta(days=1)  # what a robots.txt says
DOUBTED = timedelta(hours=1)  # that there is none to be had
SITES = 2_000  # whose robots.txt is remembered
ROOM = 20_000_000  # characters of all of them: a hostile host has as many names as it likes
SILENT = {Trouble.NOT_FOUND, Trouble.EMPTY, Trouble.GONE}  # nothing is asked of robots there
FORBIDDEN = "User-agent: *\nDisallow: /"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Robots:
    text: str
    until: datetime


class ArticlePages(ProcessPool):
    """Reads pages of articles; an asynchronous context manager, as the process is its own."""

    def __init__(self, fetcher: HttpFetcher, clock: Clock, *, room: int = ROOM) -> None:
        super().__init__("bot.fetch.extract:answer", limit=LIMIT, memory=MEMORY)
        self._fetcher = fetcher
        self._clock = clock
        self._room = room
        self._robots: OrderedDict[str, _Robots] = OrderedDict()

    async def text(self, url: str, title: str) -> str:
        """Return the text of the article at an address.

        "" where its site does not let us read it, where it cannot be reached, is not public or too
        large, and where no text is found in it.
        """
        try:
            if not await self._may_read(url):
                return ""
            page = await self._fetch(url)
            if page.url != url and not await self._may_read(page.url):  # redirected to
                return ""
        except FeedError:
            return ""
        try:
            found = await self.ask((page.body, page.content_type, title))
        except (WorkerDied, WorkerTooSlow):
            return ""
        return found if isinstance(found, str) else ""

    async def _may_read(self, url: str) -> bool:
        try:
            site = str(URL(url).origin())
        except ValueError:
            return False
        known = self._robots.get(site)
        if known is None or known.until <= self._clock.now():
            known = await self._ask_site(site)
            self._robots[site] = known
            self._make_room()
        self._robots.move_to_end(site)
        return may_read(known.text, AGENT, url)

    def _make_room(self) -> None:
        """Forget the rules that were asked for longest ago, but for those that came last."""
        room = self._room - sum(len(known.text) for known in self._robots.values())
        while len(self._robots) > 1 and (len(self._robots) > SITES or room < 0):
            _, forgotten = self._robots.popitem(last=False)
            room += len(forgotten.text)

    async def _ask_site(self, site: str) -> _Robots:
        """Read what a site asks of robots; one that cannot say so now is left alone for now."""
        now = self._clock.now()
        try:
            found = await self._fetch(urljoin(site, "/robots.txt"))
        except FeedError as error:
            if error.trouble in SILENT:
                return _Robots(text="", until=now + BELIEVED)
            return _Robots(text=FORBIDDEN, until=now + DOUBTED)
        text = decoded(found.body[:LARGEST], found.content_type)
        return _Robots(text=text, until=now + BELIEVED)

    async def _fetch(self, url: str) -> Fetched:
        feed = Feed(id=FeedId("article"), url=url, outlet="", language="", country="")
        fetched = await self._fetcher.fetch(feed, PollState(due_at=self._clock.now()))
        if not isinstance(fetched, Fetched):
            raise TypeError("nothing is unchanged that was never asked for")
        return fetched
