"""Pictures, drawn in a process of its own: matplotlib takes 70 MB and a second to start."""

from datetime import timedelta
from pathlib import Path

from bot.flows.picture import PaintingFailed
from bot.processes.pool import ProcessPool, WorkerDied, WorkerTooSlow
from bot.render.charts import Chart, png

LIMIT = timedelta(seconds=20)  # a picture takes 0.1 s, the first one of all 2 s: fonts are listed
MEMORY = 1_500_000_000  # bytes of address space; 270 MB were seen


class PainterProcess(ProcessPool):
    def __init__(self, cache: Path) -> None:
        """Keep the list of fonts in `cache`, so that it is made once and not at every start."""
        environment = {"MPLCONFIGDIR": str(cache), "OPENBLAS_NUM_THREADS": "1"}
        super().__init__(
            "bot.processes.painter:answer", limit=LIMIT, memory=MEMORY, environment=environment
        )

    async def paint(self, chart: Chart) -> bytes:
        """Draw a chart as PNG.

        Raises:
            PaintingFailed: it took too long, or too much.
        """
        try:
            painted = await self.ask(chart)
        except (WorkerTooSlow, WorkerDied) as caught:
            raise PaintingFailed("the painter gave up") from caught
        if not isinstance(painted, bytes):
            raise PaintingFailed(str(painted))
        return painted


def answer(chart: Chart) -> bytes | str:
    """Draw one chart; a str says why not."""
    try:
        return png(chart)
    except Exception as error:  # noqa: BLE001 - whatever matplotlib raises, words remain
        return f"{type(error).__name__}: {error}"
