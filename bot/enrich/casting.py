"""Who does an act that a sentence asserts, and to whom, as the word order tells it.

The source comes before the target, unless a word for "by" turns them around; in Turkish and
Persian both come before the verb, in Arabic and at times elsewhere both after it.
"""

from collections.abc import Sequence

from bot.domain.events import MUTUAL, Act
from bot.enrich.agents import agent, between
from bot.enrich.claims import Claim
from bot.enrich.clauses import (
    PRONOUN_REACH,
    VERB_LAST,
    Clause,
    Syntax,
    begins_anew,
    begins_clause,
    does,
    is_told_of,
    is_within,
    reaches,
    speaks_behind,
    speaks_last,
    suffers,
)
from bot.enrich.lexicon import Hit
from bot.enrich.parties import PARTNER_REACH, Party, Scene
from bot.enrich.sides import (
    is_anothers_task,
    is_cited,
    is_joined_on,
    is_talked_of,
    may_act,
    of_indonesian_passive,
    of_turkish_title,
    speaks_there,
)
from bot.enrich.things import is_anothers, is_only_told, is_thing, is_under, owners

_TOGETHER = MUTUAL | {Act.ASSAULT}  # what goes on between two
VERB_FIRST = frozenset({"ar", "he", "ru", "es"})  # among other orders
_TARGET_REACH = 12
_VERB_FIRST_REACH = 5
_WITH_REACH = 6
_ADJACENT = 3
_SAID_REACH = 3  # words of a title between "said" and whom it is said of
_PARTNER_REACH = 3  # words from "with" to a name


def cast(scene: Scene, claim: Claim, form: Syntax) -> tuple[Party | None, Party | None]:
    """Return the source and the target of an asserted act, as the word order tells them.

    What is somebody's, or only spoken of, is not done by whoever speaks of it.
    """
    source, target = _by_order(scene, claim, form)
    hit = claim.hit
    if (
        source is None
        or is_anothers(form, scene, hit, source)
        or is_only_told(form, scene, claim.act, hit, source)
    ):
        return None, None
    return source, None if target and is_under(form, scene, hit, target) else target


def _by_order(scene: Scene, claim: Claim, form: Syntax) -> tuple[Party | None, Party | None]:
    hit = claim.hit
    clause = form.clause(hit, scene)
    before, after = _around(scene, form, hit, clause)
    if sides := _told_apart(scene, claim, form, before, after):
        return sides
    if claim.act is Act.STATEMENT:
        return _speaker(form, scene, claim, clause, before, after), None
    source, target = _in_turn(form, scene, claim, clause, before, after)
    if suffers(form, scene, claim.act, hit) or (
        source
        and (
            not does(form, scene, claim.act, hit, source, clause)
            or (form.language == "en" and is_anothers_task(form, scene, claim.act, hit, source))
        )
    ):
        return None, None
    return source, target


def _told_apart(
    scene: Scene, claim: Claim, form: Syntax, before: Sequence[Party], after: Sequence[Party]
) -> tuple[Party, Party | None] | None:
    """Return the sides where words tell them: a "by", a "between", or a passive verb."""
    hit = claim.hit
    if form.language == "id" and (sides := of_indonesian_passive(form, hit, before, after)):
        return sides
    if hit.section == "parted":
        return None  # an active verb: "zieht sich von der Grenze zurück"
    if doer := agent(form, scene, hit, (*before, *after)):
        if is_thing(scene, hit):
            return doer, None  # "the killing of doctors by Israel"
        others = [
            party
            for party in (*before, *after)
            if party is not doer
            and not (doer.last < party.first and form.comma_between(doer.last, party.first))
        ]
        return doer, next(iter(others), None)
    if claim.act in _TOGETHER and (both := between(scene, hit, after)):
        return both, None
    return None


def _around(
    scene: Scene, form: Syntax, hit: Hit, clause: Clause
) -> tuple[Sequence[Party], Sequence[Party]]:
    """Return the parties of a clause before and after a cue, but for those it is done within or on."""
    near: Sequence[Party] = scene.parties
    if scene.marks:
        near = [party for party in near if not scene.quoted_apart(party.first, hit.first)]
    before = [
        party
        for party in near
        if clause.holds(party)
        and party.last < hit.first
        and (
            not is_within(scene, party)
            or party.first in form.commas  # "in Amman, Egypt condemned"
            or speaks_there(form, scene, hit, party)
        )
        and not is_under(form, scene, hit, party)
    ]
    after = [
        party
        for party in near
        if hit.last < party.first < clause.end and party.first - hit.last <= _TARGET_REACH
    ]
    if hit.section == "parted":  # what it is done to stands between its two parts
        end = max(verb.last for verb in scene.cues["parted",] if verb.first == hit.first)
        after = [party for party in after if party.first < end]
    if form.commas and form.language not in VERB_LAST:
        told_of = (at for at, each in enumerate(after) if is_told_of(form, scene, each, hit.last))
        after = after[: next(told_of, None)]
    return before, after


def _in_turn(
    form: Syntax,
    scene: Scene,
    claim: Claim,
    clause: Clause,
    before: Sequence[Party],
    after: Sequence[Party],
) -> tuple[Party | None, Party | None]:
    owning = owners(form, scene, claim.act, claim.hit)
    if form.language in VERB_LAST:
        if form.language == "tr":
            before = [party for party in before if not is_cited(form, party)]
        if claim.act is Act.CONSULT:
            before = [party for party in before if not is_talked_of(form, party, clause.end)]
        if form.language == "tr" and before:
            sides = of_turkish_title(form, scene, claim.hit, before)
            if sides:
                return sides
        if claim.act not in MUTUAL:  # "A, B'nin …": of what B does, something else is told
            before = [
                party
                for party in before
                if party is before[0]
                or party.first in owning
                or not form.is_genitive(party.last + 1)
            ]
        return _verb_last(form, scene, clause, before, after, owning)
    before = [
        party
        for party in _without_fronted(form, scene, before)
        if party.first not in owning and may_act(form, scene, claim.act, claim.hit, party)
    ]
    source, target = _verb_between(form, scene, claim, clause, before, after)
    return (None, None) if source and source.first in owning else (source, target)


def _verb_between(
    form: Syntax,
    scene: Scene,
    claim: Claim,
    clause: Clause,
    before: Sequence[Party],
    after: Sequence[Party],
) -> tuple[Party | None, Party | None]:
    hit, opened = claim.hit, clause.opened
    source = _subject(form, scene, hit, _speaking_of(scene, hit, before), opened)
    if source is None and opened == "clause":
        return _who_went_on(form, scene, claim, after), next(iter(after), None)
    if source is None:
        return (
            _verb_first(form, scene, claim.act, hit, after)
            if form.language in VERB_FIRST
            else (None, None)
        )
    target = next(
        (
            party
            for party in after
            if party is not source
            and not is_joined_on(form, party)
            and (claim.act is Act.REQUEST or not is_within(scene, party))
        ),
        None,
    )
    if target and (
        _is_only_topic(scene, claim, target) or not reaches(scene, claim.act, hit, target)
    ):
        target = None
    if target is None and claim.act in MUTUAL:
        target = _partner_before(scene, source, before)
    return source, target


def _speaker(
    form: Syntax,
    scene: Scene,
    claim: Claim,
    clause: Clause,
    before: Sequence[Party],
    after: Sequence[Party],
) -> Party | None:
    """Return who states something: before the verb, or behind it where a comma leads to it."""
    hit = claim.hit
    if form.language in VERB_LAST:
        return next(iter(before), None)
    if (
        after
        and after[0].first - hit.last <= _VERB_FIRST_REACH
        and (speaks_behind(form, hit) or (not before and form.language in VERB_FIRST))
    ):
        return after[0]
    own = speaks_last(form, before, hit)
    source = _subject(form, scene, hit, own, clause.opened)
    return source if source and does(form, scene, claim.act, hit, source, clause) else None


def _without_fronted(form: Syntax, scene: Scene, before: Sequence[Party]) -> Sequence[Party]:
    """Leave out a partner that a sentence opens with: "In a call with Lavrov, Araghchi said"."""
    if (
        len(before) > 1
        and before[0] is scene.parties[0]
        and form.comma_between(before[0].last, before[1].first)
    ):
        first = before[0].first
        if any(
            0 <= first - word.last - 1 <= PARTNER_REACH for word in scene.cues["words", "with"]
        ):
            return before[1:]
    return before


def _speaking_of(scene: Scene, hit: Hit, before: Sequence[Party]) -> Sequence[Party]:
    """Of the parties before a cue, return those a verb of speech speaks of: "A said B refused".

    A verb that is itself done to somebody does not: "A warned B and called for aid".
    """
    for verb in scene.cues["speech", "says"]:
        behind = [party for party in before if verb.last < party.first]
        if (
            verb.last < hit.first
            and behind
            and behind[0].first - verb.last - 1 <= _SAID_REACH
            and any(party.last < verb.first for party in before)
            and not _is_done_to(scene, verb, behind[0])
        ):
            before = behind
    return before


def _is_done_to(scene: Scene, verb: Hit, party: Party) -> bool:
    return any(
        (other.section == "acts" and not other.key.startswith(Act.STATEMENT))
        or (other.section == "words" and other.key == "calls")
        for other in scene.hits
        if other.first <= verb.last and verb.first <= other.last
    ) or any(verb.last < word.first < party.first for word in scene.of("words", "to", "with"))


def _partner_before(scene: Scene, source: Party, before: Sequence[Party]) -> Party | None:
    """Return who stands after a "with" before the verb: "hat mit Macron gesprochen"."""
    for word in scene.cues["words", "with"]:
        for party in before:
            if party is not source and 0 < party.first - word.last <= _PARTNER_REACH:
                return party
    return None


def _verb_last(
    form: Syntax,
    scene: Scene,
    clause: Clause,
    before: Sequence[Party],
    after: Sequence[Party],
    owning: frozenset[int],
) -> tuple[Party | None, Party | None]:
    objects = {word.first for word in scene.cues["words", "object"]}
    done_to = [
        party
        for party in before
        if party.last + 1 in objects or form.is_oblique(party.last + 1) or party.first in owning
    ]
    doing = [party for party in before if party not in done_to]
    done_to = [party for party in done_to if not form.is_where(party.last + 1)]
    if not doing and done_to:
        if clause.opened != "cut" or owning:
            return None, None  # who did it is not told: "او آمریکا را متهم کرد"
        doing = [party for party in scene.parties if party.last < clause.begin][:1]
    both = (*doing, *done_to)
    if begins_anew(scene):
        return None, None
    if both:
        return both[0], both[-1] if len(both) > 1 else next(iter(after), None)
    return (after[0], after[1] if len(after) > 1 else None) if after else (None, None)


def _is_led_on(scene: Scene, hit: Hit, party: Party) -> bool:
    """Whether a preposition stands between a verb and a name: "exigió a Israel"."""
    ofs = {word.first for word in scene.cues["things", "of"]}
    return any(
        word.first not in ofs
        and word.last < party.first
        and (word.first == hit.last + 1 or word.last == party.first - 1)
        for word in scene.of("words", "to", "with", "about", "in")
    )


def _verb_first(
    form: Syntax, scene: Scene, act: Act, hit: Hit, after: Sequence[Party]
) -> tuple[Party | None, Party | None]:
    """Read "заявил Путин", "دعا ماكرون إسرائيل": the source follows the verb at once.

    Between a verb and a bare state nothing may stand: it may be done to that state.
    """
    if not after or form.comma_between(hit.last, after[0].first):
        return None, None
    reach = _VERB_FIRST_REACH if after[0].person else 1
    if after[0].first - hit.last > reach or not may_act(form, scene, act, hit, after[0]):
        return None, None
    are_together = act in MUTUAL and len(after[0].actors) > 1  # "reunió a Sisi y Abdalá"
    if not are_together and _is_led_on(scene, hit, after[0]):
        return None, None
    others = [party for party in after[1:] if not is_joined_on(form, party)]
    return after[0], next(iter(others), None)


def _subject(
    form: Syntax, scene: Scene, hit: Hit, before: Sequence[Party], opened: str
) -> Party | None:
    """The first party of the clause; a pronoun before the cue is the sentence's first.

    What is told behind "that", or in a clause of its own, is told of whoever that clause names.
    """
    earlier = [party for party in scene.parties if party.last < hit.first]
    for word in reversed(scene.of("words", "pronoun", "relative")):
        if not 0 <= hit.first - word.last - 1 < PRONOUN_REACH:
            continue
        if word.key == "pronoun":
            return earlier[0] if earlier else None
        return next((p for p in earlier if 0 <= word.first - p.last - 1 <= 1), None)
    if begins_anew(scene):
        return None
    if before:
        is_last = len(before) > 1 and form.commas and begins_clause(form, hit, before[-1])
        return before[-1] if is_last else before[0]
    return earlier[0] if earlier and opened == "cut" else None


def _who_went_on(form: Syntax, scene: Scene, claim: Claim, after: Sequence[Party]) -> Party | None:
    """Return who had the talks of "…, Blinken said after talks with": of the clause before."""
    begin = form.clause(claim.hit, scene).begin
    earlier = [party for party in scene.parties if party.last < begin]
    if claim.act is not Act.CONSULT or not earlier or not after:
        return None
    commas = [at for at in form.commas if at < begin - 1]
    own = [party for party in earlier if commas and party.first >= commas[-1]]
    return (own or earlier)[0]


def _is_only_topic(scene: Scene, claim: Claim, target: Party) -> bool:
    """Whether what follows is what was talked or agreed about, and not with whom.

    The partner stands right after the cue, or after a word for "with".
    """
    if claim.act not in MUTUAL:
        return False
    hit = claim.hit
    if any(
        hit.first <= word.last < target.first <= word.last + _WITH_REACH
        for word in scene.cues["words", "with"]
    ):
        return False
    if any(word.first <= hit.first <= word.last for word in scene.cues["words", "topic"]):
        return True
    return target.first - hit.last > _ADJACENT
