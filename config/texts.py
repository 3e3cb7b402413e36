"""The texts of the bot, as shipped: one Fluent file a language, named by it."""

from pathlib import Path

LOCALES = Path(__file__).parent / "locales"


def load(folder: Path = LOCALES) -> dict[str, str]:
    """Return language to Fluent source."""
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.ftl"))}
