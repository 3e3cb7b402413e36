"""Which actor a name means: by its context and the day, or not at all."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.mentions import mentions
from tests.shipped import the_gazetteer
from tests.unit.actors.test_gazetteer import texts

SEED = Path(__file__).resolve().parents[3] / "../shared/seed/riau24.rss"
OCTOBER_2023 = date(2023, 10, 17)


def named(text: str, language: str = "en", on: date = OCTOBER_2023) -> list[str]:
    return [
        mention.actor_id for mention in mentions(text, language, gazetteer=the_gazetteer(), on=on)
    ]


def test_a_mention_is_a_span_of_the_text() -> None:
    text = "Le président Poutine\nreçoit Mahmoud Abbas"

    first, second = mentions(text, "fr", gazetteer=the_gazetteer(), on=OCTOBER_2023)

    assert (first.surface, first.actor_id) == ("Poutine", "vladimir-putin")
    assert text[second.start : second.end] == second.surface == "Mahmoud Abbas"


@pytest.mark.parametrize(
    "text",
    [
        "Mahmoud Abbas arrived. Abbas then spoke.",  # the full name stands elsewhere
        "Earlier President Abbas spoke.",  # a title within three words
        "Hamas and Abbas disagreed again.",  # in office, and at home in the text
    ],
)
def test_an_ambiguous_surname_needs_evidence(text: str) -> None:
    assert "mahmoud-abbas" in named(text)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Abbas Kiarostami made films.", OCTOBER_2023),
        ("The singer Abbas toured Sweden.", OCTOBER_2023),
        ("President Raisi and President Abbas", date(2000, 1, 1)),  # before any office of his
    ],
)
def test_a_surname_without_evidence_is_nobody(text: str, on: date) -> None:
    assert "mahmoud-abbas" not in named(text, on=on)


def test_a_shared_surname_is_the_office_holders_of_the_day() -> None:
    text = "Khamenei warned against talks."

    assert named(text, on=date(2023, 10, 17)) == ["ali-khamenei"]
    assert named(text, on=date(2026, 5, 1)) == ["mojtaba-khamenei"]


def test_a_full_name_in_the_text_wins_over_the_office() -> None:
    text = "Ali Khamenei is remembered; Khamenei led for decades."

    assert named(text, on=date(2026, 5, 1)) == ["ali-khamenei", "ali-khamenei"]


def test_of_former_holders_a_shared_surname_is_the_last_ones() -> None:
    text = "Syria asked Russia to hand over Assad."

    assert "bashar-al-assad" in named(text, on=date(2026, 5, 1))
    assert "bashar-al-assad" not in named("Assad left the stage.", on=date(2026, 5, 1))
    assert "bashar-al-assad" not in named(text, on=date(2040, 5, 1))


def test_a_first_name_is_not_taken_for_the_surname_of_whoever_is_in_office() -> None:
    """Three of the actors have Hussein for a surname, and half of Iraq for a first name."""
    assert named("Hussein opened a bakery in Basra.") == []
    assert named("Foreign Minister Hussein arrived.") == ["fuad-hussein"]


@pytest.mark.parametrize(
    ("surname", "country", "day", "bearer"),
    [
        ("Aoun", "Lebanon", date(2020, 5, 1), "michel-aoun"),
        ("Aoun", "Lebanon", date(2025, 5, 1), "joseph-aoun"),
        ("Hariri", "Lebanon", date(2018, 5, 1), "saad-hariri"),
        ("Larijani", "Iran", date(2014, 5, 1), "ali-larijani"),
        ("Sinwar", "Hamas", date(2024, 9, 1), "yahya-sinwar"),
    ],
)
def test_a_family_in_politics_is_told_apart_by_the_day(
    surname: str, country: str, day: date, bearer: str
) -> None:
    assert bearer in named(f"{country}: {surname} spoke of it.", on=day)


@pytest.mark.parametrize(
    ("language", "text", "government"),
    [
        ("en", "Moscow warned of consequences", "gov-ru"),
        ("en", "The Kremlin said so", "gov-ru"),
        ("id", "bantuan dari Kairo", "gov-eg"),
        ("ru", "В Москве заявили о готовности", "gov-ru"),
        ("ru", "Эр-Рияд ответил", "gov-sa"),
        ("ar", "أعلنت موسكو", "gov-ru"),
        ("he", "מוסקבה הודיעה", "gov-ru"),
        ("tr", "Tahran'ın yanıtı", "gov-ir"),
        ("fa", "مسکو اعلام کرد", "gov-ru"),
        ("fr", "Téhéran dément", "gov-ir"),
        ("es", "Moscú responde", "gov-ru"),
        ("de", "Teheran warnt", "gov-ir"),
    ],
)
def test_a_capital_that_acts_is_its_government(language: str, text: str, government: str) -> None:
    (mention,) = mentions(text, language, gazetteer=the_gazetteer(), on=OCTOBER_2023)

    assert mention.actor_id == government
    assert mention.metonym


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "protests in Moscow"),
        ("en", "CAIRO (Agency) — Talks went on"),
        ("id", "tiba di Kairo"),
        ("ru", "встреча в Москве"),
        ("ar", "اجتماع في موسكو"),
        ("ar", "اجتماع بموسكو"),
        ("he", "פגישה במוסקבה"),
        ("tr", "Moskova'da görüşme"),
        ("fa", "دیدار در مسکو"),
        ("fr", "réunion à Téhéran"),
        ("es", "reunión en Moscú"),
        ("de", "Treffen in Teheran"),
    ],
)
def test_a_capital_where_something_happens_is_a_place(language: str, text: str) -> None:
    assert named(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("ru", "Захарова прокомментировала резолюцию", "maria-zakharova"),
        ("fa", "سخنگوی وزارت خارجه: مذاکره ادامه دارد", "gov-ir"),
        ("tr", "Dışişleri Bakanlığından açıklama", "gov-tr"),
        ("he", "משרד החוץ: גלו ערנות", "gov-il"),
    ],
)
def test_news_need_not_say_what_its_readers_know(language: str, text: str, actor: str) -> None:
    """A ministry, or a surname, is that of the country whose language the text is in."""
    assert actor in named(text, language, on=date(2024, 5, 1))


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("fa", "وزارت خارجه ژاپن بیانیه داد", "gov-ir"),
        ("tr", "Japon Dışişleri Bakanlığı açıkladı", "gov-tr"),
        ("he", "משרד החוץ היפני הודיע", "gov-il"),
    ],
)
def test_what_another_country_stands_beside_is_that_countrys(
    language: str, text: str, actor: str
) -> None:
    assert actor not in named(text, language, on=date(2024, 5, 1))


def test_the_security_council_of_a_country_is_another() -> None:
    assert named("the Security Council voted") == ["un-security-council"]
    assert named("the National Security Council met") == []


@given(texts, st.sampled_from(["en", "ar", "he", "ru", "tr", "fa", "", "xx"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for mention in mentions(text, language, gazetteer=the_gazetteer(), on=OCTOBER_2023):
        assert text[mention.start : mention.end] == mention.surface


@pytest.mark.skipif(not SEED.exists(), reason="the real story is kept beside the repository")
def test_the_story_this_project_began_with_names_all_its_actors() -> None:
    source = SEED.read_text("utf-8").partition("<item>")[2]
    title = source.partition("<title>")[2].partition("</title>")[0]
    body = source.partition("CDATA[")[2].partition("]]>")[0]

    counts = Counter(named(f"{title}\n{re.sub('<[^>]*>', ' ', body)}", "id"))

    assert set(counts) - {"gov-ua", "gov-ps"} == {
        "vladimir-putin",
        "benjamin-netanyahu",
        "ebrahim-raisi",
        "bashar-al-assad",
        "mahmoud-abbas",
        "abdel-fattah-el-sisi",
        "gov-ru",
        "gov-il",
        "gov-ir",
        "gov-eg",
        "gov-sy",
        "gov-us",
        "palestinian-authority",
        "un-security-council",
    }
    assert counts.most_common(1)[0][0] == "gov-ru"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("عمان تستضيف محادثات أمريكية إيرانية", ["gov-om"]),
        ("عُمان والأردن يوقعان", ["gov-om", "gov-jo"]),
        ("عمّان ترحب بالاتفاق", ["gov-jo"]),
        ("وقالت عمان إن الأردن يرفض التهجير", ["gov-jo", "gov-jo"]),
        ("عمّان- تضع المواجهات", []),
        ("الصفدي: عمان ترفض التهجير", ["gov-jo"]),
    ],
)
def test_amman_is_told_from_oman(text: str, state: list[str]) -> None:
    """They are written alike but for a doubled letter, which few write."""
    assert named(text, "ar") == state


@pytest.mark.parametrize(
    ("text", "language", "whom"),
    [
        ("Blinken meets Abbas", "en", ["antony-blinken", "mahmoud-abbas"]),
        ("Blinken, Abbas discuss Gaza", "en", ["antony-blinken", "mahmoud-abbas"]),
        ("Hassan Abbas meets Blinken", "en", ["antony-blinken"]),
        ("A dealer called Abbas", "en", []),
        ("Путин принял Аббаса", "ru", ["vladimir-putin", "mahmoud-abbas"]),
    ],
)
def test_a_surname_among_leaders_is_the_leaders(text: str, language: str, whom: list[str]) -> None:
    """Beside another who leads a state, and not beside a word that may be a first name."""
    assert named(text, language) == whom


def test_five_countries_are_not_peru() -> None:
    """In Indonesian its capital is written like the number five."""
    assert named("Lima negara mengecam serangan Israel", "id") == ["gov-il"]
    assert named("Presiden Peru tiba; Lima menolak", "id") == ["gov-pe", "gov-pe"]


def test_two_capitals_joined_by_a_hyphen_are_no_dateline() -> None:
    assert named("Washington-Tahran görüşmeleri koptu", "tr") == ["gov-us", "gov-ir"]


def test_the_country_behind_a_colon_does_not_own_the_ministry_before_it() -> None:
    text = "Dışişleri Bakanlığı: İsrail hükümeti suçlarını örtbas ediyor"

    assert named(text, "tr") == ["gov-tr", "gov-il"]


@pytest.mark.parametrize(
    ("language", "text", "whose"),
    [
        ("he", "משרד החוץ באוטווה מסר הודעה.", []),
        ("he", "משרד החוץ בטהרן מסר הודעה.", []),
        ("he", "משרד החוץ בכוויית מסר הודעה.", ["gov-kw"]),
        ("he", "משרד החוץ בירושלים מסר הודעה.", ["gov-il"]),
        ("he", "משרד החוץ מסר הודעה בטהרן.", ["gov-il"]),
        ("he", "ישראל שמעה שמשרד החוץ האינדונזי מסר הודעה.", ["gov-il"]),
        ("id", "Kemlu di Teheran menanggapi hal itu.", []),
        ("id", "Kemlu di Jakarta menanggapi hal itu.", ["gov-id"]),
        ("fa", "وزارت خارجه در آنکارا بیانیه داد.", []),
        ("fa", "وزارت خارجه در تهران بیانیه داد.", ["gov-ir"]),
    ],
)
def test_a_ministry_in_the_capital_of_another_country_is_not_that_of_the_language(
    language: str, text: str, whose: list[str]
) -> None:
    assert named(text, language) == whose


@pytest.mark.parametrize(
    ("language", "text", "whose"),
    [
        ("fa", "وزارت خارجه نروژ گفت ایران پاسخ داده است.", ["gov-no", "gov-ir"]),
        ("fa", "وزارت امور خارجه مصر گفت ایران پاسخ داده است.", ["gov-eg", "gov-ir"]),
        ("fa", "وزارت خارجه ایران به نروژ پاسخ داد.", ["gov-ir", "gov-no"]),
        ("fa", "ایران: وزارت خارجه نروژ را مقصر خواند.", ["gov-ir", "gov-ir", "gov-no"]),
        ("id", "Kemlu Norwegia menyebut Indonesia.", ["gov-no", "gov-id"]),
        ("he", "משרד החוץ של נורווגיה הודה לישראל.", ["gov-no", "gov-il"]),
        ("tr", "Norveç Dışişleri Bakanlığı Türkiye'ye teşekkür etti.", ["gov-no", "gov-tr"]),
        (
            "tr",
            "Türkiye: Dışişleri Bakanlığı Norveç'e teşekkür etti.",
            ["gov-tr", "gov-tr", "gov-no"],
        ),
    ],
)
def test_a_ministry_of_another_state_is_that_states_though_the_text_names_ours_too(
    language: str, text: str, whose: list[str]
) -> None:
    found = mentions(text, language, gazetteer=the_gazetteer(), on=date(2025, 3, 1))

    assert [mention.actor_id for mention in found if mention.actor_id.startswith("gov-")] == whose


@pytest.mark.parametrize("text", ["המגעים שינו כיוון", "השרים דנים בהצעה"])
def test_a_hebrew_word_is_no_country_that_is_written_alike(text: str) -> None:
    """As "direction" is "like Greece", and "discuss" is "Danes"."""
    assert named(text, "he") == []


def test_a_hebrew_name_does_not_end_before_a_geresh_within_a_word() -> None:
    assert named("הכוחות נסוגו מסינג'אר שבצפון", "he", on=date(2024, 3, 1)) == []
    assert named("עבאס עראקצ'י נאם בטהרן", "he", on=date(2025, 3, 1)) == ["abbas-araghchi"]
