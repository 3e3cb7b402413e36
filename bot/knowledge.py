"""What is known before anything is read: the shipped files, and what admins added to them."""

import gc
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import structlog

from bot.actors.additions import with_additions
from bot.actors.expand import Forms
from bot.actors.gazetteer import Gazetteer
from bot.actors.patches import with_patch
from bot.actors.records import MalformedRecord
from bot.actors.resolve import Resolver
from bot.actors.styles import Styles, styled
from bot.actors.titles import Titles
from bot.domain.actors import Actor, ActorId
from bot.enrich.assess import Assessor
from bot.enrich.concepts import Concepts
from bot.enrich.lexicon import Lexicon
from bot.enrich.unlisted import Strangers
from bot.meaning.e5 import E5
from bot.meaning.gist import Gist
from bot.meaning.judge import Judge
from bot.meaning.shipped import NotShipped, Shipped
from bot.render.texts import Texts
from config import actors as actor_files
from config import lexicon as lexicon_files
from config import models as model_files
from config import texts as text_files
from config.lexicon.concepts import load_concepts

log = structlog.get_logger()

RUNTIME = "onnxruntime"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Files:
    """The shipped files, as they were read: what admins add is compiled into them, again and again."""

    actors: Sequence[Actor]
    styles: Styles
    titles: Titles
    forms: Forms
    passed_over: Sequence[str]
    lexicon: Lexicon
    concepts: Concepts
    texts: Texts


def read_files() -> Files:
    """Read what is shipped; a record that is malformed is left out and stops nothing else."""
    actors, problems = actor_files.load_actors()
    for problem in problems:
        log.warning("actor_left_out", problem=problem)
    return Files(
        actors=actors,
        styles=actor_files.load_styles(),
        titles=actor_files.load_titles(),
        forms=actor_files.load_forms(),
        passed_over=actor_files.load_passed_over(),
        lexicon=lexicon_files.load_lexicon(),
        concepts=load_concepts(),
        texts=Texts(text_files.load()),
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Knowledge:
    """What is known: who there is, how the languages speak, what the bot says."""

    actors: Mapping[ActorId, Actor]
    resolver: Resolver
    assessor: Assessor
    strangers: Strangers
    concepts: Concepts
    texts: Texts
    files: Files


def knowledge(
    additions: Sequence[str] = (), *, actors_dir: Path | None = None, files: Files | None = None
) -> Knowledge:
    """Read what is shipped, what an operator adds in a folder, and what admins added, in order.

    It takes about a second and a half, a third less where the shipped `files` were read before.

    It stays for as long as the process does, so that the garbage collector need not look at its
    million objects again: unfrozen, they cost a dossier 7 of 18 ms.
    """
    gc.disable()
    try:
        known = _read(additions, actors_dir, files)
    finally:
        gc.freeze()
        gc.enable()
    return known


def _read(additions: Sequence[str], actors_dir: Path | None, files: Files | None) -> Knowledge:
    files = files or read_files()
    known = _patched(files.actors, actors_dir) if actors_dir else files.actors
    actors, problems = with_additions(known, additions)
    for problem in problems:
        log.warning("addition_left_out", problem=problem)
    gazetteer = Gazetteer.compile(
        styled(actors.values(), files.styles),
        titles=files.titles,
        forms=files.forms,
        passed_over=files.passed_over,
    )
    return Knowledge(
        actors=gazetteer.actors,
        resolver=Resolver(gazetteer),
        assessor=Assessor(gazetteer=gazetteer, lexicon=files.lexicon, judge=the_judge()),
        strangers=Strangers(gazetteer.titles, files.lexicon),
        concepts=files.concepts,
        texts=files.texts,
        files=files,
    )


@cache
def the_judge() -> Judge | None:
    """Return who looks twice at what cues give a chance; None where it cannot be: see `the_model`.

    There is one in a process, whatever is read anew: it takes 105 MB when it is first asked.
    """
    model = the_model()
    return Judge(model, model_files.load_taught()) if model else None


@cache
def the_gist() -> Gist | None:
    """Return who says what reports mean; None where it cannot be: see `the_model`.

    It takes 27 MB more when it is first asked.
    """
    model = the_model()
    return Gist(model, model_files.load_gist()) if model else None


@cache
def the_model() -> E5 | None:
    """Return the model; None, which is said once, where it or what computes it is missing."""
    try:
        model = E5(Shipped.installed())
    except NotShipped as problem:
        log.info("second_look_left_out", problem=str(problem))
        return None
    if find_spec(RUNTIME) is None:
        log.warning("second_look_left_out", problem=f"{RUNTIME} is missing: make run installs it")
        return None
    return model


def _patched(shipped: Sequence[Actor], folder: Path) -> Sequence[Actor]:
    """Add the records of a folder; one that is malformed stops nothing else."""
    actors = {actor.id: actor for actor in shipped}
    patches, problems = actor_files.load_patches(folder)
    for problem in problems:
        log.warning("actor_left_out", problem=problem)
    for where, actor_id, patch in patches:
        try:
            actors[actor_id] = with_patch(actors, actor_id, patch)
        except MalformedRecord as problem:
            log.warning("actor_left_out", problem=f"{where}: {problem}")
    return tuple(actors.values())
