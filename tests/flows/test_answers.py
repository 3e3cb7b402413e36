"""The command line's answers about actors, through the real books."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import redis.asyncio as redis

from bot.actors.evidence import Kind
from bot.app import Services, services
from bot.commands import answers
from bot.commands.answers import Question
from bot.commands.questions import _joined, _question, readings
from bot.domain.actors import ActorId, Mention
from bot.domain.errors import OperatorError
from bot.domain.events import Quote
from bot.opening import Store
from bot.store.keys import Keys
from config.settings import Settings
from tests.build import a_feed, a_filing, a_report, a_story
from tests.docs.shapes import faults
from tests.shipped import the_knowledge
from tests.unit.render.scenes import CALL

PUTIN, NETANYAHU = ActorId("vladimir-putin"), ActorId("benjamin-netanyahu")


@pytest.fixture
async def made(
    tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys
) -> AsyncIterator[Services]:
    """Putin phoned Netanyahu 40 days ago, and was written of with him yesterday."""
    settings, store = Settings(data_dir=tmp_path), Store(url=store_url, client=client)
    async with services(settings, store, the_knowledge(), news=keys.prefix) as ready:
        now = ready.clock.now()
        for version, (name, days) in enumerate((("call", 40), ("news", 1))):
            at = now - timedelta(days=days)
            report = a_report(name, published_at=at, actors=(PUTIN, NETANYAHU))
            filing = a_filing(report, story=name)
            events = (replace(CALL, targets=(NETANYAHU,), on=at.date()),) if days > 1 else ()
            assessment = replace(filing.assessment, events=events)
            assert await ready.shelf.file(
                replace(filing, assessment=assessment),
                a_story(name, report),
                keys=(),
                version=version,
                before=None,
                now=now,
            )
        yield ready


async def test_whoever_prints_a_deployment_does_not_print_all_it_knows(made: Services) -> None:
    """Tracebacks do, and asyncio of what a task returns: a second, for thirteen megabytes."""
    assert all(len(repr(it)) < 200 for it in (made, made.knowledge, made.knowledge.assessor))


async def test_each_answer_is_one_record_and_one_message(made: Services) -> None:
    """One name, two, a list behind a count, contacts with the last one, quotes, a trend."""
    asked = Question()
    one = await answers.who("Putin", asked, made)
    two = await answers.who("Putin, Netanyahu", asked, made)
    outlets = await answers.behind("Putin", Kind.OUTLETS, asked, made)
    met = await answers.contacts("Putin", asked, made)
    said = await answers.quotes("Putin", "by", asked, made)
    course = await answers.trend("Putin Netanyahu", asked, made)

    assert (one.record["actor"]["id"], one.record["counts"]["entries"]) == (PUTIN, 1)
    assert (two.record["actor"]["id"], two.record["other"]["id"]) == (PUTIN, NETANYAHU)
    assert two.record["counts"] == {"entries": 1, "stories": 1, "outlets": 1, "languages": 1}
    assert (two.record["events"], two.record["before"]["act"]) == ([], "CONSULT")
    assert [(it["name"], it["count"]) for it in outlets.record["items"]] == [("The Wire", 1)]
    assert (met.record["contacts"], met.record["before"]["target"]) == ([], [NETANYAHU])
    assert (said.record["by"], said.record["total"]) == ([], 2)
    assert [it["total"] for it in course.record["actors"]] == [1, 1]
    for answer, name in (
        (one, "who NAME"),
        (two, "who NAME NAME"),
        (outlets, "who NAME --list"),
        (met, "contacts NAME"),
        (said, "quotes NAME"),
        (course, "trend NAME…"),
    ):
        assert faults(answer.record, name) == []
        assert "Vladimir Putin" in answer.message.html


async def test_what_others_said_is_on_the_first_page(made: Services) -> None:
    """Whose speaker we know comes first; what an actor says of itself is not about it."""
    at = made.clock.now()
    report = a_report("said", published_at=at, actors=(PUTIN, NETANYAHU))
    filing = a_filing(report, story="said")
    said = (("Putin waits", None), ("Putin is right", NETANYAHU), ("Putin I am", PUTIN))
    quotes = tuple(
        Quote(text=words, speaker=who, speaker_surface="one", cue="said", verbatim=True)
        for words, who in said
    )
    mention = Mention(start=0, end=5, surface="Putin", actor_id=PUTIN)
    assessment = replace(filing.assessment, quotes=quotes, mentions=(mention,))
    filing = replace(filing, assessment=assessment)
    story = a_story("said", report)
    assert await made.shelf.file(filing, story, keys=(), version=2, before=None, now=at)

    answer = await answers.who("Putin", Question(), made)
    told = answer.message.html

    assert [said["text"] for said in answer.record["about"]] == ["Putin is right", "Putin waits"]
    assert [said["surface"] for said in answer.record["about"]] == ["one", "one"]
    assert faults(answer.record, "who NAME") == []
    own, about = told.index("In their words"), told.index("About them")
    assert own < told.index("Putin I am") < about < told.index("Putin is right")
    assert told.index("Putin is right") < told.index("Putin waits") < told.index("Latest")
    assert told.count("Putin I am") == 1


def _break_index(data_dir: Path) -> None:
    for file in data_dir.glob("search/*/tantivy/meta.json"):
        file.write_text("{")


async def test_a_search_is_one_record_and_one_message(made: Services, tmp_path: Path) -> None:
    """What was filed before is indexed first; so it is once more where the index breaks."""
    found = await answers.search(['"phones netanyahu" Путин'], Question(), made)
    one = await answers.search(["Putin since:7d"], Question(), made, skip=0)
    await made.searching.indexing.index.close()
    _break_index(tmp_path)
    again = await answers.search(["Putin"], Question(), made)

    assert faults(found.record, "search WORDS") == []
    assert [hit["id"] for hit in found.record["hits"]] == ["news", "call"]
    assert found.record["hits"][0]["marks"]["title"] == [[6, 22]]
    assert "Putin <b>phones Netanyahu</b>" in found.message.html
    assert (one.record["total"], again.record["total"]) == (1, 2)


async def test_a_search_that_says_nothing_is_answered_in_words(made: Services) -> None:
    answer = await answers.search(['"(('], Question(), made)

    assert answer.misunderstood
    assert faults(answer.record, "a question that cannot be read") == []
    assert (answer.record["status"], answer.record["problem"]) == ("misunderstood", "no-words")
    assert "What should I look for?" in answer.message.html
    assert "\npython -m bot search ceasefire Doha\n" in answer.message.html
    assert "/search" not in answer.message.html


async def test_a_filter_that_is_none_is_told_beside_what_was_found(made: Services) -> None:
    answer = await answers.search(["Putin foo:bar"], Question(), made)

    assert answer.record["no_filters"] == ["foo:"]
    assert "There is no filter foo:" in answer.message.html


@pytest.mark.parametrize(
    ("word", "total"),
    [
        ("from:The Wire", 2),
        ("from:Wire nobody", 0),
        ("from:Wire phones", 2),
        ("actor:Vladimir Putin", 2),
        ("the deal is off", 0),
    ],
)
async def test_a_filter_whose_quotes_the_shell_took_is_found_with_its_whole_value(
    made: Services, word: str, total: int
) -> None:
    """All may have been in quotes, too: where nothing bears the whole, only its first word does."""
    await made.feeds.sync([a_feed()], now=made.clock.now())

    answer = await answers.search(readings([word]), Question(), made)

    assert answer.record["total"] == total


async def test_offices_are_those_of_the_day_asked_about(made: Services) -> None:
    then = await answers.who("Raisi", Question(on=date(2023, 10, 17)), made)
    two = await answers.who("Raisi Putin", Question(on=date(2023, 10, 17)), made)
    now = await answers.who("Raisi", Question(on=date(2025, 1, 1)), made)

    assert then.record["actor"]["office"] == "President of Iran"
    assert then.record["actor"]["as_of"] == two.record["actor"]["as_of"] == "2023-10-17"
    assert two.record["actor"]["office"] == "President of Iran"
    assert now.record["actor"]["office"] is None


@pytest.mark.parametrize(
    ("written", "status"),
    [("Abbas", "ambiguous"), ("Putin Abbas", "ambiguous"), ("🙂", "unknown")],
)
async def test_what_has_no_one_answer_says_so_everywhere(
    made: Services, written: str, status: str
) -> None:
    asked = Question()
    found = [
        await answers.who(written, asked, made),
        await answers.behind(written, Kind.ACTS, asked, made),
        await answers.contacts(written, asked, made),
        await answers.quotes(written, "by", asked, made),
        await answers.trend(written, asked, made),
    ]

    assert {answer.record["status"] for answer in found} <= {status, "unknown"}
    assert found[0].record["status"] == status
    assert {"actor", "candidates", "counts", "latest"} <= found[0].record.keys()
    assert all(answer.message.html for answer in found)


async def test_names_that_are_too_many_are_no_unknown_name(made: Services) -> None:
    """Who asks for the words of two is told that they are two, and who they are."""
    with pytest.raises(OperatorError, match="1 at most, and these are 2: Vladimir Putin, Benj"):
        await answers.quotes("Putin Netanyahu", "by", Question(), made)
    with pytest.raises(OperatorError, match="4 at most, and these are 5: Vladimir Putin, "):
        await answers.trend("Putin, Netanyahu, Raisi, Biden, Macron", Question(), made)


async def test_whom_a_name_may_mean_is_written_below_the_question(made: Services) -> None:
    """A terminal has no buttons to press."""
    several = await answers.who("Abbas", Question(), made)
    pairs = await answers.who("Putin Abbas", Question(), made)
    near = await answers.contacts("Netanyahuuu Benyaminn", Question(), made)

    assert "\n• Mahmoud Abbas · President of the State of Palestine" in several.message.html
    assert "\n• Vladimir Putin · Mahmoud Abbas" in pairs.message.html
    assert "\n• Benjamin Netanyahu · " in near.message.html


def test_names_given_apart_stay_apart() -> None:
    assert _joined(["Vladimir", "Putin"]) == "Vladimir Putin"
    assert _joined(["PM Israel", "Mahmoud Abbas"]) == "PM Israel, Mahmoud Abbas"


@pytest.mark.parametrize("day", ["", "soon", "2023-02-30", "17.10.2023"])
def test_a_date_that_is_none_is_refused_with_an_example(day: str) -> None:
    with pytest.raises(OperatorError, match="is no date; one is written 2023-10-17"):
        _question("en", day)
