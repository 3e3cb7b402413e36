"""The cues of ten languages, as files that an editor may change. How to read them: en.toml."""

import tomllib
from pathlib import Path

from bot.actors.fold import fold_key
from bot.enrich.lexicon import Lexicon, Tongue, compile_tongue

HERE = Path(__file__).parent
LANGUAGES = ("en", "id", "ar", "ru", "fa", "he", "tr", "fr", "es", "de")


def load_lexicon(folder: Path = HERE) -> Lexicon:
    """Read and compile the lexicon.

    Raises:
        ValueError: a file is malformed; the message names the file, the section and the cue.
    """
    outlets = tomllib.loads((folder / "outlets.toml").read_text(encoding="utf-8"))
    return Lexicon(
        {language: _tongue(folder / f"{language}.toml", language) for language in LANGUAGES},
        {fold_key(form): outlet for outlet, forms in outlets.items() for form in forms},
    )


def _tongue(path: Path, language: str) -> Tongue:
    try:
        return compile_tongue(language, tomllib.loads(path.read_text(encoding="utf-8")))
    except ValueError as problem:  # TOMLDecodeError is one
        raise ValueError(f"{path.name}: {problem}") from problem
