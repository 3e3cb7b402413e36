"""What is kept of a chat, as a record that the chat may have."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, time
from typing import Any

from bot.domain.audience import ChatId, Subscription
from bot.domain.digests import Telling
from bot.domain.stories import StoryId


def own_record(
    chat_id: ChatId,
    subscription: Subscription | None,
    told: Mapping[StoryId, Telling],
    set_up: Sequence[Subscription] = (),
) -> dict[str, Any]:
    """Return everything that is kept of a chat: what it chose, and which story it was told when.

    And of a person the groups and channels that he or she set up. Times are ISO 8601; those of hours and quiet hours are of the chat's own zone.
    """
    return {
        "chat_id": chat_id,
        "subscription": _plain(asdict(subscription)) if subscription else None,
        "told": [
            {"story": story_id, "at": telling.at.isoformat(), "message_id": telling.message_id}
            for story_id, telling in sorted(told.items(), key=lambda item: item[1].at)
        ],
        "set_up": [{"chat_id": one.chat_id, "called": one.called} for one in set_up],
    }


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {name: _plain(one) for name, one in value.items()}
        case tuple() | list():
            return [_plain(one) for one in value]
        case date() | time():
            return value.isoformat()
        case _:
            return value
