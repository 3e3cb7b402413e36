"""From what a reader writes to the reports that answer it: a real store, a real index."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import redis.asyncio as redis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.feeds import Feed, Ownership, PollState
from bot.flows.search import SearchServices, search
from bot.flows.topics import TopicServices
from bot.queries.found import Found, OutOfOrder
from bot.queries.grammar import Misunderstood, Name
from bot.render.search import misunderstood, problem_record
from bot.render.texts import LANGUAGES, Texts
from bot.store.keys import Keys
from config.texts import load
from tests.build import NOON, a_feed, a_report
from tests.shipped import the_resolver
from tests.store.searching import Host
from tests.unit.enrich.desk import the_assessor

DAY = timedelta(days=1)
KREMLIN = a_report(
    "kremlin",
    title="Путин поговорил с Нетаньяху",
    lead="",
    language="ru",
    outlet="Kremlin",
    ownership=Ownership.OFFICIAL,
    actors=(ActorId("vladimir-putin"), ActorId("benjamin-netanyahu")),
)
WIRE = a_report(
    "wire",
    title="Sanctions on Iran's oil",
    lead="They follow talks in Geneva.",
    outlet="Anadolu Agency",
    ownership=Ownership.STATE,
    acts=(Act.SANCTION,),
    actors=(ActorId("gov-ir"),),
    published_at=NOON - 3 * DAY,
)
FOOTBALL = a_report("football", title="Football in Tehran", published_at=NOON - DAY, actors=())


@dataclass
class Feeds:
    known: Sequence[Feed]

    async def all(self) -> list[tuple[Feed, PollState]]:
        return [(feed, PollState(due_at=NOON)) for feed in self.known]


@pytest.fixture
async def made(client: redis.Redis, keys: Keys, tmp_path: Path) -> AsyncIterator[SearchServices]:
    host, assessor = Host(client, keys, tmp_path), the_assessor()
    await host.file(KREMLIN, WIRE)
    await host.file(FOOTBALL, story=None)
    feeds = Feeds([a_feed("kremlin-ru", outlet="Kremlin"), a_feed("aa", outlet="Anadolu Agency")])
    yield SearchServices(
        indexing=host.services,
        topics=TopicServices(
            resolver=the_resolver(),
            read=lambda language, text: assessor.lexicon.tongue(language).read(text),
            actors=assessor.gazetteer.actors,
            texts=Texts(load()),
            feeds=feeds,  # type: ignore[arg-type]  # the one of its methods that is used
            clock=host.watch,
        ),
    )
    await host.index.close()


async def answer(written: str, made: SearchServices) -> Found | Misunderstood | OutOfOrder:
    return await search(written, made, language="en", limit=10)


async def found(written: str, made: SearchServices) -> list[str]:
    answered = await answer(written, made)
    assert isinstance(answered, Found), answered
    assert not answered.building
    return [filing.report.entry_id for filing in answered.filings]


async def test_filters_say_of_what_the_words_are_looked_for(made: SearchServices) -> None:
    both = ["kremlin", "wire"]
    wanted = {
        "lang:ru": ["kremlin"],
        "lang:Russian": ["kremlin"],
        "-lang:ru": ["wire"],
        "lang:ru OR lang:en": both,
        "from:kremlin": ["kremlin"],
        "feed:aa": ["wire"],
        'outlet:"anadolu agency"': ["wire"],
        "actor:Putin": ["kremlin"],
        "actor:Путина": ["kremlin"],
        "actor:gov-ir": ["wire"],
        "country:RU": ["kremlin"],
        "country:Iran": ["wire"],
        "act:sanctions": ["wire"],
        "act:CONSULT": ["kremlin"],
        "owner:official": ["kremlin"],
        'ownership:"state media"': ["wire"],
        "since:2d": ["kremlin"],
        "until:2d": ["wire"],
        "since:2023-10-16": ["kremlin"],
        "until:2023-10-15": ["wire"],
        "since:2023-10 until:2023": both,
        "in:all": ["kremlin", "football", "wire"],
        "in:out": ["football"],
        "sanctions since:7d owner:state -Putin": ["wire"],
        "sanctions since:7j owner:state -Putin": ["wire"],  # of a French reader
    }
    got = {
        written: await found(written if "-lang" not in written else f"{written} in:stories", made)
        for written in wanted
    }

    assert got == wanted


async def test_a_name_finds_reports_in_every_script(made: SearchServices) -> None:
    assert await found("Putin", made) == ["kremlin"]
    assert await found("بوتين", made) == ["kremlin"]
    assert await found("Netanyahu -Putin", made) == []


async def test_what_is_in_no_story_is_only_counted(made: SearchServices) -> None:
    answered = await answer("football", made)

    assert isinstance(answered, Found)
    assert (answered.total, answered.left_out) == (0, 1)


async def test_a_day_is_the_readers(made: SearchServices) -> None:
    """NOON in UTC is the next day in Kiribati."""
    answered = await search(
        "lang:ru since:2023-10-17", made, language="en", zone="Pacific/Kiritimati", limit=10
    )

    assert isinstance(answered, Found)
    assert answered.total == 1


async def test_a_filter_that_says_nothing_is_named(made: SearchServices) -> None:
    problems = {
        "x lang:klingonic": ("search-bad-language", "lang"),
        "x lang:xx": ("search-bad-language", "lang"),
        "x act:football": ("search-bad-value", "act"),
        "x actor:qqqqqqqq": ("search-bad-value", "actor"),
        "x from:nobody": ("search-bad-value", "from"),
        "x country:Atlantis": ("search-bad-value", "country"),
        "x owner:me": ("search-bad-value", "owner"),
        "x in:there": ("search-bad-value", "in"),
        "x since:2023-13-01": ("search-bad-date", "since"),
        "x until:0000": ("search-bad-date", "until"),
        "x since:9999y": ("search-bad-date", "since"),
        "x until:9999-12-31": ("search-bad-date", "until"),
        "x since:soon": ("search-bad-date", "since"),
    }
    answered = {written: await answer(written, made) for written in problems}

    assert {
        written: (one.key, one.name)
        for written, one in answered.items()
        if isinstance(one, Misunderstood)
    } == problems


async def test_an_unknown_language_is_answered_with_those_there_are(made: SearchServices) -> None:
    """Ours, and what else the feeds are in; one that nothing is in is no mistake."""
    made.topics.feeds.known.append(a_feed("ert", language="el"))  # type: ignore[attr-defined]
    problem = await answer("x lang:xx", made)

    assert isinstance(problem, Misunderstood)
    assert problem.known == (*LANGUAGES, "el")
    assert problem_record("x lang:xx", problem)["known"] == [*LANGUAGES, "el"]
    for language in LANGUAGES:
        told = misunderstood(problem, language=language, texts=made.topics.texts).html
        assert "xx" in told
        assert "en id ar ru fa he tr fr es de el" in told
    assert await found("Putin lang:sv", made) == []


async def test_an_index_that_breaks_is_said_once_and_built_again(
    made: SearchServices, tmp_path: Path
) -> None:
    assert await found("Putin", made) == ["kremlin"]
    await made.indexing.index.close()
    (tmp_path / "tantivy" / "meta.json").write_text("{")

    assert isinstance(await answer("Putin", made), OutOfOrder)
    assert await found("Putin", made) == ["kremlin"]


VALUES = st.text(alphabet='0123456789-dwmy:"٣ابאpИ ', max_size=12)
FILTERS = st.builds("{}:{}".format, st.sampled_from([name.value for name in Name]), VALUES)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(FILTERS, st.text(max_size=40), st.builds("{} {}".format, FILTERS, VALUES)))
async def test_any_question_is_answered(made: SearchServices, written: str) -> None:
    """With reports, or with what is wrong with it."""
    assert isinstance(await answer(written, made), Found | Misunderstood)
