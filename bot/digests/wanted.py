"""Which stories a reader wants, and how much."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from bot.digests.measured import Measured
from bot.digests.slate import INDEPENDENTLY, Slate, Some
from bot.domain.actors import Actor, ActorId
from bot.domain.stories import Story
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Evidence, Stance, Wants
from bot.stories.about import about

_PLAIN = Wants()
# A story passes where any of these of a kind fits it; of other kinds, every one has to.
_ANY_OF = frozenset({TopicKind.ACT, TopicKind.LANGUAGE, TopicKind.SOURCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A story as its reader gets it, and what in it the reader has a taste for."""

    measured: Measured
    followed: tuple[Topic, ...] = ()
    less: tuple[Topic, ...] = ()

    @property
    def story(self) -> Story:
        return self.measured.story


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What a reader wants, sorted once for many stories."""

    wants: Wants
    followed: tuple[Topic, ...]
    less: tuple[Topic, ...]
    muted: tuple[Topic, ...]
    unheard_sources: frozenset[str]
    unheard_languages: frozenset[str]

    @classmethod
    def of(cls, wants: Wants) -> Self:
        unheard = wants.unheard
        return cls(
            wants=wants,
            followed=wants.topics(Stance.FOLLOW),
            less=wants.topics(Stance.LESS),
            muted=tuple(it for it in wants.topics(Stance.MUTE) if it not in unheard),
            unheard_sources=_keys(unheard, TopicKind.SOURCE),
            unheard_languages=_keys(unheard, TopicKind.LANGUAGE),
        )

    def wanted(self, story: Story, actors: Mapping[ActorId, Actor]) -> Wanted | None:
        """Return a story without the reports its reader does not hear; None if all of it."""
        return self.passed(Measured(story, actors, now=story.updated_at))  # its rank is not asked

    def passed(self, story: Measured) -> Wanted | None:
        """Return what `wanted` does, of a story that is measured for many readers."""
        wants = self.wants
        if wants == _PLAIN:
            return Wanted(measured=story)
        heard = self._heard(story)
        if heard is None or not _attested(heard, wants):
            return None
        if not (self.followed or self.less or self.muted or wants.acts or wants.followed_only):
            return Wanted(measured=heard)
        subject = heard.subject
        unwanted = wants.acts and subject.acts.isdisjoint(wants.acts)
        if unwanted or any(map(subject.touches, self.muted)):
            return None
        followed = tuple(filter(subject.touches, self.followed))
        if wants.followed_only and not followed:
            return None
        return Wanted(
            measured=heard, followed=followed, less=tuple(filter(subject.touches, self.less))
        )

    def among(self, slate: Slate, places: Some) -> Some:
        """Return which of some stories pass, whatever is followed in them.

        It is what `passed` says of each, where no report is one that is not heard.
        """
        wants = self.wants
        places -= slate.touching(self.muted)
        if wants.languages:
            places &= slate.touching(Topic(TopicKind.LANGUAGE, it) for it in wants.languages)
        if wants.acts:
            places &= slate.touching(Topic(TopicKind.ACT, it) for it in wants.acts)
        return places & slate.attested(wants.evidence)

    def _heard(self, story: Measured) -> Measured | None:
        if not self.unheard_sources and not self.unheard_languages:
            return story
        every = story.story.reports
        reports = tuple(
            report
            for report in every
            if report.outlet not in self.unheard_sources
            and report.language not in self.unheard_languages
        )
        if len(reports) == len(every):
            return story
        return story.of(reports) if reports else None


def wanted(story: Story, wants: Wants, actors: Mapping[ActorId, Actor]) -> Wanted | None:
    """Return a story without the reports its reader does not want to hear; None if all of it."""
    return Sieve.of(wants).wanted(story, actors)


def fits(story: Story, only: tuple[Topic, ...], actors: Mapping[ActorId, Actor]) -> bool:
    """Tell whether a story is about topics: all of them, but of acts, languages, sources any."""
    if not only:
        return True
    subject = about(story, actors)
    kinds = {topic.kind for topic in only}
    return all(
        (any if kind in _ANY_OF else all)(
            subject.touches(topic) for topic in only if topic.kind is kind
        )
        for kind in kinds
    )


def _keys(topics: Iterable[Topic], kind: TopicKind) -> frozenset[str]:
    return frozenset(topic.key for topic in topics if topic.kind is kind)


def _attested(story: Measured, wants: Wants) -> bool:
    """Tell whether the evidence is what is wanted, in a language that is."""
    if wants.languages and story.languages.isdisjoint(wants.languages):
        return False
    match wants.evidence:
        case Evidence.ANY:
            return True
        case Evidence.TWO:
            return story.sources >= INDEPENDENTLY
        case Evidence.OFFICIAL:
            return story.story.confirmed
