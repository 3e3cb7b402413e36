"""Offices that stand in a text without a name mean whoever holds them on the day."""

import pytest

from tests.unit.enrich.desk import assessed


@pytest.mark.parametrize(
    ("language", "title", "holder", "place"),
    [
        ("en", "US Secretary of State lands in Qatar", "antony-blinken", "gov-us"),
        ("en", "The foreign minister of Iran hits out at sanctions", "hossein-amir-abdollahian", "gov-ir"),
        ("id", "Menlu AS Tiba di Kairo", "antony-blinken", "gov-us"),
        ("id", "Sekjen PBB Desak Gencatan Senjata", "antonio-guterres", "united-nations"),
        ("ar", "التقى بوزير الخارجية الإيراني في الدوحة", "hossein-amir-abdollahian", "gov-ir"),
        ("ru", "Лавров позвонил главе МИД Турции", "hakan-fidan", "gov-tr"),
        ("fa", "سفر وزیر خارجه ترکیه به دوحه", "hakan-fidan", "gov-tr"),
        ("he", "הנשיא שוחח עם נשיא צרפת", "emmanuel-macron", "gov-fr"),
        ("tr", "Mısır Cumhurbaşkanının açıklaması", "abdel-fattah-el-sisi", "gov-eg"),
        ("fr", "Le président égyptien reçoit des otages libérés", "abdel-fattah-el-sisi", "gov-eg"),
        ("es", "El presidente de Turquía critica el bloqueo", "recep-tayyip-erdogan", "gov-tr"),
        ("de", "Der türkische Präsident droht", "recep-tayyip-erdogan", "gov-tr"),
    ],
)  # fmt: skip
def test_an_office_without_a_name_is_its_holder(
    language: str, title: str, holder: str, place: str
) -> None:
    """And not its country, where that stands nowhere else."""
    found = assessed(title, language=language).actors()

    assert holder in found
    assert place not in found


@pytest.mark.parametrize(
    ("language", "title", "holder"),
    [
        ("en", "The former president of the United States spoke", "joe-biden"),
        ("en", "The wife of the US president spoke", "joe-biden"),
        ("en", "Iran: foreign minister of Qatar calls", "hossein-amir-abdollahian"),
        ("fa", "معاون وزیر خارجه ایران گفت", "hossein-amir-abdollahian"),
        ("ru", "Экс-президент США заявил", "joe-biden"),
        ("id", "Kunjungi Israel, Menlu AS Bahas Gencatan Senjata", "eli-cohen"),
        ("tr", "İran Dışişleri Bakanı Yardımcısı konuştu", "hossein-amir-abdollahian"),
        ("tr", "ABD Başkanı'nın danışmanı Katar'da", "joe-biden"),
        ("en", "The Iranian president's spokesman hits out at Qatar", "ebrahim-raisi"),
        ("ru", "Эрдоган встретился с советником президента Египта", "abdel-fattah-el-sisi"),
        ("fr", "L'épouse du président égyptien reçoit des otages", "abdel-fattah-el-sisi"),
        ("es", "La hija del presidente de Turquía critica el bloqueo", "recep-tayyip-erdogan"),
        ("id", "Ajudan Presiden Turki tiba di Kairo", "recep-tayyip-erdogan"),
        ("ar", "نائبة الرئيس الأمريكي تزور مصر", "joe-biden"),
        ("he", "הדובר של נשיא צרפת אמר", "emmanuel-macron"),
        ("tr", "Önceki Fransa Cumhurbaşkanı Mısır'da", "emmanuel-macron"),
        ("de", "Der Vorgänger von Irans Außenminister in Katar", "hossein-amir-abdollahian"),
        ("en", "The representative of the UN chief lands in Qatar", "antonio-guterres"),
    ],
)
def test_who_is_beside_an_office_does_not_hold_it(language: str, title: str, holder: str) -> None:
    assert holder not in assessed(title, language=language).actors()


def test_an_office_is_no_mention_of_a_name() -> None:
    """Offsets are those of names; whom an office means shows among the actors only."""
    found = assessed("Menlu AS Tiba di Kairo", language="id")

    assert "antony-blinken" not in {mention.actor_id for mention in found.mentions}
