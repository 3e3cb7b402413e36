"""Which acts a sentence asserts: what it negates, supposes, denies or plans is no event."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from bot.domain.events import Act, Mode
from bot.enrich.clauses import VERB_LAST, Syntax, has_failed, is_yet_to_be
from bot.enrich.lexicon import Hit
from bot.enrich.parties import Scene

_MOST_CUES = 40  # a sentence; more is a list
_NEGATION_REACH = 3  # words before a cue that a "not" reaches over
_CONDITION_REACH = 6
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
    found = _one_a_place(scene, [_claim(hit) for hit in islice(scene.of("acts"), _MOST_CUES)])
    doubts = scene.of("words", *DOUBTS)
    for claim in found:
        if not (
            (doubts and is_doubted(scene, claim, form))
            or is_yet_to_be(form, scene, claim.act, claim.hit)
            or _is_governed(scene, claim, found, form.language)
            or _is_counted(scene, claim, form)
        ):
            yield _by_phone(scene, claim, form)


# The words that the rules of `is_doubted` look for: all of them, since nobody asks it without any.
DOUBTS = ("not", "fails", "maybe", "denies", "about")


def is_doubted(scene: Scene, claim: Claim, form: Syntax) -> bool:
    """Whether words beside a cue say that it was not done; never without one of `DOUBTS`."""
    return (
        _is_negated(scene, claim, form.language)
        or has_failed(form, scene, claim.hit)
        or _is_supposed(scene, claim)
        or _is_denied(scene, claim)
        or _is_topic(scene, claim)
    )


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
