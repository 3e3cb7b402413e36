"""Names of bodies take Turkish case endings without an apostrophe."""

import pytest

from bot.actors.turkish import inflect_body, inflect_country


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("İsrail ordusu", "İsrail ordusunun"),
        ("Dışişleri Bakanlığı", "Dışişleri Bakanlığından"),
        ("Güvenlik Konseyi", "Güvenlik Konseyiyle"),
        ("Avrupa Komisyonu", "Avrupa Komisyonunca"),
        ("Husiler", "Husilere"),
        ("Birleşmiş Milletler", "Birleşmiş Milletlerin"),
    ],
)
def test_bodies_bend(name: str, form: str) -> None:
    assert form in inflect_body(name)


def test_a_name_that_ends_otherwise_keeps_its_apostrophe() -> None:
    assert inflect_body("Kuzey Atlantik Paktı NATO") == ()


@pytest.mark.parametrize(
    ("name", "form"),
    [("İsrail", "İsrailin"), ("Irak", "Irakta"), ("Türkiye", "Türkiyeye"), ("Hamas", "Hamasın")],
)
def test_a_country_whose_apostrophe_was_lost_is_still_read(name: str, form: str) -> None:
    assert form in inflect_country(name)


def test_short_names_do_not_bend() -> None:
    """Three letters and an ending are too often another word."""
    assert inflect_country("Çin") == ()
