"""Whom an entry is about: not every government that it names, and some that it names by adjective."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import ActorKind
from tests.unit.enrich.desk import assessed, the_assessor


def about(title: str, language: str, text: str = "") -> set[str]:
    return set(assessed(title, text, language).actors())


@pytest.mark.parametrize(
    ("language", "title", "passing"),
    [
        ("tr", "ABD Başkanı Trump, İran ile anlaşma istediğini söyledi", "gov-us"),
        ("id", "PM Israel Netanyahu menolak gencatan senjata", "gov-il"),
        ("en", "US President Donald Trump spoke to Benjamin Netanyahu", "gov-us"),
    ],
)
def test_a_government_in_a_title_is_named_in_passing(
    language: str, title: str, passing: str
) -> None:
    found = assessed(title, "", language)

    assert passing in found.passing
    assert passing not in found.actors()
    assert passing in {mention.actor_id for mention in found.mentions}


@pytest.mark.parametrize(
    ("language", "title", "government"),
    [
        ("en", "Iran rejects ceasefire talks with Israel", "gov-ir"),
        ("ru", "Иран отверг переговоры с Израилем", "gov-il"),
        ("ar", "إيران ترفض المحادثات مع إسرائيل", "gov-ir"),
    ],
)
def test_a_government_that_acts_is_an_actor(language: str, title: str, government: str) -> None:
    assert government in about(title, language)


@pytest.mark.parametrize(
    ("language", "title", "government"),
    [
        ("en", "Iranian officials reject the demand for nuclear talks", "gov-ir"),
        ("ru", "Иранские власти назвали условия переговоров", "gov-ir"),
    ],
)
def test_an_adjective_may_be_all_that_names_it(language: str, title: str, government: str) -> None:
    """Then the adjective is its mention."""
    found = assessed(title, "", language)

    assert government in found.actors()
    (mention,) = found.mentions
    assert title[mention.start : mention.end] == mention.surface == title.split(maxsplit=1)[0]


def test_in_hebrew_the_palestinians_are_the_authority() -> None:
    found = assessed("הפלסטינים דוחים את ההצעה לחדש את השיחות", "", "he")

    assert set(found.actors()) == {"palestinian-authority"}


def test_the_people_of_a_country_are_not_its_government() -> None:
    assert "gov-il" not in about("Two Israelis hurt in a football match in Oslo", "en")


def test_every_government_is_called_by_its_country() -> None:
    """So that an adjective finds its government without a search."""
    for actor in the_assessor().gazetteer.actors.values():
        if actor.kind is ActorKind.GOVERNMENT:
            assert actor.id == f"gov-{actor.country.lower()}"


@given(st.text(max_size=300), st.sampled_from(["en", "ar", "he", "tr", "ru", "fa", "xx"]))
def test_only_governments_are_ever_left_out(text: str, language: str) -> None:
    found = assessed("Israel and the Russian " + text, text, language)

    assert all(
        the_assessor().gazetteer.actors[actor].kind is ActorKind.GOVERNMENT
        for actor in found.passing
    )
    assert {mention.actor_id for mention in found.mentions} == {*found.actors(), *found.passing}
