"""One spelling for every way to write a name, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.fold import fold, fold_key

# Letters that fold, vanish and multiply, among others that do none of it.
TRICKY = "aÄßẞœİıŞşéЁёйИи\u0306ї\u0308أإآةىئؤءـپکی\u200cبּُשׁ׳״־«»“’-–\u2067\u2069٣ﷲﬁ普京\n\t 😀"
# What news in one script is written with: such texts are folded in a way of their own.
SCRIPTS = (
    "AbÄáçßœıİŞł‘’“”–…«»-'\n 1",
    "АбЁёЙйІїҐґ№«»—“ \naB1",
    "אבתםן־׳״אאآأئةىيپچکگـء\u064b\u200c\u2067\u2069،؟٣۳ \naB1",
)
texts = st.text(st.sampled_from(TRICKY) | st.characters(codec="utf-8"), max_size=40) | st.one_of(
    [st.text(st.sampled_from(letters), max_size=40) for letters in SCRIPTS]
)


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text

    assert fold(once).text == once


@given(texts)
def test_the_key_of_a_text_is_its_folded_text(text: str) -> None:
    assert fold_key(text) == fold(text).text


@given(texts)
def test_what_codes_stand_for_is_the_folded_text(text: str) -> None:
    folded = fold(text)

    assert not folded.codes or folded.text == "".join(folded.letters[at] for at in folded.codes)


@given(texts, st.data())
def test_every_span_leads_back_to_what_it_came_from(text: str, data: st.DataObject) -> None:
    """The words that a span of the folded text stands for fold to that span, or to more."""
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))

    first, last = folded.original(start, end)

    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in fold_key(text[first:last])


@given(texts)
def test_no_character_grows_to_more_than_a_few(text: str) -> None:
    """The longest, the Arabic ligature of a whole blessing, has eighteen."""
    assert len(fold(text).text) <= 18 * len(text)


@given(texts, texts)
def test_lines_stay_apart(title: str, lead: str) -> None:
    """A name does not run on from the title into the text."""
    assert fold_key(f"{title}\n{lead}") == f"{fold_key(title)}\n{fold_key(lead)}"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Erdoğan", "erdogan"),
        ("İSTANBUL Irak ırak", "istanbul irak irak"),
        ("Strauß", "strauss"),
        ("أحمد", "احمد"),
        ("سورية", "سوريه"),
        ("رئيسي", "رييسي"),
        ("رئیسی", "رييسي"),
        ("بوتِينُ", "بوتين"),
        ("مـــصر", "مصر"),
        ("خامنه‌ای", "خامنهاي"),
        ("צה״ל", 'צה"ל'),
        ("ח׳אמנאי", "ח'אמנאי"),
        ("Пётр Ї", "петр ї"),
        ("Сергей", "сергей"),
        ("Сергеи\u0306", "сергей"),
        ("Bashar al-Assad", "bashar al assad"),
        ("\u2068Путин\u2069", "путин"),
        ("٢٠٢٣", "2023"),
    ],
)
def test_spellings_of_one_name_fold_to_one(written: str, folded: str) -> None:
    assert fold_key(written) == folded


def test_a_span_does_not_swallow_the_marks_of_direction_around_a_name() -> None:
    folded = fold("\u2068بوتين\u2069 قال")

    assert folded.original(0, 5) == (1, 6)


def test_a_span_ends_after_what_belongs_to_its_last_letter() -> None:
    assert fold("бои\u0306").original(0, 3) == (0, 4)
    assert fold("خبراء إيران").original(0, 4) == (0, 5)
