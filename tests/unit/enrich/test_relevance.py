"""What is Middle East diplomacy, and why we say so."""

import pytest

from tests.unit.enrich.desk import assessed


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Egypt and Qatar resume mediation between Israel and Hamas"),
        ("en", "UN Security Council votes on a resolution demanding a ceasefire in Gaza"),
        ("id", "Menlu RI desak Israel setujui gencatan senjata di Gaza"),
        ("ar", "وزير الخارجية المصري يبحث مع نظيره الإيراني وقف إطلاق النار"),
        ("ru", "Глава МИД Ирана прибыл на переговоры в Каир"),
        ("fa", "وزیر خارجه ایران با همتای قطری خود درباره توافق گفت‌وگو کرد"),
        ("he", "שר החוץ ייפגש בקהיר עם נשיא מצרים לשיחות על הפסקת אש"),
        ("tr", "Dışişleri Bakanı, Katar'da ateşkes müzakerelerine katılacak"),
        ("fr", "L'Égypte et le Qatar relancent les négociations pour un cessez-le-feu à Gaza"),
        ("es", "Egipto y Catar reanudan las negociaciones para un alto el fuego en Gaza"),
        ("de", "Ägypten und Katar vermitteln neue Gespräche über eine Waffenruhe in Gaza"),
    ],
)
def test_diplomacy_of_the_region_is_relevant(language: str, title: str) -> None:
    assert assessed(title, "", language).relevance.relevant


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Egypt beat Morocco in the Africa Cup final"),
        ("en", "Rocket kills two near the border of Gaza"),
        ("en", "France and Germany sign a treaty on tax"),
        ("id", "Timnas Palestina kalahkan Hong Kong di Piala Asia"),
        ("ar", "الهلال السعودي يفوز على النصر في نهائي الكأس"),
        ("ru", "В Каире прошел снег"),
        ("fa", "قیمت طلا در تهران بالا رفت"),
        ("he", "מזג האוויר: גשם בירושלים ובתל אביב"),
        ("tr", "Trabzonspor yeni transferini açıkladı"),
        ("fr", "Un séisme fait douze morts en Iran"),
        ("es", "El cine iraní triunfa en el festival"),
        ("de", "Erdbeben im Iran: zwölf Tote"),
    ],
)
def test_what_is_elsewhere_or_no_diplomacy_is_not(language: str, title: str) -> None:
    assert not assessed(title, "", language).relevance.relevant


def test_the_reasons_are_named_heaviest_first() -> None:
    reasons = assessed("Egypt and Qatar resume talks on a ceasefire in Gaza").relevance.reasons

    weights = [abs(reason.weight) for reason in reasons]
    assert weights == sorted(weights, reverse=True)
    assert {"CONSULT in title", "talks in title"} <= {reason.what for reason in reasons}


def test_an_empty_entry_is_about_nothing() -> None:
    assessment = assessed("", "")

    assert not assessment.relevance.relevant
    assert assessment.acts == ()
