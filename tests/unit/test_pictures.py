"""Pictures: painted in a process of their own."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.flows.picture import PaintingFailed
from bot.processes import painter
from bot.processes.painter import PainterProcess
from bot.render.charts import Line, Lines

CHART = Lines(
    title="مصر", days=("1", "2"), lines=(Line(label="x", values=(1, 2)),), right_to_left=True
)


async def test_a_chart_becomes_a_picture_and_the_fonts_are_listed_once(tmp_path: Path) -> None:
    cache = tmp_path / "not" / "yet" / "there"
    async with PainterProcess(cache) as process:
        assert (await process.paint(CHART)).startswith(b"\x89PNG")

    assert [path.name.partition("-")[0] for path in cache.glob("*.json")] == ["fontlist"]


async def test_a_chart_that_cannot_be_drawn_says_why(tmp_path: Path) -> None:
    async with PainterProcess(tmp_path) as process:
        with pytest.raises(PaintingFailed, match="Error"):
            await process.paint(Lines(title="", days=(), lines=(), right_to_left=False))


async def test_a_painter_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(painter, "LIMIT", timedelta(milliseconds=1))
    async with PainterProcess(tmp_path) as process:
        with pytest.raises(PaintingFailed, match="gave up"):
            await process.paint(CHART)
