"""A Wikidata on loopback: it answers `wbgetentities` as the real one does, and fails on demand."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

Json = dict[str, Any]


@dataclass
class FakeWikidata:
    items: Mapping[str, Json]
    merged: Mapping[str, str] = field(default_factory=dict)  # from, to
    faults: list[web.Response] = field(default_factory=list)  # given before answers, in order
    asked: list[Mapping[str, str]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        self.agents.append(request.headers["User-Agent"])
        if self.faults:
            return self.faults.pop(0)
        ids = request.query["ids"].split("|")
        for one in ids:
            if not one.removeprefix("Q").isdigit():
                error = {"code": "no-such-entity", "info": f"Could not find {one}.", "id": one}
                return web.json_response({"error": error})
        languages = request.query["languages"].split("|")
        return web.json_response({"entities": {one: self._entity(one, languages) for one in ids}})

    def _entity(self, qid: str, languages: list[str]) -> Json:
        target = self.merged.get(qid, qid)
        if target not in self.items:
            return {"id": qid, "missing": ""}
        item = self.items[target]
        labels = {
            code: {"language": code, "value": value}
            for code, value in item["labels"].items()
            if code in languages
        }
        told = {"type": "item", "id": target, "labels": labels, "claims": item.get("claims", [])}
        return told | ({"redirects": {"from": qid, "to": target}} if target != qid else {})


@asynccontextmanager
async def serving(wikidata: FakeWikidata) -> AsyncIterator[FakeWikidata]:
    app = web.Application()
    app.router.add_get("/w/api.php", wikidata.answer)
    async with TestServer(app) as server:
        wikidata.url = str(server.make_url("/w/api.php"))
        yield wikidata


def a_day(written: str, *, precision: int = 11) -> Json:
    time = f"+{written}T00:00:00Z"
    return {
        "snaktype": "value",
        "datavalue": {"type": "time", "value": {"time": time, "precision": precision}},
    }


def held(position: str, start: str | None, end: str | None = None, rank: str = "normal") -> Json:
    """Say that somebody held a position, as Wikidata does."""
    value = {"entity-type": "item", "id": position}
    days = {"P580": start, "P582": end}
    return {
        "mainsnak": {"snaktype": "value", "datavalue": {"type": "entity", "value": value}},
        "qualifiers": {name: [a_day(day)] for name, day in days.items() if day},
        "rank": rank,
    }


def died(day: str, *, precision: int = 11) -> Json:
    return {"mainsnak": a_day(day, precision=precision), "rank": "normal"}
