"""Whom texts name, by name and by office: a table of our own sentences in ten languages."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.enrich.holders import by_office
from bot.enrich.mentions import mentions
from bot.enrich.parties import place
from bot.enrich.peoples import peoples
from tests.shipped import the_assessor

TABLE = Path(__file__).resolve().parents[2] / "data/named_in_texts.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def found(text: str, language: str, on: date) -> set[str]:
    """Return whoever may be an actor of a text: by a name, as a people or by an office."""
    gazetteer, tongue = the_assessor().gazetteer, the_assessor().lexicon.tongue(language)
    named = mentions(text, language, gazetteer=gazetteer, on=on)
    reading = tongue.read(text)
    parties = [place(reading, mention) for mention in named]
    people = peoples(reading, parties, gazetteer.actors, language)
    held = by_office(reading, named, people, gazetteer, language=language, on=on)
    return {each.actor_id for each in (*named, *people)} | {it.actor_id for it in held.values()}


@pytest.mark.parametrize(("language", "day", "text", "actors"), ROWS)
def test_a_text_names_these(language: str, day: str, text: str, actors: str) -> None:
    there = found(text, language, date.fromisoformat(day))
    wanted = {actor for actor in actors.split() if not actor.startswith("!")}
    unwanted = {actor[1:] for actor in actors.split() if actor.startswith("!")}

    assert wanted <= there
    assert not unwanted & there


def test_every_language_has_rows() -> None:
    assert min(Counter(row[0] for row in ROWS).values()) >= 7
    assert len({row[0] for row in ROWS}) == 10
