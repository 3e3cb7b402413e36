"""Read one actor from the record it is kept in; the format is told in config/actors/README.md."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.domain.actors import Actor, ActorId, ActorKind, Alias, Office

LANGUAGES = ("en", "id", "ar", "ru", "fa", "he", "tr", "fr", "es", "de")
_OTHER_LANGUAGES = ("zh", "ja", "ko", "nl", "it", "pt")  # to ask by, not to read in
_LIKE_ENGLISH = ("id", "tr", "fr", "es", "de")  # in Latin letters too: left out where the same
_NAMED = frozenset((*LANGUAGES, *_OTHER_LANGUAGES))
_FIELDS = frozenset({"kind", "qid", "country", "about", "died", "offices"}) | _NAMED
_OFFICE_FIELDS = frozenset({"title", "start", "end", "as_of", "checked"})
_MARKS = frozenset("?~=@")


class MalformedRecord(ValueError):
    """A record cannot be read; the message names the field and what it should be."""


def read_actor(actor_id: str, record: Mapping[str, object]) -> Actor:
    """Read one record. Raises `MalformedRecord` at the first field that is wrong."""
    unknown = record.keys() - _FIELDS
    if unknown:
        raise MalformedRecord(f"{min(unknown)}: no such field; there are {_listed(_FIELDS)}")
    aliases = tuple(_aliases(record))
    names = {alias.language: alias.text for alias in reversed(aliases)}
    if "en" not in names:
        raise MalformedRecord("en: an actor needs an English name")
    return Actor(
        id=ActorId(actor_id),
        kind=_kind(record.get("kind")),
        names={language: names[language] for language in LANGUAGES if language in names},
        description=_text(record, "about"),
        qid=_text(record, "qid") or None,
        country=_text(record, "country"),
        offices=tuple(_offices(record.get("offices", []))),
        aliases=aliases,
        died_on=_day(record, "died"),
    )


def named_like_english(actor: Actor) -> Actor:
    """Name an actor in the languages of Latin letters that its record leaves out: as in English."""
    names = dict.fromkeys(("en", *_LIKE_ENGLISH), actor.names["en"])
    return replace(actor, names=names | dict(actor.names))


def read_alias(text: object, language: str) -> Alias:
    """Read a name and the marks after it, as "Khamenei ~?"."""
    if not isinstance(text, str):
        raise MalformedRecord(f"{language}: a name is a text, not {text!r}")
    name, _, marks = text.rpartition(" ")
    if not name or not set(marks) <= _MARKS:
        name, marks = text, ""
    if not any(char.isalnum() for char in name):
        raise MalformedRecord(f"{language}: a name is empty")
    return Alias(
        text=name,
        language=language,
        attested="?" not in marks,
        ambiguous="~" in marks,
        exact_case="=" in marks,
        metonym="@" in marks,
    )


def _aliases(record: Mapping[str, object]) -> Iterator[Alias]:
    for language in sorted(_NAMED & record.keys()):
        names = record[language]
        if not isinstance(names, list) or not names:
            raise MalformedRecord(f'{language}: a list of names, as ["Vladimir Putin"]')
        yield from (read_alias(name, language) for name in names)


def _kind(value: object) -> ActorKind:
    try:
        return ActorKind(str(value))
    except ValueError:
        raise MalformedRecord(f"kind: one of {_listed(ActorKind)}, not {value!r}") from None


def _offices(value: object) -> Iterator[Office]:
    if not isinstance(value, list):
        raise MalformedRecord("offices: a list of tables")
    for office in value:
        if not isinstance(office, dict) or not office.get("title"):
            raise MalformedRecord('offices: each is a table with a title, as "President of Iran"')
        if office.keys() - _OFFICE_FIELDS:
            raise MalformedRecord(f"offices: each has only {_listed(_OFFICE_FIELDS)}")
        start, end = _day(office, "start"), _day(office, "end")
        if start and end and end < start:
            raise MalformedRecord(f"offices: {office['title']} ends before it starts")
        yield Office(
            title=_text(office, "title"),
            start=start,
            end=end,
            as_of=_day(office, "as_of"),
            checked=office.get("checked") is True,
        )


def _text(record: Mapping[str, object], field: str) -> str:
    value = record.get(field, "")
    if not isinstance(value, str):
        raise MalformedRecord(f"{field}: a text, not {value!r}")
    return value


def _day(record: Mapping[str, object], field: str) -> date | None:
    value = record.get(field)
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    raise MalformedRecord(f"{field}: a day, as 2024-05-19, not {value!r}")


def _listed(words: frozenset[str] | type[ActorKind]) -> str:
    return ", ".join(sorted(words))
