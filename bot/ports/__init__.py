"""What the core asks of the world.

Each protocol is as small as its callers need. Adapters implement them: `bot.store` the books,
`bot.fetch` the fetcher and parser, `bot.telegram` the messenger, `bot.jobs` the work engine.
"""

from bot.ports.reaching import (
    Audience,
    Budget,
    Messenger,
    OperatedOutbox,
    Outbox,
    Queueing,
    SetAsideBook,
    UpdateBook,
)
from bot.ports.reading import (
    EntryBook,
    FeedBook,
    Fetcher,
    FilingLog,
    Gist,
    Judge,
    Parser,
    Pictures,
    SearchIndex,
    Shelf,
)
from bot.ports.running import Clock, Jobs

__all__ = [
    "Audience",
    "Budget",
    "Clock",
    "EntryBook",
    "FeedBook",
    "Fetcher",
    "FilingLog",
    "Gist",
    "Jobs",
    "Judge",
    "Messenger",
    "OperatedOutbox",
    "Outbox",
    "Parser",
    "Pictures",
    "Queueing",
    "SearchIndex",
    "SetAsideBook",
    "Shelf",
    "UpdateBook",
]
