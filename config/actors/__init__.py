"""Who we know, what their offices are called, and how Russian bends their names.

How to read and change the files beside this one: README.md.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.actors.records import MalformedRecord, named_like_english, read_actor
from bot.actors.styles import Styles, read_styles
from bot.actors.titles import Titles, read_titles
from bot.domain.actors import Actor, ActorId

HERE = Path(__file__).parent
Record = Mapping[str, object]
NOT_ACTORS = {"titles.toml", "offices.toml"}
_RECORD = re.compile(r"^(?=\[)", re.MULTILINE)


def load_actors(folder: Path = HERE) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """Return the actors, and what is wrong with the records that could not be read.

    A malformed record is left out, and named by file, record and field; it stops nothing else.
    """
    actors: dict[ActorId, Actor] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name in NOT_ACTORS:
            continue
        for where, text in _records(path):
            try:
                actor = _read(text)
            except MalformedRecord as problem:
                problems.append(f"{where}: {problem}")
                continue
            if actor.id in actors:
                problems.append(f"{where}: there is another record with this id")
            actors.setdefault(actor.id, actor)
    return tuple(actors.values()), tuple(problems)


def load_patches(folder: Path) -> tuple[tuple[tuple[str, ActorId, Record], ...], tuple[str, ...]]:
    """Return the records of a folder beside ours, by file and then in order, and what is wrong.

    They add to ours, see `bot.actors.patches`; each comes with the place where it stands.
    """
    patches: list[tuple[str, ActorId, Record]] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            records = list(_records(path))
        except (OSError, UnicodeDecodeError) as error:
            problems.append(f"{path.name}: cannot be read ({type(error).__name__})")
            continue
        for where, text in records:
            try:
                patches.append((where, *_table(text)))
            except MalformedRecord as problem:
                problems.append(f"{where}: {problem}")
    return tuple(patches), tuple(problems)


def load_titles(folder: Path = HERE) -> Titles:
    """Return what offices are called in ten languages, and the adjectives of countries."""
    return read_titles(tomllib.loads((folder / "titles.toml").read_text("utf-8")))


def load_styles(folder: Path = HERE) -> Styles:
    """Return what offices are called in the languages of readers."""
    return read_styles(tomllib.loads((folder / "offices.toml").read_text("utf-8")))


def load_forms(folder: Path = HERE) -> Mapping[str, tuple[str, ...]]:
    """Return the case forms of Russian names, by name."""
    rows = (line.split("\t") for line in _lines(folder / "forms_ru.tsv"))
    return {name: tuple(forms) for name, *forms in rows}


def load_passed_over(folder: Path = HERE) -> tuple[str, ...]:
    """Return longer names that contain an actor's name, and are not the actor."""
    return tuple(_lines(folder / "passed_over.tsv"))


def _lines(path: Path) -> Iterator[str]:
    lines = path.read_text("utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))


def _records(path: Path) -> Iterator[tuple[str, str]]:
    """Cut a file into its records, so that a syntax error spoils one of them."""
    for text in _RECORD.split(path.read_text("utf-8")):
        if text.startswith("["):
            yield f"{path.name} {text.partition(chr(10))[0]}", text


def _read(text: str) -> Actor:
    return named_like_english(read_actor(*_table(text)))


def _table(text: str) -> tuple[ActorId, Record]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MalformedRecord(f"{_field_at(text, error)}: {error}") from error
    (actor_id, record), *_ = tables.items()
    if not isinstance(record, dict):
        raise MalformedRecord("the record is not a table")
    return ActorId(actor_id), record


def _field_at(text: str, error: tomllib.TOMLDecodeError) -> str:
    """Name the field whose value could not be read."""
    found = re.search(r"line (\d+)", str(error))
    lines = text.splitlines()[: int(found[1])] if found else text.splitlines()
    fields = (line.partition("=")[0].strip() for line in reversed(lines) if "=" in line)
    return next(fields, "the record")
