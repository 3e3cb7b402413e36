"""What readers were told, as it is read for thousands of them at once, on a real server."""

from datetime import timedelta

import pytest
import redis.asyncio as redis

from bot.domain.audience import ChatId
from bot.domain.deliveries import DeliveryId
from bot.domain.digests import Telling, digest_id
from bot.domain.stories import StoryId
from bot.store.audience import RedisAudience
from bot.store.digests import RedisDigests
from bot.store.keys import Keys
from tests.build import NOON, a_composed, a_delivery, a_subscription
from tests.keep import keep

HER, HIM = ChatId(7), ChatId(8)
TOLD = tuple(StoryId(f"story-{number}") for number in range(5))


@pytest.fixture
async def digests(client: redis.Redis, keys: Keys) -> RedisDigests:
    """Return the digests of two readers: one was told five stories in message 77, the other none."""
    audience, digests = RedisAudience(client, keys), RedisDigests(client, keys)
    for chat_id in (HER, HIM):
        await keep(audience, a_subscription(chat_id), due_at=NOON)
    name = digest_id(HER, NOON)
    one = a_composed(
        a_delivery(name, chat_id=HER), told=TOLD, due_at=NOON + timedelta(hours=1), sent=False
    )
    assert await digests.composed([one], now=NOON) == [True]
    await audience.arrived(HER, DeliveryId(name), message_id=77, listed={})
    return digests


@pytest.mark.parametrize("others", [0, 3, 4, 2_500], ids="{} others asked for".format)
@pytest.mark.parametrize("asked", [0, 1, 2, 5], ids="{} of hers".format)
async def test_of_any_number_of_stories_is_said_which_a_reader_was_told(
    digests: RedisDigests, asked: int, others: int
) -> None:
    """However many she was told, and however many are asked for: more go into a second question."""
    names = (*TOLD[:asked], *(StoryId(f"other-{number}") for number in range(others)))

    known = await digests.tellings([((HER, HIM), names)])

    assert known.get(HER, {}) == dict.fromkeys(TOLD[:asked], Telling(NOON, 77))
    assert known.get(HIM, {}) == {}
