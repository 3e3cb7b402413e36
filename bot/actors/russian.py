"""Russian case forms by rule, for names that config/actors/forms_ru.tsv does not have.

Measured on 746 Russian news texts: see docs/decisions/001-names.md.
"""

import re

_HARD = "гкхжчшщ"  # after these, "и" is written for "ы"
# Endings of the genitive, dative, accusative, instrumental and prepositional; the first that fits.
_ADJECTIVES = (
    ("ский", 2, "ого ому ого им ом"),
    ("цкий", 2, "ого ому ого им ом"),
    ("ной", 2, "ого ому ого ым ом"),
    ("ый", 2, "ого ому ого ым ом"),
    ("ская", 2, "ой ой ую ой ой"),
    ("ая", 2, "ой ой ую ой ой"),
    ("ое", 2, "ого ому ое ым ом"),
    ("ие", 2, "их им их ими их"),
    ("ые", 2, "ых ым ых ыми ых"),
)
_NOUNS = (
    ("ия", 2, "ии ии ию ией ии"),
    ("ец", 2, "ца цу ца цем це"),
    ("ов", 0, "а у а ым е"),
    ("ев", 0, "а у а ым е"),
    ("ёв", 0, "а у а ым е"),
    ("ин", 0, "а у а ым е"),
    ("ий", 1, "я ю я ем и"),
    ("й", 1, "я ю я ем е"),
    ("ь", 1, "я ю я ем е"),
    ("ова", 1, "ой ой у ой ой"),
    ("ева", 1, "ой ой у ой ой"),
    ("я", 1, "и е ю ей е"),
    ("а", 1, "ы е у ой е"),
)
_CONSONANT = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")
_ADJECTIVE = "ий ого ому им ом ая ой ую ое ие их ими"
_PARTICLES_TEXT = "аль ас аш ан ад ат эль фон дер де бен бин ибн ван абу"
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
CASES = 5


def inflect_name(name: str, *, person: bool) -> tuple[str, ...]:
    """Return the case forms of a name in the nominative, without the nominative.

    All words of a person's name bend. Of another name the adjectives and the first noun do:
    what follows is in the genitive already ("Лига арабских государств").
    """
    words = name.split(" ")
    bending = len(words) if person else _head(words) + 1
    forms = [bend(word) for word in words[:bending]]
    fixed = [(word,) * CASES for word in words[bending:]]
    cases = (" ".join(case) for case in zip(*forms, *fixed, strict=True))
    return tuple(dict.fromkeys(case for case in cases if case != name))


def inflect_adjective(adjective: str) -> tuple[str, ...]:
    """Return all forms of an adjective such as "российский", itself included."""
    stem = adjective[:-2]
    endings = _ADJECTIVE.split()
    return (adjective, *(stem + ending for ending in endings))


def _head(words: list[str]) -> int:
    """Return the place of the first word that is not an adjective."""
    endings = tuple(ending for ending, _, _ in _ADJECTIVES)
    return next(
        (place for place, word in enumerate(words) if not word.lower().endswith(endings)),
        len(words) - 1,
    )


def bend(word: str) -> tuple[str, ...]:
    """Return the five oblique forms of a word; of a hyphenated one, the last part bends."""
    front, dash, last = word.rpartition("-")
    return tuple(front + dash + form for form in _bend_simple(last))


def _bend_simple(word: str) -> tuple[str, ...]:
    unbent = (word,) * CASES
    if word.lower() in _PARTICLES or word.isupper() or len(word) < 3:  # noqa: PLR2004 - "Ван И"
        return unbent
    for ending, cut, cases in (*_ADJECTIVES, *_NOUNS):
        if word.endswith(ending):
            stem = word[: len(word) - cut]
            return tuple(_spell(stem, case) for case in cases.split())
    if _CONSONANT.search(word):
        return tuple(word + case for case in ["а", "у", "а", "ом", "е"])
    return unbent


def _spell(stem: str, ending: str) -> str:
    """Join a stem and its ending by the spelling rule: г, к, х and hushing sounds take "и"."""
    if stem[-1:] in _HARD and ending.startswith("ы"):
        ending = "и" + ending[1:]
    return stem + ending
