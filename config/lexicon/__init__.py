"""The cues of ten languages, as files that an editor may change. How to read them: en.toml.

What was learned of their weights lies beside them, in config/models.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.actors.expand import peoples
from bot.actors.titles import Words
from bot.enrich.lexicon import Lexicon, Tongue, compile_tongue
from config.actors import load_titles
from config.models import load_weights

HERE = Path(__file__).parent
LANGUAGES = ("en", "id", "ar", "ru", "fa", "he", "tr", "fr", "es", "de")


def load_lexicon(folder: Path = HERE) -> Lexicon:
    """Read and compile the lexicon, and the weights of its cues.

    Raises:
        ValueError: a file is malformed; the message names the file, the section and the cue.
    """
    return Lexicon(load_tongues(folder), load_weights())


def load_tongues(folder: Path = HERE) -> dict[str, Tongue]:
    """Read and compile the cues of every language. Raises as `load_lexicon` does."""
    outlets = tables(folder / "outlets.toml")
    demonyms = load_titles().demonyms
    return {
        language: _tongue(
            folder / f"{language}.toml",
            language,
            {"outlets": outlets, "peoples": _peoples(demonyms, language)},
        )
        for language in LANGUAGES
    }


def _peoples(demonyms: Mapping[str, Words], language: str) -> dict[str, list[str]]:
    """Return the adjectives and the people of every country, as cues."""
    return {
        country: list(
            dict.fromkeys(
                form.replace("-", " ")
                for adjective in by_language.get(language, ())
                for form in peoples(adjective, language)
            )
        )
        for country, by_language in demonyms.items()
    }


def _tongue(path: Path, language: str, shared: dict[str, Any]) -> Tongue:
    try:
        return compile_tongue(language, tables(path) | shared)
    except ValueError as problem:
        raise ValueError(f"{path.name}: {problem}") from problem


def tables(path: Path) -> dict[str, Any]:
    """Read a TOML file. Raises ValueError that names it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:  # bytes that are no UTF-8, text that is no TOML
        raise ValueError(f"{path.name}: {problem}") from problem
