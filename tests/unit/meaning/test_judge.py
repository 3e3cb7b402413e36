"""The model tells news of diplomacy from other news, in any of our languages, and hurts nobody."""

import sys
from collections.abc import Sequence
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot import knowledge
from bot.domain.assessments import Meaning
from bot.domain.events import Act
from bot.knowledge import the_gist, the_judge, the_model
from bot.meaning.e5 import E5
from bot.meaning.judge import PIECES, Cut, Judge
from bot.meaning.shipped import NotShipped, Shipped

NEWS = [
    ("Cairo and Doha put a new truce plan to Hamas", "Home side wins the cup after penalties"),
    ("وزير الخارجية العماني يسلم طهران رسالة من واشنطن", "أمطار غزيرة متوقعة على السواحل"),
    ("Тегеран ответил на предложение Вашингтона", "В столице открыли новую станцию метро"),
    ("שר החוץ יצא לשיחות בקהיר על הפסקת האש", "המשטרה עצרה חשוד בגניבת רכב"),
    ("İran ile Suudi Arabistan dışişleri bakanları görüştü", "Belediye yeni parkı hizmete açtı"),
    ("وزیر خارجه ایران با همتای سعودی دیدار کرد", "تیم ملی والیبال به فینال رسید"),
    ("Menlu RI dan Menlu Mesir bahas gencatan senjata Gaza", "Harga cabai naik di pasar"),
]


@pytest.fixture(scope="module")
def judge() -> Judge:
    found = the_judge()
    if found is None:
        pytest.skip("the model has no build for this system")
    return found


@pytest.mark.parametrize(("diplomacy", "other"), NEWS)
def test_diplomacy_is_told_from_other_news(judge: Judge, diplomacy: str, other: str) -> None:
    assert _asked(judge, diplomacy).relevant > 0 > _asked(judge, other).relevant


def test_of_an_entry_no_more_is_read_than_there_is_room_for(judge: Judge) -> None:
    title, lead = "peace " * 10_000, "talks " * 10_000
    cut = judge.cut(f"{title}\n{lead}", len(title), [[(0, 5)], [(len(title) + 1, len(title) + 6)]])

    assert len(cut.pieces) == PIECES
    assert 0 < cut.title_ends < PIECES
    assert [_at(cut, places) for places in cut.places] == [
        _alone(judge, "peace"),
        _alone(judge, "talks"),
    ]


WORDS = st.lists(st.text("abcdeяשא", min_size=1, max_size=6), min_size=1, max_size=8)


@examples(max_examples=40, deadline=None)
@given(words=WORDS, at=st.integers(0, 7), title=st.integers(0, 8))
def test_who_stands_in_a_word_is_found_at_its_pieces(
    judge: Judge, words: list[str], at: int, title: int
) -> None:
    at %= len(words)
    start = len(" ".join(words[:at])) + bool(at)
    heading = len(" ".join(words[:title]))
    cut = judge.cut(" ".join(words), heading, [[(start, start + len(words[at]))]])

    assert _at(cut, cut.places[0]) == _alone(judge, words[at])


def test_where_nobody_is_read_of_nothing_is_said(judge: Judge) -> None:
    title, lead = "Cairo hosts talks", "word " * 300 + "Oman"
    text = f"{title}\n{lead}"

    assert judge(text, len(title), [[(0, 5)], [(len(text) - 4, len(text))]]).about[1] is None


@examples(max_examples=15, deadline=None)
@given(title=st.text(), lead=st.text())
def test_any_text_is_judged(judge: Judge, title: str, lead: str) -> None:
    assert _finite(judge(f"{title}\n{lead}", len(title), [[(0, 1)], [(2, 9)]]))


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00", "ア" * 2_000, "a" * 100_000])
def test_odd_texts_are_judged(judge: Judge, text: str) -> None:
    assert _finite(judge(f"{text}\n{text}", len(text), [[(0, len(text))]]))


def test_a_condemnation_is_told_from_an_agreement(judge: Judge) -> None:
    condemned = _asked(judge, "Jordan condemns settlement plan and summons envoy").acts
    signed = _asked(judge, "Egypt and Iraq sign accord on power lines").acts

    assert condemned[Act.ACCUSE] > condemned[Act.AGREE]
    assert signed[Act.AGREE] > signed[Act.ACCUSE]


def _at(cut: Cut, places: Sequence[int]) -> list[int]:
    return [cut.pieces[place] for place in places]


def _alone(judge: Judge, word: str) -> list[int]:
    cut = judge.cut(word, len(word), [[(0, len(word))]])
    return _at(cut, cut.places[0])


def _asked(judge: Judge, title: str) -> Meaning:
    return judge(title, len(title))


def _finite(meaning: Meaning) -> bool:
    about = [odds for odds in meaning.about if odds is not None]
    return bool(np.isfinite([meaning.relevant, *meaning.acts.values(), *about]).all())


def test_texts_that_mean_alike_are_near_in_any_language() -> None:
    try:
        model = E5(Shipped.installed())
    except NotShipped:
        pytest.skip("the model has no build for this system")

    english, russian, other = model.embed(
        ["Egypt hosts truce talks", "Египет принимает переговоры о перемирии", "Rain in Oslo"]
    )

    assert english @ russian > max(english @ other, russian @ other)
    assert english @ english == pytest.approx(1, abs=1e-4)


def test_a_file_that_is_no_model_is_not_opened() -> None:
    with pytest.raises(NotShipped):
        Shipped(memoryview(b"something else"))


def test_without_what_computes_it_the_model_is_left_out_and_that_is_said_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As in a checkout that was pulled and not installed again."""
    if the_model() is None:
        pytest.skip("the model has no build for this system")
    monkeypatch.setitem(sys.modules, knowledge.RUNTIME, None)  # as if it were not installed
    monkeypatch.setattr(knowledge, "the_model", cache(the_model.__wrapped__))

    with capture_logs() as logged:
        assert the_judge.__wrapped__() is None
        assert the_gist.__wrapped__() is None

    [said] = logged
    assert said["log_level"] == "warning"
    assert "make run" in said["problem"]
