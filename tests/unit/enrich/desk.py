"""A desk to read at: the shipped names and cues, and sentences of our own put before them."""

from datetime import UTC, date, datetime

from bot.domain.assessments import Assessment
from bot.domain.events import Act
from tests.build import an_entry
from tests.shipped import the_assessor

__all__ = ["DAY", "assessed", "the_assessor"]

DAY = date(2023, 10, 17)  # a Tuesday


def assessed(title: str, text: str = "", language: str = "en") -> Assessment:
    moment = datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=UTC)
    entry = an_entry(
        title=title, text=text, language=language, published_at=moment, seen_at=moment
    )
    return the_assessor().assess(entry)


def done(text: str, language: str = "en") -> set[tuple[Act, str, str]]:
    """The events of a text as (act, source, target), one each; the text stands under a title."""
    events = assessed("", text, language).events
    return {
        (event.act, source, target)
        for event in events
        for source in event.sources
        for target in event.targets or ("",)
    }


def said(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    """Return the speakers and the words of what a text quotes."""
    return [(quote.speaker, quote.text) for quote in assessed("", text, language).quotes]
