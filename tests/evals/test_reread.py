"""What was read again can be learned from: right form, of items there are, each reader counting alike."""

from collections import Counter
from pathlib import Path

import pytest

from bot.domain.events import Act
from tests.evals import reread
from tests.evals.gold import GOLD, gold

needs_gold = pytest.mark.skipif(not GOLD.exists(), reason="the gold is kept beside the repository")


@needs_gold
def test_every_reading_is_of_an_item_of_the_train_set() -> None:
    items = {item["id"] for item in gold("relevance_train.jsonl")}
    read = Counter(name for name, _ in reread.ours())

    assert len(read) > 2_900
    assert read.keys() <= items
    assert max(read.values()) == 2


def test_every_reader_counts_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reread, "KEPT", tmp_path / "reread.tsv")
    lines = ("# ours", "a\t2?\tAGREE,CONSULT\tHamas; Mossad", "a\t1\t\tHamas", "a\t2\tAGREE\t")
    reread.KEPT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    reread._kept.cache_clear()
    item = {"id": "a", "rel": 2, "acts": ["CONSULT"], "actors": ["Hamas"]}
    try:
        acts, rel = reread.act_shares(item), reread.rel_shares(item)
        actors = [each.actors for each in reread.readings(item)]
        alone = reread.act_shares(item | {"id": "b", "acts": ["ACCUSE", "REQUEST"]})
    finally:
        reread._kept.cache_clear()

    assert acts == {Act.CONSULT: 2 / 3, Act.AGREE: 2 / 3}
    assert rel == (0.0, 0.25, 0.75)
    assert actors == [("Hamas",), ("Hamas", "Mossad"), ("Hamas",), ()]
    assert alone == {Act.ACCUSE: 1.0, Act.REQUEST: 1.0}


@pytest.mark.parametrize(
    "line", ["a\t2\tCONSULT", "a\t3\t\t", "a\t1\tCONSULT\tHamas", "a\t2\tWALTZ\tHamas"]
)
def test_a_malformed_line_is_named(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reread, "KEPT", tmp_path / "reread.tsv")
    reread.KEPT.write_text(f"# ours\n{line}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"reread\.tsv:2: "):
        list(reread.ours())
