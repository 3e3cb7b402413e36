"""What we wrote to teach with can be learned from: right form, each item once, every language."""

from collections import Counter
from pathlib import Path

import pytest

from bot.domain.events import Act
from bot.meaning.judge import ACTS
from tests.evals import lessons

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
    ],
)
def test_a_malformed_line_is_named(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lessons, "WRITTEN", tmp_path)
    lessons.WRITTEN.joinpath("en.tsv").write_text(f"# ours\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"en\.tsv:2: "):
        list(lessons.written())
