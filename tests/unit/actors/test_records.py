"""Records as they are kept, and what is said of those that cannot be read."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.records import MalformedRecord, named_like_english, read_actor, read_alias
from bot.actors.titles import read_titles
from config.actors import load_actors

PUTIN: dict[str, object] = {"kind": "person", "en": ["Vladimir Putin", "Putin"]}

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
FIELDS = ["kind", "qid", "country", "about", "died", "offices", "en", "ru", "colour"]


def test_a_record_is_an_actor() -> None:
    office = {"title": "President of Russia", "start": date(2012, 5, 7), "checked": True}
    actor = read_actor(
        "vladimir-putin",
        PUTIN | {"qid": "Q7747", "ru": ["Владимир Путин", "Путин ?"], "offices": [office]},
    )

    assert actor.id == "vladimir-putin"
    assert actor.name_in("ru") == "Владимир Путин"
    assert actor.offices[0].holds_on(date(2020, 1, 1))
    assert {alias.text for alias in actor.aliases if not alias.attested} == {"Путин"}


def test_a_name_that_is_left_out_is_the_english_one_where_letters_are_latin() -> None:
    record = PUTIN | {"fr": ["Vladimir Poutine"]}
    actor = named_like_english(read_actor("vladimir-putin", record))

    assert actor.names["fr"] == "Vladimir Poutine"
    assert actor.names["de"] == actor.names["tr"] == "Vladimir Putin"
    assert not actor.names.keys() & {"ar", "ru", "fa", "he"}


@pytest.mark.parametrize(
    ("text", "name", "marks"),
    [
        ("Khamenei ~?", "Khamenei", {"ambiguous"}),
        ("UN =", "UN", {"exact_case", "attested"}),
        ("Moscow @", "Moscow", {"metonym", "attested"}),
        ("Wang Yi", "Wang Yi", {"attested"}),
    ],
)
def test_marks_stand_after_a_name(text: str, name: str, marks: set[str]) -> None:
    alias = read_alias(text, "en")

    assert alias.text == name
    flags = ("attested", "ambiguous", "exact_case", "metonym")
    assert {flag for flag in flags if getattr(alias, flag)} == marks


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "ghost"}, "kind"),
        ({"en": []}, "en"),
        ({"en": "Putin"}, "en"),
        ({"ru": [7]}, "ru"),
        ({"ru": [" "]}, "ru"),
        ({"qid": 7747}, "qid"),
        ({"died": "yesterday"}, "died"),
        ({"died": datetime(2024, 1, 1)}, "died"),  # noqa: DTZ001 - TOML has such values
        ({"offices": [{"start": date(2012, 5, 7)}]}, "offices"),
        ({"offices": ["president"]}, "offices"),
        ({"offices": [{"title": "King", "begin": date(2012, 5, 7)}]}, "offices"),
        (
            {"offices": [{"title": "King", "start": date(2012, 1, 2), "end": date(2012, 1, 1)}]},
            "offices",
        ),
        ({"colour": "blue"}, "colour"),
        ({"en": ["Vladimir Putin", " ?"]}, "en"),
    ],
)
def test_a_malformed_record_names_its_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(MalformedRecord, match=f"^{field}: "):
        read_actor("vladimir-putin", {**PUTIN, **change})


fields = st.sampled_from(FIELDS)
one_is_odd = st.dictionaries(fields, values, max_size=1).map(lambda odd: PUTIN | odd)


@given(st.dictionaries(fields, values) | one_is_odd)
def test_any_record_is_read_or_refused_in_words(record: dict[str, object]) -> None:
    try:
        actor = read_actor("x", record)
    except MalformedRecord as problem:
        assert str(problem).partition(":")[0] in FIELDS  # noqa: PT017 - either outcome is fine
    else:
        assert actor.names["en"]


def test_a_broken_record_spoils_no_other(tmp_path: Path) -> None:
    """Whoever edits a file by hand is told where the mistake is, and the rest still works."""
    (tmp_path / "people.toml").write_text(
        '# People\n[good]\nkind = "person"\nen = ["A Good One"]\n\n'
        '[typo]\nkind = "person"\nen = ["No End]\n\n'
        '[ghost]\nkind = "ghost"\nen = ["Boo"]\n\n'
        '[later]\nkind = "government"\nen = ["Government of Laterland"]\n',
        "utf-8",
    )

    actors, problems = load_actors(tmp_path)

    assert [actor.id for actor in actors] == ["good", "later"]
    assert problems[0].startswith("people.toml [typo]: en: ")
    assert problems[1].startswith("people.toml [ghost]: kind: one of ")


def test_two_records_of_one_id_are_a_problem(tmp_path: Path) -> None:
    record = '[twin]\nkind = "person"\nen = ["Twin"]\n'
    (tmp_path / "a.toml").write_text(record, "utf-8")
    (tmp_path / "b.toml").write_text(record, "utf-8")

    actors, problems = load_actors(tmp_path)

    assert len(actors) == 1
    assert problems == ("b.toml [twin]: there is another record with this id",)


@given(st.dictionaries(st.sampled_from(["roles", "joiners", "demonyms", "same_place"]), values))
def test_any_table_of_titles_is_read_or_refused_in_words(table: dict[str, object]) -> None:
    try:
        read_titles(table)
    except ValueError as problem:
        assert ": " in str(problem)  # noqa: PT017 - either outcome is fine
