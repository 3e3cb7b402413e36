"""Change what is monitored while the bot runs: what an admin says, every process polls by."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from hashlib import blake2b
from typing import Protocol

import structlog

from bot.domain.feeds import (
    Candidate,
    Feed,
    FeedEdit,
    FeedId,
    Offer,
    Ownership,
    PollState,
)
from bot.domain.refusals import EditRefused, Refusal, RefusedLine, Why, refused
from bot.flows.scout import Scout, address_written
from bot.ingest import labels, opml
from bot.ingest.urls import canonical
from bot.ports import Clock

log = structlog.get_logger()

MOST = 10_000  # feeds that are monitored
LABELS = ("outlet", "language", "country", "ownership", "articles")
SWITCH = {"on": True, "off": False}


class FeedRoster(Protocol):
    """The feeds as the list has them, and what admins changed of it."""

    async def listed(self) -> dict[FeedId, Feed]:
        """Return all feeds there are, polled or not."""
        ...

    async def known_feeds(self) -> list[tuple[Feed, PollState]]:
        """Return the feeds that are polled, and those that are paused."""
        ...

    async def edit(self, edits: Mapping[FeedId, FeedEdit], *, now: datetime) -> None: ...

    async def offer(self, token: str, offer: Offer) -> None:
        """Keep for a day what buttons refer to by a token."""
        ...

    async def offered(self, token: str) -> Offer | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of a list of feeds."""

    added: tuple[FeedId, ...] = ()
    known: int = 0
    refused: tuple[RefusedLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitoring:
    """What it takes to change what is monitored."""

    feeds: FeedRoster
    scout: Scout
    clock: Clock

    async def find(self, written: str, *, replaces: str | None = None) -> tuple[Candidate, ...]:
        """Return the feed at an address, or the feeds of the site there, the likeliest first.

        Raises:
            EditRefused: there is none, or it cannot be reached, or no feed `replaces`; addresses
                that are not public are refused by the fetcher, as at every poll.
        """
        address = address_written(written, like="https://example.org/rss")
        listed = await self.feeds.listed()
        if replaces is not None:
            _known(listed, replaces)
        known = {canonical(feed.url): feed.id for feed in listed.values()}
        found = await self.scout.feeds_at(address, secure="://" in written)
        return tuple(replace(one, known_as=known.get(canonical(one.url))) for one in found)

    async def add(self, candidate: Candidate, *, told: Mapping[str, str] | None = None) -> Feed:
        """Monitor a feed from now on; `told` are labels that the feed itself does not give.

        Raises:
            EditRefused: it is monitored already, or a label is none.
        """
        row = {
            "url": candidate.url,
            "outlet": candidate.title,
            "language": candidate.language,
            "country": "",
            **(told or {}),
        }
        _check(row)
        result = await self._add([row])
        if not result:
            raise refused(Why.MONITORED, id=await self._id_at(candidate.url))
        return result[0]

    async def pause(self, feed_id: str, *, paused: bool) -> Feed:
        """Poll a feed no longer, or again.

        Raises:
            EditRefused: there is no such feed.
        """
        return await self._edit(feed_id, FeedEdit(enabled=not paused))

    async def label(self, feed_id: str, told: Mapping[str, str]) -> Feed:
        """Say whose a feed is, and how it is read: LABELS, each as it is written.

        Raises:
            EditRefused: there is no such feed, or a label is none.
        """
        if wrong := [name for name in told if name not in LABELS]:
            raise refused(Why.LABEL, name=wrong[0][:40], labels=", ".join(LABELS))
        _check(told)
        return await self._edit(feed_id, _edit_of(told))

    async def replace(self, feed_id: str, candidate: Candidate) -> Feed:
        """Poll a feed at another address from now on.

        Raises:
            EditRefused: there is no such feed, or another one has this address.
        """
        if candidate.known_as:
            raise refused(Why.TAKEN, id=candidate.known_as)
        return await self._edit(feed_id, FeedEdit(url=candidate.url))

    async def remove(self, feed_id: str) -> Feed:
        """Monitor a feed no longer; what it brought stays.

        Raises:
            EditRefused: there is no such feed.
        """
        feed = _known(await self.feeds.listed(), feed_id)
        await self._keep({feed.id: FeedEdit(removed=True)}, feed="removed")
        return feed

    async def offer(
        self, candidates: tuple[Candidate, ...], *, replaces: str | None = None
    ) -> str:
        """Keep feeds to choose among; return the token by which `chosen` knows them."""
        offer = Offer(candidates=candidates, replaces=FeedId(replaces) if replaces else None)
        token = blake2b(repr(offer).encode(errors="replace"), digest_size=8).hexdigest()
        await self.feeds.offer(token, offer)
        return token

    async def chosen(self, token: str, number: int) -> Feed | None:
        """Do with one of the feeds offered what they were offered for; None: nobody knows any more.

        Raises:
            EditRefused: as `add` and `replace` do.
        """
        offer = await self.feeds.offered(token)
        if offer is None or not 0 <= number < len(offer.candidates):
            return None
        candidate = offer.candidates[number]
        if offer.replaces:
            return await self.replace(offer.replaces, candidate)
        return await self.add(candidate)

    async def take(self, content: bytes) -> Imported:
        """Monitor the feeds of a list, OPML, besides those there are.

        Raises:
            EditRefused: it is no such list.
        """
        try:
            outlines = await asyncio.to_thread(opml.read, content)
        except opml.NotAList as error:
            raise EditRefused(error.refusal) from error
        rows, left_out = [], list[RefusedLine]()
        for outline in outlines:
            row = dict(outline.told)
            row["outlet"] = labels.one_line(row["outlet"])
            if wrong := _wrong(row):
                left_out.append(
                    RefusedLine(line=outline.line, outlet=row["outlet"], refusal=wrong)
                )
            else:
                rows.append(row)
        added = await self._add(rows)
        return Imported(
            added=tuple(feed.id for feed in added),
            known=len(rows) - len(added),
            refused=tuple(left_out),
        )

    async def read_list(self, written: str) -> bytes:
        """Return the document at an address, which should be a list of feeds.

        Raises:
            EditRefused: it cannot be reached.
        """
        address = address_written(written, like="https://example.org/list.opml")
        return await self.scout.document(address)

    async def _add(self, rows: Iterable[Mapping[str, str]]) -> list[Feed]:
        """Monitor what is not monitored yet; return it."""
        listed = await self.feeds.listed()
        addresses = {canonical(feed.url): feed for feed in listed.values()}
        taken, edits, added = set(listed), dict[FeedId, FeedEdit](), list[Feed]()
        for row in rows:
            place = canonical(row["url"])
            there = addresses.get(place)
            if there and there.enabled:
                continue
            if there:  # it is on the list, and switched off there
                edits[there.id] = FeedEdit(enabled=True)
                added.append(replace(there, enabled=True))
                continue
            feed_id = FeedId(labels.free(row.get("id") or labels.slug(row["url"]), taken))
            taken.add(feed_id)
            edit = replace(_edit_of(row), url=row["url"], enabled=True)
            feed = edit.over(feed_id, None)
            if feed:
                edits[feed_id], addresses[place] = edit, feed
                added.append(feed)
        if len(listed) + len(edits) > MOST:
            raise refused(Why.MOST, most=f"{MOST}")
        await self._keep(edits, feed="added")
        return added

    async def _id_at(self, url: str) -> str:
        """Return the id of the feed at an address; "" where it is none any more."""
        place, listed = canonical(url), await self.feeds.listed()
        return next((it.id for it in listed.values() if canonical(it.url) == place), "")

    async def _edit(self, feed_id: str, edit: FeedEdit) -> Feed:
        feed = _known(await self.feeds.listed(), feed_id)
        await self._keep({feed.id: edit}, feed="changed")
        changed = edit.over(feed.id, feed)
        return changed or feed

    async def _keep(self, edits: Mapping[FeedId, FeedEdit], *, feed: str) -> None:
        if edits:
            await self.feeds.edit(edits, now=self.clock.now())
            log.info("feeds_edited", what=feed, count=len(edits), first=next(iter(edits)))


def _edit_of(told: Mapping[str, str]) -> FeedEdit:
    ownership, articles = told.get("ownership"), told.get("articles")
    return FeedEdit(
        outlet=told.get("outlet"),
        language=told.get("language"),
        country=told.get("country"),
        ownership=Ownership(ownership) if ownership else None,
        articles=SWITCH[articles] if articles else None,
    )


def _check(told: Mapping[str, str]) -> None:
    if wrong := _wrong(told):
        raise EditRefused(wrong)


def _wrong(told: Mapping[str, str]) -> Refusal | None:
    """Say which label is none, if one is."""
    meant = {name: SWITCH.get(it) if name == "articles" else it for name, it in told.items()}
    name = next(labels.wrong(meant), None)
    if name is None:
        return None
    owners = {"owners": ", ".join(Ownership)} if name == "ownership" else {}
    return Refusal(why=Why(name), told=owners)


def _known(listed: Mapping[FeedId, Feed], feed_id: str) -> Feed:
    feed = listed.get(FeedId(feed_id))
    if feed is None:
        if near := get_close_matches(feed_id, listed, n=3):
            raise refused(Why.UNKNOWN_NEAR, id=feed_id[:64], near=", ".join(near))
        raise refused(Why.UNKNOWN, id=feed_id[:64])
    return feed
