"""Who is a side of an act, as prepositions, endings and commas tell it."""

import pytest

from bot.domain.events import Act
from tests.unit.enrich.desk import done

PUTIN, BIBI, FIDAN = "vladimir-putin", "benjamin-netanyahu", "hakan-fidan"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("В России призвали Израиль открыть переход.", (Act.REQUEST, "gov-ru", "gov-il")),
        ("В Госдепе пригрозили Ирану.", (Act.THREATEN, "us-state-department", "gov-ir")),
        ("В Египте осуждают Израиль.", (Act.ACCUSE, "gov-eg", "gov-il")),
    ],
)
def test_in_russian_a_country_speaks_where_they_speak_in_it(
    text: str, expected: tuple[Act, str, str]
) -> None:
    assert done(text, "ru") == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Турцию призвали закрыть границу с Сирией.",
        "Россию обвинили в поддержке Ирана.",
        "Украину попросили поддержать Израиль.",
        "Москву призвали осудить Иран.",
    ],
)
def test_a_russian_name_in_the_accusative_does_nothing(text: str) -> None:
    assert not done(text, "ru")


def test_a_russian_name_that_only_ends_like_one_does() -> None:
    assert (Act.REQUEST, "gov-az", "gov-il") in done("Баку призвал Израиль открыть переход.", "ru")
    assert (Act.REQUEST, BIBI, "gov-ir") in done("Нетаньяху призвал Иран отступить.", "ru")


@pytest.mark.parametrize(
    "text",
    [
        "Mısır'a göre Katar İsrail'i kınadı.",
        "Mısır'ın açıklamasına göre Katar İsrail'i kınadı.",
        "Mısır devlet televizyonunun haberine göre Katar İsrail'i kınadı.",
    ],
)
def test_a_turkish_source_does_not_do_what_it_tells(text: str) -> None:
    assert done(text, "tr") == {(Act.ACCUSE, "gov-qa", "gov-il")}


def test_in_hebrew_as_well() -> None:
    told = done("בישראל גינו את איראן.", "he")

    assert told == {(Act.ACCUSE, "gov-il", "gov-ir")}


def test_they_may_speak_behind_a_colon() -> None:
    assert done("Источник: в Египте осуждают Израиль.", "ru") == {(Act.ACCUSE, "gov-eg", "gov-il")}
    assert done("דיווח: בישראל גינו את איראן.", "he") == {(Act.ACCUSE, "gov-il", "gov-ir")}


def test_who_is_brought_together_meets() -> None:
    told = done("La cumbre reunió a Benjamin Netanyahu y Abdelfatah al Sisi.", "es")

    assert {source for _, source, _ in told} | {target for _, _, target in told} == {
        BIBI,
        "abdel-fattah-el-sisi",
    }


def test_where_somebody_else_is_named_it_is_only_where() -> None:
    assert done("В Египте Путин осудил Израиль.", "ru") == {(Act.ACCUSE, PUTIN, "gov-il")}


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("he", "באיראן השר דחה את ההצעה.", "gov-ir"),
        ("he", "את ישראל גינו רבים.", "gov-il"),
        ("ar", "بإيران رفضوا المقترح.", "gov-ir"),
        ("es", "Exigió a Israel que abriera el paso.", "gov-il"),
        ("ru", "Пригрозили на встрече и с Ираном поссорились.", "gov-ir"),
    ],
)
def test_who_stands_behind_a_preposition_does_nothing(
    language: str, text: str, wrong: str
) -> None:
    assert wrong not in {source for _, source, _ in done(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "Hakan Fidan, Mısır ve Katar'ı kınadı.",
        "Hakan Fidan, Mısır'ı ve Katar'ı kınadı.",
    ],
)
def test_in_turkish_a_comma_stands_behind_who_does_it(text: str) -> None:
    assert done(text, "tr") == {(Act.ACCUSE, FIDAN, "gov-eg"), (Act.ACCUSE, FIDAN, "gov-qa")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tahran yönetimi açıkladı: İran'dan Katar'a tehdit", (Act.THREATEN, "gov-ir", "gov-qa")),
        ("Putin'den Netanyahu'ya telefon: Ateşkes konuşuldu", (Act.CONSULT, PUTIN, BIBI)),
        (
            "Gazze saldırıları sonrası Mısır'dan İsrail'e sert tepki",
            (Act.ACCUSE, "gov-eg", "gov-il"),
        ),
    ],
)
def test_in_turkish_titles_it_comes_from_one_to_the_other(
    text: str, expected: tuple[Act, str, str]
) -> None:
    assert expected in done(text, "tr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Jordan hits back at critics in Amman, Egypt condemns Hezbollah."),
        ("id", "Yordania Pilih Jalan Damai dengan Tetangga, Mesir Kecam Hizbullah"),
        ("de", "Jordanien geht einen eigenen Weg, Ägypten verurteilt die Hisbollah."),
    ],
)
def test_a_comma_far_behind_a_name_joins_nobody_to_it(language: str, text: str) -> None:
    assert {source for act, source, _ in done(text, language) if act is Act.ACCUSE} == {"gov-eg"}


def test_a_new_clause_has_its_own_side() -> None:
    told = done("Iran threatens Qatar, Egypt condemns Hezbollah.")

    assert told == {(Act.THREATEN, "gov-ir", "gov-qa"), (Act.ACCUSE, "gov-eg", "hezbollah")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel dikecam Mesir.", (Act.ACCUSE, "gov-eg", "gov-il")),
        ("Israel dikecam oleh Mesir.", (Act.ACCUSE, "gov-eg", "gov-il")),
        ("Usulan Israel ditolak Mesir.", (Act.REJECT, "gov-eg", "gov-il")),
    ],
)
def test_in_indonesian_who_does_it_stands_behind_a_passive(
    text: str, expected: tuple[Act, str, str]
) -> None:
    assert done(text, "id") == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Backed by Iran, the group condemned Egypt."),
        ("fr", "Reçue par Netanyahou, la ministre a condamné l'Égypte."),
        ("es", "Recibida por Netanyahu, la ministra condenó a Egipto."),
    ],
)
def test_who_is_behind_by_does_not_do_what_follows(language: str, text: str) -> None:
    assert Act.ACCUSE not in {act for act, _, _ in done(text, language)}


def test_what_one_is_blamed_for_is_not_done_by_who_blames() -> None:
    told = done("Iran lambasted Antonio Guterres and others for urging a truce.")

    assert Act.REQUEST not in {act for act, _, _ in told}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Egypt condemned the Iranian attack.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("en", "Egypt expelled the Iranian ambassador.", (Act.SANCTION, "gov-eg", "gov-ir")),
        ("de", "Ägypten verurteilt iranischen Angriff.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("ru", "Египет осудил иранскую атаку.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("fr", "L'Égypte condamne l'attaque iranienne.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("es", "Egipto condena el ataque iraní.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("ar", "أدانت مصر الهجوم الإيراني.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("he", "מצרים גינתה את ההתקפה האיראנית.", (Act.ACCUSE, "gov-eg", "gov-ir")),
    ],
)
def test_whose_deed_is_condemned_may_be_told_by_an_adjective(
    language: str, text: str, expected: tuple[Act, str, str]
) -> None:
    assert expected in done(text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Saudi-Arabien lehnt den Plan von Israel und Ägypten ab.",
            (Act.REJECT, "gov-sa", "gov-eg"),
        ),
        (
            "Saudi-Arabien weist die Vorwürfe der Regierung von Israel entschieden zurück.",
            (Act.REJECT, "gov-sa", "gov-il"),
        ),
        (
            "Ägypten wirft der israelischen Armee und Israel Verbrechen an vielen Menschen vor.",
            (Act.ACCUSE, "gov-eg", "gov-il"),
        ),
        (
            "Katar ruft Israel und die Hamas erneut zu einer langen Waffenruhe auf.",
            (Act.REQUEST, "gov-qa", "gov-il"),
        ),
    ],
)
def test_a_german_verb_may_stand_in_two_parts_far_from_each_other(
    text: str, expected: tuple[Act, str, str]
) -> None:
    assert expected in done(text, "de")


def test_what_stands_behind_both_parts_is_not_done_to() -> None:
    told = done("Ägypten lässt zwei Männer frei, die Israels Botschaft fotografierten.", "de")

    assert told == {(Act.CONCEDE, "gov-eg", "")}


def test_a_verb_in_two_parts_has_no_agent() -> None:
    told = done("Israel zieht sich mit seinen Truppen von Syriens Grenze zurück.", "de")

    assert {source for act, source, _ in told if act is Act.RETREAT} == {"gov-il"}


def test_an_adjective_of_who_backs_it_is_no_side() -> None:
    assert done("Qatar rejects U.S.-backed plan.") == {(Act.REJECT, "gov-qa", "")}


def test_a_state_behind_its_person_is_his_title() -> None:
    told = done("Antony Blinken, the US secretary of state, condemned Egypt.")

    assert told == {(Act.ACCUSE, "antony-blinken", "gov-eg")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Egypt rejected Iran's demand.", (Act.REJECT, "gov-eg", "gov-ir")),
        ("de", "Ägypten kritisiert die Forderung von Iran.", (Act.ACCUSE, "gov-eg", "gov-ir")),
        ("tr", "Mısır, İran'ın talebini reddetti.", (Act.REJECT, "gov-eg", "gov-ir")),
        ("fa", "مصر درخواست ایران را رد کرد.", (Act.REJECT, "gov-eg", "gov-ir")),
        ("id", "Mesir menolak permintaan Iran.", (Act.REJECT, "gov-eg", "gov-ir")),
        ("ru", "Египет отклонил просьбу Ирана.", (Act.REJECT, "gov-eg", "gov-ir")),
    ],
)
def test_whose_demand_is_rejected_is_rejected(
    language: str, text: str, expected: tuple[Act, str, str]
) -> None:
    assert done(text, language) == {expected}


def test_in_arabic_what_somebody_agreed_to_is_not_agreed_to_by_who_tells() -> None:
    told = done("أعلنت الأمم المتحدة موافقة إسرائيل على الهدنة.", "ar")

    assert (Act.AGREE, "united-nations", "gov-il") not in told


def test_in_arabic_who_stands_behind_and_begins_anew() -> None:
    told = done("هددت إيران بالحرب والأردن يتمسك بموقفه.", "ar")

    assert (Act.THREATEN, "gov-ir", "gov-jo") not in told


def test_in_a_turkish_title_who_it_comes_from_may_stand_second() -> None:
    told = done("İsrail'in sınırdaki kararına Türkiye'den çok sert tepki", "tr")

    assert told == {(Act.ACCUSE, "gov-tr", "gov-il")}


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Katar, Türkiye'deki saldırıyı kınadı.", "gov-qa", ""),
        ("Mısır, Lübnan'daki İsrail saldırılarını kınadı.", "gov-eg", "gov-il"),
        ("Mısır, İsrail'in Suriye’deki tesislere yönelik saldırılarını kınadı.", "gov-eg", ""),
    ],
)
def test_in_turkish_where_something_is_takes_no_part(text: str, source: str, target: str) -> None:
    """Neither as who does it nor as whom it is done to."""
    assert done(text, "tr") == {(Act.ACCUSE, source, target)}
