"""The feed's claim holds unless the text plainly says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.language import identify

SPOKEN = {
    "en": "The foreign minister will travel to Cairo for a second round of talks this week",
    "id": "Menlu akan bertolak ke Kairo untuk putaran kedua perundingan pada pekan ini",
    "ar": "يتوجه وزير الخارجية إلى القاهرة هذا الأسبوع لعقد جولة ثانية من المحادثات",
    "ru": "Министр отправится в Каир на второй раунд переговоров на этой неделе",
    "fa": "وزیر خارجه این هفته برای دور دوم گفت‌وگوها راهی قاهره می‌شود",
    "he": "שר החוץ ימריא השבוע לקהיר לסבב שני של שיחות",
    "tr": "Dışişleri Bakanı bu hafta ikinci tur görüşmeler için Kahire'ye gidecek",
    "fr": "Le ministre se rendra au Caire cette semaine pour une deuxième série d'entretiens",
    "es": "El ministro viajará esta semana a El Cairo para una segunda ronda de conversaciones",
    "de": "Der Minister reist in dieser Woche zu einer zweiten Runde von Gesprächen nach Kairo",
}


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("declared", ["", "en", "same", "xx"])
def test_a_sentence_is_known_whatever_the_feed_claims(language: str, declared: str) -> None:
    claim = language if declared == "same" else declared

    assert identify(SPOKEN[language], "", claim) == language


@pytest.mark.parametrize(
    ("headline", "declared"),
    [("Gaza talks", "tr"), ("Putin", "de"), ("قطر", "fa"), ("Нетаньяху", "uk")],
)
def test_a_few_words_do_not_overrule_the_feed(headline: str, declared: str) -> None:
    assert identify(headline, "", declared) == declared


@pytest.mark.parametrize(
    ("declared", "known"), [("en-GB", "en"), ("iw", "he"), ("in", "id"), ("pt_BR", "pt")]
)
def test_claims_are_read_in_every_spelling(declared: str, known: str) -> None:
    assert identify("2023", "", declared) == known


def test_nothing_to_go_by_is_undetermined() -> None:
    assert identify("", "", "") == "und"
    assert identify("", "1234 …", "") == "und"


@given(st.text(), st.text(), st.sampled_from(["", "en", "fa", "he", "zz", "-"]))
def test_any_text_has_a_language(title: str, text: str, declared: str) -> None:
    assert identify(title, text, declared)
