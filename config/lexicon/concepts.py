"""The things and places of concepts.toml, compiled for each language."""

from collections.abc import Mapping
from pathlib import Path

from bot.domain.actors import ActorId
from bot.enrich.concepts import COUNTED, PLACES, Concepts
from bot.enrich.lexicon import compile_tongue
from config.lexicon import HERE, LANGUAGES, tables

FILE = "concepts.toml"
COUNTRY = "country"


def load_concepts(folder: Path = HERE) -> Concepts:
    """Read what is named in ten languages.

    Raises:
        ValueError: the file is malformed; the message names the section and the cue.
    """
    sections = tables(folder / FILE)
    tongues = {}
    for language in LANGUAGES:
        cues = {
            section: {concept: _cues(named.get(language, "")) for concept, named in every.items()}
            for section, every in sections.items()
        }
        script = tables(folder / f"{language}.toml").get("script", {})
        try:
            tongues[language] = compile_tongue(language, {**cues, "script": script})
        except ValueError as problem:
            raise ValueError(f"{FILE}, {language}: {problem}") from problem
    hosts = {
        place: ActorId(f"gov-{named[COUNTRY]}")
        for place, named in sections[PLACES].items()
        if COUNTRY in named
    }
    return Concepts(tongues, hosts)


def counted(folder: Path = HERE) -> Mapping[str, object]:
    """Return what is counted; each has its label in the locales."""
    found: Mapping[str, object] = tables(folder / FILE)[COUNTED]
    return found


def _cues(written: str) -> list[str]:
    return [cue.strip() for cue in written.replace("-", " ").split(",") if cue.strip()]
