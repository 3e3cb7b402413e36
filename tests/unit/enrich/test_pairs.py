"""Which act one party does to another, where the text names one of them at least."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Act
from bot.enrich.pairs import READ
from tests.unit.enrich.desk import the_assessor


@pytest.mark.parametrize(
    ("text", "source", "target", "act"),
    [
        ("Iran condemned the raid by Israel.", "Iran", "Israel", Act.ACCUSE),
        ("Ankara rejected the offer of Berlin.", "Ankara", "Berlin", Act.REJECT),
        ("The minister met his colleague in Oslo.", "The minister", "his colleague", Act.CONSULT),
        ("Soldiers killed two farmers.", "Soldiers", "two farmers", Act.ASSAULT),
        ("Norway expelled two diplomats of the junta.", "Norway", "the junta", Act.SANCTION),
        ("Police detained the editor at dawn.", "Police", "the editor", Act.COERCE),
        ("Qatar sent tents and medicine to Derna.", "Qatar", "Derna", Act.AID),
    ],
)
def test_the_act_between_two_is_told(text: str, source: str, target: str, act: Act) -> None:
    told = the_assessor().pair_act(text, "en", source=source, target=target)

    assert told is not None
    assert told.act is act


@pytest.mark.parametrize(("source", "target"), [("", "two editors"), ("A court", "two editors")])
def test_whoever_is_not_named_may_still_have_done_it(source: str, target: str) -> None:
    told = the_assessor().pair_act(
        "Yesterday two editors were arrested.", "en", source=source, target=target
    )

    assert told is not None
    assert told.act is Act.COERCE


@pytest.mark.parametrize(("source", "target"), [("Chile", "Peru"), ("", "")])
def test_there_is_no_act_where_neither_is_named(source: str, target: str) -> None:
    assert the_assessor().pair_act("Iran met Iraq.", "en", source=source, target=target) is None


@given(st.text(max_size=80), st.data())
def test_any_text_has_an_answer_about_what_stands_in_it(text: str, data: st.DataObject) -> None:
    """Overlapping, empty, the same: whatever the two are, confidence is between 0 and 1."""
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    target = data.draw(st.sampled_from((text[start:end], text, "", "elsewhere")))

    told = the_assessor().pair_act(text, "en", source=text[start:end], target=target)

    assert (told is None) == (not text[start:end] and (not target or target not in text))
    assert told is None or 0 <= told.confidence <= 1


def test_a_text_without_end_costs_no_more_than_a_page() -> None:
    """What stands beyond the page is not read."""
    page = "Iran met Iraq. " * (READ // 15)
    of_a_page = the_assessor().pair_act(page, "en", source="Iran", target="Iraq")

    began = process_time()
    told = the_assessor().pair_act(page * 200, "en", source="Iran", target="Iraq")
    spent = process_time() - began

    assert told == of_a_page
    assert spent < 1
