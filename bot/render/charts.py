"""Charts: a network of contacts, and lines over days; as values, and as pictures.

matplotlib shapes Arabic and Hebrew by itself. It is imported only where a picture is drawn, which
is a process of its own: it takes 70 MB.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, assert_never
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, FAINT, PAPER = "#22303c", "#d8dee4", "#ffffff"
# Okabe and Ito's colours: told apart by those who see red and green alike.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")

_WIDE, _HIGH, _DOTS = 8.0, 8.0, 125  # inches, and dots an inch
_THINNEST, _THICKEST = 1.2, 7.0  # points
_LARGEST, _TITLE_ROOM = 15, 58  # points of a title, and the letters that fit in that size
_LONG_LABEL = 16  # letters; four shorter ones stand side by side
_LABEL_AT = 1.13  # radii: where a name stands around the circle


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    one: int  # places in `Network.names`
    other: int
    count: int
    label: str  # the count as the reader writes it


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Somebody in the middle, others around, and who is tied to whom how often."""

    title: str
    names: tuple[str, ...]  # the first is in the middle
    edges: tuple[Edge, ...]
    right_to_left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    label: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Counts by day."""

    title: str
    days: tuple[str, ...]
    lines: tuple[Line, ...]
    right_to_left: bool


Chart = Network | Lines


def png(chart: Chart) -> bytes:
    """Draw a chart as PNG, 1000 points wide."""
    match chart:
        case Network():
            figure = _network(chart)
        case Lines():
            figure = _lines(chart)
        case _:
            assert_never(chart)
    drawn = BytesIO()
    with catch_warnings():
        simplefilter("ignore")  # a letter that the font does not have is drawn as a box
        figure.savefig(drawn, format="png", dpi=_DOTS, facecolor=PAPER)
    return drawn.getvalue()


def places(count: int) -> list[tuple[float, float]]:
    """Return where the one in the middle and those around stand, the first of them on top."""
    around = count - 1
    turns = [math.tau * (0.25 - place / around) for place in range(around)]
    return [(0.0, 0.0), *((math.cos(turn), math.sin(turn)) for turn in turns)][:count]


def _network(chart: Network) -> "Figure":
    figure, axes = _figure(chart.title, high=_HIGH, right_to_left=chart.right_to_left)
    axes.axis("off")
    axes.set_xlim(-1.75, 1.75)
    axes.set_ylim(-1.3, 1.3)
    where = places(len(chart.names))
    most = max((edge.count for edge in chart.edges), default=1)
    for edge in chart.edges:
        _tie(axes, where[edge.one], where[edge.other], edge, most)
    for place, (name, (x, y)) in enumerate(zip(chart.names, where, strict=True)):
        colour = COLOURS[1] if place == 0 else COLOURS[0]
        axes.plot([x], [y], "o", color=colour, markersize=26 if place == 0 else 14, zorder=3)
        _name(axes, _plain(name), x, y, middle=place == 0)
    return figure


def _tie(
    axes: "Axes", one: tuple[float, float], other: tuple[float, float], edge: Edge, most: int
) -> None:
    """Draw a tie, thicker where there were more contacts, and say how many there were."""
    own = 0 in {edge.one, edge.other}
    width = _THINNEST + (_THICKEST - _THINNEST) * edge.count / most
    axes.plot(
        [one[0], other[0]],
        [one[1], other[1]],
        color=COLOURS[5] if own else FAINT,
        linewidth=width,
        zorder=2 if own else 1,
    )
    if own:
        x, y = (one[0] + other[0]) * 0.58, (one[1] + other[1]) * 0.58
        box = {"boxstyle": "circle,pad=0.2", "facecolor": PAPER, "edgecolor": FAINT}
        axes.text(x, y, edge.label, ha="center", va="center", fontsize=11, bbox=box, zorder=4)


def _name(axes: "Axes", name: str, x: float, y: float, *, middle: bool) -> None:
    if middle:
        box = {"boxstyle": "round,pad=0.3", "facecolor": PAPER, "edgecolor": COLOURS[1]}
        axes.text(
            0, -0.13, name, ha="center", va="top", fontsize=14, weight="bold", bbox=box, zorder=5
        )
        return
    side = "center" if abs(x) < 0.2 else "left" if x > 0 else "right"  # noqa: PLR2004 - nearly above or below
    height = "bottom" if y > 0 else "top"
    axes.text(
        x * _LABEL_AT,
        y * _LABEL_AT,
        name,
        ha=side,
        va=height if side == "center" else "center",
        fontsize=12,
        color=INK,
        zorder=5,
    )


def _lines(chart: Lines) -> "Figure":
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415 - as in `_figure`

    figure, axes = _figure(chart.title, high=_HIGH * 0.6, right_to_left=chart.right_to_left)
    for line, colour in zip(chart.lines, _colours(len(chart.lines)), strict=True):
        axes.plot(
            range(len(line.values)),
            line.values,
            color=colour,
            label=_plain(line.label),
            linewidth=2.2,
            marker="o",
            markersize=3.5,
        )
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xticks(*_ticks(chart.days), fontsize=10)
    axes.grid(axis="y", color=FAINT)
    axes.spines[["top", "right"]].set_visible(False)
    wide = max(len(line.label) for line in chart.lines) > _LONG_LABEL
    figure.legend(frameon=False, fontsize=11, loc="outside lower center", ncols=2 if wide else 4)
    return figure


def _ticks(days: Sequence[str]) -> tuple[list[int], list[str]]:
    """Name every fifth day, today's always."""
    shown = [place for place in range(len(days)) if (len(days) - 1 - place) % 5 == 0]
    return shown, [days[place] for place in shown]


def _colours(count: int) -> list[str]:
    return [COLOURS[place % len(COLOURS)] for place in range(count)]


def _figure(title: str, *, high: float, right_to_left: bool) -> tuple["Figure", "Axes"]:
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - 70 MB
    from matplotlib.figure import Figure  # noqa: PLC0415 - as above

    figure = Figure(figsize=(_WIDE, high), layout="constrained")
    FigureCanvasAgg(figure)  # no window, no state shared with another picture
    axes = figure.add_subplot()
    axes.set_title(
        _plain(title),
        loc="right" if right_to_left else "left",
        fontsize=min(_LARGEST, _LARGEST * _TITLE_ROOM / len(title or " ")),
        color=INK,
        weight="bold",
        pad=14,
    )
    return figure, axes


def _plain(text: str) -> str:
    """Return a text without what matplotlib takes for mathematics, or for a line without name."""
    return text.replace("\\", "").replace("$", r"\$").lstrip("_")
