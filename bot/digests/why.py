"""Why a reader sees a story."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.assessments import Assessment
from bot.domain.stories import Report, Story
from bot.domain.topics import Topic
from bot.stories.rank import Rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    story: Story
    lead: Report  # whose words the reader saw
    assessment: Assessment | None  # of the lead; None where it is kept no more
    cues: Mapping[str, tuple[str, ...]]  # words of the lead, by reason
    relevant_from: float  # the least relevance that is shown
    rank: Rank
    followed: tuple[Topic, ...]
    less: tuple[Topic, ...]
