"""What a sentence asserts, and what it only asks, wishes or speaks of."""

import pytest

from bot.domain.events import Act
from tests.unit.enrich.desk import assessed, done


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Has Egypt sanctioned Hezbollah?"),
        ("en", "Has Egypt sanctioned Hezbollah, Iran?"),
        ("en", "Did Egypt condemn Hezbollah, Hamas?"),
        ("de", "Hat Ägypten die Hisbollah verurteilt?"),
        ("fr", "L'Égypte a-t-elle condamné le Hezbollah ?"),
        ("es", "¿Condenó Egipto a Hezbolá?"),
        ("ru", "Осудил ли Египет «Хезболлу» и Иран?"),
        ("ar", "أدانت مصر حزب الله؟"),
        ("fa", "مصر حزب‌الله را محکوم کرد؟"),
        ("he", "מצרים גינתה את חיזבאללה?"),
        ("tr", "Mısır, Hizbullah'ı kınadı mı?"),
        ("id", "Mesir mengecam Hizbullah?"),
    ],
)
def test_a_question_tells_nothing(language: str, text: str) -> None:
    assert not done(text, language)


def test_what_stands_before_the_question_is_told() -> None:
    assert (Act.ACCUSE, "gov-eg", "hezbollah") in done("Egypt condemned Hezbollah: what now?")
    assert (Act.ACCUSE, "gov-eg", "hezbollah") in done("Egypt condemned Hezbollah. What now?")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Egypt must sanction Hezbollah."),
        ("de", "Ägypten muss Hisbollah endlich sanktionieren."),
        ("fr", "L'Égypte doit condamner le Hezbollah."),
        ("es", "Egipto debe condenar a Hezbolá."),
        ("ru", "Египет должен осудить «Хезболлу»."),
        ("ar", "على مصر أن تدين حزب الله."),
        ("fa", "مصر باید حزب‌الله را محکوم کند."),
        ("he", "מצרים חייבת לגנות את חיזבאללה."),
        ("tr", "Mısır, Hizbullah'ı kınamalı."),
        ("id", "Mesir harus mengecam Hizbullah."),
    ],
)
def test_what_has_to_be_done_is_not_done(language: str, text: str) -> None:
    assert not {act for act, _, _ in done(text, language)} & {Act.ACCUSE, Act.SANCTION}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Стало известно о переговорах Египта и «Хезболлы»."),
        ("ru", "В Катаре рассказали о предложении Египта Израилю."),
        ("ar", "نتنياهو يتحدث عن مفاوضات مع حزب الله."),
        ("he", "מצרים על ביקור עבאס: אין הפתעות."),
    ],
)
def test_what_is_only_a_topic_is_not_done(language: str, text: str) -> None:
    assert not {act for act, _, _ in done(text, language)} & {Act.CONSULT, Act.REQUEST}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Qatar continues its efforts to reach a deal with Hamas."),
        ("en", "Qatar is trying to sign an agreement with Hamas."),
        ("de", "Katar versucht, ein Abkommen mit der Hamas zu unterzeichnen."),
        ("fr", "Le Qatar tente de signer un accord avec le Hamas."),
        ("es", "Catar intenta firmar un acuerdo con Hamás."),
        ("ru", "Катар пытается подписать соглашение с ХАМАС."),
        ("ar", "تسعى قطر إلى توقيع اتفاق مع حماس."),
        ("fa", "قطر برای توافق با حماس تلاش می‌کند."),
        ("he", "קטאר מנסה לחתום על הסכם עם חמאס."),
        ("tr", "Katar, Hamas ile anlaşma imzalamaya çalışıyor."),
        ("id", "Qatar berupaya menandatangani perjanjian dengan Hamas."),
    ],
)
def test_what_is_tried_is_not_done(language: str, text: str) -> None:
    assert Act.AGREE not in {act for act, _, _ in done(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Oman spoke of the sanctions against Iran."),
        ("en", "Jordan and Qatar are far apart over a ceasefire deal."),
        ("de", "Oman sprach über die Sanktionen gegen Iran."),
        ("fr", "Oman s'inquiète au sujet des sanctions contre l'Iran."),
        ("es", "Omán habló sobre las sanciones contra Irán."),
        ("ru", "Оман рассказал о санкциях против Ирана."),
        ("ar", "تحدثت عمان عن العقوبات على إيران."),
        ("id", "Oman berbicara tentang sanksi terhadap Iran."),
        ("tr", "Umman, İran'a yönelik yaptırımlara dikkat çekti."),
        ("tr", "Umman, ABD ile İran arasındaki anlaşmaya dikkat çekti."),
        ("fa", "عمان به تحریم‌های آمریکا علیه ایران اشاره کرد."),
    ],
)
def test_a_noun_that_is_only_spoken_of_is_no_deed(language: str, text: str) -> None:
    assert not {act for act, _, _ in done(text, language)} & {Act.SANCTION, Act.AGREE}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Jordan signed a deal with Qatar.", (Act.AGREE, "gov-jo", "gov-qa")),
        ("tr", "Ürdün, Katar ile anlaşma imzaladı.", (Act.AGREE, "gov-jo", "gov-qa")),
        (
            "tr",
            "Toplantı sonrası açıklandı: Mısır'dan İran'a yaptırım",
            (Act.SANCTION, "gov-eg", "gov-ir"),
        ),
        ("fa", "اردن با قطر به توافق رسید.", (Act.AGREE, "gov-jo", "gov-qa")),
    ],
)
def test_a_noun_with_its_verb_is_one(
    language: str, text: str, expected: tuple[Act, str, str]
) -> None:
    assert expected in done(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The United States expects Jordan to accept the truce.",
        "Trump told Jordan to accept the truce.",
    ],
)
def test_what_somebody_else_is_to_do_is_not_done(text: str) -> None:
    assert Act.AGREE not in {act for act, _, _ in done(text)}


def test_a_place_and_an_agency_before_the_news_do_nothing() -> None:
    events = assessed("", "CAIRO, Egypt (Reuters) - Jordan condemned Hezbollah.").events

    assert {source for event in events for source in event.sources} == {"gov-jo"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hamas is reviewing an Israeli proposal."),
        ("de", "Die Hamas prüft einen neuen Vorschlag."),
        ("fr", "Le Hamas examine une nouvelle proposition."),
        ("es", "Hamás estudia una nueva propuesta."),
        ("ru", "ХАМАС рассматривает новое предложение."),
        ("ar", "تدرس حماس مقترحا جديدا."),
        ("he", "חמאס בוחן הצעה חדשה."),
        ("id", "Hamas mempelajari usulan baru."),
    ],
)
def test_who_looks_at_a_proposal_has_not_made_it(language: str, text: str) -> None:
    assert Act.REQUEST not in {act for act, _, _ in done(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russia must choose."),
        ("ru", "Россия должна выбрать."),
        ("id", "Rusia harus memilih."),
    ],
)
def test_who_has_to_do_something_does_not_ask_for_it(language: str, text: str) -> None:
    assert not done(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Fidan Mısır'ı ziyaret etti, yarın konuşacak.",
        "Fidan Mısır'ı ziyaret etti ve yarın konuşacak.",
    ],
)
def test_a_later_verb_leaves_a_visit_done(text: str) -> None:
    assert (Act.CONSULT, "hakan-fidan", "gov-eg") in done(text, "tr")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("مصر حزب‌الله را محکوم کند، اوضاع آرام می‌شود.", False),
        ("مصر می‌خواهد حزب‌الله را محکوم کند.", False),
        ("مصر حزب‌الله را محکوم می‌کند.", True),
        ("مصر حزب‌الله را محکوم می کند.", True),
        ("مصر حزب‌الله را محکوم کرد.", True),
    ],
)
def test_what_is_only_wished_in_persian_is_not_done(text: str, *, is_told: bool) -> None:
    assert ((Act.ACCUSE, "gov-eg", "hezbollah") in done(text, "fa")) is is_told


def test_who_wishes_it_has_asked_for_it() -> None:
    assert (Act.REQUEST, "gov-eg", "") in done("مصر از همسایگان خواست چنین کنند.", "fa")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Netanyahu will meet Abbas on Sunday."),
        ("de", "Netanjahu wird Abbas treffen."),
        ("fr", "Netanyahou rencontrera Abbas dimanche."),
        ("es", "Netanyahu se reunirá con Abbas."),
        ("ru", "Нетаньяху встретится с Аббасом."),
        ("ru", "Нетаньяху позвонит Аббасу."),
        ("ar", "سيلتقي نتنياهو عباس."),
        ("fa", "نتانیاهو با عباس دیدار خواهد کرد."),
        ("he", "נתניהו ייפגש עם עבאס."),
        ("tr", "Netanyahu Abbas ile görüşecek."),
        ("id", "Netanyahu akan bertemu Abbas."),
        ("tr", "Fidan yarın Mısır'ı ziyaret edecek."),
        ("tr", "Fidan bu yılki ilk ziyaretini Mısır'a gerçekleştirecek."),
        ("tr", "Fidan Mısır'ı ziyaret etmeyi planlıyor."),
        ("tr", "İsrail ve Hamas ateşkesi uzatmayı değerlendiriyor."),
        ("tr", "İsrail ve Hamas ateşkes imzalayacak."),
        ("ar", "مصر وقطر تعتزمان استئناف المشاورات."),
        ("en", "Ahead of his meeting with Abbas, Netanyahu flew to Cairo."),
        ("he", "נתניהו לקראת הפגישה המתוכננת עם עבאס: העמדות קרובות."),
        ("ru", "Нетаньяху накануне встречи с Аббасом дал интервью."),
        ("fa", "نتانیاهو در آستانه دیدار با عباس سخن گفت."),
        ("id", "Netanyahu jelang pertemuan dengan Abbas."),
        ("fr", "Nétanyahou, à la veille de sa rencontre avec Abbas, se tait."),
        ("es", "Netanyahu, en vísperas de su reunión con Abbas, calla."),
    ],
)
def test_whom_somebody_will_meet_is_not_met_yet(language: str, text: str) -> None:
    assert not done(text, language)
