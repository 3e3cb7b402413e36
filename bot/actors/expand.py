"""Expand a name into the spellings it has in running text, once, when the gazetteer is built.

Prefixes and suffixes that a script writes onto any name (Hebrew ב, Arabic و, Turkish 'ın) are not
here: `gazetteer` looks past them at the edges of a hit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations

from bot.actors.russian import inflect_adjective, inflect_name
from bot.actors.turkish import inflect_body, inflect_country
from bot.domain.actors import Actor, ActorKind, Alias

Forms = Mapping[str, tuple[str, ...]]  # case forms by name, from config/actors/forms_ru.tsv

_ZWNJ = "\u200c"
# What stands before a family name and belongs to it: "al-Assad", "bin Salman", "עבד אל".
_PARTICLES_TEXT = """
al el bin ben ibn von der van de abu abdel abdul
аль ас аш эль ад бен бин ибн фон дер абдель абу
بن ابن عبد ابو אל בן אבו א עבד פון דר
"""
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
# "Tamim bin Hamad": what follows a patronymic particle is the father's name, not a family's.
# "عبد السلام": what follows is half a name.
_PATRONYMIC = frozenset(["bin", "ben", "ibn", "бен", "бин", "ибн", "بن", "ابن", "عبد", "בן"])
# "Tamim bin Hamad Al Thani", "Abdullah II of Jordan": what follows names a house or a realm.
_OF_A_HOUSE = frozenset({"Al", "Аль", "آل", "אאל", "of"})
_NUMERAL = re.compile(r"^(?:[IVX]+\.?|\d+\.?|الثاني|دوم|השני)$")
_SHORTEST_SURNAME = 4
_PEOPLE = {
    "en": ("s",),
    "ar": ("ون", "ين", "ان", "ا"),
    "fa": ("ها", "های", "ان"),
    "he": ("ם",),
    "tr": ("ler", "lar", "lerin", "ların", "lere", "lara"),
}
# "Палестинцы", "сирийцы", "катарцы": in the plural only, one of them is no government.
_PEOPLE_RU = ("цы", "цев", "цам", "цами", "цах")
_MAKES_PEOPLE_RU = ("нский", "йский", "рский")
_ADJECTIVE_AR = ("", "ة")
_ADJECTIVE_HE = ("", "ת", "ה", "ים", "ות")
_PEOPLE_DE = ("", "n", "s", "in", "innen")
_ADJECTIVE_DE = ("", "e", "er", "en", "em", "es")
# Words that a language writes in two ways, in names that are listed in one: "القوات الأميركية".
_RESPELLED = {
    "ar": ("أمريك", "أميرك"),
    "fa": ("آمریکا", "امریکا"),
    "he": ("אמריקאי", "אמריקני"),
}
TRAVELS_FROM = 5  # letters: a shorter name is looked for in texts of its own language only


def spellings(alias: Alias, *, person: bool, forms: Forms) -> Iterator[str]:
    """Yield an alias and what it becomes in running text of its own language."""
    yield alias.text
    pair = _RESPELLED.get(alias.language)
    for one, other in permutations(pair) if pair else ():
        if one in alias.text:
            yield alias.text.replace(one, other)
    if alias.language == "tr" and not (alias.exact_case or alias.metonym or person):
        inflect = inflect_country if " " not in alias.text else inflect_body
        yield from inflect(alias.text)
    if alias.language == "ru" and not alias.exact_case:
        yield from forms.get(alias.text, ())
        yield from inflect_name(alias.text, person=person)
    if alias.language == "ar" and alias.text.startswith("ال"):
        yield "لل" + alias.text.removeprefix("ال")
    if _ZWNJ in alias.text:
        yield alias.text.replace(_ZWNJ, " ")
    if alias.language == "fa" and not person and alias.text.count(" ") == 1:
        yield alias.text.replace(" ", _ZWNJ)  # "کره‌جنوبی"


def surnames(actor: Actor) -> Iterator[Alias]:
    """Yield the family names of a person, which name the person only with other evidence."""
    if actor.kind is not ActorKind.PERSON:
        return
    listed = {alias.text for alias in actor.aliases}
    for language, name in actor.names.items():
        for surname in _surnames(name):
            if surname not in listed:
                listed.add(surname if len(surname) >= TRAVELS_FROM else "")
                yield Alias(text=surname, language=language, ambiguous=True)


def _surnames(name: str) -> Iterator[str]:
    """Yield the last word of a full name, and the last word with its particle."""
    words = re.split(r"(?<=[\s-])", name)
    if len(words) < 2 or _NUMERAL.match(words[-1]):  # noqa: PLR2004 - one word is no full name
        return
    before = words[-2].rstrip(" -")
    if before in _OF_A_HOUSE or words[-1] == "الله":
        return
    before = before.lower()
    patronymic = before in _PATRONYMIC and len(words) > 2  # noqa: PLR2004 - "Ben Gvir" is whole
    if before in _PARTICLES and len(words) > 2:  # noqa: PLR2004 - as above
        yield words[-2] + words[-1]
    if not patronymic and len(words[-1]) >= _SHORTEST_SURNAME:
        yield words[-1]


def demonyms(adjective: str, language: str) -> Iterable[str]:
    """Return the forms of a country's adjective, itself included."""
    feminine = adjective
    match language:
        case "ru":
            return inflect_adjective(adjective)
        case "ar" | "he":
            article, after = ("ال", _ADJECTIVE_AR) if language == "ar" else ("ה", _ADJECTIVE_HE)
            return (start + adjective + end for start in ("", article) for end in after)
        case "de":
            people = adjective[0].isupper()  # "Iraner", "Franzose"
            endings = _PEOPLE_DE if people else _ADJECTIVE_DE
            return (adjective + after for after in endings)
        case "fr":
            feminine = _french_feminine(adjective)
        case "es" if adjective.endswith("o"):
            feminine = adjective[:-1] + "a"
        case _:
            pass
    plurals = (adjective + "s", feminine + "s") if language in {"fr", "es"} else ()
    return (adjective, feminine, *plurals)


def peoples(adjective: str, language: str) -> Iterator[str]:
    """Yield the forms of a country's adjective, and what its people are called."""
    for form in demonyms(adjective, language):
        yield form
        if language != "he" or form.endswith("י"):
            yield from (form + ending for ending in _PEOPLE.get(language, ()))
        if language == "ar" and form.startswith("ال"):
            yield "لل" + form.removeprefix("ال")
    if language == "ru" and adjective.endswith(_MAKES_PEOPLE_RU):
        yield from (adjective.removesuffix("ский") + ending for ending in _PEOPLE_RU)


def _french_feminine(adjective: str) -> str:
    if adjective.endswith("ien"):
        return adjective + "ne"
    return adjective if adjective.endswith("e") else adjective + "e"
