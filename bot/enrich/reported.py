"""What is reported to have been said, in sentences without quotation marks: "X said that …"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.events import Quote
from bot.enrich import bounds, nominal
from bot.enrich.clauses import VERB_LAST
from bot.enrich.depths import is_deep
from bot.enrich.endings import where_it_ends, where_the_writer_goes_on
from bot.enrich.hearers import hearer
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.obliques import Near, agrees
from bot.enrich.sentences import Sentence, sentences
from bot.enrich.spans import Span
from bot.enrich.speakers import government_of, is_title
from bot.enrich.subjects import is_anothers, is_joined
from bot.enrich.theirs import MARKS, Theirs

MOST = 12  # a text
_LEAST = 4  # words that are worth reporting
_SUBJECT = 8  # words from the start of a sentence to the name of who speaks
_VERB_REACH = 6  # words from the name to the verb
_HELD = 4  # words from "lawyer of" to a name
_APPOSITION = 60  # characters between a state and who speaks for it
_BESIDE = 3  # words between a verb at the end of a sentence and who speaks
_SPACE = " ,،:-–—"
_STOPS = re.compile("[,،;؛:()–—]")
_CUTS = re.compile(r"[,.;:\n]")
_APART = re.compile(r"[;:]|['’]s\s*\Z")  # between a name and a verb that is not his
_DASH = re.compile(r"\s[-–—]\s")  # one alone stands behind a dateline
_LONGEST = 600  # characters; more is a paragraph whose sentences nobody told apart
_GLUED = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z])[.!?](?=[A-ZÀ-ÞÇĞİÖŞÜ][^\W\d_A-Z])")  # "end.Then"


def reported(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    language: str,
) -> tuple[Quote, ...]:
    """Return what known speakers are reported to have said, in order, each sentence once.

    Only where the sentence opens with the speaker, or closes with speaker and verb behind a comma,
    and where it is clear that words are reported and not an act.
    """
    if not reading.of("speech"):
        return ()
    found: list[Quote] = []
    theirs = Theirs(reading, mentions, actors)
    verbs = [hit for hit in reading.of("speech") if hit.key == "says"]
    firsts = [reading.starts[verb.first] for verb in verbs]
    near = Near(reading, actors, language)
    named = [
        name
        for name in near.subjects(list(_speaking(reading, mentions, actors, firsts, language)))
        if not _is_anothers(reading, name, actors[name.actor_id])
    ]
    starts = [mention.start for mention in named]
    for sentence in sentences(reading.text, language):
        anothers = theirs.told(sentence)
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        said = verbs[bisect_left(firsts, sentence.start) : bisect_left(firsts, sentence.end)]
        if not anothers and (low == high or not said):
            continue
        if MARKS.search(reading.text, sentence.start, sentence.end):
            continue
        if not anothers and near.is_of_a_pronoun(sentence.start, named[low:high]):
            continue
        quote = anothers or _told(
            reading, sentence, named[low:high], said, mentions, actors, language
        )
        if quote:
            found.append(quote)
        if len(found) == MOST:
            break
    return tuple(found)


def _is_anothers(reading: Reading, name: Mention, actor: Actor) -> bool:
    """Whether a name only tells whose lawyer it is, or where a group: "kelompok Irak itu"."""
    low = max(bisect_left(reading.starts, name.start) - _HELD, 0)
    low = min(reading.starts[low], name.start)
    stops = [stop.end() for stop in _CUTS.finditer(reading.text, low, name.start)]
    start = stops[-1] if stops else low
    return is_anothers(reading, start, name, is_place=actor.kind is ActorKind.GOVERNMENT)


def _speaking(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    said: Sequence[int],
    language: str,
) -> Iterator[Mention]:
    """Leave out a state before the person who speaks for it, and whom a person's title names."""
    for mention, following in zip_longest(mentions, mentions[1:]):
        actor = actors[mention.actor_id]
        person = actors[following.actor_id] if following else actor
        if (
            following
            and language != "tr"  # where grammar tells who speaks
            and actor.kind is not ActorKind.PERSON
            and person.kind is ActorKind.PERSON
            and following.start - mention.end <= _APPOSITION
            and bisect_left(said, mention.end) == bisect_left(said, following.start)
            and (
                (actor.kind is ActorKind.GOVERNMENT and person.country == actor.country)
                or is_title(reading, mention.end, following.start)
            )
        ):
            continue
        yield mention


def _told(
    reading: Reading,
    sentence: Sentence,
    every: Sequence[Mention],
    verbs: Sequence[Hit],
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    language: str,
) -> Quote | None:
    first = bisect_left(reading.starts, sentence.start)
    last = bisect_left(reading.starts, sentence.end)
    for verb in verbs:
        named = _agreeing(reading, verb, every, actors) if language == "ar" else every
        if not named:
            continue
        name = named[0]
        if language == "tr":
            found = nominal.told(reading, sentence, named, verb, actors)
            span, name = found or (None, name)
        elif language in VERB_LAST:
            span = _between(reading, name, verb, first, last)
        else:
            span, name = _behind(reading, sentence, named, verb, first, language)
            if span is None or not _is_enough(reading, *span):
                span, name = _before(reading, sentence, named, verb, first, last)
        if span and span[1] - span[0] > 0:
            span = span[0], where_it_ends(reading, *span, language)
        if span and span[1] - span[0] > 0 and _is_enough(reading, *span):
            text = _GLUED.split(reading.text[span[0] : span[1]], maxsplit=1)[0].strip(_SPACE + ".")
            if len(text) > _LONGEST:
                return None
            at = Span(reading.start(verb), reading.end(verb))
            if is_deep(reading, mentions, name, verb=at, words=Span(*span)):
                return None
            return Quote(
                text=text,
                speaker=_speaker(reading, name, verb, first, actors, language),
                speaker_surface=name.surface,
                cue=reading.text[at.start : at.end],
                verbatim=False,
                hearer=hearer(reading.text, at.start, named, actors, language),
            )
    return None


def _agreeing(
    reading: Reading, verb: Hit, named: Sequence[Mention], actors: Mapping[ActorId, Actor]
) -> Sequence[Mention]:
    """Leave out names before an Arabic verb that it does not agree with."""
    start, end = reading.start(verb), reading.end(verb)
    return [
        name
        for name in named
        if name.start > start
        or agrees(
            reading.text[start:end], is_person=actors[name.actor_id].kind is ActorKind.PERSON
        )
    ]


def _behind(
    reading: Reading,
    sentence: Sentence,
    named: Sequence[Mention],
    verb: Hit,
    first: int,
    language: str,
) -> tuple[tuple[int, int] | None, Mention]:
    """Read "X said that …": all behind the verb and its "that"."""
    name = _nearest(reading, named, verb, first)
    if name is None:
        return None, named[0]
    last = max(verb.last, bisect_left(reading.starts, name.end) - 1)
    begin = bounds.that(reading, last) or bounds.bare(reading, verb, language)
    if begin is None:
        return None, name
    return (begin, where_the_writer_goes_on(reading, begin, sentence.end)), name


def _nearest(reading: Reading, named: Sequence[Mention], verb: Hit, first: int) -> Mention | None:
    """Return who stands before a verb near the start of its sentence; in Arabic, behind it."""
    start, end = reading.start(verb), reading.end(verb)
    joined = is_joined(reading, verb)
    for name in named:
        at = bisect_left(reading.starts, name.start)
        if _is_another_the_subject(reading, first, name):
            continue
        if bounds.is_asked(reading, at, verb) or (joined and name is not named[0]):
            continue
        if name.end <= start and at - first <= _SUBJECT:
            stop = bisect_left(reading.starts, name.end)
            between = reading.text[name.end : start]
            if _APART.search(between) or len(_DASH.findall(between)) == 1:
                continue
            if verb.first - stop <= _VERB_REACH and between.count(",") != 1:
                return name
        if name.start >= end and verb.first - first <= 1 and at - verb.last <= _VERB_REACH:
            return name
    return None


def _is_another_the_subject(reading: Reading, first: int, name: Mention) -> bool:
    """Whether "he" or "she" opens the clause of a name: "She told Hezbollah that …" is not theirs."""
    at = bisect_left(reading.starts, name.start)
    return any(
        hit.key == "pronoun"
        and first <= hit.first < at
        and not _STOPS.search(reading.text, reading.start(hit), name.start)
        for hit in reading.of("words")
    )


def _before(
    reading: Reading,
    sentence: Sentence,
    named: Sequence[Mention],
    verb: Hit,
    first: int,
    last: int,
) -> tuple[tuple[int, int] | None, Mention]:
    """Read "…, X said" and "…, said X": all before the last comma."""
    start, end = reading.start(verb), reading.end(verb)
    comma = max(reading.text.rfind(mark, sentence.start, start) for mark in ",،")
    if comma < 0 or verb.last < last - _SUBJECT or verb.first - first < _LEAST:
        return None, named[0]
    if bounds.is_named(reading, verb) or bounds.leads_up(reading, sentence.start, comma):
        return None, named[0]
    for name in named:
        low, high = sorted((name.end, start)) if name.end <= start else (end, name.start)
        between = reading.text[low:high]
        if (
            comma < name.start
            and len(between.split()) <= _BESIDE
            and not _keeps_apart(reading, low, high)
            and not _APART.search(between)
            and "," not in between
            and not bounds.is_asked(reading, bisect_left(reading.starts, name.start), verb)
            and bounds.is_over(reading, bisect_left(reading.starts, max(name.end, end)), last)
        ):
            return (sentence.start, comma), name
    return None, named[0]


def _keeps_apart(reading: Reading, low: int, high: int) -> bool:
    """Whether a "that" or an "in" stands between a verb and a name, which then does not speak."""
    return any(
        low <= reading.start(hit) < high
        for hit in reading.of("words")
        if hit.key in {"that", "in", "with", "by"}
    )


def _between(
    reading: Reading, name: Mention, verb: Hit, first: int, last: int
) -> tuple[int, int] | None:
    """Read "روحانی گفت که …"."""
    at = bisect_left(reading.starts, name.start)
    if at - first > _SUBJECT or reading.start(verb) <= name.end:
        return None
    if _is_another_the_subject(reading, first, name):
        return None
    that = [
        hit
        for hit in reading.of("words")
        if hit.key == "that" and 0 <= hit.first - verb.last - 1 <= 2  # noqa: PLR2004 - "اعلام کرد که"
    ]
    return (reading.ends[that[0].last], reading.ends[last - 1]) if that else None


def _is_enough(reading: Reading, start: int, end: int) -> bool:
    return bisect_left(reading.starts, end) - bisect_left(reading.starts, start) >= _LEAST


def _speaker(
    reading: Reading,
    name: Mention,
    verb: Hit,
    first: int,
    actors: Mapping[ActorId, Actor],
    language: str,
) -> ActorId | None:
    """The actor of a name; where his office or spokesman speaks, his government.

    `first`: the first word of the sentence.
    """
    actor = actors[name.actor_id]
    if actor.kind is not ActorKind.PERSON:
        return name.actor_id
    at = bisect_left(reading.starts, name.start)
    low = max(at - 3, first)
    high = at if language == "tr" else verb.first  # a bare name speaks for itself
    speaks = any(low <= hit.first < high for hit in reading.of("speech") if hit.key == "statement")
    if not speaks:
        return name.actor_id
    return government_of(actor.country, actors)
