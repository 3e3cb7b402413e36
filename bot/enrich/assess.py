"""Assess an entry: language, names, relevance, acts, events, quotes and sources, in that order."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import ActorId, Mention
from bot.domain.assessments import ActScore, Assessment
from bot.domain.entries import Entry
from bot.enrich.about import Candidate, candidates, in_passing
from bot.enrich.acts import Features, act_features, acts, with_events
from bot.enrich.central import Told
from bot.enrich.cites import cites
from bot.enrich.deeds import judged, weighed
from bot.enrich.events import events
from bot.enrich.language import identify
from bot.enrich.lexicon import Lexicon
from bot.enrich.named import Named, named
from bot.enrich.pairs import pair_act
from bot.enrich.quotes import quotes
from bot.enrich.relevance import asks_meaning, features, reconsidered, relevance
from bot.enrich.sentences import sentences
from bot.enrich.speakers import Titles
from bot.ports import Judge

READ = 20_000  # characters of an entry; what a feed sends beyond is not news


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a first look at an entry found, from which a second goes on."""

    assessment: Assessment
    told: Told
    asked: tuple[Candidate, ...]  # whom it may be about
    counted: Features  # what tells its acts
    weighed: tuple[Features, ...]  # what tells of each of its events whether it is right


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assessor:
    """What it takes to assess: who there is, and which words tell what, with what weight."""

    gazetteer: Gazetteer
    lexicon: Lexicon
    judge: Judge | None = None  # without it, or where it is not needed, cues alone decide

    def assess(self, entry: Entry) -> Assessment:
        """Say all there is to say of one revision of an entry.

        Offsets are into title, newline, text. Any text gets an assessment, in time that grows
        with its length and not faster.
        """
        return self.again(self.look(entry))

    def doubts(self, look: Look) -> bool:
        """Whether a second look at the entry may change whether it is relevant, or its acts."""
        relevance = look.assessment.relevance
        return self.judge is not None and asks_meaning(relevance, self.lexicon.weights)

    def again(self, look: Look) -> Assessment:
        """Take a second look, if there are doubts; it takes some 10 ms, so not in an event loop."""
        glanced, named, weights = look.assessment, look.told.named, self.lexicon.weights
        if self.judge is None or not self.doubts(look):
            return glanced
        reading, heading = named.reading, named.heading
        meaning = self.judge(reading.text, heading, [each.places for each in look.asked])
        news = acts(look.counted, weights, meaning.acts)
        return replace(
            _with_actors(glanced, named, in_passing(look.asked, meaning.about, weights)),
            relevance=reconsidered(glanced.relevance, meaning.relevant, weights),
            acts=with_events(news, glanced.events, reading, weights, title_ends=heading),
        )

    def look(self, entry: Entry) -> Look:
        """Assess an entry by its words alone, in about a millisecond."""
        language = identify(entry.title, entry.text, entry.language)
        named, day = self._named(entry, language), _day(entry)
        reading, heading = named.reading, named.heading
        actors, weights = self.gazetteer.actors, self.lexicon.weights
        did = events(
            reading,
            named.held,
            actors,
            language=language,
            published=day,
            central=_central(named.mentions, heading),
            heading=heading,
        )
        happened = tuple(deed.event for deed in did)
        score = relevance(
            features(reading, named.mentions, actors, title_ends=heading, language=language),
            weights,
        )
        counted = act_features(reading, title_ends=heading, language=language)
        by_words = acts(counted, weights)
        reckoned = tuple(weighed(did, named, by_words, actors))
        assessment = Assessment(
            entry_id=entry.id,
            fingerprint=entry.fingerprint,
            language=language,
            relevance=score,
            acts=with_events(by_words, happened, reading, weights, title_ends=heading),
            events=judged(did, reckoned, weights),
            quotes=quotes(
                reading,
                named.speaking,
                actors,
                language=language,
                titles=self._titles(reading.text, language, day),
            ),
            cites=cites(reading),
        )
        told = Told(named=named, events=happened, relevance=score.score)
        asked = candidates(told, self.gazetteer, weights)
        by_cues = in_passing(asked, (None,) * len(asked), weights)
        return Look(
            assessment=_with_actors(assessment, named, by_cues),
            told=told,
            asked=asked,
            counted=counted,
            weighed=reckoned,
        )

    def _named(self, entry: Entry, language: str) -> Named:
        whole = f"{entry.title}\n{entry.text}"[:READ]
        return named(
            self.lexicon.tongue(language).read(whole),
            gazetteer=self.gazetteer,
            language=language,
            heading=title_ends(entry.title, whole, language),
            on=_day(entry),
            dated=entry.dated,
        )

    def _titles(self, whole: str, language: str, day: date) -> Titles:
        offices = self.gazetteer.offices
        return Titles(
            near=lambda start, end: offices.titles_near(whole, start, end, language),
            of=lambda actor_id: offices.roles_on(actor_id, day),
        )

    def pair_act(self, text: str, language: str, *, source: str, target: str) -> ActScore | None:
        """Return the act between two parties of a text; None if it does not name both.

        `source` and `target` are strings as they stand in the text.
        """
        reading = self.lexicon.tongue(identify(text, "", language)).read(text[:READ])
        return pair_act(reading, source, target, self.lexicon.weights)


def title_ends(title: str, whole: str, language: str) -> int:
    """Return where the title ends; an entry without one is headed by its first sentence."""
    if title.strip():
        return min(len(title), len(whole))
    return next((sentence.end for sentence in sentences(whole, language)), 0)


def _central(named: Sequence[Mention], title_ends: int) -> tuple[ActorId, ...]:
    """Return the actors an entry is most about first: named in the title, then most often."""
    counts: dict[ActorId, int] = {}
    for mention in named:
        counts[mention.actor_id] = counts.get(mention.actor_id, 0) + 1
    in_title = set(_ids(named, until=title_ends))
    return tuple(sorted(counts, key=lambda actor: (actor not in in_title, -counts[actor])))


def _with_actors(assessment: Assessment, named: Named, left_out: frozenset[ActorId]) -> Assessment:
    """Put in whom it names and is about; `left_out` are named in passing."""
    left_out |= named.only_in_offices
    return replace(
        assessment,
        mentions=_with_peoples(named.mentions, named.peoples, left_out),
        holders=tuple(holder for holder in named.offices.values() if holder not in left_out),
        passing=tuple(sorted(left_out.intersection(each.actor_id for each in named.mentions))),
    )


def _day(entry: Entry) -> date:
    """Return the day an entry is of, where its outlet is."""
    return (entry.published_at + timedelta(minutes=entry.offset_minutes)).date()


def _with_peoples(
    named: Sequence[Mention], people: Sequence[Mention], left_out: Collection[ActorId]
) -> tuple[Mention, ...]:
    """Add the adjectives of governments that an entry is about and has no other name for."""
    known = {mention.actor_id for mention in named}.union(left_out)
    added = [mention for mention in people if mention.actor_id not in known]
    return tuple(sorted((*named, *added), key=lambda mention: mention.start))


def _ids(named: Sequence[Mention], *, until: int) -> Iterator[ActorId]:
    return (mention.actor_id for mention in named if mention.start < until)
