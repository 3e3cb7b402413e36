"""The newest stories of some topics, and why a story is shown, from a real shelf."""

from dataclasses import replace
from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.assessments import Reason, Relevance
from bot.domain.entries import EntryId
from bot.domain.events import Act
from bot.domain.feeds import FeedId, PollState
from bot.domain.stories import StoryId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Stance, Wants
from bot.enrich.cues import cues
from bot.flows.latest import READ_AT_ONCE, LatestServices, latest
from bot.flows.why import WhyServices, why
from bot.store.entries import RedisEntryBook
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from bot.store.shelf import RedisShelf
from config.lexicon import load_lexicon
from tests.build import NOON, a_feed, a_filing, a_report, a_story, an_entry
from tests.unit.flows.world import Watch
from tests.unit.render.scenes import ACTORS

PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")
TALKS, ACCORDS = (Topic(TopicKind.ACT, act) for act in ("CONSULT", "AGREE"))


@pytest.fixture
async def shelf(client: redis.Redis, keys: Keys) -> RedisShelf:
    return RedisShelf(client, keys)


async def _file(shelf: RedisShelf, name: str, number: int, **fields: object) -> None:
    at = NOON + timedelta(seconds=number)
    report = a_report(name, **({"published_at": at} | fields))
    filing = a_filing(report, name)
    reasons = (Reason(what="talks in title", weight=0.8),)
    relevance = Relevance(score=0.9, relevant=True, reasons=reasons)
    assert await shelf.file(
        replace(filing, assessment=replace(filing.assessment, relevance=relevance)),
        a_story(name, report),
        keys=(),
        version=number,
        before=None,
        now=at,
    )


async def _ids(
    shelf: RedisShelf, *only: Topic, skip: int = 0, limit: int = 9, wants: Wants | None = None
) -> list[str]:
    services = LatestServices(shelf=shelf, actors=ACTORS)
    found = await latest(services, skip=skip, limit=limit, only=only, wants=wants)
    return [story.id for story in found]


async def test_the_newest_of_an_act_are_found_however_far_back(shelf: RedisShelf) -> None:
    acts = {0: (Act.AGREE,), 1: (Act.AGREE, Act.CONSULT)}
    for number in range(READ_AT_ONCE + 5):
        await _file(shelf, str(number), number, acts=acts.get(number, (Act.CONSULT,)))

    assert await _ids(shelf, ACCORDS) == ["1", "0"]
    assert await _ids(shelf, ACCORDS, skip=1) == ["0"]
    assert await _ids(shelf, ACCORDS, TALKS, limit=3) == ["104", "103", "102"]
    assert await _ids(shelf, ACCORDS, PUTIN, limit=1) == ["1"]
    assert await _ids(shelf, limit=2, skip=103) == ["1", "0"]


async def test_a_story_that_is_gone_hides_none_behind_it(
    client: redis.Redis, keys: Keys, shelf: RedisShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one that becomes part of another between two looks at the shelf."""
    monkeypatch.setattr("bot.flows.latest.READ_AT_ONCE", 2)
    for number, name in enumerate(("first", "gone", "last")):
        await _file(shelf, name, number, acts=(Act.AGREE,))
    await client.delete(keys.story(StoryId("gone")))

    assert await _ids(shelf, ACCORDS) == ["last", "first"]


async def test_the_newest_is_what_happened_last_not_what_was_read_last(shelf: RedisShelf) -> None:
    """Without a date, when it was seen counts; a date in the future is no more than now."""
    days = timedelta(days=1)
    await _file(shelf, "fresh", 0, published_at=NOON)
    await _file(shelf, "old", 1, published_at=NOON - 700 * days)
    await _file(shelf, "undated", 2, published_at=NOON - days, seen_at=NOON - days, dated=False)
    await _file(shelf, "ahead", 3, published_at=NOON + 900 * days)
    await _file(shelf, "now", 4)

    assert await _ids(shelf) == ["now", "ahead", "fresh", "undated", "old"]
    assert await _ids(shelf, PUTIN, skip=2, limit=2) == ["fresh", "undated"]
    assert [it.id for it in await shelf.newest(since=NOON, skip=0, limit=1)] == ["now"]


async def test_an_old_story_is_listed_for_as_long_as_one_filed_with_it(
    client: redis.Redis, keys: Keys, shelf: RedisShelf
) -> None:
    await _file(shelf, "old", 0, published_at=NOON - timedelta(days=700))
    assert await _ids(shelf) == ["old"]

    later = NOON + timedelta(days=41)
    report = a_report("new", published_at=later)
    assert await shelf.file(
        a_filing(report, "new"),
        a_story("new", report),
        keys=(),
        version=1,
        before=None,
        now=later,
    )

    assert await _ids(shelf) == ["new"]
    assert await client.zcard(keys["stories:latest"]) == 1


async def test_what_an_earlier_version_filed_is_listed(
    client: redis.Redis, keys: Keys, shelf: RedisShelf
) -> None:
    for number, name in enumerate(("first", "second")):
        await _file(shelf, name, number)
    await client.delete(keys["stories:latest"])

    assert await _ids(shelf) == ["second", "first"]
    await _file(shelf, "third", 2, published_at=NOON - timedelta(days=1))
    assert await _ids(shelf, skip=1) == ["first", "third"]


async def test_what_is_muted_is_not_among_the_latest(shelf: RedisShelf) -> None:
    """What is only wanted less is; and so is what evidence or languages leave out of digests."""
    await _file(shelf, "about", 0, title="Putin")
    await _file(shelf, "other", 1, title="Other", actors=())
    strict = Wants(languages=("fr",), followed_only=True)

    assert await _ids(shelf, wants=strict) == ["other", "about"]
    assert await _ids(shelf, wants=strict.with_taste(PUTIN, Stance.LESS)) == ["other", "about"]
    assert await _ids(shelf, wants=strict.with_taste(PUTIN, Stance.MUTE)) == ["other"]


async def test_why_tells_the_words_behind_the_reasons(
    client: redis.Redis, keys: Keys, shelf: RedisShelf
) -> None:
    """From the entry as it was read; without it, the reasons are told all the same."""
    entry = an_entry("wire-1", title="Envoys hold talks in Muscat", text="More talks follow.")
    feeds = RedisFeedBook(client, keys)
    await feeds.sync([a_feed()], now=NOON)
    state = PollState(due_at=NOON)
    await feeds.keep(FeedId("wire"), state, entries=[entry], known={})
    await _file(shelf, "wire-1", 0, title=entry.title)
    await _file(shelf, "wire-2", 1)
    lexicon = load_lexicon()
    services = WhyServices(
        shelf=shelf,
        entries=RedisEntryBook(client, keys),
        cues=lambda one, language: cues(one, language, lexicon),
        relevant_from=0.42,
        actors=ACTORS,
        clock=Watch(),
    )
    wants = Wants().with_taste(PUTIN, Stance.FOLLOW)
    found = await why(StoryId("wire-1"), services, languages=("en",), wants=wants)

    assert found is not None
    assert found.assessment is not None
    assert found.cues["talks in title"] == ("Envoys", "talks")
    assert found.cues["CONSULT in title"] == ("hold talks",)
    assert found.followed == (PUTIN,)
    assert {part.name for part in found.rank.parts} >= {"fresh", "sources", "followed"}
    bare = await why(StoryId("wire-2"), services, languages=("en",), wants=Wants())
    assert bare is not None
    assert bare.cues == {}
    assert await why(StoryId("gone"), services, languages=("en",), wants=wants) is None


def test_every_cue_is_in_the_text() -> None:
    entry = an_entry(EntryId("x"), title="", text="Переговоры. " * 400)

    found = cues(entry, "ru", load_lexicon())

    assert set(found["CONSULT in title"]) == {"Переговоры"}
    assert all(len(words) <= 3 for words in found.values())
