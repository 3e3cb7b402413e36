"""[More] below a digest: what comes after what it told, as it stood then."""

from collections.abc import Sequence
from datetime import datetime

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.domain.digests import Told
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Stance, Wants
from bot.flows import compose
from bot.flows.more import more
from bot.store.keys import Keys
from tests.build import NOON
from tests.unit.flows.test_round import HOUR, Press, a_reader, agreed, told

PLACES = [  # no two of them alike: of headlines that nearly are, one is told
    *("Doha", "Geneva", "Muscat", "Vienna", "Jeddah", "Istanbul", "Helsinki"),
    *("Baghdad", "Riyadh", "Brussels", "Marrakesh", "Singapore", "Damascus", "Islamabad"),
]


@pytest.fixture
def press(client: redis.Redis, keys: Keys) -> Press:
    return Press(client, keys)


async def rest(
    press: Press,
    *,
    skip: int,
    until: datetime = NOON,
    chat: int | None = None,
    wants: Wants | None = None,
) -> Sequence[Told]:
    return await more(
        press.services,
        languages=("en",),
        since=until - 24 * HOUR,
        until=until,
        wants=wants or Wants(),
        told_to=None if chat is None else ChatId(chat),
        skip=skip,
        limit=99,
    )


def ids(stories: Sequence[Told]) -> list[str]:
    return [it.story.id for it in stories]


async def test_more_goes_on_where_the_digest_stopped(press: Press) -> None:
    """First with what stood in a line, then with what it did not tell."""
    await press.file(*map(told, PLACES))
    edition = await compose.edition(
        press.services, languages=("en",), since=NOON - 24 * HOUR, now=NOON
    )

    found = ids(await rest(press, skip=len(edition.full)))

    assert found[: len(edition.also)] == ids(edition.also)
    assert {*ids(edition.full), *found} == set(PLACES)
    assert len(found) == len(PLACES) - len(edition.full)


async def test_what_came_after_the_digest_moves_nothing(press: Press) -> None:
    """A story told there has news, and another is new: the list is the one of that hour."""
    await press.file(*map(told, PLACES))
    before = await rest(press, skip=6)

    press.watch.at = NOON + HOUR
    await press.file(
        *(agreed(told(place), NOON + HOUR / 2) for place in (PLACES[0], PLACES[-1])),
        told("Beirut", NOON + HOUR / 2),
    )

    assert await rest(press, skip=6) == before


async def test_a_readers_own_digest_has_no_more_of_what_was_told_before(press: Press) -> None:
    """But all that it told itself, so that the places stay."""
    await press.subscribe(a_reader(1))
    await press.file(*map(told, PLACES[:7]))
    await press.compose()
    until = press.watch.at = NOON + 6 * HOUR
    await press.file(*(told(place, NOON + HOUR) for place in PLACES[7:]))

    [sent] = (await press.compose()).values()
    own = ids(await rest(press, skip=0, until=until, chat=1))

    assert own == sent.message.html.split()
    assert set(own) == set(PLACES[7:])
    assert set(ids(await rest(press, skip=0, until=until))) == set(PLACES)


async def test_whoever_muted_something_since_gets_none_of_it(press: Press) -> None:
    """And where nothing is left, there is nothing."""
    await press.file(told("Doha"), told("Oslo"))
    muted = Wants().with_taste(Topic(TopicKind.WORD, "oslo"), Stance.MUTE)

    assert {*ids(await rest(press, skip=0))} == {"Doha", "Oslo"}
    assert ids(await rest(press, skip=0, wants=muted)) == ["Doha"]
    assert await rest(press, skip=2) == ()
    assert await rest(press, skip=0, until=NOON - 720 * HOUR) == ()
