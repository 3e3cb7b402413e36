"""Chores of an operator that need the network: check feeds, refresh actors."""

import asyncio
from collections.abc import Sequence

from bot.actors.proposals import Refreshed
from bot.app import user_agent
from bot.domain.actors import ActorId
from bot.domain.errors import OperatorError
from bot.domain.feeds import FeedId
from bot.fetch.http import HttpFetcher
from bot.fetch.pool import ParserPool
from bot.fetch.wikidata import Wikidata
from bot.flows.check import Checked, check
from bot.flows.refresh import refresh
from bot.jobs.clock import SystemClock
from bot.knowledge import Knowledge
from bot.opening import NEWS, opened
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from config import feeds as feed_files
from config.settings import Settings


async def checked(settings: Settings, names: Sequence[str]) -> list[Checked]:
    """Fetch and read feeds once, and keep nothing: those of the list, as admins changed it.

    Without names, all that are polled.

    Raises:
        OperatorError: the list cannot be used, or no feed is called so.
    """
    listed = feed_files.load_feeds(settings.feeds_file)
    async with opened(settings) as store:
        feeds = await RedisFeedBook(store.client, Keys(NEWS)).over(listed)
    if missing := [name for name in names if name not in feeds]:
        raise OperatorError(
            f"{', '.join(missing)}: no feed is called so, neither in {settings.feeds_file}"
            " nor among those that admins added."
        )
    chosen = [feeds[FeedId(name)] for name in names] or [it for it in feeds.values() if it.enabled]
    async with (
        HttpFetcher(
            user_agent=user_agent(settings), allow_private=settings.allow_private_feeds
        ) as fetcher,
        ParserPool() as parser,
    ):
        return await asyncio.gather(
            *(check(feed, fetcher, parser, SystemClock()) for feed in chosen)
        )


async def refreshed(
    settings: Settings, known: Knowledge, *, only: Sequence[ActorId] = ()
) -> Refreshed:
    """Compare what is known of actors with Wikidata.

    Raises:
        OperatorError: nobody is named to whom Wikidata could write, or who is not known.
    """
    if not settings.contact:
        raise OperatorError(
            "Set CONTACT to a mail or web address first: Wikidata asks who reads it."
        )
    if unknown := [one for one in only if one not in known.actors]:
        raise OperatorError(f"{', '.join(unknown)}: no such actor. Ids are as vladimir-putin.")
    async with Wikidata(api=settings.wikidata_api, user_agent=user_agent(settings)) as items:
        return await refresh(known.assessor.gazetteer, items, SystemClock(), only=only)
