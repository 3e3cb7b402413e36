"""Deputies, advisers, spokespeople and special envoys, asked for in ten languages."""

from datetime import date
from functools import partial

import pytest

from bot.actors.naming import names_in
from bot.actors.records import LANGUAGES
from bot.actors.resolve import Nobody, Several
from bot.actors.roles import Post
from bot.domain.actors import Actor, ActorId
from config.actors import load_titles
from tests.shipped import the_gazetteer, the_resolver

DAY = date(2025, 5, 1)


@pytest.mark.parametrize(
    "phrase",
    [
        "Israeli deputy foreign minister",
        "vice foreign minister of Israel",
        "Israel's deputy FM",
        "wakil menteri luar negeri Israel",
        "wamenlu Israel",
        "نائب وزير الخارجية الإسرائيلي",
        "نائبة وزير الخارجية الإسرائيلية",
        "مساعدة وزير خارجية إسرائيل",
        "замминистра иностранных дел Израиля",
        "заместитель министра иностранных дел Израиля",
        "замглавы МИД Израиля",
        "зам. главы израильского МИДа",
        "заместителя главы МИД Израиля",
        "معاون وزیر خارجه اسرائیل",
        "قائم‌مقام وزیر امور خارجه اسرائیل",
        "סגנית שר החוץ של ישראל",
        "סגן שר החוץ הישראלי",
        "İsrail dışişleri bakan yardımcısı",
        "İsrail Dışişleri Bakanı Yardımcısı",
        "İsrail'in dışişleri bakan yardımcısı",
        "vice-ministre israélienne des Affaires étrangères",
        "ministre adjointe des Affaires étrangères d'Israël",
        "viceministra de Exteriores de Israel",
        "viceministro israelí de Asuntos Exteriores",
        "vicecanciller israelí",
        "stellvertretende Außenministerin Israels",
        "israelische Vizeaußenministerin",
        "Vize-Außenminister Israels",
    ],
)
def test_a_deputy_is_asked_for_as_each_language_has_it(phrase: str) -> None:
    """With a word before or behind, written onto the title, bent, or of a woman."""
    assert asked(phrase) == "sharren-haskel"


@pytest.mark.parametrize(
    ("phrase", "holder"),
    [
        ("Kremlin spokesman", "dmitry-peskov"),
        ("пресс-секретарь президента России", "dmitry-peskov"),
        ("Kremlsprecher", "dmitry-peskov"),
        ("المتحدث باسم الكرملين", "dmitry-peskov"),
        ("Russian foreign ministry spokeswoman", "maria-zakharova"),
        ("официальный представитель МИД России", "maria-zakharova"),
        ("jubir Kemlu Iran", "esmail-baghaei"),
        ("الناطق باسم الخارجية الإيرانية", "esmail-baghaei"),
        ("iranischer Außenamtssprecher", "esmail-baghaei"),
        ("İran Dışişleri Sözcüsü", "esmail-baghaei"),
        ("porte-parole de la diplomatie iranienne", "esmail-baghaei"),
        ("portavoz de Exteriores de Irán", "esmail-baghaei"),
        ("דובר משרד החוץ האיראני", "esmail-baghaei"),
        ("سخنگوی وزارت خارجه ایران", "esmail-baghaei"),
        ("portavoz de la Casa Blanca", "karoline-leavitt"),
        ("Sprecherin des Weißen Hauses", "karoline-leavitt"),
    ],
)
def test_a_spokesman_is_that_of_the_ministry_or_palace_that_is_named(
    phrase: str, holder: str
) -> None:
    assert asked(phrase) == holder


@pytest.mark.parametrize(
    "phrase",
    [
        "adviser to the Omani foreign minister",
        "senior adviser to the Sultan of Oman",
        "penasihat senior sultan Oman",
        "كبير مستشاري سلطان عمان",
        "советник министра иностранных дел Омана",
        "مشاور ارشد سلطان عمان",
        "יועץ שר החוץ של עומאן",
        "Umman dışişleri bakanının danışmanı",
        "conseiller du sultan d'Oman",
        "asesor del sultán de Omán",
        "Berater des omanischen Außenministers",
        "Omani undersecretary of state",
        "wamenhan Oman",
        "viceministro de Defensa de Omán",
        "¿quién es el viceministro de Exteriores de Omán?",
    ],
)
def test_of_an_aide_nobody_is_listed_as_the_state_is_offered(phrase: str) -> None:
    found = names_in(phrase, partial(the_resolver().resolve, on=DAY), most=2)

    assert found == Nobody((the_gazetteer().actors[ActorId("gov-om")],), read=True)


def test_who_serves_an_office_does_not_hold_it() -> None:
    """And who speaks for a presidency does not speak for the ministry."""
    offices = the_gazetteer().offices

    assert offices.posts("deputy foreign minister of Iran") == (
        Post("deputy foreign-minister", ActorId("gov-ir")),
    )
    assert offices.posts("Turkish presidential spokesman") == (
        Post("spokesperson president", ActorId("gov-tr")),
    )


@pytest.mark.parametrize(
    ("phrase", "holder"),
    [
        ("president of the Iranian parliament", "mohammad-bagher-ghalibaf"),
        ("رئيس البرلمان الإيراني", "mohammad-bagher-ghalibaf"),
    ],
)
def test_who_heads_a_part_of_a_state_is_not_who_heads_the_state(phrase: str, holder: str) -> None:
    assert asked(phrase) == holder


@pytest.mark.parametrize(
    "phrase",
    [
        "UN envoy for Yemen",
        "UN special envoy to Yemen",
        "utusan khusus PBB untuk Yaman",
        "المبعوث الأممي إلى اليمن",
        "مبعوث الأمم المتحدة لليمن",
        "спецпосланник ООН по Йемену",
        "نماینده ویژه سازمان ملل در یمن",
        'שליח האו"ם לתימן',
        "BM Yemen özel temsilcisi",
        "envoyé spécial de l'ONU pour le Yémen",
        "enviado especial de la ONU para Yemen",
        "UN-Sondergesandter für den Jemen",
    ],
)
def test_a_special_envoy_is_between_two_places(phrase: str) -> None:
    """And no ambassador of the second to the first."""
    assert asked(phrase) == "hans-grundberg"


@pytest.mark.parametrize(
    "phrase",
    [
        "US Middle East envoy",
        "American special envoy to the Middle East",
        "المبعوث الأمريكي للشرق الأوسط",
        "спецпосланник США по Ближнему Востоку",
        'שליח ארה"ב למזרח התיכון',
        "ABD Orta Doğu özel temsilcisi",
        "US-Sondergesandter für den Nahen Osten",
    ],
)
def test_a_special_envoy_may_be_for_a_region(phrase: str) -> None:
    assert asked(phrase) == "steve-witkoff"


def test_the_first_deputy_is_one_of_the_deputies() -> None:
    first, every = (
        the_resolver().resolve(phrase, on=DAY)
        for phrase in ("معاون اول رئیس جمهور ایران", "معاون رئیس جمهور ایران")
    )

    assert isinstance(first, Actor)
    assert isinstance(every, Several)
    assert first in every.actors
    assert len(every.actors) > 1


def test_aides_and_ministries_are_called_something_in_every_language() -> None:
    titles = load_titles()

    for words in (*titles.aides.values(), *titles.ministries.values(), titles.ranks):
        assert set(words) == set(LANGUAGES)


def asked(phrase: str) -> str:
    """Return who is meant; "" is nobody, or one of several."""
    found = names_in(phrase, partial(the_resolver().resolve, on=DAY), most=2)
    [one] = found if not isinstance(found, Nobody) else [found]
    return one.id if isinstance(one, Actor) else ""
