"""Offices told in the reader's language."""

from datetime import date
from functools import cache

import pytest

from bot.actors.styles import Style, Styles, read_styles, styled
from bot.domain.actors import Actor, ActorId, ActorKind, Office
from config.actors import load_actors, load_styles

LANGUAGES = ("id", "ar", "ru", "fa", "he", "tr", "fr", "es", "de")
DAY = date(2025, 3, 10)


@cache
def known() -> dict[str, Actor]:
    return {actor.id: actor for actor in styled(load_actors()[0], load_styles())}


@pytest.mark.parametrize(
    ("actor", "language", "title"),
    [
        ("badr-abdelatty", "en", "Minister of Foreign Affairs of Egypt"),
        ("badr-abdelatty", "ar", "وزير خارجية مصر"),
        ("badr-abdelatty", "ru", "министр иностранных дел Египта"),
        ("badr-abdelatty", "he", "שר החוץ של מצרים"),
        ("badr-abdelatty", "fr", "ministre des Affaires étrangères de l’Égypte"),
        ("badr-abdelatty", "de", "Außenminister Ägyptens"),
        ("recep-tayyip-erdogan", "tr", "Türkiye Cumhurbaşkanı"),
        ("recep-tayyip-erdogan", "de", "Präsident der Türkei"),
        ("joseph-aoun", "fr", "président du Liban"),
        ("joseph-aoun", "es", "presidente del Líbano"),
        ("donald-trump", "tr", "ABD Başkanı"),
        ("antonio-guterres", "ar", "الأمين العام للأمم المتحدة"),
        ("antonio-guterres", "id", "Sekretaris Jenderal PBB"),
        ("rafael-grossi", "fa", "مدیرکل آژانس بین‌المللی انرژی اتمی"),
        ("naim-qassem", "ar", "الأمين العام لحزب الله"),
        ("ursula-von-der-leyen", "ru", "глава Еврокомиссии"),
        ("ursula-von-der-leyen", "de", "Präsidentin der EU-Kommission"),
        ("kaja-kallas", "he", "הנציבה העליונה של האיחוד האירופי"),
        ("maria-zakharova", "ar", "المتحدثة باسم وزارة خارجية روسيا"),
        ("amir-saeid-iravani", "es", "representante permanente de Irán ante la ONU"),
    ],
)
def test_an_office_is_told_in_the_readers_language(actor: str, language: str, title: str) -> None:
    office = known()[actor].office_on(DAY)

    assert office is not None
    assert office.title_in(language) == title


def test_most_offices_have_a_title_in_every_language() -> None:
    """The others are told in English, whole."""
    offices = [office for actor in known().values() for office in actor.offices]
    told = [office for office in offices if set(LANGUAGES) <= office.titles.keys()]

    assert len(told) > 0.9 * len(offices)


def test_no_title_has_a_hole_in_it() -> None:
    titles = {
        title
        for actor in known().values()
        for office in actor.offices
        for title in office.titles.values()
    }

    assert not [
        title for title in titles if "{" in title or "  " in title or title != title.strip()
    ]


def test_what_has_no_pattern_stays_english() -> None:
    person = Actor(
        id=ActorId("somebody"),
        kind=ActorKind.PERSON,
        names={"en": "Some Body"},
        offices=(Office(title="Mayor of Springfield"),),
    )

    (actor, *_) = styled([person, *known().values()], load_styles())

    assert actor.offices[0].title_in("ru") == "Mayor of Springfield"


def test_a_place_without_a_form_stands_in_brackets() -> None:
    """So that the grammar is right in any case."""
    office = known()["samantha-power"].offices[0]

    assert office.title == "Director of USAID"
    assert office.title_in("ru") == "директор (USAID)"


def test_a_table_that_is_none_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="titles"):
        read_styles({"titles": {"president": {"ru": "президент {of}"}}})
    with pytest.raises(ValueError, match="women"):
        read_styles({"women": "all"})


def test_nothing_is_told_without_styles() -> None:
    actors = load_actors()[0][:3]

    assert styled(actors, Styles(styles=(Style(english=("Nobody of",), titles={}),))) == actors
