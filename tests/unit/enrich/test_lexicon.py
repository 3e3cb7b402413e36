"""Cues are found as config/lexicon/en.toml says they are written."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actors.fold import words_of
from bot.domain.events import Act, Mode
from bot.enrich.lexicon import compile_tongue
from config.lexicon import HERE, LANGUAGES, load_tongues

TONGUE = compile_tongue(
    "en",
    {
        "acts": {
            "CONSULT": ["talks", "hold|held .. talks", "negotiat*"],
            "REQUEST": ["call .. on", "support ?"],
            "AGREE": ["cease fire"],
            "ASSAULT": ["fire"],
        },
        "places": {"US": ["US"], "SY": ["Сири*"]},
    },
)
ARABIC = compile_tongue(
    "ar", {"script": {"prefixes": ["و", "ال", "وال"]}, "acts": {"X": ["رفض*"]}}
)


SPANISH = compile_tongue("es", {"speech": {"theirs": ["según =él|ella"]}})


def keys(text: str) -> list[str]:
    return [hit.key for hit in TONGUE.read(text).hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks, again", ["CONSULT"]),
        ("a talkshow", []),
        ("negotiators negotiated", ["CONSULT", "CONSULT"]),
        ("They held a first round of talks", ["CONSULT"]),
        ("They held one two three four talks", ["CONSULT"]),
        ("We call them on it", ["REQUEST"]),
        ("US presses us", ["US"]),
        ("в Сирию и о Сирии", ["SY", "SY"]),
        ("Néġotiatión", ["CONSULT"]),
    ],
)
def test_a_cue_is_found_as_it_is_written(text: str, found: list[str]) -> None:
    assert keys(text) == found


def test_what_lies_in_a_longer_cue_does_not_count() -> None:
    """A cease-fire is no fire."""
    assert keys("a cease-fire") == ["AGREE"]
    assert keys("open fire") == ["ASSAULT"]


def test_a_weak_cue_counts_half() -> None:
    assert [hit.weight for hit in TONGUE.read("support talks").hits] == [0.5, 1.0]


def test_letters_written_onto_a_cue_are_taken_off() -> None:
    assert [hit.key for hit in ARABIC.read("والرفض ورَفَضَت قرفض").hits] == ["X", "X"]


@pytest.mark.parametrize(
    "text", ["Según él", "según e\u0301l", "SEGÚN ÉL", "segun él", "según ella"]
)
def test_a_word_that_asks_for_its_accent_is_found_with_it(text: str) -> None:
    assert [hit.key for hit in SPANISH.read(text).hits] == ["theirs"]


def test_a_word_that_asks_for_its_accent_is_not_found_without_it() -> None:
    assert SPANISH.read("Según el Kremlin").hits == ()


@pytest.mark.parametrize("cue", ["", " ?", ".. talks", "hold ..", "hold ? talks"])
def test_a_cue_that_says_nothing_is_refused(cue: str) -> None:
    with pytest.raises(ValueError, match="should be words"):
        compile_tongue("en", {"acts": {"CONSULT": [cue]}})


CUES = ["hold", "talks", "Néġotiate", "call", "on", "cease-fire", "Сирию", "support"]


@given(st.lists(st.sampled_from(CUES) | st.text(max_size=5), max_size=12).map(" ".join))
def test_hits_stand_where_they_say(text: str) -> None:
    reading = TONGUE.read(text)

    assert len(reading.starts) == len(reading.ends)
    for hit in reading.hits:
        assert 0 <= reading.start(hit) < reading.end(hit) <= len(text)
    assert list(reading.hits) == sorted(reading.hits, key=lambda hit: hit.first)


# Marks and joiners that fold away stand inside of words as often as between them.
PIECES = [
    *"Aböıי\"لوع1 '’.,-\n",
    *("a\u00adb", "b\u0483a", "ل\u200fع", "1\u2060", "\u200b", "\ufe0f", "י\u05b8", "o\u0301"),
    *("\u0345", "_", "_b_", "ı\u200cA", "™", "י״ע", "י״יa", "n't\u0301a"),
]
PROSE = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@given(PROSE, st.integers(0, 30), st.integers(0, 30))
def test_words_between_two_places_fold_as_the_text_there(text: str, one: int, other: int) -> None:
    """Also where a place cuts a word, as the end of a name does: "והבית"."""
    start, end = sorted((one, other))

    assert TONGUE.read(text).words(start, end) == words_of(text[start:end])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("foo\u00adbar", ["foobar"]),
        ("a zero\u200bwidth", ["a", "zerowidth"]),
        ("_foo_ bar", ["_foo_", "bar"]),
        ("дв\u0483а", ["два"]),
        ("צה״ל\u05b8a", ["צה", "לa"]),
        ("צה״לa", ["צה", "לa"]),
        ("don't\u0301a", ["don", "ta"]),
    ],
)
def test_what_folds_away_parts_no_word(text: str, words: list[str]) -> None:
    assert TONGUE.read(text).words(0, len(text)) == words


@given(PROSE, st.integers(0, 30), st.integers(0, 30), st.integers(1, 4))
def test_what_is_around_a_span_begins_and_ends_with_a_word(
    text: str, one: int, other: int, count: int
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    reading = TONGUE.read(text)

    begin, stop = reading.around(start, end, count)

    assert begin <= start <= end <= stop
    assert begin in {start, *reading.starts}
    assert stop in {end, *reading.ends}
    assert len([at for at in reading.starts if begin <= at < start]) <= count
    assert len([at for at in reading.ends if end < at <= stop]) <= count


def test_as_many_words_are_around_a_span_as_are_asked_for() -> None:
    text = "the new president of Egypt, who met the king"
    at = text.index("Egypt")
    reading = TONGUE.read(text)

    begin, stop = reading.around(at, at + len("Egypt"), 2)

    assert text[begin:stop] == "president of Egypt, who met"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_has_the_same_sections_and_known_keys(language: str) -> None:
    """An editor who adds a key by mistake hears of it here."""
    english = tomllib.loads((HERE / "en.toml").read_text(encoding="utf-8"))
    table = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))

    assert table.keys() - {"script", "parted"} == english.keys()
    for section in ("topics", "news", "words", "days", "speech", "cites"):
        assert table[section].keys() == english[section].keys(), section
    for key in (*table["acts"], *table.get("parted", ())):
        act, _, mode = key.partition(" ")
        assert Act(act)
        assert not mode or Mode(mode)


def test_no_cue_is_listed_twice_under_one_key() -> None:
    for language in LANGUAGES:
        table = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
        for section, keys_ in table.items():
            for key, cues in keys_.items():
                assert len(cues) == len(set(cues)), (language, section, key)


def test_all_tongues_compile() -> None:
    assert load_tongues().keys() == set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("tr", "Yardımcısı Macron konuya ilişkin oldu gerekçe Haziran"),
        ("ar", "هناك فيصل الصادرات خطير أسفرت"),
        ("he", "הפרלמנט המפרץ מוחמד המודיעין"),
        ("ru", "страны осужденных"),
        ("fa", "پزشکیان"),
        ("en", "March authorities executive adviser Stockholm"),
    ],
)
def test_a_word_that_only_looks_like_a_cue_is_none(language: str, words: str) -> None:
    tongue = load_tongues()[language]
    told = {"acts", "news", "topics"}

    for word in words.split():
        found = [hit.key for hit in tongue.read(word).hits if hit.section in told]
        assert not found, (word, found)
