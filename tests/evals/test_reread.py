"""What was read again can be learned from: right form, of items there are, each reader counting alike."""

from collections import Counter
from pathlib import Path

import pytest

from bot.domain.events import Act
from tests.evals import reread
from tests.evals.gold import gold, needs_gold


@needs_gold
def test_every_reading_is_of_an_item_of_the_train_set() -> None:
    items = {item["id"] for item in gold("relevance_train.jsonl")}
    read = Counter(name for name, _ in reread.ours())

    assert len(read) > 2_900
    assert read.keys() <= items
    assert max(read.values()) == 2


def test_every_reader_counts_alike(tmp_path: Path) -> None:
    path = tmp_path / "reread.tsv"
    lines = ("# ours", "a\t2?\tAGREE,CONSULT\tHamas; Mossad", "a\t1\t\tHamas", "a\t2\tAGREE\t")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    read = [reading for _, reading in reread.ours(path)]

    assert reread.act_shares(read) == {Act.AGREE: 1.0, Act.CONSULT: 1 / 2}
    assert reread.rel_shares(read) == (0.0, 1 / 3, 2 / 3)
    assert [each.actors for each in read] == [("Hamas", "Mossad"), ("Hamas",), ()]


def test_who_labelled_the_gold_is_a_reader_as_well() -> None:
    item = {"id": "unread", "rel": 2, "acts": ["ACCUSE", "REQUEST"], "actors": ["Hamas"]}

    [only] = reread.readings(item)

    assert only == reread.Reading(2, frozenset({Act.ACCUSE, Act.REQUEST}), ("Hamas",))


@pytest.mark.parametrize(
    "line", ["a\t2\tCONSULT", "a\t3\t\t", "a\t1\tCONSULT\tHamas", "a\t2\tWALTZ\tHamas"]
)
def test_a_malformed_line_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "reread.tsv"
    path.write_text(f"# ours\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"reread\.tsv:2: "):
        list(reread.ours(path))
