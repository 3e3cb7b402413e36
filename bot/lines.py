"""Answers a line at a time: entries assessed for machines, feeds listed for people."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, BinaryIO, TextIO

from pydantic import AwareDatetime, BaseModel, Field, NaiveDatetime, ValidationError
from rich.console import Console
from rich.table import Table

from bot.app import Checked, Knowledge
from bot.domain.entries import Entry, EntryId
from bot.domain.feeds import Feed, FeedId, PollState
from bot.render.records import Record, assessment_record

NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


class Line(BaseModel):
    """One entry to be assessed, as it is written in JSON."""

    id: str | int
    title: str
    text: str = ""
    lang: str | None = None
    published: AwareDatetime | NaiveDatetime | None = None
    feed: str | None = None
    source: str | None = Field(default=None, min_length=1)
    target: str | None = Field(default=None, min_length=1)


def assess(given: BinaryIO, out: TextIO, known: Knowledge) -> None:
    """Assess JSON lines, each on its own: one that is wrong is answered with what is wrong."""
    for raw in given:
        if raw.strip():
            out.write(json.dumps(_assessed(raw, known), ensure_ascii=False) + "\n")
            out.flush()


def _assessed(raw: bytes, known: Knowledge) -> Record:
    try:
        line = Line.model_validate_json(raw)
    except ValidationError as error:
        problems = (
            f"{'.'.join(map(str, problem['loc'])) or 'line'}: {problem['msg']}"
            for problem in error.errors()
        )
        return {"id": _id_of(raw), "error": "; ".join(problems)}
    entry = _entry(line)
    pair = None
    if line.source and line.target:
        pair = known.assessor.pair_act(
            f"{entry.title}\n{entry.text}",
            entry.language,
            source=line.source,
            target=line.target,
        )
    found = known.assessor.assess(entry)
    return assessment_record(line.id, found, known.actors, pair_act=pair)


def _entry(line: Line) -> Entry:
    published = line.published or NO_DATE
    at = published if published.tzinfo else published.replace(tzinfo=UTC)
    return Entry(
        id=EntryId(str(line.id)),
        feed_id=FeedId(line.feed or ""),
        url="",
        title=line.title,
        text=line.text,
        language=line.lang or "",
        published_at=at,
        seen_at=at,
        dated=line.published is not None,
        fingerprint="",
        offset_minutes=int((at.utcoffset() or NO_DATE - NO_DATE).total_seconds() // 60),
    )


def _id_of(raw: bytes) -> Any:
    """Return the id of a line that is wrong otherwise, if it can be made out."""
    try:
        line = json.loads(raw)
    except ValueError:
        return None
    return line.get("id") if isinstance(line, dict) else None


def feeds(known: Iterable[tuple[Feed, PollState]], console: Console, *, now: datetime) -> None:
    """List feeds and their health, those in trouble first."""
    table = Table("feed", "language", "last success", "a day", "next poll", "trouble", box=None)
    rows = sorted(known, key=lambda pair: (-pair[1].failures, pair[0].id))
    for feed, state in rows:
        table.add_row(
            feed.id,
            feed.language,
            _ago(now, state.succeeded_at),
            f"{state.entries_per_day:.1f}",
            _in(now, state.due_at),
            state.error or "",
        )
    if rows:
        console.print(table)
    else:
        console.print("No feed is monitored yet. Run `python -m bot poll --once` first.")


def checks(found: Sequence[Checked], console: Console) -> None:
    """List how reading each feed went."""
    table = Table("feed", "entries", "newest", "outcome", box=None)
    for check in sorted(found, key=lambda check: (check.error is None, check.feed.id)):
        newest = f"{check.newest:%Y-%m-%d %H:%M}" if check.newest else ""
        table.add_row(check.feed.id, str(check.entries), newest, check.error or "works")
    console.print(table)
    console.print(f"{sum(not check.error for check in found)} of {len(found)} feeds work.")


def _ago(now: datetime, then: datetime | None) -> str:
    return f"{_span((now - then).total_seconds())} ago" if then else "never"


def _in(now: datetime, then: datetime) -> str:
    return f"in {_span((then - now).total_seconds())}" if then > now else "now"


def _span(seconds: float) -> str:
    for unit, name in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= unit:
            return f"{seconds / unit:.0f} {name}"
    return f"{seconds:.0f} s"
