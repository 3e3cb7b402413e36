"""Topics: what a reader may ask for more of, less of, or nothing of."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b


class TopicKind(StrEnum):
    ACTOR = "actor"  # key: an actor id
    COUNTRY = "country"  # ISO 3166 alpha-2, of the actors a story is about
    ACT = "act"  # a root word, see bot.domain.events
    SOURCE = "source"  # an outlet, by its name
    LANGUAGE = "language"  # of a report, BCP 47
    WORD = "word"  # one or more words as they stand in a headline or first sentence
    STORY = "story"  # a story id


@dataclass(frozen=True, slots=True, order=True)
class Topic:
    kind: TopicKind
    key: str

    @property
    def tag(self) -> str:
        """Eight letters that name the topic, however long it is; for a button."""
        return blake2b(f"{self.kind} {self.key}".encode(), digest_size=4).hexdigest()
