"""The words of an entry behind the reasons of its relevance."""

from collections.abc import Mapping

from bot.domain.entries import Entry
from bot.enrich.assess import READ, title_ends
from bot.enrich.lexicon import Lexicon
from bot.enrich.relevance import LEAD

MOST = 3  # words for one reason


def cues(entry: Entry, language: str, lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Return, by the name of a reason, as "talks in title", the words that are cues for it.

    They stand as they do in the text, in its order, each once.
    """
    whole = f"{entry.title}\n{entry.text}"[:READ]
    reading = lexicon.tongue(language).read(whole)
    heading = title_ends(entry.title, whole, language)
    found: dict[str, dict[str, None]] = {}
    for hit in reading.hits:
        start, end = reading.start(hit), reading.end(hit)
        if hit.section not in {"acts", "topics"} or start >= heading + LEAD:
            continue
        where = "title" if start < heading else "lead"
        name = f"{hit.key.partition(' ')[0]} in {where}"
        found.setdefault(name, {})[whole[start:end]] = None
    return {name: tuple(words)[:MOST] for name, words in found.items()}
