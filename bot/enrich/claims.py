"""Which acts a sentence asserts: what it negates, supposes, denies or plans is no event."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from bot.domain.events import Act, Mode
from bot.enrich.clauses import VERB_LAST, Syntax, has_failed
from bot.enrich.lexicon import Hit
from bot.enrich.parties import Scene
from bot.enrich.plans import is_yet_to_be
from bot.enrich.things import is_spoken_of

_MOST_CUES = 40  # a sentence; more is a list
_NEGATION_REACH = 3  # words before a cue that a "not" reaches over
_CONDITION_REACH = 6
_DUTY_REACH = 3  # words between "must" and what is owed; of a verb that stands last, more
_DUTY_REACH_LAST = 8
_ATTEMPT_REACH = 4  # words between "tries to" and what is tried
_ATTEMPT_BEHIND = 3
_TAG = 2  # words behind a comma that ask about what stands before: "…, why?"
_QUESTION = "?؟"
_GOVERNS_REACH = 3  # words between "urges" and the "talks" it urges
_GOVERNING = frozenset(
    {Act.REQUEST, Act.REJECT, Act.THREATEN, Act.ACCUSE, Act.SUPPORT, Act.AGREE, Act.SANCTION}
)
_MODES = {mode.value: mode for mode in Mode}


class Claim(NamedTuple):
    """A cue that asserts an act."""

    act: Act
    mode: Mode | None
    hit: Hit


def claims(scene: Scene, form: Syntax) -> Iterator[Claim]:
    """Yield what a sentence asserts: not what it negates, supposes, plans or only mentions."""
    cues = list(islice(scene.of("acts"), _MOST_CUES))
    if form.language == "de":
        cues += _parted(scene, form)
    found = _one_a_place(scene, [_claim(hit) for hit in cues])
    doubts = not _DOUBTS.isdisjoint(word.key for word in scene.cues["words",])
    nouns = scene.cues["things", "noun"] or scene.cues["things", "over"]
    is_question = form.reading.text[scene.sentence.end - 1] in _QUESTION
    asked = _asked_from(scene, form) if is_question else scene.last
    for claim in found:
        if not (
            claim.hit.first >= asked
            or (doubts and _is_doubted(scene, claim, form))
            or (form.language in VERB_LAST and _is_wished(form, claim))
            or is_yet_to_be(form, scene, claim.act, claim.hit)
            or (nouns and is_spoken_of(form, scene, claim.act, claim.hit))
            or _is_governed(scene, claim, found, form.language)
            or _is_counted(scene, claim, form)
        ):
            yield _by_phone(scene, claim, form)


def _parted(scene: Scene, form: Syntax) -> Iterator[Hit]:
    """Yield the first parts of German verbs whose second one closes the clause: "lehnt … ab".

    Those that the lexicon knows as acts stand close together.
    """
    known = {hit.first for hit in scene.of("acts") if hit.last > hit.first}
    for verb in scene.cues["parted",]:
        if verb.first not in known and form.closes(verb.last):
            yield verb._replace(last=verb.first)


# The words that the rules of `_is_doubted` look for: all of them, since without any it is not asked.
_DOUBTS = frozenset({"not", "fails", "maybe", "denies", "about", "must", "tries"})


def _is_doubted(scene: Scene, claim: Claim, form: Syntax) -> bool:
    """Whether words beside a cue say that it was not done."""
    return (
        _is_negated(scene, claim, form.language)
        or has_failed(form, scene, claim.hit)
        or _is_supposed(scene, claim)
        or _is_denied(scene, claim)
        or _is_topic(scene, claim)
        or _is_owed(scene, claim, form)
        or _is_tried(scene, claim, form)
    )


def _asked_from(scene: Scene, form: Syntax) -> int:
    """Return the first word of what a question asks.

    "Egypt condemns Hezbollah: what now?" asks behind the colon, and "…, why?" behind the comma; in
    "Has Egypt condemned Hezbollah, Hamas?" the comma parts two of whom it asks.
    """
    cut = max((word for word, kind in form.openings if kind == "cut"), default=scene.first)
    named = max((party.last for party in scene.parties), default=scene.first)
    return max([cut, *(at for at in form.commas if scene.last - at <= _TAG and at > named)])


def _is_owed(scene: Scene, claim: Claim, form: Syntax) -> bool:
    """Whether words say that it has to be done: "must sanction"."""
    reach = _DUTY_REACH_LAST if form.language in VERB_LAST else _DUTY_REACH
    for must in scene.cues["words", "must"]:
        if must.first <= claim.hit.first <= must.last:
            return True  # who must do it is not who asks for it
        if 0 <= claim.hit.first - must.last - 1 <= reach:
            joints = scene.cues["words", "and"]
            return not any(must.last < joint.first < claim.hit.first for joint in joints)
    return False


def _is_wished(form: Syntax, claim: Claim) -> bool:
    """Whether its verb says so: "kınamalı", "محکوم کند"; who wishes it has asked for it."""
    return claim.act is not Act.REQUEST and form.is_owed(claim.hit.last)


def _is_tried(scene: Scene, claim: Claim, form: Syntax) -> bool:
    """Whether it is tried or hoped for: "efforts to reach a deal", "anlaşmaya çalışıyor"."""
    hit = claim.hit
    for attempt in scene.cues["words", "tries"]:
        after = attempt.last + 1  # there German has a comma, and Arabic who tries
        if (
            0 <= hit.first - after <= _ATTEMPT_REACH
            and not form.comma_between(after, hit.first)
            and not _party_between(scene, after, hit.first)
        ):
            return True
        if form.language in VERB_LAST and 0 <= attempt.first - hit.last - 1 <= _ATTEMPT_BEHIND:
            return True
    return False


def _by_phone(scene: Scene, claim: Claim, form: Syntax) -> Claim:
    """Return talks as the call that a word of telephone makes of them.

    It is one of their sentence, or of their clause where another tells that somebody met.
    """
    if claim.mode is not Mode.MEETING:
        return claim
    phones = scene.cues["words", "phone"]
    if not phones:
        return claim
    faces = scene.cues["words", "face"]
    if faces:
        clause = form.clause(claim.hit, scene)
        phones = [phone for phone in phones if clause.begin <= phone.first < clause.end]
        if any(clause.begin <= face.first < clause.end for face in faces):
            phones = [phone for phone in phones if not _met_between(claim.hit, phone, faces)]
    return claim._replace(mode=Mode.CALL) if phones else claim


def _met_between(hit: Hit, phone: Hit, faces: Sequence[Hit]) -> bool:
    """Whether those who met, and not those who phoned, are the ones that a cue tells of."""
    low, high = sorted((hit.first, phone.first))
    return any(low <= face.first <= max(high, hit.last) for face in faces)


def _is_counted(scene: Scene, claim: Claim, form: Syntax) -> bool:
    """Whether those who reject are only counted, "four voted against", and so not the named."""
    if claim.act is not Act.REJECT:
        return False
    if form.language == "ar":  # the verb stands first
        return _is_count(scene, form, claim.hit.last + 1)
    before = claim.hit.first - 1
    return _is_count(scene, form, before) or (
        _is_count(scene, form, before - 1)
        and not any(party.first <= before <= party.last for party in scene.parties)
    )


def _is_count(scene: Scene, form: Syntax, at: int) -> bool:
    """Whether a word of the sentence tells how many."""
    return scene.first <= at < scene.last and (
        form.is_number(at) or any(count.first == at for count in scene.cues["words", "count"])
    )


def _one_a_place(scene: Scene, found: Sequence[Claim]) -> Sequence[Claim]:
    """Of a call and a request in the same words, "llama a", keep the call right before a name."""
    calls = {
        (claim.hit.first, claim.hit.last)
        for claim in found
        if claim.mode is Mode.CALL
        and any(0 <= party.first - claim.hit.last - 1 <= 1 for party in scene.parties)
    }
    return [
        claim
        for claim in found
        if claim.mode is Mode.CALL or (claim.hit.first, claim.hit.last) not in calls
    ]


def _claim(hit: Hit) -> Claim:
    return Claim(*_told_by(hit.key), hit)


@cache
def _told_by(key: str) -> tuple[Act, Mode | None]:
    act, _, mode = key.partition(" ")
    return Act(act), _MODES.get(mode)


def _is_negated(scene: Scene, claim: Claim, language: str) -> bool:
    if claim.act is Act.REJECT:
        return False  # "will not accept" is how it is said
    for no in scene.cues["words", "not"]:
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
        for perhaps in scene.cues["words", "maybe"]
    )


def _is_denied(scene: Scene, claim: Claim) -> bool:
    return claim.act is not Act.REJECT and any(
        denial.last < claim.hit.first for denial in scene.cues["words", "denies"]
    )


def _is_topic(scene: Scene, claim: Claim) -> bool:
    return claim.act is not Act.REJECT and any(
        0 <= claim.hit.first - about.last - 1 <= 1 for about in scene.cues["words", "about"]
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
