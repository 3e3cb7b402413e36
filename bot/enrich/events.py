"""Who did which act to whom, read from the sentences of an entry.

For each cue of an act: does the sentence assert it, and which parties stand around it? The rules
are few and the same for all languages. Where no source is found there is no event: a missing
event is found by the reader, a wrong one is believed.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.conversations import VAGUE
from bot.domain.events import MATERIAL, MUTUAL, Act, Event, Mode
from bot.enrich.casting import cast
from bot.enrich.claims import Claim, claims
from bot.enrich.clauses import Syntax, syntax
from bot.enrich.deeds import Deed
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.parties import Party, Scene, scene
from bot.enrich.sentences import sentences
from bot.enrich.sides import people_behind
from bot.enrich.when import day_told

MOST = 24  # events an entry; more is a list of everything that ever happened
_OWNED = frozenset({ActorKind.GOVERNMENT, ActorKind.ORGANISATION})


class _Done(NamedTuple):
    sources: tuple[ActorId, ...]
    targets: tuple[ActorId, ...]
    source: Party
    target: Party | None


def events(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    *,
    language: str,
    published: date,
    central: Sequence[ActorId],
    heading: int,
) -> tuple[Deed, ...]:
    """Return the events of a text, each once, in order, and how what tells them stands.

    `published` is the entry's day where it was published; `central` are its actors, the one it
    is most about first: a conversation has no direction, and is told from that actor's side.
    The title ends at `heading`. Titles seldom name a day, or say that two only phoned: what the
    first sentence behind one tells again and dates is of that day in both, and what it tells to be
    a call is one in both.
    """
    found: list[Deed] = []
    lead = next((it for it in sentences(reading.text, language) if it.start >= heading), None)
    undated = True  # whatever was told so far
    cues = [reading.starts[hit.first] for hit in reading.of("acts")]
    if parted := reading.of("parted"):
        cues = sorted((*cues, *(reading.starts[hit.first] for hit in parted)))
    for sentence in sentences(reading.text, language):
        if bisect_left(cues, sentence.start) == bisect_left(cues, sentence.end):
            continue
        set_up = scene(reading, sentence, mentions, actors, language=language)
        if not set_up.parties:
            continue
        form = syntax(reading, set_up, language)
        did = [
            (claim, done)
            for claim in claims(set_up, form)
            if (done := _done(set_up, form, claim, actors, central))
        ]
        if not did:
            continue
        told_on = day_told(reading, set_up, language, published)
        told = [
            Deed(
                Event(
                    act=claim.act,
                    sources=done.sources,
                    targets=done.targets,
                    on=told_on or published,
                    sentence=reading.text[sentence.start : sentence.end],
                    mode=claim.mode,
                ),
                claim,
                done.source,
                done.target,
                set_up,
                form,
            )
            for claim, done in did
        ]
        if sentence == lead:
            found = [_as_told(it, told, told_on if undated else None) for it in found]
        undated = undated and told_on is None
        for deed in _without_words_for_it(told):
            if fresh := _what_is_new(deed.event, found):
                found.append(deed._replace(event=fresh))
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _without_words_for_it(told: Sequence[Deed]) -> Iterator[Deed]:
    """Leave out a statement of who does something else in its sentence: that is what is stated.

    "Expressed condolences" and "stressed that it rejects" are one act each.
    """
    doers = {
        source for event, *_ in told if event.act is not Act.STATEMENT for source in event.sources
    }
    for deed in told:
        if deed.event.act is not Act.STATEMENT or doers.isdisjoint(deed.event.sources):
            yield deed


def _what_is_new(event: Event, found: Sequence[Deed]) -> Event | None:
    """Leave out the targets that the same act was already told of, and what remains of nothing."""
    known = [other for other, *_ in found if other.act is event.act]
    if not event.targets:
        told = any(set(event.sources) <= set(other.sources) for other in known)
        return None if told else event
    pairs = {pair for other in known for pair in _pairs(other)}
    fresh = tuple(
        target
        for target in event.targets
        if any((source, target) not in pairs for source in event.sources)
    )
    return replace(event, targets=fresh) if fresh else None


def _as_told(deed: Deed, told: Sequence[Deed], on: date | None) -> Deed:
    """Return a deed that some others tell again as of their day, and talks as the call they tell."""
    event = deed.event
    if on and _is_told(event, told):
        event = replace(event, on=on)
    calls = [other for other in told if other.event.mode is Mode.CALL]
    if event.mode in VAGUE and _is_told(event, calls):
        event = replace(event, mode=Mode.CALL)
    return deed._replace(event=event)


def _is_told(event: Event, told: Sequence[Deed]) -> bool:
    """Whether one of some events is this one: its act, between two of the same."""
    return any(
        other.act is event.act
        and (
            not _pairs(event).isdisjoint(_pairs(other))
            if event.targets
            else event.sources == other.sources
        )
        for other, *_ in told
    )


def _pairs(event: Event) -> set[tuple[ActorId, ActorId]]:
    """Return who did it to whom; what is done together, both ways."""
    pairs = {(source, target) for source in event.sources for target in event.targets}
    return pairs | {(b, a) for a, b in pairs} if event.act in MUTUAL else pairs


def _done(
    set_up: Scene,
    form: Syntax,
    claim: Claim,
    actors: Mapping[ActorId, Actor],
    central: Sequence[ActorId],
) -> _Done | None:
    """Return who did what a cue claims, and to whom; None if the sentence does not tell."""
    source, target = cast(set_up, claim, form)
    if source is None:
        return None
    if target and not target.named and not _is_addressed(set_up, claim.hit, target):
        target = None
    sources, targets = _sides(set_up, claim, source, target, central)
    if target is None and (people := people_behind(set_up, form, claim.act, claim.hit)):
        targets = (people,) if people in actors else ()
    targets = tuple(t for t in targets if not _is_own(t, sources, actors))
    if claim.hit.weight < 1 and (not targets or claim.act in MATERIAL):
        return None
    if not targets and claim.act is Act.CONSULT:
        return None
    return _Done(sources, targets, source, target)


def _is_addressed(scene: Scene, hit: Hit, target: Party) -> bool:
    """Whether a capital stands for its state: right behind the cue, or behind "to" or "with"."""
    return target.first - hit.last == 1 or any(
        word.last + 1 == target.first for word in scene.of("words", "to", "with")
    )


def _sides(
    set_up: Scene, claim: Claim, source: Party, target: Party | None, central: Sequence[ActorId]
) -> tuple[tuple[ActorId, ...], tuple[ActorId, ...]]:
    """Tell source from target; of those who did it together, the central one is the source."""
    sources = source.actors
    targets = tuple(t for t in target.actors if t not in sources) if target else ()
    if claim.act not in MUTUAL:
        return sources, targets
    is_mutual = bool(set_up.cues["words", "reciprocal"])
    if targets and not is_mutual:
        return sources, targets
    everyone = sorted(dict.fromkeys(sources + targets), key=_rank(central))
    if len(everyone) > 1 and (is_mutual or not targets):
        return tuple(everyone[:1]), tuple(everyone[1:])
    return sources, targets


def _rank(central: Sequence[ActorId]) -> Callable[[ActorId], int]:
    places = {actor: place for place, actor in enumerate(central)}
    return lambda actor: places.get(actor, len(places))


def _is_own(target: ActorId, sources: Sequence[ActorId], actors: Mapping[ActorId, Actor]) -> bool:
    """Whether the target is of the source's own state: "Putin … that Moscow wants to help"."""
    if target in sources:
        return True
    return actors[target].kind in _OWNED and any(
        actors[source].country == actors[target].country for source in sources
    )
