"""Pictures: whatever is drawn is a PNG of the size promised, in any script."""

import struct
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.flows.picture import name_of
from bot.processes.painter import answer
from bot.render.charts import Chart, Edge, Line, Lines, Network, places, png
from bot.render.texts import LANGUAGES
from bot.render.trend import chart as charted
from bot.render.voice import Voice
from tests.build import NOON
from tests.unit.render import scenes
from tests.unit.render.scenes import ACTORS, texts

PNG = b"\x89PNG\r\n\x1a\n"
NETWORK = Network(
    title="Путин · 5 $ \\alpha_",
    names=("فلاديمير بوتين", "ולדימיר פוטין", "_گچپژ", "Raïssi"),
    edges=(Edge(one=0, other=1, count=3, label="3"), Edge(one=1, other=2, count=1, label="1")),
    right_to_left=True,
)
LINES = Lines(
    title="", days=("1", "2"), lines=(Line(label="_$x", values=(0, 4)),), right_to_left=False
)


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(PNG)
    wide, high = struct.unpack("!II", picture[16:24])
    return wide, high


def test_a_network_is_a_square_and_a_trend_is_not() -> None:
    assert size(png(NETWORK)) == (1000, 1000)
    assert size(png(LINES)) == (1000, 600)


def test_the_same_chart_is_the_same_picture_and_another_is_not() -> None:
    assert png(NETWORK) == png(NETWORK)
    assert png(LINES) != png(Lines(title="x", days=LINES.days, lines=LINES.lines, right_to_left=False))  # fmt: skip


def test_a_picture_is_named_by_all_it_shows() -> None:
    charts: list[Chart] = [NETWORK, LINES]
    voices = [
        Voice(texts=texts(), language=language, now=NOON, actors=ACTORS) for language in LANGUAGES
    ]
    drawn = [charted(scenes.a_trend(), voice) for voice in voices]
    charts += [chart for chart in drawn if chart]

    assert len({name_of(chart) for chart in charts}) == 2 + len(LANGUAGES)
    assert name_of(NETWORK) == name_of(NETWORK)


def test_whoever_stands_around_stands_on_the_circle_and_apart() -> None:
    for count in range(1, 14):
        middle, *around = places(count)
        assert middle == (0.0, 0.0)
        assert all(abs(x * x + y * y - 1) < 1e-9 for x, y in around)
        assert len({(round(x, 6), round(y, 6)) for x, y in around}) == count - 1


@pytest.mark.parametrize("broken", [None, Lines(title="", days=(), lines=(), right_to_left=False)])
def test_a_chart_that_cannot_be_drawn_costs_no_process(broken: Chart) -> None:
    assert isinstance(answer(broken), str)


labels = st.text(st.characters(codec="utf-8"), max_size=30)


@settings(deadline=timedelta(seconds=20), max_examples=8)
@given(labels, st.lists(labels, min_size=1, max_size=5))
def test_any_words_can_be_drawn(title: str, names: list[str]) -> None:
    edges = tuple(Edge(one=0, other=it, count=it, label=str(it)) for it in range(1, len(names)))

    network = Network(title=title, names=tuple(names), edges=edges, right_to_left=False)
    assert size(png(network)) == (1000, 1000)
