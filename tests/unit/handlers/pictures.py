"""Pictures: painted by nobody, kept in a dictionary."""

from dataclasses import dataclass, field

from bot.flows.picture import PaintingFailed
from bot.render.charts import Chart


@dataclass
class Painted:
    """A painter whose pictures are a few bytes; what it drew is kept."""

    charts: list[Chart] = field(default_factory=list)
    broken: bool = False

    async def paint(self, chart: Chart) -> bytes:
        self.charts.append(chart)
        if self.broken:
            raise PaintingFailed("no paint")
        return b"\x89PNG"


@dataclass
class Album:
    kept: dict[str, str]

    async def get(self, name: str) -> str | None:
        return self.kept.get(name)

    async def put(self, name: str, file_id: str) -> None:
        self.kept[name] = file_id
