"""Whether an entry is about Middle East diplomacy: a formula whose every term can be read.

The score is logistic(bias + sum of weight x amount). The amounts are features of the title and
of the lead: which topics and acts the lexicon finds there, which countries, which actors. Nothing
is diplomacy of the Middle East without the Middle East, so topics and acts count only as far as
the region is there. The weights were fitted on labelled news; see the card beside them.

Where the score gives it a chance, what the entry means is weighed as well: a single number, from
a small language model that was taught with the same news.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.domain.assessments import Reason, Relevance
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.linear import Weights, log_odds, logistic

REGION = frozenset(
    {
        "IL",
        "PS",
        "LB",
        "SY",
        "JO",
        "EG",
        "IQ",
        "IR",
        "SA",
        "AE",
        "QA",
        "BH",
        "KW",
        "OM",
        "YE",
        "XR",
    }
)
ELSEWHERE = frozenset({"UA", "KP", "AF", "IN", "CN", "XO"})  # with troubles of their own
AT_HOME = frozenset(
    {"he", "fa"}
)  # where "the prime minister" needs no country to be of the region
MEANING = "meaning"  # the reason that a second look gives
LEAD = 600  # characters of text that count
_ENOUGH_IN_TITLE = 1.0
_ENOUGH_IN_LEAD = 2.0
_COUNTED = frozenset({"acts", "topics"})
_REASONS = 6
_HALF = 0.5


def _in_both(*names: str) -> Mapping[str, frozenset[str]]:
    """Return what the features of some cues are called, in the title and in the lead."""
    return {
        where: frozenset(f"{name} in {where}" for name in names) for where in ("title", "lead")
    }


_OFFICIAL = _in_both(
    "CONSULT",
    "AGREE",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "SUPPORT",
    "SANCTION",
    "CONCEDE",
    "COOPERATE",
    "STATEMENT",
)
_DIPLOMACY = _in_both(
    "talks", "truce", "deal", "nuclear", "sanctions", "world", "office", "statehood"
)
_FIGHTING = _in_both("battle", "ASSAULT", "MOBILIZE")

Features = dict[str, float]


def relevance(features: Mapping[str, float], weights: Weights) -> Relevance:
    """Score an entry by its features; the reasons are the terms that moved the score most."""
    formula = weights.relevance
    terms = {name: term for name, term in formula.terms(features).items() if term}
    score = round(logistic(formula.bias + sum(terms.values())), 4)
    return Relevance(
        score=score, relevant=score >= weights.relevant_from, reasons=_heaviest(terms)
    )


def asks_meaning(first: Relevance, weights: Weights) -> bool:
    """Whether cues give an entry a chance, so that what it means is worth asking."""
    return first.score >= weights.second_look.asked_from


def reconsidered(first: Relevance, meaning: float, weights: Weights) -> Relevance:
    """Weigh a score by cues with a second look. `meaning`: log odds by what the entry means."""
    second = weights.second_look
    total = second.bias + second.cues * log_odds(first.score) + second.meaning * meaning
    score = round(logistic(total), 4)
    terms = {MEANING: second.meaning * meaning}
    terms |= {reason.what: second.cues * reason.weight for reason in first.reasons}
    return Relevance(
        score=score, relevant=score >= weights.relevant_from, reasons=_heaviest(terms)
    )


def _heaviest(terms: Mapping[str, float]) -> tuple[Reason, ...]:
    rounded = [(name, round(term, 3)) for name, term in terms.items()]
    heaviest = sorted([(-abs(weight), name, weight) for name, weight in rounded])[:_REASONS]
    return tuple(Reason(what=name, weight=weight) for _, name, weight in heaviest)


def features(
    reading: Reading,
    mentions: Sequence[Mention],
    actors: Mapping[ActorId, Actor],
    *,
    title_ends: int,
    language: str,
) -> Features:
    """Count what the formula weighs. `title_ends`: where in the text the title does."""
    title = reading.between(0, title_ends)
    lead = reading.between(title_ends, title_ends + LEAD)
    named = [mention for mention in mentions if mention.start < title_ends + LEAD]
    in_title = _countries(title) | _homes(named, actors, until=title_ends)
    anywhere = in_title | _countries(lead) | _homes(named, actors, until=title_ends + LEAD)
    found = dict(_geography(in_title, anywhere))
    here = _presence(in_title, anywhere, language)
    if here:
        found |= _amounts(title, "title", here, _ENOUGH_IN_TITLE)
        found |= _amounts(lead, "lead", here, _ENOUGH_IN_LEAD)
        found |= dict(_company(named, actors, title_ends))
        found |= dict(_together(found, here))
    return found


def _together(found: Features, here: float) -> Iterator[tuple[str, float]]:
    """Yield what single cues do not say: that somebody acts, and that there is only fighting."""
    for where in ("title", "lead"):
        act = not _OFFICIAL[where].isdisjoint(found)
        topic = not _DIPLOMACY[where].isdisjoint(found)
        fight = not _FIGHTING[where].isdisjoint(found)
        if act and topic:
            yield f"act on diplomacy in {where}", here
        if fight and not act and not topic:
            yield f"only fighting in {where}", here
        if act and "region and outside power in title" in found:
            yield f"act with outside power in {where}", here
        if act and "two of the region in title" in found:
            yield f"act within region in {where}", here
        if not act and not topic:
            yield f"neither act nor diplomacy in {where}", here


def _presence(in_title: frozenset[str], anywhere: frozenset[str], language: str) -> float:
    """How far the region is there: in the title, only further down, or not at all."""
    if in_title & REGION:
        return 1.0
    return _HALF if anywhere & REGION or language in AT_HOME else 0.0


def _countries(hits: Sequence[Hit]) -> frozenset[str]:
    return frozenset(hit.key for hit in hits if hit.section == "places")


def _homes(
    mentions: Sequence[Mention], actors: Mapping[ActorId, Actor], *, until: int
) -> frozenset[str]:
    countries = (
        actors[mention.actor_id].country
        for mention in mentions
        if mention.start < until and mention.actor_id in actors
    )
    return frozenset(filter(None, countries))


def _geography(in_title: frozenset[str], anywhere: frozenset[str]) -> Iterator[tuple[str, float]]:
    region, outside = in_title & REGION, in_title - REGION
    if region:
        yield "region in title", 1.0
    if len(region) > 1:
        yield "two of the region in title", 1.0
    if region and outside:
        yield "region and outside power in title", 1.0
    if outside & ELSEWHERE:
        yield "elsewhere in title", 1.0
    if anywhere & ELSEWHERE:
        yield "elsewhere", 1.0
    if outside and not region:
        yield "only others in title", 1.0
    if anywhere & REGION:
        yield "region", 1.0
    if len(anywhere & REGION) > 1:
        yield "two of the region", 1.0
    if anywhere & REGION and anywhere - REGION:
        yield "region and outside power", 1.0


def _amounts(hits: Sequence[Hit], where: str, here: float, enough: float) -> Features:
    """Sum the cues of each topic and act, up to what is enough."""
    sums: Features = {}
    for section, key, _, _, weight in hits:
        if section in _COUNTED:
            name = _term_name(section, key, where)
            sums[name] = sums.get(name, 0.0) + weight
    return {name: here * min(amount, enough) / enough for name, amount in sums.items()}


@cache
def _term_name(section: str, key: str, where: str) -> str:
    """Return the term that a cue adds to; `where` is title or lead: "talks in title"."""
    return f"{key.partition(' ')[0] if section == 'acts' else key} in {where}"


def _company(
    mentions: Sequence[Mention], actors: Mapping[ActorId, Actor], title_ends: int
) -> Iterator[tuple[str, float]]:
    """Who is there: persons, states, armed groups and bodies, in the title and in all."""
    for where, until in (("in title", title_ends), ("", title_ends + LEAD)):
        named = {
            mention.actor_id: actors[mention.actor_id].kind
            for mention in mentions
            if mention.start < until and mention.actor_id in actors
        }
        kinds = [*named.values()]
        for kind in ActorKind:
            if count := kinds.count(kind):
                yield f"{kind} {where}".strip(), min(count, 2) / 2
        if len(named) > 1:
            yield f"two actors {where}".strip(), 1.0
