"""What admins add, from chat, to what is known of actors: a line each, as it was written.

alias vladimir-putin ru Вова        another name; marks after it as in config/actors/README.md
actor tolan-merrivale person IQ Tolan Merrivale
office vladimir-putin 2030-05-07    the last day of the office held now
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.actors.records import LANGUAGES, MalformedRecord, read_actor, read_alias
from bot.domain.actors import Actor, ActorId, Office

LONGEST_NAME = 100  # characters
_ID = re.compile(r"[a-z0-9](?:-?[a-z0-9]){1,39}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_TWO, _THREE = 2, 3

Actors = Mapping[ActorId, Actor]


class AdditionRefused(ValueError):
    """An addition cannot be made; the message says why, and how it is written."""


def normal(words: Sequence[str]) -> str:
    """Return the line that is kept of what an admin wrote."""
    return " ".join(words)


def with_addition(actors: Actors, line: str) -> Actors:
    """Return the actors with one addition made. Raises `AdditionRefused` where it cannot be."""
    kind, *words = line.split() or [""]
    add = _ADD.get(kind)
    if add is None:
        raise AdditionRefused("Write alias, actor or office first.")
    actor = add(actors, words)
    return {**actors, actor.id: actor}


def with_additions(
    actors: Iterable[Actor], lines: Iterable[str]
) -> tuple[Actors, tuple[str, ...]]:
    """Return the actors with all additions that can be made, and what is wrong with the others.

    One that was made once may fail later: the shipped files may have changed under it.
    """
    made: Actors = {actor.id: actor for actor in actors}
    problems = []
    for line in lines:
        try:
            made = with_addition(made, line)
        except AdditionRefused as problem:
            problems.append(f"{line}: {problem}")
    return made, tuple(problems)


def _alias(actors: Actors, words: Sequence[str]) -> Actor:
    if len(words) <= _TWO:
        raise AdditionRefused("Write it so: alias vladimir-putin ru Вова")
    actor = _known(actors, words[0])
    language, name = words[1], " ".join(words[2:])
    if language not in LANGUAGES:
        raise AdditionRefused(f"{language}: no language of mine; they are {', '.join(LANGUAGES)}.")
    _check(name)
    try:
        alias = read_alias(name, language)
    except MalformedRecord as problem:
        raise AdditionRefused(f"{problem}.") from problem
    if any((it.text, it.language) == (alias.text, language) for it in actor.aliases):
        raise AdditionRefused(f"{actor.id} is called {alias.text} in {language} already.")
    return replace(
        actor,
        aliases=(*actor.aliases, alias),
        names={language: alias.text, **actor.names},
    )


def _actor(actors: Actors, words: Sequence[str]) -> Actor:
    if len(words) <= _THREE:
        raise AdditionRefused("Write it so: actor tolan-merrivale person IQ Tolan Merrivale")
    actor_id, kind, country, name = words[0], words[1], words[2], " ".join(words[3:])
    if not _ID.fullmatch(actor_id):
        raise AdditionRefused(
            f"{actor_id}: an id is small letters, digits and hyphens, up to 40 or so."
        )
    if actor_id in actors:
        raise AdditionRefused(
            f"{actor_id} is there already: {actors[ActorId(actor_id)].names['en']}."
        )
    if not _COUNTRY.fullmatch(country):
        raise AdditionRefused(f"{country}: a country is two capitals, as IQ.")
    _check(name)
    try:
        return read_actor(actor_id, {"kind": kind, "country": country, "en": [name]})
    except MalformedRecord as problem:
        raise AdditionRefused(f"{problem}.") from problem


def _office(actors: Actors, words: Sequence[str]) -> Actor:
    if len(words) != _TWO:
        raise AdditionRefused("Write it so: office vladimir-putin 2030-05-07")
    actor = _known(actors, words[0])
    try:
        end = date.fromisoformat(words[1])
    except ValueError as error:
        raise AdditionRefused(f"{words[1]} is no date; one is written 2030-05-07.") from error
    held = [office for office in actor.offices if office.end is None]
    if not held:
        raise AdditionRefused(f"{actor.id} holds no office that has not ended.")
    last = max(held, key=lambda office: office.start or date.min)
    if last.start and end < last.start:
        raise AdditionRefused(f"{last.title} began on {last.start}; it cannot end before.")
    return replace(actor, offices=tuple(_ended(it, last, end) for it in actor.offices))


def _ended(office: Office, ending: Office, end: date) -> Office:
    return replace(office, end=end) if office is ending else office


def _known(actors: Actors, actor_id: str) -> Actor:
    actor = actors.get(ActorId(actor_id))
    if actor is None:
        raise AdditionRefused(f"{actor_id}: no such actor. Ids are as vladimir-putin.")
    return actor


def _check(name: str) -> None:
    if len(name) > LONGEST_NAME or not name.isprintable() or not any(map(str.isalpha, name)):
        raise AdditionRefused(f"A name has letters, and {LONGEST_NAME} characters at most.")


_ADD: Mapping[str, Callable[[Actors, Sequence[str]], Actor]] = {
    "alias": _alias,
    "actor": _actor,
    "office": _office,
}
