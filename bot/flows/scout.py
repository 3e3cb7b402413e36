"""Look for feeds at an address that somebody gives: the one there, or those of the site."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.entries import ParsedFeed
from bot.domain.errors import FeedError, FeedUnreachable, FeedUnreadable
from bot.domain.feeds import Candidate, Feed, FeedId, Fetched, PollState
from bot.domain.refusals import EditRefused, Refusal, Why, refused
from bot.ingest import labels
from bot.ingest.charset import decoded
from bot.ingest.discover import address_of, named_by, usual_places
from bot.ports import Clock, Fetcher, Parser

CANDIDATE = FeedId("candidate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scout:
    """What it takes to look at an address; those that are not public the fetcher refuses."""

    fetcher: Fetcher
    parser: Parser
    clock: Clock

    async def feeds_at(self, address: str, *, secure: bool) -> list[Candidate]:
        """Return the feed at an address, or the feeds of the site there, the likeliest first.

        Unless it has to be `secure`, what cannot be reached is tried without TLS, too.

        Raises:
            EditRefused: there is none, or it cannot be reached.
        """
        try:
            address, fetched = await self._reach(address, secure=secure)
        except FeedError as error:
            raise _unread(error) from error
        try:
            return [_candidate(address, fetched, await self._parse(fetched))]
        except FeedUnreadable as error:
            found = await self._around(fetched)
            if not found:
                raise _unread(error, Why.AROUND) from error
            return found

    async def document(self, address: str) -> bytes:
        """Return what stands at an address. Raises EditRefused: it cannot be reached."""
        try:
            return (await self._fetch(address)).body
        except FeedError as error:
            raise _unread(error) from error

    async def _reach(self, address: str, *, secure: bool) -> tuple[str, Fetched]:
        try:
            return address, await self._fetch(address)
        except FeedUnreachable:
            if secure:
                raise
            plain = address.replace("https://", "http://", 1)
            return plain, await self._fetch(plain)

    async def _around(self, page: Fetched) -> list[Candidate]:
        """Look where a page says its feeds are, and only if there is none in the usual places."""
        document = decoded(page.body, page.content_type)
        found = await self._those(named_by(document, page.url))
        return found or await self._those(usual_places(page.url))

    async def _those(self, addresses: Sequence[str]) -> list[Candidate]:
        tried = await asyncio.gather(*map(self._try, addresses))
        every = {candidate.url: candidate for candidate in tried if candidate}
        titled = {(it.title, it.entries): it for it in reversed(every.values())}
        return [it for it in every.values() if titled[it.title, it.entries] is it]

    async def _try(self, address: str) -> Candidate | None:
        try:
            fetched = await self._fetch(address)
            return _candidate(address, fetched, await self._parse(fetched))
        except FeedError:
            return None

    async def _fetch(self, address: str) -> Fetched:
        feed = Feed(id=CANDIDATE, url=address, outlet="", language="", country="")
        fetched = await self.fetcher.fetch(feed, PollState(due_at=self.clock.now()))
        if not isinstance(fetched, Fetched):
            raise FeedUnreadable(
                CANDIDATE, "It says that nothing has changed, to our first question."
            )
        return fetched

    async def _parse(self, fetched: Fetched) -> ParsedFeed:
        return await self.parser.parse(CANDIDATE, fetched, self.clock.now())


def address_written(written: str, *, like: str) -> str:
    """Return the address that is meant, `like` which it should be. Raises EditRefused."""
    address = address_of(written)
    if address is None:
        raise refused(Why.ADDRESS, example=like)
    return address


def _candidate(address: str, fetched: Fetched, parsed: ParsedFeed) -> Candidate:
    url = fetched.moved_to or address
    language = parsed.language or next(
        (entry.language for entry in parsed.entries if entry.language), None
    )
    return Candidate(
        url=url,
        title=labels.one_line(parsed.title) or labels.slug(url),
        language=language or "und",
        entries=len(parsed.entries),
    )


def _unread(error: FeedError, why: Why = Why.FEED) -> EditRefused:
    return EditRefused(Refusal(why=why, trouble=error.trouble, reason=error.reason))
