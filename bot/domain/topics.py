"""Topics: what a reader may ask for more of, less of, or nothing of."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b


class TopicKind(StrEnum):
    ACTOR = "actor"  # key: an actor id
    PAIR = "pair"  # two actor ids with PAIRED between, sorted: see `pair_of`
    COUNTRY = "country"  # ISO 3166 alpha-2, of the actors a story is about
    ACT = "act"  # a root word, see bot.domain.events
    SOURCE = "source"  # an outlet, by its name
    LANGUAGE = "language"  # of a report, BCP 47
    WORD = "word"  # one or more words of a headline or first sentence, in all their forms
    STORY = "story"  # a story id


PAIRED = "+"


@dataclass(frozen=True, slots=True, order=True)
class Topic:
    kind: TopicKind
    key: str

    @property
    def tag(self) -> str:
        """Eight characters that name the topic, however long it is; for a button."""
        return blake2b(f"{self.kind} {self.key}".encode(), digest_size=4).hexdigest()

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of the actor, or of the two, that it is about; none for any other kind."""
        match self.kind:
            case TopicKind.ACTOR:
                return (self.key,)
            case TopicKind.PAIR:
                return tuple(self.key.split(PAIRED))
            case _:
                return ()


def pair_of(one: str, other: str) -> Topic:
    """Return the topic of two actors together, in whichever order they are given."""
    return Topic(TopicKind.PAIR, PAIRED.join(sorted((one, other))))
