"""Broadcasts: one text from the operator to every reader, each in a language of his own."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

BroadcastId = NewType("BroadcastId", str)

MOST_PARTS = 10  # messages that one text may be divided into
ANY = ""  # stands for the language of a text that is for all whose own language has none
FALLBACK = "en"


class Stage(StrEnum):
    """How far a broadcast has come."""

    DRAFT = "draft"
    GATHERING = "gathering"  # told to begin: who its readers are is being written down
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"  # all is handed to the outbox


AT_WORK = (Stage.GATHERING, Stage.RUNNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    id: BroadcastId  # of its texts: the same text is the same broadcast
    texts: tuple[tuple[str, str], ...]  # language, or ANY, and plain text; at least one
    share: int  # percent of the rate at which all is sent, 1 to 100
    made_at: datetime

    def language_for(self, reader: str) -> str:
        """Return which of its languages a reader of a language gets."""
        languages = [language for language, _ in self.texts]
        for wanted in (reader, ANY, FALLBACK):
            if wanted in languages:
                return wanted
        return languages[0]

    def text_for(self, reader: str) -> str:
        return dict(self.texts)[self.language_for(reader)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    broadcast: Broadcast
    stage: Stage
    readers: int  # when it began; 0 before
    left: int  # not handed to the outbox yet
