"""What we wrote to teach with can be learned from: right form, each item once, every language."""

from collections import Counter
from pathlib import Path

import pytest

from bot.domain.events import Act
from bot.meaning.judge import ACTS
from tests.evals import lessons
from tests.evals.gold import needs_gold

LANGUAGES = frozenset({"ar", "de", "en", "es", "fa", "fr", "he", "id", "ru", "tr"})


def test_every_language_has_items_of_every_kind() -> None:
    counts = Counter((item["lang"], item["rel"]) for item in lessons.written())

    assert {language for language, _ in counts} == LANGUAGES
    assert min(counts[language, rel] for language in LANGUAGES for rel in (0, 1, 2)) >= 30


def test_no_title_is_written_twice() -> None:
    titles = Counter((item["lang"], item["title"]) for item in lessons.written())

    assert [title for title, count in titles.items() if count > 1] == []


def test_every_act_has_a_place_in_the_head() -> None:
    assert set(ACTS) == set(Act)


@pytest.mark.parametrize(
    "line",
    [
        "2\tCONSULT\tHamas\ttitle",
        "3\t\t\ttitle\tlead",
        "1\tCONSULT\t\ttitle\tlead",
        "2\tWALTZ\t\ttitle\tlead",
        "2\tAGREE,WALTZ?\t\ttitle\tlead",
    ],
)
def test_a_malformed_line_is_named(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "WRITTEN", tmp_path)
    lessons.WRITTEN.joinpath("en.tsv").write_text(f"# ours\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"en\.tsv:2: "):
        list(lessons.written())


def test_what_one_of_two_readers_named_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "WRITTEN", tmp_path)
    line = "2?\tAGREE,CONSULT?\tHamas; Mossad?\ttitle\tlead\n"
    tmp_path.joinpath("en.tsv").write_text(line, encoding="utf-8")

    (item,) = lessons.written()

    assert (item["rel"], item["unsure"]) == (2, True)
    assert (item["acts"], item["acts_maybe"]) == (["AGREE"], ["CONSULT"])
    assert (item["actors"], item["actors_maybe"]) == (["Hamas"], ["Mossad"])


@needs_gold
def test_every_article_that_we_read_is_there_and_has_a_title() -> None:
    items = [*lessons.read()]

    assert len(items) > 500
    assert all(item["title"] and len(item["text"]) <= lessons.LEAD for item in items)


@needs_gold
def test_an_article_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "READ", tmp_path / "read.tsv")
    lessons.READ.write_text("no-such-article\t0\t\t?\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"read\.tsv:1: 'no-such-article'"):
        list(lessons.read())
