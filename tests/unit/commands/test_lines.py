"""Lines: entries assessed one a line."""

import json
from codecs import BOM_UTF8
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.commands import lines
from bot.output import json_line
from tests.docs.shapes import faults
from tests.shipped import the_knowledge

MET = {"id": "met", "title": "Putin phones Netanyahu", "lang": "en"}


def _answers(*given: object) -> list[dict[str, Any]]:
    raw = b"\n".join(
        line if isinstance(line, bytes) else json.dumps(line).encode() for line in given
    )
    out = StringIO()
    lines.assess(BytesIO(raw), out, the_knowledge())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_an_answer_has_the_fields_of_the_contract() -> None:
    entry = MET | {"text": 'Putin said: "Calm is what the region needs."', "feed": "wire"}

    [answer] = _answers(entry)

    assert faults(answer, "assess") == []
    assert (answer["id"], answer["language"], answer["relevant"]) == ("met", "en", True)
    assert 0 <= answer["relevance"] <= 1
    assert "CONSULT" in {scored["act"] for scored in answer["acts"]}
    assert {"id", "qid", "name", "count"} == set(answer["actors"][0])
    [event] = [it for it in answer["events"] if it["act"] == "CONSULT"]
    assert event["source"] == ["vladimir-putin"]
    assert event["target"] == ["benjamin-netanyahu"]
    [quote] = answer["quotes"]
    assert (quote["speaker"], quote["verbatim"]) == ("vladimir-putin", True)


def test_offsets_are_into_title_newline_text() -> None:
    title, text = "🕊 Переговоры", "Путин позвонил Нетаньяху. 🕊 Эрдоган ответил."

    [answer] = _answers({"id": 1, "title": title, "text": text, "lang": "ru"})

    whole = f"{title}\n{text}"
    assert answer["mentions"]
    for mention in answer["mentions"]:
        assert whole[mention["start"] : mention["end"]] == mention["surface"]


def test_the_act_between_two_parties_is_told_where_they_are_given() -> None:
    line = {"id": 1, "title": "Iran condemned Israel over the strike", "lang": "en"}

    plain, paired = _answers(line, line | {"source": "Iran", "target": "Israel"})

    assert "pair_act" not in plain
    assert paired["pair_act"]


def test_answers_keep_the_order_and_wrong_lines_their_place() -> None:
    given = [
        MET,
        b"not json",
        {"id": "untitled"},
        b"[]",
        {"id": "late", "title": "x", "published": "yesterday"},
        {"id": True, "title": "x"},
        b"",
        {"id": 2.5, "title": "x"},
    ]

    answers = _answers(*given)

    assert [answer["id"] for answer in answers] == [
        *("met", None, "untitled", None, "late", None, 2.5),
    ]
    assert ["error" in answer for answer in answers] == [
        *(False, True, True, True, True, True, False),
    ]
    assert answers[2]["error"] == "title: Field required"
    assert answers[4]["error"].startswith("published: should be a date and time such as 2023-")


@pytest.mark.parametrize(
    "more",
    [
        {"published": "2023-10-16T12:00:00"},
        {"published": "2023-10-16T12:00:00+03:00"},
        {"published": "2023-10-16"},
        {"published": 1_697_457_600},
        {"text": None, "lang": None, "feed": None, "published": None},
        {"lang": "en-GB"},
        {"lang": "English"},
        {"unheard_of": {"deep": [1]}},
    ],
    ids=str,
)
def test_what_is_missing_or_more_changes_nothing(more: dict[str, object]) -> None:
    """Naive dates are UTC, unknown fields are passed over, languages may carry a region."""
    plain, [answer] = _answers(MET)[0], _answers(MET | more)

    assert answer["language"] == "en"
    assert answer["actors"] == plain["actors"]


def test_the_mark_that_some_editors_begin_a_file_with_is_passed_over() -> None:
    [answer] = _answers(b"\xef\xbb\xbf" + json.dumps(MET).encode() + b"\r")

    assert answer["id"] == "met"
    assert "error" not in answer


def test_an_answer_is_one_line_for_everybody() -> None:
    """Some readers end a line at U+2028, U+2029 or U+0085 as well."""
    written = json_line({"title": "a\u2028b\u2029c\x85d\ne"})

    assert len(written.splitlines()) == 1
    assert json.loads(written) == {"title": "a\u2028b\u2029c\x85d\ne"}


def test_nothing_given_is_nothing_said() -> None:
    assert _answers() == []


def test_a_megabyte_of_text_is_assessed() -> None:
    sentence = 'Putin told Netanyahu: "Calm, please." '

    big, after = _answers(MET | {"text": sentence * (1_000_000 // len(sentence))}, MET)

    assert big["relevant"]
    assert after["id"] == "met"


def test_a_line_longer_than_any_text_is_refused_and_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lines, "LONGEST", 1_000)

    huge, after = _answers(MET | {"text": "x" * 10_000}, MET)

    assert huge == {"id": None, "error": "line: longer than 1,000 bytes"}
    assert after["id"] == "met"


def test_nesting_without_end_is_refused() -> None:
    deep = b'{"id":"deep","title":' + b"[" * 100_000 + b"]" * 100_000 + b"}"

    refused, after = _answers(deep, MET)

    assert "error" in refused
    assert after["id"] == "met"


def test_a_fault_of_ours_is_told_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("boom")

    with monkeypatch.context() as broken:
        broken.setattr(type(the_knowledge().assessor), "assess", fail)
        [answer] = _answers(MET)

    assert answer == {"id": "met", "error": "cannot be assessed (RuntimeError)"}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
fields = st.sampled_from(["id", "title", "text", "lang", "published", "source", "target", "x"])


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        # A byte order mark alone is as empty as nothing.
        st.binary(max_size=60).filter(lambda it: it.strip(BOM_UTF8).strip() and b"\n" not in it)
        | st.dictionaries(fields, json_values).map(lambda it: json.dumps(it).encode()),
        max_size=4,
    )
)
def test_every_line_gets_one_answer_whatever_it_holds(given_lines: list[bytes]) -> None:
    answers = _answers(*given_lines)

    assert len(answers) == len(given_lines)
    assert all("id" in answer for answer in answers)
