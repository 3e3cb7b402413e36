"""What admins add: checked like a record of the files, and refused with a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.additions import AdditionRefused, with_addition, with_additions
from bot.domain.actors import Actor, ActorId, ActorKind, Alias, Office

TOLAN = ActorId("tolan")


def known() -> dict[ActorId, Actor]:
    return {
        TOLAN: Actor(
            id=TOLAN,
            kind=ActorKind.PERSON,
            names={"en": "Tolan Merrivale"},
            aliases=(Alias(text="Tolan Merrivale", language="en"),),
            offices=(
                Office(title="Consul", start=date(2019, 1, 1), end=date(2020, 1, 1)),
                Office(title="Envoy", start=date(2021, 3, 1)),
            ),
        )
    }


def test_a_name_is_added_with_its_marks() -> None:
    tolan = with_addition(known(), "alias tolan ru Толан Меривал ~?")[TOLAN]

    assert tolan.aliases[-1] == Alias(text="Толан Меривал", language="ru", ambiguous=True)
    assert tolan.names == {"en": "Tolan Merrivale", "ru": "Толан Меривал"}


def test_a_further_name_does_not_replace_the_usual_one() -> None:
    tolan = with_addition(known(), "alias tolan en The Merrivale")[TOLAN]

    assert tolan.name_in("en") == "Tolan Merrivale"


def test_an_actor_is_added() -> None:
    orla = with_addition(known(), "actor orla-quist person NO Orla Quist")[ActorId("orla-quist")]

    assert (orla.kind, orla.country, orla.names) == (ActorKind.PERSON, "NO", {"en": "Orla Quist"})


def test_the_office_held_now_ends() -> None:
    offices = with_addition(known(), "office tolan 2024-06-30")[TOLAN].offices

    assert [office.end for office in offices] == [date(2020, 1, 1), date(2024, 6, 30)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "Write alias, actor or office first."),
        ("drop tolan", "Write alias, actor or office first."),
        ("alias tolan ru", "Write it so: alias vladimir-putin"),
        ("alias nobody en Nobody", "nobody: no such actor"),
        ("alias tolan xx Tolan", "xx: no language of mine"),
        ("alias tolan en Tolan Merrivale", "called Tolan Merrivale in en already"),
        ("alias tolan en 🤷", "A name has letters"),
        ("alias tolan en " + "x" * 101, "A name has letters, and 100 characters"),
        ("alias tolan en To\u202elan", "A name has letters"),
        ("actor Orla person NO Orla Quist", "Orla: an id is small letters"),
        ("actor orla person NO", "Write it so: actor"),
        ("actor tolan person NO Orla Quist", "tolan is there already: Tolan Merrivale"),
        ("actor orla robot NO Orla Quist", "kind: one of"),
        ("actor orla person Norway Orla Quist", "Norway: a country is two capitals"),
        ("office tolan tomorrow", "tomorrow is no date; one is written 2030-05-07"),
        ("office tolan 2020-06-01", "Envoy began on 2021-03-01"),
        ("office tolan", "Write it so: office"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(line: str, why: str) -> None:
    with pytest.raises(AdditionRefused, match=why):
        with_addition(known(), line)


def test_an_office_ends_once() -> None:
    ended = with_addition(known(), "office tolan 2024-06-30")

    with pytest.raises(AdditionRefused, match="holds no office that has not ended"):
        with_addition(ended, "office tolan 2024-07-30")


def test_what_cannot_be_made_any_more_is_told_and_stops_nothing() -> None:
    actors, problems = with_additions(
        known().values(), ["alias gone en Gone", "alias tolan en The Merrivale"]
    )

    assert problems == ("alias gone en Gone: gone: no such actor. Ids are as vladimir-putin.",)
    assert actors[TOLAN].aliases[-1].text == "The Merrivale"


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["alias", "actor", "office", "tolan", "en", "ru", "person", "IQ", "2024-06-30"]
            ),
            st.text(max_size=12),
        ),
        max_size=6,
    )
)
def test_any_line_is_made_or_refused(words: list[str]) -> None:
    """And nobody who was known is lost by it."""
    before = known()
    line = " ".join(words)
    after, problems = with_additions(before.values(), [line])

    assert before.keys() <= after.keys()
    assert (after == before) == bool(problems)
