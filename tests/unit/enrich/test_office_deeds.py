"""Who did it where a sentence tells an office: its holder on the day, and nobody beside it."""

import pytest

from bot.domain.events import Act
from tests.unit.enrich.desk import assessed, done

MINISTER, PUTIN = "hossein-amir-abdollahian", "vladimir-putin"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The foreign minister of Iran condemned Israel."),
        ("de", "Der Außenminister Irans verurteilte Israel."),
        ("de", "Irans Außenminister verurteilte Israel."),
        ("fr", "Le ministre des Affaires étrangères de l'Iran a condamné Israël."),
        ("es", "El ministro de Exteriores de Irán condenó a Israel."),
        ("ru", "Министр иностранных дел Ирана осудил Израиль."),
        ("ar", "أدان وزير خارجية إيران إسرائيل."),
        ("fa", "وزیر خارجه ایران اسرائیل را محکوم کرد."),
        ("he", "שר החוץ של איראן גינה את ישראל."),
        ("tr", "İran Dışişleri Bakanı İsrail'i kınadı."),
        ("id", "Menteri Luar Negeri Iran mengecam Israel."),
    ],
)
def test_what_a_minister_does_is_done_by_whoever_it_is(language: str, text: str) -> None:
    assert done(text, language) == {(Act.ACCUSE, MINISTER, "gov-il")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The deputy foreign minister of Iran condemned Israel."),
        ("en", "The former foreign minister of Iran condemned Israel."),
        ("en", "An adviser to the president of Russia condemned Israel."),
        ("de", "Der stellvertretende Außenminister Irans verurteilte Israel."),
        ("fr", "L'ancien président de la Russie a condamné Israël."),
        ("es", "El portavoz del presidente de Rusia condenó a Israel."),
        ("ru", "Бывший министр иностранных дел Ирана осудил Израиль."),
        ("ar", "أدان نائب وزير خارجية إيران إسرائيل."),
        ("ar", "أدان وزير خارجية إيران السابق إسرائيل."),
        ("fa", "معاون وزیر خارجه ایران اسرائیل را محکوم کرد."),
        ("fa", "فرستاده ویژه رئیس جمهور روسیه اسرائیل را محکوم کرد."),
        ("he", "סגן שר החוץ של איראן גינה את ישראל."),
        ("tr", "İran Dışişleri Bakanı Yardımcısı İsrail'i kınadı."),
        ("tr", "İran eski Dışişleri Bakanı İsrail'i kınadı."),
        ("id", "Wakil Menteri Luar Negeri Iran mengecam Israel."),
        ("id", "Juru bicara Presiden Rusia mengecam Israel."),
    ],
)
def test_what_a_deputy_does_is_not_done_by_the_minister(language: str, text: str) -> None:
    """Nor what an adviser, a spokesman, an envoy or a predecessor does."""
    assert {source for _, source, _ in done(text, language)}.isdisjoint({MINISTER, PUTIN})
    assert {target for _, _, target in done(text, language)} <= {"gov-il"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "Главы МИД России и Ирана обсудили Сирию.",
            (Act.CONSULT, "sergei-lavrov", MINISTER),
        ),
        ("en", "UN chief denounces Hamas.", (Act.ACCUSE, "antonio-guterres", "hamas")),
        ("fa", "وزیر کشور ایران حماس را محکوم کرد.", (Act.ACCUSE, "ahmad-vahidi", "hamas")),
        (
            "ar",
            "أدان رئيس البرلمان العراقي حركة حماس.",
            (Act.ACCUSE, "mohammed-al-halbousi", "hamas"),
        ),
    ],
)
def test_offices_of_several_states_and_of_bodies_have_holders_too(
    language: str, text: str, expected: tuple[Act, str, str]
) -> None:
    assert done(text, language) == {expected}


def test_a_state_with_a_name_behind_its_office_is_whoever_is_named() -> None:
    """Though somebody else holds the office on the day of the entry."""
    [told] = assessed("", "US Secretary of State Mike Pompeo condemned Hamas.").events

    assert told.sources == ("mike-pompeo",)
