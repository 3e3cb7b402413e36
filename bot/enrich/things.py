"""Things that one may speak of without doing them: plans and deeds, and whose they are.

"Israel rejects the plan of Macron": the plan is Macron's, and who rejects it is not he. "Macron
spoke of the attack on Ukraine": that attack is nobody's whom the sentence names.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from bot.domain.events import Act
from bot.enrich.clauses import Clause, Syntax
from bot.enrich.lexicon import Hit
from bot.enrich.parties import Party, Scene

_BEHIND_NOUN = frozenset({"ar", "fa", "he", "id", "ru"})  # a plan's owner follows it at once
_TITLE_REACH = 5  # words of a title between "plan of" and whose it is
_NOUN_REACH = 3  # the same, where no word for "of" stands between
_NAMED_REACH = 3  # words between "Macron's" and "plan"
_VICTIM_REACH = 4  # words between "attack" and whom it was made on
_VERB_REACH = {"fa": 1, "tr": 3}  # words between an attack and the verb that says it was made
_FAR = 6  # the same, where a verb of two words says it: "ادامه داد"
_MOST = 20  # of a kind in a sentence; more is a list
_MOST_WORDS = 12  # of an attack and the words between it and a name
_MADE_REACH = 4  # words between "yaptığı" and what was made
_MADE = re.compile(r"[dt][ıiuü]ğ[ıiuü]$")
_OWN_TALKS = re.compile(r"(?:görüşme|temas|ziyaret)(?:l[ae]r)?[sı]?[ıi]n[dı]\w*")
_DEED_REACH = {"fa": 2, "tr": 3}  # words between a noun and the verb that makes a deed of it
_FIRST = attrgetter("first")
_ARTICLE = "ال"
_NOBODY: frozenset[int] = frozenset()
_LEADS_ON = ("about", "and", "by", "clause", "in", "object", "that", "to", "with")
_LEADS_AWAY = frozenset({"to", "about", "clause"})
_DEEDS = frozenset({"deed", "harm"})
_AND = ("", "و", "ו")  # all that may be written onto a name that owns


def owners(form: Syntax, scene: Scene, act: Act, hit: Hit) -> frozenset[int]:
    """Return where those parties begin whose plan or deed a sentence only speaks of.

    What the cue at `hit` itself names is done by whose it is: "Israel's attack on Lebanon"; and
    whom an attack kills is killed by whose it is.
    """
    spoken_of = scene.cues["things", "plan"] if act is Act.ASSAULT else _things(scene)
    if not spoken_of:
        return _NOBODY
    return frozenset(
        owner.first
        for thing in spoken_of
        if not _is_in(hit, thing) and (owner := owner_of(form, scene, thing))
    )


def is_anothers(form: Syntax, scene: Scene, hit: Hit, source: Party) -> bool:
    """Whether what a cue names is a thing of somebody else than who was taken to do it."""
    things = _things(scene)
    return bool(things) and any(
        _is_in(hit, each)
        and (owner := owner_of(form, scene, each)) is not None
        and owner.first != source.first
        for each in things
    )


def is_only_told(form: Syntax, scene: Scene, act: Act, hit: Hit, source: Party) -> bool:
    """Whether an attack is a noun that nothing says the source made: "spoke of an attack"."""
    if act is not Act.ASSAULT:
        return False
    if form.language == "ar" and any(
        word.last == hit.first - 1 for word in scene.cues["words", "that"]
    ):
        return True  # a noun: "إن قصف لبنان جريمة"
    clause = form.clause(hit, scene)
    deeds = [each for each in _deeds(scene) if _is_in(hit, each)]
    if not deeds or any(_is_made(form, scene, each, hit, clause) for each in deeds):
        return False
    if any(owner_of(form, scene, each) or _is_means(scene, each, source) for each in deeds):
        return False
    if form.language == "en":  # "the army strikes" is told by whoever stands behind "the"
        deeds = [each for each in deeds if source.last < each.first or source.first > each.last]
    beside = hit.first - source.last == 1 and source.last >= clause.begin
    return bool(deeds) and not (beside and not form.comma_between(source.last, hit.first))


def is_spoken_of(form: Syntax, scene: Scene, act: Act, hit: Hit) -> bool:
    """Whether a cue is a noun for something that a sentence only speaks of: "over a truce".

    Where the verb stands last, a noun is a deed by the verb behind it alone: "anlaşma imzaladı";
    a title may do without.
    """
    reach = _DEED_REACH.get(form.language)
    if reach is None:
        return act is not Act.CONSULT and _is_led_to(scene, hit)
    if not any(_is_in(hit, each) for each in scene.cues["things", "noun"]) or any(
        0 <= verb.first - hit.last - 1 <= reach or _is_his(form, verb, hit)
        for verb in scene.cues["things", "performs"]
    ):
        return False
    if form.language == "tr":
        if act is Act.CONSULT and _OWN_TALKS.match(form.word(hit.last).lower()):
            return not any(0 <= hit.first - party.last - 1 <= reach for party in scene.parties)
        return form.clause(hit, scene).end - hit.last - 1 > 1
    return hit.first > scene.first or not any(
        0 <= party.first - hit.last - 1 <= 1 for party in scene.parties
    )


def _is_his(form: Syntax, verb: Hit, hit: Hit) -> bool:
    """Whether a Turkish participle before a noun says that it was made: "yaptığı görüşme"."""
    return (
        form.language == "tr"
        and 0 <= hit.first - verb.last - 1 <= _MADE_REACH
        and _MADE.search(form.word(verb.last).lower()) is not None
    )


def _is_led_to(scene: Scene, hit: Hit) -> bool:
    """Whether a word such as "about" leads to a noun."""
    return any(
        over.first < hit.first <= over.last + 1
        and not any(over.first + 1 < party.first < hit.first for party in scene.parties)
        for over in scene.cues["things", "over"]
    )


def is_thing(scene: Scene, hit: Hit) -> bool:
    """Whether a cue is a noun: what one may speak of."""
    return any(_is_in(hit, each) for each in _things(scene))


def is_under(form: Syntax, scene: Scene, hit: Hit, party: Party) -> bool:
    """Whether a party is whom an attack was made on that a sentence only tells of.

    It neither does what is told besides, nor is that done to it: "condemned the attack on Kyiv".
    """
    if not (scene.cues["things", "deed"] or scene.cues["things", "harm"]):  # nearly always
        return False
    begin, end = party.first - _MOST_WORDS, party.first
    if form.language == "tr":  # the noun stands behind
        begin, end = party.last, party.last + _MOST_WORDS
    for deed in _between(scene, begin, end):
        if deed.section != "things" or deed.key not in _DEEDS:
            continue
        if _is_in(hit, deed) and not _ends_before(deed, party, hit):
            continue
        if form.language == "tr":
            suffers = form.is_oblique(party.last + 1) or any(
                word.first == party.last + 1 for word in scene.cues["words", "to"]
            )
            if suffers and 0 < deed.first - party.last <= _VICTIM_REACH and deed.last < hit.first:
                return True
        elif _is_victim(form, scene, deed, hit, party):
            return True
    return False


def _ends_before(deed: Hit, party: Party, hit: Hit) -> bool:
    """Whether a cue of the same words goes on behind a party."""
    return deed.last < party.first and party.last < hit.last


def _is_victim(form: Syntax, scene: Scene, deed: Hit, hit: Hit, party: Party) -> bool:
    between = party.first - deed.last - 1
    if not 0 <= between <= _VICTIM_REACH or deed.last < hit.first < party.first:
        return False
    if form.comma_between(deed.last, party.first) or _tells_between(scene, deed, party):
        return False
    owner = owner_of(form, scene, deed)
    if owner and owner.first == party.first:
        return False
    others = (other for other in scene.parties if deed.last < other.first < party.first)
    if any(owner is None or other.first != owner.first for other in others):
        return False
    leads = (*scene.of("words", "to", "in"), *scene.of("things", "of", "upon"))
    return (
        any(deed.last < word.last < party.first for word in leads)
        or any(deed.first <= word.first <= deed.last for word in leads)
        or party.onto not in _AND
        or (form.language in _BEHIND_NOUN and deed.key == "harm")
    )


def owner_of(form: Syntax, scene: Scene, thing: Hit) -> Party | None:
    """Return whose a plan or a deed is: "plan of Macron", "Macron's plan"."""
    at = bisect_right(scene.parties, thing.last, key=_FIRST)
    for party in scene.parties[max(0, at - 2) : at + 1]:
        if party.last < thing.last:
            gap = thing.last - party.last - 2
            if (
                0 <= gap <= _NAMED_REACH
                and form.is_genitive(party.last + 1)
                and not _leads_on(scene, party.last, thing)
            ):
                return party
        elif party.first > thing.last:
            if thing.key == "harm" or (thing.key == "deed" and form.language == "en"):
                return None  # "the bombing of Beirut"
            return party if _follows(form, scene, thing, party) else None
    return None


def _leads_on(scene: Scene, after: int, thing: Hit) -> bool:
    """Whether something else is told between a name and a thing: "Macron's view of the plan"."""
    return any(
        (word.section == "things" and word.key == "of")
        or (word.section == "words" and word.key in _LEADS_AWAY)
        or (word.section == "acts" and word.weight == 1 and not _is_in(word, thing))
        for word in _between(scene, after, thing.last)
        if word.last < thing.last
    )


def _follows(form: Syntax, scene: Scene, thing: Hit, party: Party) -> bool:
    between = party.first - thing.last - 1
    if between > _TITLE_REACH or _tells_between(scene, thing, party):
        return False
    inside = _between(scene, thing.last, party.first)
    ofs = [word.first for word in inside if (word.section, word.key) == ("things", "of")]
    if ofs:
        return ofs[0] - thing.last <= _NAMED_REACH
    if form.language not in _BEHIND_NOUN or between > _NOUN_REACH or party.onto not in _AND:
        return False
    if form.language == "ar" and form.word(thing.last).startswith(_ARTICLE):
        return False
    return not any(
        (word.section == "words" and word.key in _LEADS_ON)
        or (word.section == "things" and word.key == "upon")
        for word in inside
    )


def _between(scene: Scene, after: int, before: int) -> Sequence[Hit]:
    """Return the cues that begin between two words, of whatever section."""
    low = bisect_left(scene.hits, after + 1, key=_FIRST)
    return scene.hits[low : bisect_left(scene.hits, before, key=_FIRST)]


def _is_made(form: Syntax, scene: Scene, deed: Hit, hit: Hit, clause: Clause) -> bool:
    """Whether a verb says so: "launched an attack", "flog Luftangriffe", "حمله کرد"."""
    reach = _VERB_REACH.get(form.language)
    for verb in scene.cues["things", "makes"]:
        if reach is not None:
            if 0 <= verb.first - deed.last - 1 <= (reach if verb.first == verb.last else _FAR):
                return True
        elif clause.begin <= verb.first < clause.end and (
            verb.first <= max(deed.last, hit.last) or form.language == "de"
        ):
            return True
    return False


def _is_means(scene: Scene, deed: Hit, source: Party) -> bool:
    """Whether it is in an attack that a state or an army does what is told of it.

    "Russia used new missiles in an attack on Kyiv"; a person may only be hurt in one.
    """
    return not source.person and any(
        source.last < word.first
        and (deed.first <= word.first <= deed.last or 0 <= deed.first - word.last - 1 <= 1)
        for word in scene.cues["words", "in"]
    )


def _things(scene: Scene) -> Sequence[Hit]:
    plans, deeds = scene.cues["things", "plan"], _deeds(scene)
    return [*plans[:_MOST], *deeds] if plans else deeds


def _deeds(scene: Scene) -> Sequence[Hit]:
    deeds, harms = scene.cues["things", "deed"], scene.cues["things", "harm"]
    return [*deeds[:_MOST], *harms[:_MOST]] if deeds or harms else ()


def _tells_between(scene: Scene, thing: Hit, party: Party) -> bool:
    return any(
        hit.section in {"acts", "speech"} and hit.weight == 1 and hit.last < party.first
        for hit in _between(scene, thing.last, party.first)
    )


def _is_in(hit: Hit, thing: Hit) -> bool:
    """Whether a cue names a thing, and not only goes around it: "weist Kritik zurück"."""
    return thing.first <= hit.first <= thing.last or thing.first <= hit.last <= thing.last
