"""The documents say what is so."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_group

from benchmarks.__main__ import BENCHMARKS
from bot import VERSION
from bot.__main__ import app
from bot.render.notices import COMMANDS
from config.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
DOCUMENTS = sorted(
    path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if path.is_file()
)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
SETTING = re.compile(r"^\| `([A-Z_]+)` \| ([^|]+?) \| ([^|]+?) \|$", re.MULTILINE)
COMMAND_LINE = get_group(app)
LARGEST_PICTURE = 300_000  # bytes
# Named in no committed file: what only one machine or one registry has.
HOSTS = ("python" + "hosted", "pypi" + ".org", "registry.npm" + "js", "deb.debian" + ".org")

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def test_the_settings_table_is_the_settings() -> None:
    """Each setting with its description and its default, and nothing that is none."""
    listed = {
        name: (description, default) for name, description, default in SETTING.findall(README)
    }

    assert listed == {
        name.upper(): (str(field.description), _written(field.default))
        for name, field in Settings.model_fields.items()
    }


def _written(default: object) -> str:
    """Write a default as it would be set in the environment."""
    match default:
        case None | "" | frozenset():
            return "none"
        case bool():
            return f"`{int(default)}`"
        case StrEnum():
            return f"`{default.value}`"
        case Path() if default.is_relative_to(ROOT):
            return f"`{default.relative_to(ROOT)}`"
        case _:
            return f"`{default}`"


@every_document
def test_every_link_leads_somewhere(document: Path) -> None:
    missing = [link for link in _links(document) if not (document.parent / link).exists()]

    assert missing == []


def test_every_document_is_found_from_the_readme() -> None:
    linked = {(ROOT / link).resolve() for link in _links(ROOT / "README.md")}

    assert [path for path in DOCUMENTS if path.name != "README.md" and path not in linked] == []


def _links(document: Path) -> list[str]:
    text = re.sub(r"```.*?```", "", document.read_text(), flags=re.DOTALL)
    return LINK.findall(text)


def test_the_readme_names_every_command() -> None:
    assert [name for name in _commands() if f"python -m bot {name}" not in README] == []


@every_document
def test_every_command_that_is_named_exists(document: Path) -> None:
    named = set(re.findall(r"python -m bot ([a-z]+)", document.read_text()))

    assert named <= {name.split()[0] for name in _commands()}


def _commands(of: TyperGroup = COMMAND_LINE, before: str = "") -> Iterator[str]:
    for name, command in of.commands.items():
        if isinstance(command, TyperGroup):
            yield from _commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"


def test_the_readme_names_what_the_bot_answers() -> None:
    assert [name for name in COMMANDS if f"/{name}" not in README] == []


@every_document
def test_every_make_target_that_is_named_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = re.findall(
        r"(?:^|`)(?:[A-Z_]+=\S+ )*make ([a-z]+)", document.read_text(), re.MULTILINE
    )

    assert set(named) <= targets


def test_the_architecture_tells_where_each_thing_lives() -> None:
    """Every folder and module directly in bot/, and no other."""
    text = (ROOT / "ARCHITECTURE.md").read_text()
    table = text.split("## Where a thing lives")[1].split("\n## ")[0]
    told = set(re.findall(r"`bot/([\w.]+)`", table))
    tracked = {Path(name).parts[1] for name in _tracked("bot")}

    assert told == tracked - {"__init__.py"}


def test_every_benchmark_runs_and_is_told_of() -> None:
    text = (ROOT / "docs/benchmarks.md").read_text()
    names = {Path(name).stem for name in _tracked("benchmarks")} - {"__init__", "__main__"}

    assert {benchmark.__name__.removeprefix("benchmarks.") for benchmark in BENCHMARKS} == names
    assert [name for name in sorted(names) if f"benchmarks/{name}.py" not in text] == []


def test_the_changelog_has_room_for_what_is_next() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)

    assert headings[0] == "Unreleased"


def test_decisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in ROOT.glob("docs/decisions/*.md"))

    assert [name[:3] for name in names] == [f"{at:03}" for at in range(1, len(names) + 1)]


def test_pictures_load_quickly() -> None:
    sizes = {path.name: path.stat().st_size for path in ROOT.glob("docs/pictures/*.png")}

    assert {name: size for name, size in sizes.items() if size > LARGEST_PICTURE} == {}


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())

    assert project["project"]["version"] == VERSION


def test_no_file_names_a_machine_or_a_download_host() -> None:
    texts = {name: (ROOT / name).read_text(errors="replace") for name in _tracked()}
    absolute = re.compile(r"(?<![\w.~/-])/(?:work|root|home)/\w")

    assert [name for name, text in texts.items() if any(host in text for host in HOSTS)] == []
    assert [name for name, text in texts.items() if absolute.search(text)] == []


def _tracked(*under: str) -> list[str]:
    """Name the files of the repository that are there."""
    listed = subprocess.run(  # noqa: S603 - the words are our own
        ["git", "ls-files", "-z", "--", *under],  # noqa: S607 - whichever git is there
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]
