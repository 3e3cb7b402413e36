"""Tell readers at once of what they follow: looked for every few seconds, in what was just filed."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.digests.alerts import followed_in, newsworthy, topics_of
from bot.domain.actors import Actor, ActorId
from bot.domain.audience import ChatId, Subscription
from bot.domain.deliveries import Delivery, DeliveryId, Lane, Message
from bot.domain.digests import Told
from bot.domain.stories import Story, StoryId
from bot.domain.topics import Topic
from bot.ports import Audience, Clock, Shelf
from bot.stories.news import known_to, news_beyond

log = structlog.get_logger()

BACK = timedelta(minutes=10)  # what was filed longer ago, while nothing ran, alerts nobody
OVERLAP = timedelta(seconds=10)  # stories filed as the last look ended are looked at again
PAGE = 100  # stories read at once
USEFUL = timedelta(hours=2)  # an alert that is late for longer is none
COOLDOWN = timedelta(hours=6)  # of a story, after it was told in an alert or a digest
MOST_A_DAY = 8  # of one reader; the digest tells the others


class DrawAlert(Protocol):
    def __call__(
        self, told: Told, followed: tuple[Topic, ...], subscription: Subscription
    ) -> Message: ...


class Alerts(Protocol):
    """Who follows what, and what each was alerted of."""

    async def looked_until(self) -> datetime | None: ...
    async def look_from(self, moment: datetime) -> None: ...

    async def followers(self, topics: Sequence[Topic]) -> list[ChatId]:
        """Return the chats that follow any of these topics, and all that follow any words."""
        ...

    async def alerted(
        self,
        names: Sequence[StoryId],
        delivery: Delivery,
        *,
        now: datetime,
        most: int,
        cooldown: timedelta,
    ) -> bool:
        """Keep that a chat was told the story of these names, and queue the alert, in one step.

        False, and nothing happens, if the chat was told the story within the cooldown, was
        alerted `most` times within a day, or wants no alerts any more.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertServices:
    alerts: Alerts
    audience: Audience
    shelf: Shelf
    draw: DrawAlert
    actors: Mapping[ActorId, Actor]
    clock: Clock


async def alert_due(services: AlertServices) -> int:
    """Alert those who follow what was filed since the last look; return how many alerts.

    Whoever was told a story is alerted of it again only when something new happened in it, and not
    within COOLDOWN. A crash looks again at what was looked at: nobody is told twice for it.
    """
    now = services.clock.now()
    last = await services.alerts.looked_until()
    since = max(last - OVERLAP, now - BACK) if last else now - BACK
    sent = 0
    async for story in _filed(services.shelf, since):
        if newsworthy(story, now):
            sent += await _alert(story, services, now)
    await services.alerts.look_from(now)
    return sent


async def _filed(shelf: Shelf, since: datetime) -> AsyncIterator[Story]:
    skip = 0
    while page := await shelf.newest(since=since, skip=skip, limit=PAGE):
        for story in page:
            yield story
        skip += PAGE


async def _telling(
    story: Story, chat_id: ChatId, services: AlertServices, now: datetime
) -> tuple[Told, int | None] | None:
    """Return how a story is told to a chat now, and the message that it follows up.

    All of it is told, or what is new; None if nothing is.
    """
    before = known_to(story, await services.audience.told(chat_id))
    if before is None:
        return Told(story=story, lead=story.reports[0]), None
    last, known = before
    news = () if now - last.at < COOLDOWN else news_beyond(story, known)
    if not news:
        return None
    again = Told(
        story=story,
        lead=news[0].report,
        news=news,
        told_at=last.at,
        told_in=last.address(chat_id),
    )
    return again, last.message_id


async def _alert(story: Story, services: AlertServices, now: datetime) -> int:
    sent = 0
    for chat_id in await services.alerts.followers(topics_of(story, services.actors)):
        subscription = await services.audience.get(chat_id)
        found = subscription and followed_in(story, subscription, services.actors, now=now)
        if not subscription or not found:
            continue
        heard, followed = found
        telling = await _telling(heard, chat_id, services, now)
        if telling is None:
            continue
        told, reply_to = telling
        try:
            message = services.draw(told, followed, subscription)
        except Exception:  # one reader's trouble is nobody else's; a digest may tell it
            log.exception("alert_failed", story=story.id)
            continue
        delivery = Delivery(
            id=DeliveryId(f"{chat_id}-{story.id}-{int(heard.updated_at.timestamp())}"),
            chat_id=chat_id,
            message=message,
            expires_at=now + USEFUL,
            lane=Lane.ALERT,
            reply_to=reply_to,
            thread=subscription.thread,
        )
        sent += await services.alerts.alerted(
            story.names, delivery, now=now, most=MOST_A_DAY, cooldown=COOLDOWN
        )
    if sent:
        log.info("alerts_queued", story=story.id, alerts=sent)
    return sent
