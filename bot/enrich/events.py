"""Who did which act to whom, read from the sentences of an entry.

For each cue of an act: does the sentence assert it, and which parties stand around it? The rules
are few and the same for all languages: the source comes before the target, unless a word for
"by" turns them around; in Turkish and Persian both come before the verb. What is denied,
conditional, or only talked about is no event. Where no source is found there is no event: a
missing event is found by the reader, a wrong one is believed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.events import Act, Event, Mode
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.parties import Party, Scene, scene
from bot.enrich.sentences import sentences
from bot.enrich.when import day_of

VERB_LAST = frozenset({"tr", "fa"})
VERB_FIRST = frozenset({"ar", "he", "ru", "es"})  # among other orders
MOST = 24  # events an entry; more is a list of everything that ever happened
_NEGATION_REACH = 3  # words before a cue that a "not" reaches over
_CONDITION_REACH = 6
_GOVERNS_REACH = 3  # words between "urges" and the "talks" it urges
_TARGET_REACH = 12
_VERB_FIRST_REACH = 5
_WITH_REACH = 6
_ADJACENT = 3
_PRONOUN_REACH = 2
_BY_REACH = 5
_AGENT_REACH = 3  # words between "by" and whoever it was
_SIDES_REACH = 3  # words between "talks" and "between", and from there to the sides
_MUTUAL = frozenset({Act.CONSULT, Act.AGREE, Act.COOPERATE})
_GOVERNING = frozenset(
    {Act.REQUEST, Act.REJECT, Act.THREATEN, Act.ACCUSE, Act.SUPPORT, Act.AGREE, Act.SANCTION}
)
_MODES = {mode.value: mode for mode in Mode}


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue that asserts an act."""

    act: Act
    mode: Mode | None
    hit: Hit


def claims(scene: Scene, language: str) -> Iterator[Claim]:
    """Yield what a sentence asserts: not what it negates, supposes, denies or only mentions."""
    found = [_claim(hit) for hit in scene.of("acts")]
    for claim in found:
        if not (
            _is_negated(scene, claim, language)
            or _is_supposed(scene, claim)
            or _is_denied(scene, claim)
            or _is_topic(scene, claim)
            or _is_governed(scene, claim, found, language)
        ):
            yield claim


def _claim(hit: Hit) -> Claim:
    act, _, mode = hit.key.partition(" ")
    return Claim(Act(act), _MODES.get(mode), hit)


def _is_negated(scene: Scene, claim: Claim, language: str) -> bool:
    if claim.act is Act.REJECT:
        return False  # "will not accept" is how it is said
    for no in scene.of("words", "not"):
        if no.first <= claim.hit.first and claim.hit.first - no.last - 1 <= _NEGATION_REACH:
            return True
        if language in VERB_LAST and 0 <= no.first - claim.hit.last - 1 <= 1:
            return True
    return False


def _is_supposed(scene: Scene, claim: Claim) -> bool:
    if claim.act in {Act.THREATEN, Act.REJECT}:
        return False  # "will strike if" is a threat
    return any(
        0 <= claim.hit.first - perhaps.last - 1 <= _CONDITION_REACH
        and not _party_between(scene, perhaps.last, claim.hit.first, least=2)
        for perhaps in scene.of("words", "maybe")
    )


def _is_denied(scene: Scene, claim: Claim) -> bool:
    return claim.act is not Act.REJECT and any(
        denial.last < claim.hit.first for denial in scene.of("words", "denies")
    )


def _is_topic(scene: Scene, claim: Claim) -> bool:
    return claim.act is not Act.REJECT and any(
        0 <= claim.hit.first - about.last - 1 <= 1 for about in scene.of("words", "about")
    )


def _is_governed(scene: Scene, claim: Claim, found: Sequence[Claim], language: str) -> bool:
    """Whether another verb says what is done with this act: "urges talks" is no talks."""
    for other in found:
        if other is claim or other.act is claim.act:
            continue
        first, second = sorted((claim.hit, other.hit), key=lambda hit: (hit.first, hit.last))
        if second.first - first.last - 1 > _GOVERNS_REACH or second.first <= first.last:
            continue
        if _party_between(scene, first.last, second.first):
            continue
        if (other.act in _GOVERNING) != (claim.act in _GOVERNING):
            if other.act in _GOVERNING and other.hit.weight >= claim.hit.weight:
                return True
        elif other.act in _GOVERNING:
            governor = second if language in VERB_LAST else first
            if other.hit is governor and other.hit.weight >= claim.hit.weight:
                return True
    return False


def _party_between(scene: Scene, after: int, before: int, *, least: int = 1) -> bool:
    return sum(after < party.first and party.last < before for party in scene.parties) >= least


def cast(scene: Scene, claim: Claim, language: str) -> tuple[Party | None, Party | None]:
    """Return the source and the target of an asserted act, as the word order tells them."""
    hit = claim.hit
    begin = max(
        (that.last for that in scene.of("words", "that") if that.last < hit.first),
        default=scene.first - 1,
    )
    end = min(
        (that.first for that in scene.of("words", "that") if that.first > hit.last),
        default=scene.last,
    )
    near = [party for party in scene.parties if not scene.quoted_apart(party.first, hit.first)]
    before = [party for party in near if begin < party.first and party.last < hit.first]
    after = [
        party
        for party in near
        if hit.last < party.first < end and party.first - hit.last <= _TARGET_REACH
    ]
    if agent := _agent(scene, hit, (*before, *after)):
        return agent, next((party for party in (*before, *after) if party is not agent), None)
    if between := _between(scene, hit, after):
        return between, None
    if language in VERB_LAST:
        return _verb_last(before, after)
    source = _subject(scene, hit, before, begin)
    if source is None:
        return _verb_first(hit, after) if language in VERB_FIRST else (None, None)
    target = next((party for party in after if party is not source), None)
    if target and _is_only_topic(scene, claim, target):
        target = None
    return source, target or _partner_before(scene, source, before)


def _partner_before(scene: Scene, source: Party, before: Sequence[Party]) -> Party | None:
    """Return who stands after a "with" before the verb: "hat mit Macron gesprochen"."""
    for word in scene.of("words", "with"):
        for party in before:
            if party is not source and 0 < party.first - word.last <= _SIDES_REACH:
                return party
    return None


def _agent(scene: Scene, hit: Hit, parties: Iterable[Party]) -> Party | None:
    """Return who did it where a passive names the doer: "was received by Sisi"."""
    for by in scene.of("words", "by"):
        for party in parties:
            leads = 0 <= party.first - by.last - 1 <= _AGENT_REACH
            closes = 0 <= by.first - party.last - 1 <= 1 and by.last < hit.first
            near = min(abs(by.first - hit.last), abs(hit.first - party.last)) <= _BY_REACH
            if near and (closes if by.key == "by" and hit.first > by.last else leads):
                return party
    return None


def _between(scene: Scene, hit: Hit, after: Sequence[Party]) -> Party | None:
    """Return the two sides of "talks between A and B"."""
    for word in scene.of("words", "between"):
        for party in after:
            if (
                word.last < party.first <= word.last + 1 + _SIDES_REACH
                and word.first - hit.last <= _SIDES_REACH
            ):
                others = [each for each in after if each.first > party.last][:1]
                if len(party.actors) > 1 or not others:
                    return party
                return Party(party.actors + others[0].actors, party.first, others[0].last)
    return None


def _verb_last(
    before: Sequence[Party], after: Sequence[Party]
) -> tuple[Party | None, Party | None]:
    if before:
        return before[0], before[-1] if len(before) > 1 else next(iter(after), None)
    return (after[0], after[1] if len(after) > 1 else None) if after else (None, None)


def _verb_first(hit: Hit, after: Sequence[Party]) -> tuple[Party | None, Party | None]:
    """Read "заявил Путин", "دعا ماكرون إسرائيل": the source follows the verb at once."""
    if not after or after[0].first - hit.last > _VERB_FIRST_REACH:
        return None, None
    return after[0], after[1] if len(after) > 1 else None


def _subject(scene: Scene, hit: Hit, before: Sequence[Party], begin: int) -> Party | None:
    """The first party of the clause; a pronoun right before the cue is the sentence's first."""
    is_pronoun = any(
        0 <= hit.first - pronoun.last - 1 < _PRONOUN_REACH
        for pronoun in scene.of("words", "pronoun")
    )
    if (is_pronoun or not before) and begin >= scene.first:
        earlier = [party for party in scene.parties if party.last < hit.first]
        return earlier[0] if earlier and (is_pronoun or not before) else None
    if is_pronoun and before:
        return before[0]
    return before[0] if before else None


def _is_only_topic(scene: Scene, claim: Claim, target: Party) -> bool:
    """Whether what follows is what was talked or agreed about, and not with whom.

    The partner stands right after the cue, or after a word for "with".
    """
    if claim.act not in _MUTUAL:
        return False
    hit = claim.hit
    if any(
        hit.first <= word.last < target.first <= word.last + _WITH_REACH
        for word in scene.of("words", "with")
    ):
        return False
    if any(word.first <= hit.first <= word.last for word in scene.of("words", "topic")):
        return True
    return target.first - hit.last > _ADJACENT


def events(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    *,
    language: str,
    published: date,
    central: Sequence[ActorId],
) -> tuple[Event, ...]:
    """Return the events of a text, each once, in order.

    `published` is the entry's day where it was published; `central` are its actors, the one it
    is most about first: a conversation has no direction, and is told from that actor's side.
    """
    found: list[Event] = []
    for sentence in sentences(reading.text, language):
        set_up = scene(reading, sentence, mentions, actors)
        if not set_up.parties:
            continue
        for claim in claims(set_up, language):
            event = _told(reading, set_up, claim, actors, language, published, central)
            if event and (fresh := _what_is_new(event, found)):
                found.append(fresh)
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _what_is_new(event: Event, found: Sequence[Event]) -> Event | None:
    """Leave out the targets that the same act was already told of, and what remains of nothing."""
    known = [other for other in found if other.act is event.act]
    if not event.targets:
        told = any(set(event.sources) <= set(other.sources) for other in known)
        return None if told else event
    pairs = {
        (source, target) for other in known for source in other.sources for target in other.targets
    }
    if event.act in _MUTUAL:
        pairs |= {(target, source) for source, target in pairs}
    fresh = tuple(
        target
        for target in event.targets
        if any((source, target) not in pairs for source in event.sources)
    )
    return replace(event, targets=fresh) if fresh else None


def _told(
    reading: Reading,
    set_up: Scene,
    claim: Claim,
    actors: Mapping[ActorId, Actor],
    language: str,
    published: date,
    central: Sequence[ActorId],
) -> Event | None:
    source, target = cast(set_up, claim, language)
    if source is None:
        return None
    sources, targets = _sides(set_up, claim, source, target, central)
    targets = tuple(t for t in targets if not _is_own(t, sources, actors))
    if not targets and (claim.hit.weight < 1 or claim.act is Act.CONSULT):
        return None
    return Event(
        act=claim.act,
        sources=sources,
        targets=targets,
        on=day_of(reading, set_up, language, published),
        sentence=reading.text[set_up.sentence.start : set_up.sentence.end],
        mode=claim.mode,
    )


def _sides(
    set_up: Scene, claim: Claim, source: Party, target: Party | None, central: Sequence[ActorId]
) -> tuple[tuple[ActorId, ...], tuple[ActorId, ...]]:
    """Tell source from target; of those who did it together, the central one is the source."""
    sources = source.actors
    targets = tuple(t for t in target.actors if t not in sources) if target else ()
    if claim.act not in _MUTUAL:
        return sources, targets
    is_mutual = any(True for _ in set_up.of("words", "reciprocal"))
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
    """Whether the target is the source's own state: "Putin … that Moscow wants to help"."""
    if target in sources:
        return True
    return actors[target].kind is ActorKind.GOVERNMENT and any(
        actors[source].country == actors[target].country for source in sources
    )
