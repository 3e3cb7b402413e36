"""Patches: records that add to records, as an operator keeps them beside the shipped ones.

A patch of somebody known has any field but the kind; of somebody unknown it is a record like any
other. Nothing is taken away.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.actors.fold import fold_key
from bot.actors.records import MalformedRecord, named_like_english, read_actor
from bot.domain.actors import Actor, ActorId, Alias, Office

Record = Mapping[str, object]


def with_patch(actors: Mapping[ActorId, Actor], name: str, patch: Record) -> Actor:
    """Return the actor that a patch makes. Raises `MalformedRecord` naming the field."""
    known = actors.get(ActorId(name))
    if known is None:
        return named_like_english(read_actor(name, patch))
    if "kind" in patch:
        raise MalformedRecord(f"kind: {name} is known already; leave the kind out")
    whole = {"kind": known.kind.value, "en": [known.names["en"]], **patch}
    return _patched(known, read_actor(name, whole), languages=patch.keys())


def _patched(known: Actor, patch: Actor, *, languages: Iterable[str]) -> Actor:
    own = set(languages)
    aliases = [it for it in patch.aliases if it.language in own]
    return replace(
        known,
        names=_names(known, aliases),
        aliases=(*known.aliases, *_new(known.aliases, aliases)),
        offices=_offices(known.offices, patch.offices),
        description=patch.description or known.description,
        country=patch.country or known.country,
        qid=patch.qid or known.qid,
        died_on=patch.died_on or known.died_on,
    )


def _names(known: Actor, aliases: Iterable[Alias]) -> Mapping[str, str]:
    """Show a new name only in a language that had none of its own."""
    spoken = {alias.language for alias in known.aliases}
    new = {alias.language: alias.text for alias in reversed([*aliases])}
    return {**known.names, **{code: new[code] for code in new if code not in spoken}}


def _new(known: Iterable[Alias], aliases: Iterable[Alias]) -> list[Alias]:
    there = {(fold_key(alias.text), alias.language) for alias in known}
    return [it for it in aliases if (fold_key(it.text), it.language) not in there]


def _offices(known: tuple[Office, ...], patches: Iterable[Office]) -> tuple[Office, ...]:
    offices = list(known)
    for patch in patches:
        place = next((at for at, one in enumerate(offices) if _is(one, patch)), None)
        if place is None:
            offices.insert(0, patch)  # newest first
        else:
            offices[place] = patch
    return tuple(offices)


def _is(office: Office, patch: Office) -> bool:
    """Whether a patch is of this very office: one that is not known to have ended."""
    started = office.start is None or office.start == patch.start
    return office.end is None and started and fold_key(office.title) == fold_key(patch.title)
