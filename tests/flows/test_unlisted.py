"""A person on no list: read in the news, and offered to whoever asks for the name."""

from functools import partial
from pathlib import Path

import redis.asyncio as redis

from bot.app import services
from bot.domain.dossiers import Glimpse, Unknown
from bot.domain.feeds import PollState
from bot.flows.assess import assess
from bot.flows.who import unlisted_names, who
from bot.opening import Store
from bot.store.keys import Keys
from config.settings import Settings
from tests.build import a_feed, an_entry
from tests.shipped import the_knowledge


async def test_what_was_filed_is_offered(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    """Each relevant entry counts once, however often it is assessed."""
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    async with services(settings, store, the_knowledge(), news=keys.prefix) as made:
        now, ask = made.clock.now(), partial(who, services=made.asking)
        await made.feeds.sync([a_feed()], now=now)
        for number in range(2):
            entry = an_entry(
                f"wire-{number}",
                title="Netanyahu receives Iraqi envoy over Gaza ceasefire talks",
                text="Israeli Prime Minister Benjamin Netanyahu met the Iraqi envoy Tolan "
                "Merrivale in Jerusalem to discuss a ceasefire in Gaza.",
                published_at=now,
                seen_at=now,
            )
            await made.feeds.keep(entry.feed_id, PollState(due_at=now), entries=[entry], known={})
            await assess(entry.id, made.assessing)
            await assess(entry.id, made.assessing)

        for asked in (
            "Merrivale",
            "who is Tolan Merrivale?",
            "Iraqi envoy Merrivale",
            "Merrivale's",
        ):
            found = await ask(asked)
            assert isinstance(found, Unknown)
            assert found.seen == (Glimpse("Tolan Merrivale", 2),), asked
        unheard = await ask("Xanthippe Zorblatt")
        assert isinstance(unheard, Unknown)
        assert getattr(unheard, "seen", ()) == ()
        assert Glimpse("Tolan Merrivale", 2) in await unlisted_names(made.asking)
