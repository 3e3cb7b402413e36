"""What goes wrong with one alert costs nobody else theirs."""

from dataclasses import replace

import pytest
import redis.asyncio as redis
from structlog.testing import capture_logs

from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Message
from bot.domain.digests import Told
from bot.domain.topics import Topic
from bot.store.keys import Keys
from tests.keep import keep
from tests.unit.flows.test_alert import READER, Desk, reader, two

OTHER = ChatId(43)


@pytest.fixture
def desk(client: redis.Redis, keys: Keys) -> Desk:
    return Desk(client, keys)


async def test_an_alert_that_cannot_be_drawn_keeps_nobody_elses_back(desk: Desk) -> None:
    draw = desk.services.draw

    def break_off(told: Told, followed: tuple[Topic, ...], subscription: Subscription) -> Message:
        if subscription.chat_id == READER and told.story.id == "odd":
            raise ValueError("a letter nobody knows")
        return draw(told, followed, subscription)

    desk.services = replace(desk.services, draw=break_off)
    await desk.put()
    await keep(desk.audience, replace(reader(), chat_id=OTHER))
    await desk.file(two("usual"), two("odd"))

    with capture_logs() as logged:
        await desk.look()

    assert set(await desk.audience.told(READER)) == {"usual"}
    assert set(await desk.audience.told(OTHER)) == {"usual", "odd"}
    assert [line["event"] for line in logged if line["log_level"] == "error"] == ["alert_failed"]
