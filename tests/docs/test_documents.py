"""The documents say what is so."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from bot import VERSION
from bot.__main__ import app
from config.settings import Settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(
    path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")) if path.is_file()
)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
# Named in no committed file: what only one machine or one registry has.
HOSTS = ("python" + "hosted", "pypi" + ".org", "registry.npm" + "js", "deb.debian" + ".org")


def test_the_settings_table_is_the_settings() -> None:
    """Each setting with its description, and nothing that is none."""
    readme = (ROOT / "README.md").read_text()
    listed = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]+?) \|", readme, re.MULTILINE))

    described = {
        name.upper(): str(field.description) for name, field in Settings.model_fields.items()
    }
    assert listed == described


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(), flags=re.DOTALL)
    missing = [link for link in LINK.findall(text) if not (document.parent / link).exists()]

    assert missing == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text()
    names = {
        str(command.callback.__name__) for command in app.registered_commands if command.callback
    }

    assert {name for name in names if f"python -m bot {name}" not in readme} == set()


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())

    assert project["project"]["version"] == VERSION


def test_no_file_names_a_machine_or_a_download_host() -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git is there
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    texts = {
        name: (ROOT / name).read_text(errors="replace")
        for name in tracked
        if name and (ROOT / name).is_file()
    }
    absolute = re.compile(r"(?<![\w.~/-])/(?:work|root|home)/\w")

    assert [name for name, text in texts.items() if any(host in text for host in HOSTS)] == []
    assert [name for name, text in texts.items() if absolute.search(text)] == []
