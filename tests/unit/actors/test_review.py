"""The review: what an editor should look at, and nothing that is in order."""

import json
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.actors.gazetteer import Gazetteer
from bot.actors.records import LANGUAGES
from bot.actors.review import GOOD_FOR, review
from bot.domain.actors import Actor, ActorId, ActorKind, Alias, Office
from bot.render.review import review_lines, review_record

TODAY = date(2023, 10, 16)


def known(*offices: Office, died_on: date | None = None, languages: str = "en ru") -> Gazetteer:
    names = {"en": "Tolan Merrivale", "ru": "Толан Меривал"}
    aliases = [Alias(text=names[one], language=one) for one in languages.split()]
    return Gazetteer.compile(
        [
            Actor(
                id=ActorId("tolan"),
                kind=ActorKind.PERSON,
                names={alias.language: alias.text for alias in aliases},
                aliases=tuple(aliases),
                offices=offices,
                died_on=died_on,
            )
        ]
    )


def read(*surfaces: str) -> dict[tuple[ActorId, str], int]:
    return {(ActorId("tolan"), surface): 2 for surface in surfaces}


def test_an_office_is_stale_a_year_after_it_was_checked() -> None:
    held = Office(title="Envoy", as_of=TODAY - GOOD_FOR)
    assert review(known(held), {}, on=TODAY).stale == ()

    (stale,) = review(known(held), {}, on=TODAY + timedelta(days=1)).stale
    assert (stale.actor_id, stale.office) == ("tolan", held)


def test_an_open_office_never_checked_is_stale_and_one_that_ended_is_not() -> None:
    ended = Office(title="Consul", end=TODAY - timedelta(days=900))
    open_ = Office(title="Envoy", start=TODAY - timedelta(days=30))

    assert [it.office for it in review(known(ended, open_), {}, on=TODAY).stale] == [open_]


def test_the_dead_hold_nothing_to_check() -> None:
    assert review(known(Office(title="Envoy"), died_on=TODAY), {}, on=TODAY).stale == ()


def test_a_name_lives_by_any_of_its_spellings() -> None:
    """Russian bends names; a capital more or less is the same name."""
    found = review(known(), read("Толана Меривала"), on=TODAY)
    assert [dead.alias.language for dead in found.dead] == ["en"]

    assert review(known(), read("TOLAN MERRIVALE", "Толан Меривал"), on=TODAY).dead == ()


def test_before_anything_was_read_no_name_is_dead() -> None:
    assert review(known(), {}, on=TODAY).dead == ()


def test_names_never_read_are_listed_of_those_who_were_read() -> None:
    """Of the others, no name could be: they are counted."""
    told = review_lines(review(known(), read("Толан Меривал"), on=TODAY))
    unheard = review_lines(review(known(), {(ActorId("other"), "Other"): 3}, on=TODAY))

    assert "Names never read, of actors that were: 1 (of 2 names read; 0 actors were" in told
    assert "  tolan (read 2 times): en Tolan Merrivale\n" in told
    assert "actors that were: 0 (of 3 names read; 1 actors were not read at all)" in unheard


def test_missing_languages_are_told() -> None:
    (missing,) = review(known(), {}, on=TODAY).missing

    assert missing.languages == tuple(one for one in LANGUAGES if one not in {"en", "ru"})


@given(st.dictionaries(st.tuples(st.just(ActorId("tolan")), st.text(max_size=20)), st.integers(1)))
def test_a_review_can_be_written_whatever_was_read(
    counts: dict[tuple[ActorId, str], int],
) -> None:
    found = review(known(Office(title="Envoy")), counts, on=TODAY)

    record = json.loads(json.dumps(review_record(found)))
    assert record["names_read"] == sum(counts.values())
    assert "tolan: Envoy (never checked)" in review_lines(found)
