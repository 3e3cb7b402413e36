"""The outbox and the intake, as an operator sees them."""

from datetime import datetime
from typing import Any

from bot.domain.deliveries import Message, OutboxState
from bot.render.html import lines
from bot.render.texts import Texts

LOST = ("dropped", "expired", "subscriber_gone")  # outcomes after which nothing arrived


def outbox_page(
    state: OutboxState, aside: int, *, now: datetime, language: str, texts: Texts
) -> Message:
    """Say what is due, what waits, how it went in two days, and what could not be handled."""

    def say(key: str, **values: int) -> str:
        return texts.say(language, f"outbox-{key}", **values)

    told = [
        say("due", due=state.due, later=state.later),
        say("again", again=state.again, doubted=state.ended.get("in_doubt", 0)),
        say(
            "ended",
            sent=state.ended.get("sent", 0),
            lost=sum(map(state.ended.get, LOST, (0,) * 3)),
        ),
        say("aside", count=aside),
    ]
    if state.oldest:
        told.insert(1, say("oldest", minutes=_minutes(state.oldest, now)))
    told.insert(1, say("held", count=state.held))
    for lane, one in state.lanes.items():
        if one.due or one.doubted or one.lost:
            told.append(
                texts.say(
                    language,
                    "outbox-lane",
                    lane=texts.say(language, f"lane-{lane}"),
                    due=one.due,
                    minutes=_minutes(one.oldest, now),
                    doubted=one.doubted,
                    lost=one.lost,
                )
            )
    if state.paused:
        told.insert(0, f"⏸ {say('paused')}")
    return Message(html=lines(f"📮 {say('title')}", *told, language=language))


def _minutes(since: datetime | None, now: datetime) -> int:
    return max(0, int((now - since).total_seconds()) // 60) if since else 0


def outbox_record(state: OutboxState, aside: int) -> dict[str, Any]:
    return {
        "due": state.due,
        "later": state.later,
        "again": state.again,
        "oldest": state.oldest.isoformat() if state.oldest else None,
        "paused": state.paused,
        "ended": dict(state.ended),
        "held": state.held,
        "lanes": {
            lane: {
                "due": one.due,
                "oldest": one.oldest.isoformat() if one.oldest else None,
                "in_doubt": one.doubted,
                "given_up": one.lost,
            }
            for lane, one in state.lanes.items()
        },
        "updates_set_aside": aside,
    }
