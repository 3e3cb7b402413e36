"""Names in Greek and in the scripts of India, spelled by ear."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.resolve import Nobody
from bot.actors.scripts import in_latin
from tests.shipped import the_resolver
from tests.unit.actors.test_resolve import meant

DAY = date(2025, 3, 10)


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Πούτιν", "putin"),
        ("Μπάιντεν", "baiden"),
        ("Τραμπ", "tramp"),
        ("Χαμενεΐ", "hamenei"),
        ("Ελ Σίσι", "el sisi"),
        ("पुतिन", "putin"),
        ("नेतन्याहू", "netanyahu"),
        ("ज़ेलेंस्की", "zelenski"),
        ("हिज़्बुल्लाह", "hizbullah"),
        ("পুতিন", "putin"),
    ],
)
def test_a_name_is_spelled_as_one_hears_it(name: str, spelled: str) -> None:
    assert in_latin(name) == spelled


@pytest.mark.parametrize("name", ["Putin", "Путин", "بوتين", "פוטין", "普京", "", "123", "Πutin"])
def test_other_scripts_stay(name: str) -> None:
    assert in_latin(name) is None


@given(st.text(st.characters(min_codepoint=0x370, max_codepoint=0xD80), max_size=40))
def test_whatever_is_written_is_spelled_or_left(name: str) -> None:
    spelled = in_latin(name)

    assert spelled is None or all(ord(char) < 0x370 or not char.isalpha() for char in spelled)


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Πούτιν", "vladimir-putin"),
        ("Ερντογάν", "recep-tayyip-erdogan"),
        ("Νετανιάχου", "benjamin-netanyahu"),
        ("Τραμπ", "donald-trump"),
        ("Μπάιντεν", "joe-biden"),
        ("Ζελένσκι", "volodymyr-zelensky"),
        ("Λαβρόφ", "sergei-lavrov"),
        ("Μακρόν", "emmanuel-macron"),
        ("Γκουτέρες", "antonio-guterres"),
        ("Ρούμπιο", "marco-rubio"),
        ("Χαμάς", "hamas"),
        ("Χεζμπολάχ", "hezbollah"),
        ("Βλαντίμιρ Πούτιν", "vladimir-putin"),
        ("पुतिन", "vladimir-putin"),
        ("व्लादिमीर पुतिन", "vladimir-putin"),
        ("नेतन्याहू", "benjamin-netanyahu"),
        ("बेंजामिन नेतन्याहू", "benjamin-netanyahu"),
        ("एर्दोगन", "recep-tayyip-erdogan"),
        ("डोनाल्ड ट्रंप", "donald-trump"),
        ("ज़ेलेंस्की", "volodymyr-zelensky"),
        ("नरेंद्र मोदी", "narendra-modi"),
        ("ट्रंप", "donald-trump"),
        ("हमास", "hamas"),
        ("लावरोव", "sergei-lavrov"),
        ("मैक्रों", "emmanuel-macron"),
        ("ईरान", "gov-ir"),
    ],
)
def test_who_is_found_by_a_name_in_them(name: str, actor: str) -> None:
    assert actor in meant(the_resolver().resolve(name, on=DAY))


def test_a_word_that_is_nobodys_name_finds_nobody() -> None:
    assert isinstance(the_resolver().resolve("Καλημέρα", on=DAY), Nobody)
