"""Who did it where it is told behind the act: "received by Sisi", "talks between A and B"."""

from collections.abc import Iterable, Sequence

from bot.enrich.clauses import Syntax
from bot.enrich.lexicon import Hit
from bot.enrich.parties import Party, Scene
from bot.enrich.things import owner_of

_AGENT_FIRST = frozenset({"de", "fa", "tr"})  # "von Sisi empfangen"
_BY_REACH = 5
_AGENT_REACH = 3  # words between "by" and whoever it was
_SIDES_REACH = 3  # words between "talks" and "between", and from there to the sides


def agent(form: Syntax, scene: Scene, hit: Hit, parties: Iterable[Party]) -> Party | None:
    """Return who did it where a passive names the doer: "was received by Sisi"."""
    for by in scene.cues["words", "by"]:
        for party in parties:
            leads = 0 <= party.first - by.last - 1 <= _AGENT_REACH and (
                by.first > hit.first or form.language in _AGENT_FIRST
            )
            closes = 0 <= by.first - party.last - 1 <= 1 and by.last < hit.first
            near = min(abs(by.first - hit.last), abs(hit.first - party.last)) <= _BY_REACH
            if near and (
                closes
                if form.language == "tr"
                else leads and _is_led_to(form, scene, hit, by, party)
            ):
                return party
    return None


def _is_led_to(form: Syntax, scene: Scene, hit: Hit, by: Hit, party: Party) -> bool:
    """Whether "by" is of this act and of that party: not in "an attack on A condemned by B"."""
    for plan in scene.cues["things", "plan"]:
        if hit.last < plan.first and plan.last < by.first:
            owner = owner_of(form, scene, plan)
            if owner and owner.first == party.first:
                return False  # "Kritik an Plan von Trump"
    told = (*scene.of("acts"), *scene.of("things", "deed", "harm"))
    return not any(
        (
            by.last < other.first <= other.last < party.first
            or hit.last < other.first <= other.last < by.first
        )
        and other.weight == 1
        for other in told
    )


def between(scene: Scene, hit: Hit, after: Sequence[Party]) -> Party | None:
    """Return the two sides of "talks between A and B"."""
    for word in scene.cues["words", "between"]:
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
