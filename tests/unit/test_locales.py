"""The texts: every language says the same things, with the same values, and counts as it does."""

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.events import Act, Mode
from bot.domain.feeds import Ownership, Trouble
from bot.domain.refusals import Why
from bot.render.bidi import LEFT_MARK, RIGHT_TO_LEFT
from bot.render.notices import COMMANDS, help_page
from bot.render.texts import LANGUAGES, Texts
from bot.render.zones import REGIONS
from config.texts import LOCALES, load

ROOT = Path(__file__).parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]
SCRIPTS = {"ar": "[ء-ي]", "fa": "[ء-ی]", "he": "[א-ת]", "ru": "[а-яё]"}


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent.syntax names it
        self.names.add(node.id.name)


@cache
def sources() -> dict[str, str]:
    return load()


@cache
def texts() -> Texts:
    return Texts(sources())


@cache
def messages(language: str) -> dict[str, set[str]]:
    """Return key to variables of a language."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(sources()[language]).body:
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} is there twice"
            found[entry.id.name] = variables.names
    return found


def said(language: str, key: str) -> str:
    values: dict[str, str | int] = {
        name: 3 if name == "count" else "7" for name in messages("en")[key]
    }
    return texts().say(language, key, **values)


def test_there_is_a_file_for_every_language_and_no_other() -> None:
    assert sorted(path.stem for path in LOCALES.iterdir()) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_nothing_that_cannot_be_read(language: str) -> None:
    body = FluentParser().parse(sources()[language]).body

    assert [piece.content for piece in body if isinstance(piece, ast.Junk)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_texts_with_the_same_values(language: str) -> None:
    assert messages(language) == messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said(language: str) -> None:
    assert all(said(language, key).strip() for key in messages("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_hold_no_markup(language: str) -> None:
    """Markup is the renderer's; a text is escaped as a whole."""
    assert not re.search(r"<[a-z/]|&[a-z]+;", sources()[language])


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_was_left_in_english(language: str) -> None:
    """A word may be spelt as in English; a sentence never is."""
    same = [key for key in messages("en") if said(language, key) == said("en", key)]

    assert [key for key in same if len(said("en", key).split()) > 2] == []


@pytest.mark.parametrize(("language", "letters"), SCRIPTS.items())
def test_a_text_is_written_in_the_script_of_its_language(language: str, letters: str) -> None:
    assert [
        key for key in messages("en") if not re.search(letters, said(language, key), re.IGNORECASE)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_commands_keeps_telegrams_limit(language: str) -> None:
    descriptions = [texts().say(language, f"command-{name}") for name in COMMANDS]

    assert all(1 <= len(description) <= 256 for description in descriptions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_are_named_alike_everywhere(language: str) -> None:
    """A command is not translated: /who is /who."""
    for key in messages("en"):
        expected = set(re.findall(r"/[a-z]+", said("en", key)))
        assert set(re.findall(r"(?<![A-Za-z])/[a-z]+", said(language, key))) == expected, key


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_the_slash_of_a_command_stands_before_it_in_every_script(language: str) -> None:
    """Beside letters that run the other way it would be drawn behind: "who/"."""
    bare = [
        key
        for key in messages("en")
        if re.search(r"(?<![\w/.:\u200e\u2068])/[a-z]", said(language, key))
    ]
    listed = help_page(language=language, texts=texts()).html

    assert bare == []
    assert f"{LEFT_MARK}/who — " in listed


@pytest.mark.parametrize(
    "key",
    [
        *(f"act-{act.lower()}" for act in Act),
        *(f"did-{act.lower()}" for act in Act),
        *(f"mode-{mode}" for mode in Mode),
        *(f"owner-{kind}" for kind in Ownership),
        *(f"owners-{kind}" for kind in Ownership),
        *(f"region-{region}" for region in REGIONS),
        *(f"feeds-do-{trouble}" for trouble in Trouble),
        *(f"feeds-is-{trouble}" for trouble in Trouble),
        *(f"feeds-not-{why}" for why in Why if why is not Why.FEED),
    ],
)
def test_every_value_of_the_domain_has_its_word(key: str) -> None:
    assert texts().knows(key)


def test_no_text_is_kept_that_nobody_says() -> None:
    """Its key stands in the program, or is made there of a beginning or an end and a value.

    Values stand in the program, too, or are what reasons of relevance and counted things are
    called in their lists.
    """
    files = [path for folder in ("bot", "handlers") for path in (ROOT / folder).rglob("*.py")]
    lists = [ROOT / "config" / it for it in ("models/relevance.toml", "lexicon/concepts.toml")]
    program = "\n".join(path.read_text("utf-8") for path in (*files, *lists))
    quoted = re.findall(r"[\"']([A-Za-z][A-Za-z0-9 -]*?)(?: in (?:title|lead))?[\"']", program)
    headings = re.findall(r"^\[counted\.(\w+)\]$", program, re.MULTILINE)
    values = {it.lower().replace(" ", "-") for it in (*quoted, *headings)}
    begins = {"", *re.findall(r"[\"']([a-z][a-z0-9-]*-)\{", program)}
    ends = {"", *re.findall(r"\}(-[a-z0-9-]+)[\"']", program)}
    made = [(begin, end) for begin in begins for end in ends if begin or end]

    def is_said(key: str) -> bool:
        found = {
            key.removeprefix(begin).removesuffix(end)
            for begin, end in made
            if key.startswith(begin) and key.endswith(end)
        }
        return key in quoted or any(
            it in values or values.issuperset(it.split("-")) for it in found
        )

    assert [key for key in messages("en") if not is_said(key)] == []


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        ("en", 1, "1 story"),
        ("en", 2, "2 stories"),
        ("ru", 1, "1 сюжет"),
        ("ru", 3, "3 сюжета"),
        ("ru", 11, "11 сюжетов"),
        ("ru", 21, "21 сюжет"),
        ("ru", 112, "112 сюжетов"),
        ("ar", 0, "لا أخبار"),
        ("ar", 1, "خبر واحد"),
        ("ar", 2, "خبران"),
        ("ar", 6, "6 أخبار"),
        ("ar", 41, "41 خبرًا"),
        ("ar", 100, "100 خبر"),
        ("ar", 103, "103 أخبار"),
        ("he", 1, "סיפור אחד"),
        ("he", 2, "שני סיפורים"),
        ("he", 20, "20 סיפורים"),
        ("fr", 0, "0 sujet"),
        ("fr", 2, "2 sujets"),
        ("de", 1, "1 Thema"),
        ("es", 1, "1 noticia"),
        ("tr", 5, "5 gelişme"),
        ("id", 5, "5 berita"),
        ("fa", 5, "5 رویداد"),
    ],
)
def test_stories_are_counted_as_the_language_counts(language: str, count: int, words: str) -> None:
    assert texts().say(language, "count-stories", count=count) == words
