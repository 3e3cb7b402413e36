"""All names of all actors in one pass over a text."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Gazetteer, Spelling
from bot.actors.records import LANGUAGES, read_actor
from config.actors import load_passed_over
from tests.shipped import the_gazetteer

PASSED_OVER = frozenset(map(fold_key, load_passed_over()))


@cache
def names() -> list[str]:
    """All spellings, when a test asks for them: to collect tests, nobody has to wait for them."""
    return sorted({spelling.text for spelling in the_gazetteer().spellings})


@cache
def folded() -> frozenset[str]:
    return frozenset(map(fold_key, names()))


texts = st.lists(
    st.deferred(lambda: st.sampled_from(names()))
    | st.sampled_from(["ו", "و", "لل", "'", "-", " ", ". ", "\n", "ی", "s"])
    | st.text(max_size=5),
    max_size=8,
).map("".join)


def found(text: str, language: str) -> list[str]:
    hits = the_gazetteer().find(text, language)
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("language", "text", "surfaces"),
    [
        ("en", "Putin's envoy met Hamas-linked officials", ["Putin", "Hamas"]),
        ("en", "The US and the UN told us", ["US", "UN"]),
        ("en", "Putinism is no Putin", ["Putin"]),
        ("tr", "Putin'in Moskova'da Erdoğan ile", ["Putin", "Moskova", "Erdoğan"]),
        ("tr", "ABD'nin İran'a", ["ABD", "İran"]),
        ("de", "Putins Besuch, Irans Antwort", ["Putin", "Iran"]),
        ("fr", "l’Iran et d'Israël", ["Iran", "Israël"]),
        ("id", "AS dan OKI", ["AS", "OKI"]),
        ("ru", "с Путиным, Лаврова и ЦАХАЛом", ["Путиным", "Лаврова", "ЦАХАЛ"]),
        ("ru", "герцог Люксембурга", ["Люксембурга"]),
        ("ru", "Президент Герцог", ["Герцог"]),
        ("ar", "وبوتين ولبنان وللسعودية", ["بوتين", "لبنان", "للسعودية"]),
        ("ar", "للأمم المتحدة", ["للأمم المتحدة"]),
        ("ar", "السبب الرئيسي", []),
        ("ar", "مجلس الخبراء في إيران", ["مجلس الخبراء", "إيران"]),
        ("he", "לפוטין ובנתניהו שבאיראן", ["פוטין", "נתניהו", "איראן"]),
        ("fa", "خامنه‌ای و خامنه ای", ["خامنه‌ای", "خامنه ای"]),
        ("fa", "نتانیاهوی", ["نتانیاهو"]),
        ("fa", "ایرانی", []),
        ("zh", "普京和拜登", []),
        ("en", "\ud83d Putin", ["Putin"]),
        ("en", "中Putin; 中 Putin", ["Putin"]),
    ],
)
def test_a_name_begins_and_ends_as_its_script_has_it(
    language: str, text: str, surfaces: list[str]
) -> None:
    assert found(text, language) == surfaces


def test_the_longest_name_wins() -> None:
    assert found("UN Security Council", "en") == ["UN Security Council"]
    assert found("the Jordan Times in Jordan", "en") == ["Jordan"]


def test_a_name_keeps_to_its_line() -> None:
    """A title that ends with a first name does not join the text that begins with a surname."""
    assert "Mahmoud\nAbbas" not in found("Mahmoud\nAbbas", "en")


def test_acronyms_count_in_their_own_language_only() -> None:
    """OKI is the Organisation of Islamic Cooperation in Indonesian, and a city elsewhere."""
    assert found("OKI", "id") == ["OKI"]
    assert found("OKI", "en") == []


def test_in_an_unknown_language_long_names_are_found() -> None:
    assert found("Vladimir Putin zei tegen Iran", "xx") == ["Vladimir Putin"]


def test_a_surname_is_an_ambiguous_claim_of_everybody_who_has_it() -> None:
    actors = [
        read_actor("one", {"kind": "person", "en": ["Jane Aldous"]}),
        read_actor("two", {"kind": "person", "en": ["John Aldous"]}),
    ]
    (hit,) = Gazetteer.compile(actors).find("Aldous spoke", "en")

    assert {claim.actor_id for claim in hit.claims} == {"one", "two"}
    assert all(claim.ambiguous for claim in hit.claims)


def test_a_surname_that_is_mostly_a_word_is_passed_over() -> None:
    """Its bearer is found by the full name."""
    assert found("A test of US Power in Gaza", "en") == ["US"]
    assert found("Samantha Power spoke", "en") == ["Samantha Power"]


def test_no_actors_no_names() -> None:
    assert Gazetteer.compile([]).find("Putin", "en") == []


@given(texts, st.sampled_from([*LANGUAGES, "", "zh"]))
def test_hits_are_in_order_apart_and_spellings_of_names(text: str, language: str) -> None:
    reached = 0
    for hit in the_gazetteer().find(text, language):
        assert reached <= hit.start < hit.end <= len(text)
        assert hit.claims
        assert fold_key(text[hit.start : hit.end]) in folded()
        reached = hit.end


@given(st.deferred(lambda: st.sampled_from(the_gazetteer().spellings)))
def test_every_spelling_of_a_listed_name_is_found_in_its_language(spelling: Spelling) -> None:
    if spelling.alias.language in LANGUAGES and fold_key(spelling.text) not in PASSED_OVER:
        assert found(f"{spelling.text}, ", spelling.alias.language) == [spelling.text]
