"""What a sentence speaks of is not done by whoever speaks: plans of others, attacks condemned."""

import pytest

from bot.domain.events import Act
from tests.unit.enrich.desk import done

MACRON, SISI, ARAGHCHI = "emmanuel-macron", "abdel-fattah-el-sisi", "abbas-araghchi"
PUTIN, ERDOGAN = "vladimir-putin", "recep-tayyip-erdogan"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron and Sisi's plan rejected"),
        ("es", "Rechazan el plan de Macron y Al Sisi"),
        ("ru", "Отвергнут план Макрона и ас-Сиси"),
        ("ar", "رفض خطة ماكرون والسيسي"),
        ("he", "הקואליציה דוחה את הצעת מקרון וסיסי"),
        ("id", "Rencana Macron ditolak Israel"),
        ("tr", "Macron ve Sisi'nin planı reddedildi."),
        ("fa", "طرح ماکرون و السیسی رد شد."),
    ],
)
def test_whose_plan_is_refused_does_not_refuse(language: str, text: str) -> None:
    assert not {source for _, source, _ in done(text, language)} & {MACRON, SISI}


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "Hamas dismisses Macron and Sisi's proposal", "hamas"),
        ("en", "Macron and Sisi's plan was rejected by Israel", "gov-il"),
        ("fr", "Israël rejette le plan de Macron et Sissi pour Gaza", "gov-il"),
        ("ar", "إسرائيل ترفض خطة ماكرون والسيسي", "gov-il"),
        ("he", "ישראל דחתה את התוכנית של מקרון וסיסי", "gov-il"),
        ("fa", "اسرائیل طرح ماکرون و السیسی را رد کرد", "gov-il"),
        ("tr", "İsrail, Macron ve Sisi'nin planını reddetti", "gov-il"),
    ],
)
def test_who_refuses_a_plan_is_told_with_all_whose_it_is(
    language: str, text: str, asked: str
) -> None:
    assert done(text, language) == {(Act.REJECT, asked, MACRON), (Act.REJECT, asked, SISI)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Abbas Araghchi spoke of an attack on Ukraine."),
        ("en", "Araghchi reacts to attack on Ukraine"),
        ("en", "Iran's Araghchi: attack on Ukraine must stop"),
        ("en", "Abbas Araghchi mourned the victims of the attack on Ukraine."),
        ("en", "Abbas Araghchi on Tuesday gave his view of the drone attack against Ukraine."),
        ("fr", "Abbas Araghchi a mis en garde contre une attaque contre l'Ukraine."),
        ("es", "Abbas Araghchi habló del ataque contra Ucrania."),
        ("de", "Abbas Araghtschi sprach über den Angriff auf die Ukraine."),
        ("ru", "Реакция Арагчи на атаку на Украину"),
        ("ar", "عراقجي: الهجوم على أوكرانيا جريمة"),
        ("he", "עראקצ'י דיבר על התקיפה נגד אוקראינה."),
        ("fa", "واکنش عراقچی به حمله به اوکراین"),
        ("tr", "Arakçi, Ukrayna'ya saldırıyı değerlendirdi."),
        ("id", "Araghchi prihatin atas serangan ke Ukraina."),
    ],
)
def test_who_speaks_of_an_attack_does_not_attack(language: str, text: str) -> None:
    assert Act.ASSAULT not in {act for act, _, _ in done(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The attack on Ukraine was condemned by Araghchi."),
        ("en", "Abbas Araghchi has condemned the overnight missile attack against Ukraine."),
        ("fr", "L'attaque contre l'Ukraine condamnée par Araghchi"),
        ("es", "El ataque contra Ucrania fue condenado por Araghchi."),
        ("de", "Abbas Araghtschi verurteilte den Angriff auf die Ukraine."),
        ("ru", "Аббас Арагчи осудил атаку на Украину."),
        ("ar", "دان عباس عراقجي الهجوم على أوكرانيا."),
        ("fa", "عباس عراقچی حمله به اوکراین را محکوم کرد."),
        ("tr", "Abbas Arakçi, Ukrayna'ya yönelik saldırıyı kınadı."),
        ("id", "Abbas Araghchi mengutuk serangan terhadap Ukraina."),
    ],
)
def test_who_is_attacked_is_not_condemned(language: str, text: str) -> None:
    assert done(text, language) == {(Act.ACCUSE, ARAGHCHI, "")}


@pytest.mark.parametrize(
    ("language", "text", "doer"),
    [
        ("en", "Russia launched a massive attack on Ukraine.", "gov-ru"),
        ("en", "Russia's attack on Ukraine killed five.", "gov-ru"),
        ("en", "Putin ordered the attack on Ukraine.", PUTIN),
        ("en", "Russia used new missiles in an attack on Ukraine.", "gov-ru"),
        ("id", "Rusia memakai rudal baru dalam serangan ke Ukraina.", "gov-ru"),
        ("fr", "La Russie a mené une attaque contre l'Ukraine.", "gov-ru"),
        ("es", "Rusia lanza un ataque masivo contra Ucrania", "gov-ru"),
        ("ru", "Россия нанесла удары по Украине.", "gov-ru"),
        ("ar", "شنت روسيا هجوما على أوكرانيا.", "gov-ru"),
        ("he", "רוסיה ביצעה מתקפה על אוקראינה.", "gov-ru"),
        ("fa", "روسیه به اوکراین حمله کرد.", "gov-ru"),
        ("tr", "Rusya, Ukrayna'ya füze saldırısı düzenledi.", "gov-ru"),
        ("id", "Rusia melancarkan serangan ke Ukraina.", "gov-ru"),
    ],
)
def test_an_attack_that_was_made_is_told(language: str, text: str, doer: str) -> None:
    assert done(text, language) == {(Act.ASSAULT, doer, "gov-ua")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Israel's strike on Tyre killed five people."),
        ("id", "Serangan Israel ke Tirus menewaskan lima orang."),
        ("ar", "هجوم إسرائيل على صور يقتل خمسة أشخاص"),
    ],
)
def test_whose_attack_it_is_killed_whom_it_killed(language: str, text: str) -> None:
    assert {each[:2] for each in done(text, language)} == {(Act.ASSAULT, "gov-il")}


@pytest.mark.parametrize(
    "text",
    [
        "Erdogan accused Israel of killing journalists and blocking aid to Gaza.",
        "Erdogan condemned Israel for bombing Gaza and for killing journalists.",
    ],
)
def test_all_that_somebody_is_accused_of_is_not_done_by_the_accuser(text: str) -> None:
    assert done(text) == {(Act.ACCUSE, ERDOGAN, "gov-il")}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Araghchi answers Trump's threats", set()),
        ("de", "Kritik an Plan von Macron", set()),
        ("de", "Putin weist Kritik von Macron zurück", {(Act.REJECT, PUTIN, "")}),
        ("ru", "Путин ответил на обвинения Макрона", set()),
        ("tr", "Putin, Macron'un tehdidini kınadı", {(Act.ACCUSE, PUTIN, MACRON)}),
    ],
)
def test_who_speaks_of_the_threats_of_another_does_not_threaten(
    language: str, text: str, expected: set[tuple[Act, str, str]]
) -> None:
    assert done(text, language) == expected


def test_who_welcomes_what_two_agreed_is_the_one_who_speaks() -> None:
    text = "Macron welcomed the agreement between Iran and Saudi Arabia."

    assert done(text) == {(Act.SUPPORT, MACRON, "gov-ir"), (Act.SUPPORT, MACRON, "gov-sa")}


def test_whom_a_sentence_opens_with_as_a_partner_does_not_speak() -> None:
    text = "In a call with Putin, Abbas Araghchi accused Israel."

    assert {each for each in done(text) if each[0] is Act.ACCUSE} == {
        (Act.ACCUSE, ARAGHCHI, "gov-il")
    }


def test_a_comma_behind_a_turkish_subject_makes_no_list_with_whom_it_is_done_to() -> None:
    assert done("Erdoğan, Macron ve Putin'i eleştirdi.", "tr") == {
        (Act.ACCUSE, ERDOGAN, MACRON),
        (Act.ACCUSE, ERDOGAN, PUTIN),
    }
