"""Two actors together, through the real books."""

from datetime import timedelta
from pathlib import Path

import redis.asyncio as redis

from bot.actors.evidence import Kind
from bot.actors.naming import Choices
from bot.actors.pair import Pair
from bot.app import Services, services
from bot.domain.actors import ActorId
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.flows.ask import ask, named
from bot.flows.listing import contacts_of, evidence_of, reports_of, sayings_of
from bot.flows.pair import pair_of
from bot.flows.trend import trend_of
from bot.opening import Store
from bot.store.keys import Keys
from config.settings import Settings
from tests.build import a_filing, a_report, a_story
from tests.shipped import the_knowledge

PUTIN, NETANYAHU = ActorId("vladimir-putin"), ActorId("benjamin-netanyahu")


async def _file(made: Services, name: str, *, days: int, actors: tuple[ActorId, ...]) -> None:
    now = made.clock.now()
    report = a_report(name, published_at=now - timedelta(days=days), actors=actors)
    version, _ = await made.shelf.candidates(())
    assert await made.shelf.file(
        a_filing(report, story=name),
        a_story(name, report),
        keys=(),
        version=version,
        before=None,
        now=now,
    )


async def test_what_is_asked_by_name_is_found_in_the_books(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    """One name, two names, names of several, and two who met long ago."""
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    async with services(settings, store, the_knowledge(), news=keys.prefix) as made:
        asking, month = made.asking, timedelta(days=30)
        await _file(made, "old", days=90, actors=(PUTIN, NETANYAHU))

        long_ago = await ask("Putin and Netanyahu", asking)
        assert isinstance(long_ago, Pair)
        assert (long_ago.quiet, long_ago.reports) == (True, 1)
        unseen = await trend_of([PUTIN], asking)
        assert unseen is not None
        assert unseen.courses[0].before == long_ago.shared[0].report.published_at
        quiet = await reports_of(PUTIN, asking, window=month, skip=0, limit=5)
        assert quiet is not None
        assert (quiet.quiet, quiet.total) == (True, 1)

        await _file(made, "new", days=1, actors=(PUTIN, NETANYAHU))
        await _file(made, "alone", days=2, actors=(PUTIN,))

        together = await pair_of(NETANYAHU, PUTIN, asking)
        assert together is not None
        assert (together.quiet, together.reports) == (False, 1)
        assert isinstance(await ask("Putin", asking), Dossier)
        assert isinstance(await ask("Putin Putin", asking), Dossier)
        assert isinstance(await ask("Abbas", asking), Ambiguous)
        assert isinstance(await ask("Putin Abbas", asking), Choices)
        of_three = await ask("Putin Netanyahu Erdogan", asking)
        assert isinstance(of_three, Choices)
        assert [actor.id for actor in of_three.options[0]] == [PUTIN, NETANYAHU]
        assert len(of_three.options) == 3
        assert isinstance(await ask("Putin Zorblattovich", asking), Unknown)
        both = await ask("Putin and Zorblattovich", asking)
        assert isinstance(both, Unknown)
        assert both.asked == "Zorblattovich"
        course = await named("Putin Zorblattovich", asking, most=4)
        assert isinstance(course, Unknown)
        assert course.asked == "Zorblattovich"
        assert isinstance(await named("Xanthippe", asking, most=4), Unknown)

        listed = await reports_of(PUTIN, asking, window=month, skip=1, limit=5)
        assert listed is not None
        assert (listed.total, [it.entry_id for it in listed.reports]) == (2, ["alone"])
        behind = await evidence_of(PUTIN, asking, window=month)
        assert behind is not None
        assert [len(behind.groups[kind]) for kind in Kind] == [2, 1, 1, 0, 1]
        trend = await trend_of([PUTIN, NETANYAHU], asking)
        assert trend is not None
        assert [course.total for course in trend.courses] == [2, 1]
        alone = await trend_of([PUTIN], asking)
        assert alone is not None
        assert [(code, sum(days)) for code, days in alone.courses[0].by_language] == [("en", 2)]


async def test_whoever_is_on_no_list_has_none(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> None:
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    nobody = ActorId("nobody")
    async with services(settings, store, the_knowledge(), news=keys.prefix) as made:
        asking, day = made.asking, timedelta(days=1)
        assert await pair_of(nobody, PUTIN, asking) is None
        assert await pair_of(PUTIN, PUTIN, asking) is None
        assert await reports_of(nobody, asking, window=day, skip=0, limit=1) is None
        assert await evidence_of(nobody, asking, window=day) is None
        assert await sayings_of(nobody, asking) is None
        assert await contacts_of(nobody, asking) is None
        assert await trend_of([PUTIN, nobody], asking) is None
        assert await trend_of([], asking) is None
