"""Updates: what Telegram tells the bot, between its arrival and its answer."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

UpdateId = NewType("UpdateId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenUpdate:
    """An update as it came, kept until it was handled."""

    id: UpdateId
    raw: str = field(repr=False)  # JSON; holds what people wrote: never logged
    written_at: datetime
    begun: int = 0  # how often it was begun to be handled, and the process died


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """An update that could not be read, or that ended the bot each time it was handled."""

    update_id: UpdateId | None
    why: str
    raw: object = field(repr=False)  # holds what people wrote: never logged
