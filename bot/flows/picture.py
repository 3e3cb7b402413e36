"""Show a picture: painted once, and from then on by the id that Telegram keeps it under."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Protocol

from bot.domain.errors import DragomanError
from bot.ports import Pictures
from bot.render.charts import Chart

Send = Callable[[bytes | str], Awaitable[str]]  # a picture, or the id of one; returns its id


class PictureGone(DragomanError):
    """Telegram does not know this id, or not from this bot: send the picture itself."""


class PaintingFailed(DragomanError):
    """There will be no picture: say it in words."""


class Painter(Protocol):
    async def paint(self, chart: Chart) -> bytes:
        """Draw a chart as PNG.

        Raises:
            PaintingFailed: it took too long, or too much.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureServices:
    painter: Painter
    pictures: Pictures


async def show(chart: Chart, send: Send, services: PictureServices) -> None:
    """Send a picture of a chart.

    Two who ask for the same at once may each have it painted; the id kept is the last one's.

    Raises:
        PaintingFailed: it cannot be painted; nothing was sent.
    """
    name = name_of(chart)
    kept = await services.pictures.get(name)
    if kept:
        try:
            await send(kept)
        except PictureGone:
            pass
        else:
            return
    file_id = await send(await services.painter.paint(chart))
    await services.pictures.put(name, file_id)


def name_of(chart: Chart) -> str:
    """Name a picture by all it shows, so that other news or another language is another one."""
    return blake2b(repr(chart).encode(errors="surrogatepass"), digest_size=16).hexdigest()
