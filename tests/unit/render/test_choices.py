"""What /who asks back: which of several, or whether somebody near was meant."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import Actor, Office
from bot.domain.dossiers import Ambiguous, Unknown
from bot.render.dossier import ambiguous, unknown
from tests.build import NOON
from tests.unit.render import scenes
from tests.unit.render.scenes import KREMLIN_AS_SUCH, PUTIN, RAISI, arrives, texts


def test_of_a_government_the_name_says_whose_it_is() -> None:
    """Its description is the country in English, whatever the reader speaks."""
    asked = Ambiguous(asked="Russia", candidates=(KREMLIN_AS_SUCH,))
    message = ambiguous(asked, language="ar", on=NOON.date(), texts=texts())

    assert "· Russia" not in message.buttons[0][0].text


def test_a_choice_says_who_each_is() -> None:
    found = Ambiguous(asked="Ra<i>si", candidates=(RAISI, PUTIN))
    message = ambiguous(found, language="en", on=date(2025, 1, 1), texts=texts())

    assert "“Ra<i>si”" in arrives(message.html).text
    assert [button.text for row in message.buttons for button in row] == [
        "Ebrahim Raisi · former President of Iran",
        "Vladimir Putin · President of Russia",
    ]


def test_nobody_may_still_be_somebody_like_it() -> None:
    near = unknown(
        Unknown(asked="Ptuin", nearest=(PUTIN,)), language="en", on=NOON.date(), texts=texts()
    )
    none = unknown(Unknown(asked="x" * 4000), language="en", on=NOON.date(), texts=texts())

    assert near.buttons[0][0].data == "1|who|vladimir-putin|7d"
    assert arrives(none.html).length < 200
    assert none.buttons == ()


def test_an_office_that_nobody_held_is_told_with_who_did_at_other_times() -> None:
    first = Office(title="President of Iran", start=date(2021, 8, 3), end=date(2024, 5, 19))
    since = Office(title="President of Russia", start=date(2012, 5, 7))
    vacant = Unknown(asked="president", held=((RAISI, first), (PUTIN, since)))
    message = unknown(vacant, language="en", on=date(1500, 1, 1), texts=texts())

    assert "nobody who was “president” on 1500-01-01" in arrives(message.html).text
    assert [button.text for row in message.buttons for button in row] == [
        "Ebrahim Raisi · 2021–2024 · President of Iran",
        "Vladimir Putin · 2012– · President of Russia",
    ]


@scenes.unhurried
@given(st.lists(scenes.actors, max_size=5), scenes.words, scenes.languages)
def test_any_name_can_be_asked_back(found: list[Actor], asked: str, language: str) -> None:
    choice = Ambiguous(asked=asked, candidates=tuple(found))
    nobody = Unknown(asked=asked, nearest=tuple(found))

    arrives(ambiguous(choice, language=language, on=NOON.date(), texts=texts()).html)
    arrives(unknown(nobody, language=language, on=NOON.date(), texts=texts()).html)
