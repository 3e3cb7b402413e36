"""What Turkish sentences report, and by whom: sentences of our own."""

import pytest

from tests.unit.enrich.desk import assessed

PUTIN = "vladimir-putin"
OPEN = "Gazze'ye giden yolun yarın açılacağını"


def said(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in assessed("", text, "tr").quotes]


@pytest.mark.parametrize(
    "speaker",
    [
        "Vladimir Putin,",
        "Vladimir Putin",
        "Vladimir Putin de,",
        "Vladimir Putin ise",
        "Vladimir Putin ayrıca",
        "Vladimir Putin;",
        "Konuşmasında Vladimir Putin,",
        "Rusya Devlet Başkanı Vladimir Putin, Moskova'da düzenlediği basın toplantısında,",
        "Vladimir Putin, dün yaptığı açıklamada,",
        "Vladimir Putin, görüşmenin iyi geçtiğini belirterek,",
        "Vladimir Putin, son saldırıya ilişkin,",
        "Vladimir Putin, vurulan köprüyü hatırlatarak",
        "Vladimir Putin, Kahire ziyaretinde yaptığı açıklamada",
        "Mısır farklı bir çözüm ararken, Vladimir Putin",
    ],
)
def test_what_is_reported_begins_behind_all_that_leads_up_to_it(speaker: str) -> None:
    assert said(f"{speaker} {OPEN} söyledi.") == [(PUTIN, OPEN)]


def test_words_between_what_is_reported_and_its_verb_are_none_of_it() -> None:
    assert said(f"Vladimir Putin, {OPEN} bir kez daha vurguladı.") == [(PUTIN, OPEN)]


@pytest.mark.parametrize(
    "text",
    [
        f"Putin'in danışmanı {OPEN} söyledi.",
        f"Putin\u02bcin danışmanı {OPEN} söyledi.",
        f"Rusya ile görüşen heyet {OPEN} söyledi.",
        f"Rusya merkezli bir gazete {OPEN} yazdı.",
        f"İran medyası, {OPEN} bildirdi.",
        f"Kuveyt Sular Dairesi, {OPEN} bildirdi.",
        f"NATO yetkilisi, {OPEN} söyledi.",
        f"BM Büyükelçisi Ayla Tepegöz, {OPEN} belirtti.",
        f"Çevre Bakanı Ayla Tepegöz, Rusya, İran ve Mısır için {OPEN} belirtti.",
        "Vladimir Putin, gazetecilerin Gazze hakkındaki bütün sorularını yanıtladı.",
        "Vladimir Putin, iki ülke arasındaki dostluğun büyük önemini vurguladı.",
    ],
)
def test_nobody_is_given_words_of_others_or_what_is_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("BM Büyükelçisi Mike Waltz", "mike-waltz"),
        ("NATO Genel Sekreteri Mark Rutte", "mark-rutte"),
        ("Birleşmiş Milletler (BM) Genel Sekreteri Antonio Guterres", "antonio-guterres"),
        ("Rusya hükümeti", "gov-ru"),
    ],
)
def test_who_holds_an_office_speaks_and_not_what_the_office_is_of(
    opening: str, speaker: str
) -> None:
    assert said(f"{opening}, {OPEN} belirtti.") == [(speaker, OPEN)]
    assert said(f"{opening}, “Yol yarın herkese açılacak” dedi.") == [
        (speaker, "Yol yarın herkese açılacak")
    ]


def test_whoever_makes_a_statement_speaks_for_himself() -> None:
    text = "Vladimir Putin, yaptığı yazılı açıklamada “Yol yarın herkese açılacak” dedi."

    assert said(text) == [(PUTIN, "Yol yarın herkese açılacak")]


def test_a_stranger_with_a_title_keeps_the_name() -> None:
    text = "BM Büyükelçisi Ayla Tepegöz, “Yol yarın herkese açılacak” dedi."
    (quote,) = assessed("", text, "tr").quotes

    assert quote.speaker is None
    assert quote.speaker_surface.endswith("Ayla Tepegöz")


def test_a_clause_before_the_verb_is_no_name() -> None:
    text = "Yolun ne zaman açılacağına ilişkin, “Yol yarın herkese açılacak” dedi."
    (quote,) = assessed("", text, "tr").quotes

    assert quote.speaker_surface == ""


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin, “Büyük Akdeniz Barışı”nın imzalandığını söyledi.",
        "Vladimir Putin, görüşmenin “çok iyi gittiğini” söyledi.",
        "Vladimir Putin' in Gazze planı 'nın ayrıntılarını söyledi.",
    ],
)
def test_names_and_parts_of_clauses_in_marks_are_no_quotations(text: str) -> None:
    assert [quote for quote in assessed("", text, "tr").quotes if quote.verbatim] == []
