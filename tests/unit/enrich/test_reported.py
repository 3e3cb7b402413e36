"""What is reported without marks: whose it is, and where it begins and ends."""

import pytest

from tests.unit.enrich.desk import assessed

PUTIN = "vladimir-putin"


def said(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in assessed("", text, language).quotes]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("en", "Vladimir Putin said on Monday that the road is open.", "the road is open"),
        (
            "en",
            "Vladimir Putin said on Monday it was untrue that the road is open.",
            "on Monday it was untrue that the road is open",
        ),
        (
            "de",
            "Wladimir Putin sagte am Montag in Moskau, der Weg sei offen.",
            "der Weg sei offen",
        ),
        (
            "fr",
            "Vladimir Poutine a affirmé à Moscou que la voie est ouverte.",
            "la voie est ouverte",
        ),
        (
            "es",
            "Vladímir Putin afirmó en Moscú que el camino está abierto.",
            "el camino está abierto",
        ),
        (
            "id",
            "Vladimir Putin mengatakan di Moskow bahwa jalan damai itu terbuka.",
            "jalan damai itu terbuka",
        ),
    ],
)
def test_when_and_where_it_was_said_is_no_part_of_it(
    language: str, text: str, content: str
) -> None:
    assert said(text, language) == [(PUTIN, content)]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        (
            "en",
            "Vladimir Putin said the road is open, while Cairo built a wall.",
            "the road is open",
        ),
        ("en", "Vladimir Putin said the road is open but declined to go.", "the road is open"),
        ("en", "Vladimir Putin said the road is open; Cairo built a wall.", "the road is open"),
        (
            "de",
            "Wladimir Putin sagte, dass der Weg nun offen sei, während Kairo eine Mauer baute.",
            "der Weg nun offen sei",
        ),
        (
            "fr",
            "Vladimir Poutine a affirmé que la voie est ouverte, tandis que Le Caire attend.",
            "la voie est ouverte",
        ),
        (
            "es",
            "Vladímir Putin afirmó que el camino está abierto, mientras El Cairo espera.",
            "el camino está abierto",
        ),
        (
            "id",
            "Vladimir Putin mengatakan jalan damai itu terbuka, sementara Mesir menunggu.",
            "jalan damai itu terbuka",
        ),
        (
            "id",
            "Vladimir Putin mengatakan jalan damai itu terbuka, kata juru bicaranya.",
            "jalan damai itu terbuka",
        ),
    ],
)
def test_where_the_writer_goes_on_the_words_are_over(
    language: str, text: str, content: str
) -> None:
    assert (PUTIN, content) in said(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What Vladimir Putin said on the strikes was very little indeed."),
        ("en", "The truce, brokered by Qatar, comes amid Russia's continued war."),
        ("en", "In a speech in Doha, Vladimir Putin said little."),
        ("en", "The guests left the room, Vladimir Putin told nobody of it."),
        ("de", "Wladimir Putin sagte auf einer Pressekonferenz in Moskau am Sonntag."),
        ("fr", "Voici le sens de ce mot, nom de l’opération annoncée par Vladimir Poutine"),
        ("id", "Rombongan Menteri Tiba di Kairo, Ini Kata Vladimir Putin"),
        ("id", "Rombongan Menteri Tiba di Kairo, Vladimir Putin Sebut Penting"),
        ("id", "Vladimir Putin menegaskan dukungan penuh negaranya bagi Qatar."),
        ("id", "Dalam jumpa pers di Doha, Vladimir Putin menyebut serangan itu kejahatan."),
        (
            "id",
            "Vladimir Putin bertemu Benjamin Netanyahu di Moskow pada hari itu dan menyatakan jalan damai terbuka.",
        ),
    ],
)
def test_what_only_looks_like_it_is_nobodys_words(language: str, text: str) -> None:
    assert said(text, language) == []


def test_a_title_may_stand_behind_the_name_at_the_end() -> None:
    assert said("The road to a truce is open, says Cyprus minister.") == [
        ("gov-cy", "The road to a truce is open")
    ]


def test_of_two_parted_by_a_semicolon_the_nearer_speaks() -> None:
    text = "Hamas accepts the truce; Israel says it will continue the talks."

    assert said(text) == [("gov-il", "it will continue the talks")]


def test_a_group_in_a_country_is_not_its_government() -> None:
    text = "Kelompok bersenjata Irak itu menyatakan bahwa jalan damai sudah tertutup."

    assert said(text, "id") == []


def test_a_ministry_of_the_interior_is_not_in_its_country() -> None:
    text = "Kementerian dalam negeri Bahrain menyatakan bahwa jalan damai sudah terbuka."

    assert said(text, "id") == [("gov-bh", "jalan damai sudah terbuka")]
