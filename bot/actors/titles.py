"""What offices are called in ten languages, and the adjectives and joining words around them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.actors.fold import fold_key
from bot.actors.russian import inflect_name
from bot.actors.turkish import inflect_body
from bot.domain.actors import ActorId

_POSSESSIVE = re.compile(r"(?<= )(\w+?)s?[ıiuü]$")  # Turkish: "Dışişleri Bakanı"
_ENDINGS_DE = ("s", "en")

Words = Mapping[str, tuple[str, ...]]  # by language


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A kind of office, such as foreign minister, wherever it is held."""

    id: str
    names: Words
    covers: tuple[str, ...] = ()  # what it may mean too: a leader may be a king or a president


@dataclass(frozen=True, slots=True, kw_only=True)
class Nickname:
    """What an office is called without naming its place, as "POTUS"."""

    role: str
    place: ActorId
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    roles: tuple[Role, ...] = ()
    nicknames: tuple[Nickname, ...] = ()
    plurals: Mapping[str, Words] = field(
        default_factory=dict
    )  # of several states at once, by role
    counterparts: Words = field(default_factory=dict)  # whoever holds the same office elsewhere
    at_home: Mapping[str, Words] = field(default_factory=dict)  # without a place, by role
    joiners: Words = field(default_factory=dict)
    envoys: Words = field(default_factory=dict)  # what ambassadors are called
    special_envoys: Words = field(default_factory=dict)
    regions: Mapping[str, Words] = field(
        default_factory=dict
    )  # what these are for, if not for a state
    stations: Words = field(default_factory=dict)  # words before the place they are at
    others: Words = field(default_factory=dict)  # beside an office, it is somebody else's
    aides: Mapping[str, Words] = field(default_factory=dict)  # who serves an office, by kind
    ministries: Mapping[str, Words] = field(default_factory=dict)  # what a role leads
    ranks: Words = field(default_factory=dict)  # beside an aide they say nothing: "senior"
    demonyms: Mapping[str, Words] = field(default_factory=dict)  # by country
    locatives: Words = field(default_factory=dict)  # folded; before a capital that is a place
    clitic_locatives: Words = field(default_factory=dict)  # folded; written onto such a capital
    given: Mapping[str, frozenset[str]] = field(default_factory=dict)  # first names, folded
    same_place: Mapping[ActorId, ActorId] = field(default_factory=dict)
    part_of: Mapping[ActorId, ActorId] = field(default_factory=dict)
    led_by: Mapping[ActorId, str] = field(default_factory=dict)  # the role that heads such a part


def read_titles(table: Mapping[str, object]) -> Titles:
    """Read the table of config/actors/titles.toml. Raises `ValueError` naming what is wrong."""
    given = _words(table, "given")
    return Titles(
        roles=tuple(_role(name, role) for name, role in _table(table, "roles").items()),
        nicknames=tuple(
            Nickname(role=str(role), place=ActorId(place), names=names)
            for role, places in _table(table, "nicknames").items()
            for place, names in _words(_table(table, "nicknames"), role).items()
        ),
        plurals=_shelves(table, "plurals"),
        counterparts=_words(table, "counterparts"),
        at_home=_shelves(table, "at_home"),
        joiners=_words(table, "joiners"),
        envoys=_words(table, "envoys"),
        special_envoys=_words(table, "special_envoys"),
        regions=_shelves(table, "regions"),
        stations=_words(table, "stations"),
        others=_words(table, "others"),
        aides=_shelves(table, "aides"),
        ministries=_shelves(table, "ministries"),
        ranks=_words(table, "ranks"),
        demonyms=_shelves(table, "demonyms"),
        locatives=_folded(_words(table, "locatives")),
        clitic_locatives=_folded(_words(table, "clitic_locatives")),
        given={language: _given(names, language) for language, names in given.items()},
        same_place=_ids(table, "same_place"),
        part_of=_ids(table, "part_of"),
        led_by=_ids(table, "led_by"),
    )


def bent(title: str, language: str) -> Iterator[str]:
    """Yield a title and its case forms, as texts in Russian and Turkish have them."""
    yield title
    if language == "ru":
        yield from inflect_name(title, person=False)
    if language == "tr":
        # The cases of "Cumhurbaşkanı" are those of the last word of "Dışişleri Bakanı".
        yield from (form.removeprefix("_ ") for form in inflect_body(f"_ {title}"))


def asked_forms(title: str, language: str) -> Iterator[str]:
    """Yield a title as questions have it: bent, of a woman, or before another word.

    "Des iranischen Präsidenten", "ministra de Defensa", "وزيرة", "Dışişleri Bakan Yardımcısı".
    """
    yield from bent(title, language)
    first, space, rest = title.partition(" ")
    match language:
        case "de":
            yield from (title + ending for ending in _ENDINGS_DE)
            if title.endswith("minister"):
                yield title + "in"
        case "tr":
            yield _POSSESSIVE.sub(r"\1", title)
        case "es" if first.endswith("o"):
            yield first.removesuffix("o") + "a" + space + rest
        case "ar" if first == "وزير":
            yield "وزيرة" + space + rest
        case _:
            pass


def _role(name: str, fields: object) -> Role:
    if not isinstance(fields, dict):
        raise ValueError(f"roles.{name}: a table of languages")  # noqa: TRY004 - a bad value
    covers = _strings(f"roles.{name}.covers", fields.get("covers", []))
    names = {
        language: _strings(f"roles.{name}.{language}", words)
        for language, words in fields.items()
        if language != "covers"
    }
    return Role(id=name, names=names, covers=covers)


def _words(table: Mapping[str, object], name: str) -> Words:
    return {
        language: _strings(f"{name}.{language}", words)
        for language, words in _table(table, name).items()
    }


def _shelves(table: Mapping[str, object], name: str) -> Mapping[str, Words]:
    part = _table(table, name)
    return {key: _words(part, key) for key in part}


def _ids(table: Mapping[str, object], name: str) -> Mapping[ActorId, ActorId]:
    pairs = _table(table, name).items()
    return {ActorId(part): ActorId(str(whole)) for part, whole in pairs}


def _given(names: tuple[str, ...], language: str) -> frozenset[str]:
    bent = (form for name in names for form in inflect_name(name, person=True))
    return frozenset(map(fold_key, (*names, *bent) if language == "ru" else names))


def _folded(words: Words) -> Words:
    return {language: tuple(map(fold_key, known)) for language, known in words.items()}


def _table(table: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = table.get(name, {})
    if not isinstance(part, dict):
        raise ValueError(f"{name}: a table")  # noqa: TRY004 - a bad value
    return part


def _strings(name: str, words: object) -> tuple[str, ...]:
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"{name}: a list of texts")
    return tuple(words)
