"""What is known before anything is read: the shipped files, and what admins added to them."""

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import structlog

from bot.actors.additions import with_additions
from bot.actors.gazetteer import Gazetteer
from bot.actors.resolve import Resolver
from bot.domain.actors import Actor, ActorId
from bot.enrich.assess import Assessor
from bot.enrich.unlisted import Strangers
from bot.render.texts import Texts
from config import actors as actor_files
from config import lexicon as lexicon_files
from config import texts as text_files

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is shipped, read once: who there is, how the languages speak, what the bot says."""

    actors: Mapping[ActorId, Actor]
    resolver: Resolver
    assessor: Assessor
    strangers: Strangers
    texts: Texts


def knowledge(additions: Sequence[str] = ()) -> Knowledge:
    """Read what is shipped, and add what admins did; takes about a second.

    It stays for as long as the process does, so that the garbage collector need not look at its
    million objects again: unfrozen, they cost a dossier 7 of 18 ms.
    """
    gc.disable()
    try:
        known = _read(additions)
    finally:
        gc.freeze()
        gc.enable()
    return known


def _read(additions: Sequence[str]) -> Knowledge:
    shipped, problems = actor_files.load_actors()
    for problem in problems:
        log.warning("actor_left_out", problem=problem)
    actors, problems = with_additions(shipped, additions)
    for problem in problems:
        log.warning("addition_left_out", problem=problem)
    gazetteer = Gazetteer.compile(
        actors.values(),
        titles=actor_files.load_titles(),
        forms=actor_files.load_forms(),
        passed_over=actor_files.load_passed_over(),
    )
    lexicon = lexicon_files.load_lexicon()
    return Knowledge(
        actors=gazetteer.actors,
        resolver=Resolver(gazetteer),
        assessor=Assessor(gazetteer=gazetteer, lexicon=lexicon),
        strangers=Strangers(gazetteer.titles, lexicon),
        texts=Texts(text_files.load()),
    )
