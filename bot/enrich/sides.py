"""Who can be a side of an act where the order of words alone would mislead.

A preposition, an ending or a comma may say that a name before a verb is not who does it, and a
passive verb, a title or a "they" without a name, that one is who would not seem to.
"""

import re
from collections.abc import Sequence

from bot.domain.actors import ActorId
from bot.domain.events import MUTUAL, Act
from bot.enrich.clauses import VERB_LAST, Syntax
from bot.enrich.lexicon import Hit
from bot.enrich.parties import Party, Scene
from bot.enrich.peoples import government_of

# What is written onto a name that does not act: "in", "to", "from", "as", behind "and" or "that".
_ONTO = {"he": re.compile(r"[ושה]*[בלמכ]"), "ar": re.compile(r"[وف]?[بلك]")}
_AND = frozenset({"و", "ו"})
_HE_OBJECT = frozenset({"את", "ואת", "שאת"})
_SPEAK_IN = {  # "they": "призвали", "осуждают", "סירבו", "דורשים"
    "ru": re.compile(r"(?:ли|ют|ут|ят|ат)(?:сь|ся)?$"),
    "he": re.compile(r"(?:ו|ים)$"),
}
_RU_IN = frozenset({"в", "во"})
_HE_IN = "ב"
_SPEAK_REACH = 2  # words between "В России" and "призвали"
_INSTITUTION = 3  # words between "В" and the name
_ABLATIVE = re.compile(r"[dt][ae]n$", re.IGNORECASE)
_DATIVE = re.compile(r"[yn]?[ae]$", re.IGNORECASE)
_ACCUSATIVE = re.compile(r"[yn]?[ıiuü]$", re.IGNORECASE)
# Of the next verb behind such a name: that it is talked of, or else met or called.
_TALKED_OF = re.compile(
    r"\b(?:(görüş(?:t|ec|üy)|ele al|konuş(?:t|ac|uy)|değerlendir|müzakere e[td]|tartış)"
    r"|ar[aı]|kabul e[td]|ağırla|ziyaret|karşıla)"
)
_VERB_TR = re.compile(r"(?:[dt][ıiuü]|yor|m[ıiuü]ş|[ae]c[ae]k|m[ae]l[ıi])(?:l[ae]r)?$")
_COMES = frozenset({"geldi", "geliyor", "var"})
_TITLE_END = 1  # words between the cue of a Turkish title and its end
_LED_REACH = 4  # words of a title between "by" and a name
_SUBJECTS = frozenset({"en", "fr", "es", "id", "he", "ar"})  # where "by" is not "of" as well
# What a state suffers by what is done to its deeds, people or officials.
_TOWARDS = frozenset({Act.ACCUSE, Act.REJECT, Act.SANCTION, Act.THREATEN, Act.PROTEST})
_PEOPLE_REACH = 2  # words between a cue and an adjective
# The accusative of names in -ия, -ина, -ква, -лла; "Баку", "Перу" and "Нетаньяху" end otherwise.
_ACCUSATIVE_RU = re.compile(r"(?:ию|ину|кву|ллу)$")
_CITED_REACH = 3  # words between a Turkish name and the "göre" that makes it a source of news
_INFINITIVE = 1  # words between "to" and a verb: "to formally accept"


def may_act(form: Syntax, scene: Scene, act: Act, hit: Hit, party: Party) -> bool:
    """Whether a name before a cue may be who does it, by what is written onto it or before it."""
    if form.language in _ONTO:
        if party.onto and _ONTO[form.language].match(party.onto):
            return speaks_there(form, scene, hit, party)
        if form.language == "he" and form.word(party.first - 1) in _HE_OBJECT:
            return False
    if form.language == "ru" and _ACCUSATIVE_RU.search(form.word(party.last)):
        return False
    if act not in MUTUAL and _is_led_to(scene, party.first - 1):
        return False
    return not (scene.cues["words", "by"] and _is_led_by(form, scene, hit, party))


def is_cited(form: Syntax, party: Party) -> bool:
    """Whether a Turkish name is only whose word it is: "Mısır'ın açıklamasına göre"."""
    end = min(party.last + 2 + _CITED_REACH, len(form.reading))
    for at in range(party.last + 1, end):
        if at in form.commas:
            return False
        if form.word(at) == "göre":
            return True
    return False


def is_joined_on(form: Syntax, party: Party) -> bool:
    """Whether an "and" is written onto a name that is joined to no other: "…, and Jordan …"."""
    return form.language in _ONTO and party.onto in _AND


def _is_led_to(scene: Scene, at: int) -> bool:
    """Whether a word before a name is a preposition other than "of"."""
    for word in scene.cues["words", "to"]:
        if word.last == at:
            return all(of.last != at for of in scene.cues["things", "of"])
    return False


def _is_led_by(form: Syntax, scene: Scene, hit: Hit, party: Party) -> bool:
    """Whether a "by" and a comma say that it did something else: "Received by Sisi, she said"."""
    return (
        form.language in _SUBJECTS
        and any(0 <= party.first - by.last - 1 <= _LED_REACH for by in scene.cues["words", "by"])
        and form.comma_between(party.last, hit.first)
    )


def speaks_there(form: Syntax, scene: Scene, hit: Hit, party: Party) -> bool:
    """Whether a country speaks where "they" do in it: "В России призвали", "בישראל סירבו"."""
    plural = _SPEAK_IN.get(form.language)
    if (
        plural is None
        or not 0 <= hit.first - party.last - 1 <= _SPEAK_REACH
        or plural.search(form.word(hit.first)) is None
    ):
        return False
    begin = form.clause(hit, scene).begin
    if form.language == "he":
        return party.first == begin and party.onto == _HE_IN
    return 0 < party.first - begin <= _INSTITUTION and form.word(begin).lower() in _RU_IN


def is_talked_of(form: Syntax, party: Party, end: int) -> bool:
    """Whether a Turkish ending and the next verb make a name a topic: "Suriye'yi görüştü"."""
    if form.language != "tr" or not form.has_ending(party.last + 1, _ACCUSATIVE):
        return False
    reading = form.reading
    verb = _TALKED_OF.search(reading.text, reading.ends[party.last], reading.ends[end - 1])
    return verb is not None and verb[1] is not None


def of_turkish_title(
    form: Syntax, scene: Scene, hit: Hit, before: Sequence[Party]
) -> tuple[Party, Party | None] | None:
    """Return the sides of a title without a verb: "İran'dan Katar'a tehdit", from one to another."""
    source = next((p for p in before if form.has_ending(p.last + 1, _ABLATIVE)), None)
    last = form.clause(hit, scene).end - 1
    if source is None or last - hit.last > _TITLE_END or _tells_itself(form, scene, hit, last):
        return None
    others = [party for party in before if party is not source]
    partners = {word.first - 1 for word in scene.cues["words", "with"]}  # "Trump ile Putin'den"
    towards = [
        party
        for party in others
        if form.has_ending(party.last + 1, _DATIVE) or party.last in partners
    ]
    whose = [party for party in others if form.is_genitive(party.last + 1)]
    return source, next(iter((*towards, *whose)), None)


def _tells_itself(form: Syntax, scene: Scene, hit: Hit, last: int) -> bool:
    """Whether the last word is a verb with a subject of its own: "istedi", but not "geldi"."""
    if last == hit.first and any(
        noun.first <= last <= noun.last for noun in scene.cues["things", "noun"]
    ):
        return False  # "tehdidi" ends as a verb does
    word = form.word(last).lower()
    return word not in _COMES and _VERB_TR.search(word) is not None


def of_indonesian_passive(
    form: Syntax, hit: Hit, before: Sequence[Party], after: Sequence[Party]
) -> tuple[Party, Party | None] | None:
    """Return the sides of "Israel dikecam Mesir": who does it stands right behind the verb."""
    if not after or not form.is_passive(hit.first):
        return None
    if after[0].first - hit.last > 1 or form.comma_between(hit.last, after[0].first):
        return None
    return after[0], before[-1] if before else None


def is_anothers_task(form: Syntax, scene: Scene, act: Act, hit: Hit, source: Party) -> bool:
    """Whether in English somebody else is to do it: "expects Egypt to accept", "blamed Iran for urging"."""
    if act is Act.CONSULT:
        return False
    between = [p for p in scene.parties if source.last < p.first and p.last < hit.first]
    if not between:
        return False
    if form.is_nested(source.last, hit.first):
        return form.is_nested(between[0].last, hit.first)
    word = hit.first - 1
    return any(
        form.word(at).lower() == "to" and at == between[-1].last + 1
        for at in range(word, max(word - _INFINITIVE - 1, 0), -1)
    )


def people_behind(scene: Scene, form: Syntax, act: Act, hit: Hit) -> ActorId | None:
    """Return the government whose deed an adjective tells: "condemned the Iranian attack"."""
    if act not in _TOWARDS or hit.weight < 1 or form.language in VERB_LAST:
        return None
    low = hit.last + 1
    high = min(low + _PEOPLE_REACH, form.clause(hit, scene).end - 1)
    if any(low <= harm.first < high for harm in scene.cues["things", "harm"]):
        return None  # "the killing of Palestinian doctors"
    for people in form.reading.between(form.reading.ends[hit.last], scene.sentence.end):
        if people.section == "peoples" and low <= people.first <= high:
            return government_of(people.key, form.language)
        if people.first > high:
            break
    return None
