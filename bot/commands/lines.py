"""Answers a line at a time, for machines: what an entry is about, and which story it belongs to."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated, BinaryIO, TextIO, TypeAlias

import structlog
from pydantic import (
    AllowInfNan,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    Field,
    NaiveDatetime,
    StrictFloat,
    StrictInt,
    StrictStr,
    ValidationError,
)
from pydantic_core import from_json

from bot.domain.entries import Entry, EntryId
from bot.domain.errors import OperatorError
from bot.domain.feeds import Feed, FeedId
from bot.flows.assess import grasped, meant, report, seated
from bot.knowledge import Knowledge, the_gist
from bot.output import json_line
from bot.render.records import Record, assessment_record
from bot.stories.pile import Pile

log = structlog.get_logger()

NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST = 16_000_000  # bytes of a line; sixteen times the longest text anybody should send
TAG = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")  # of a language; "Indonesian" is none
MARK = b"\xef\xbb\xbf"  # what some editors begin a file with

Blank: TypeAlias = Annotated[str, BeforeValidator(lambda value: "" if value is None else value)]


class Line(BaseModel):
    """One entry to be assessed, as it is written in JSON. What else it holds is passed over."""

    id: StrictStr | StrictInt | Annotated[StrictFloat, AllowInfNan(allow_inf_nan=False)]
    title: Blank
    text: Blank = ""
    lang: Blank = ""
    published: AwareDatetime | NaiveDatetime | None = None
    feed: Blank = ""
    source: str | None = Field(default=None, min_length=1)
    target: str | None = Field(default=None, min_length=1)


def assess(given: BinaryIO, out: TextIO, known: Knowledge) -> None:
    """Assess JSON lines, each on its own: one that is wrong is answered with what is wrong."""
    for raw in _lines(given):
        if raw.strip():
            out.write(json_line(_assessed(raw, known)) + "\n")
            out.flush()


def stories(given: BinaryIO, out: TextIO, known: Knowledge) -> None:
    """Say of JSON lines, which come in order of time, which story each belongs to.

    Nothing is kept, and every entry gets a story, relevant or not.
    """
    pile = Pile()
    for raw in _lines(given):
        if raw.strip():
            out.write(json_line(_placed(raw, pile, known)) + "\n")
            out.flush()


def _lines(given: BinaryIO) -> Iterator[bytes]:
    """Yield lines; of one longer than LONGEST no more than the beginning is ever in memory."""
    first = True
    while line := _read_on(given, LONGEST + 1):
        end = line
        while len(line) > LONGEST and end and not end.endswith(b"\n"):
            end = _read_on(given, LONGEST)
        yield line.removeprefix(MARK) if first else line
        first = False


def _read_on(given: BinaryIO, most: int) -> bytes:
    """Return a line, or its first bytes.

    Raises:
        OperatorError: what was opened cannot be read after all.
    """
    try:
        return given.readline(most)
    except OSError as error:
        raise OperatorError(f"{given.name} cannot be read: {error.strerror}.") from error


def _assessed(raw: bytes, known: Knowledge) -> Record:
    line = _read(raw)
    if isinstance(line, dict):
        return line
    try:
        return _assessment(line, known)
    except Exception as error:  # the edge: the fault is ours, and the next line is fine
        log.exception("assessment_failed", line=line.id)
        return {"id": line.id, "error": f"cannot be assessed ({type(error).__name__})"}


def _placed(raw: bytes, pile: Pile, known: Knowledge) -> Record:
    read = _read(raw)
    if isinstance(read, dict):
        return read
    try:
        entry = _entry(read)
        found = known.assessor.assess(entry)
        feed = Feed(id=entry.feed_id, url="", outlet=read.feed, language="", country="")
        told = grasped(report(entry, feed, found), entry, known.concepts)
        told = seated(told, known.assessor.gazetteer.offices)
        gist = the_gist()
        return {"id": read.id, "story": pile.file(meant(told, entry, gist) if gist else told)}
    except Exception as error:  # the edge: the fault is ours, and the next line is fine
        log.exception("placing_failed", line=read.id)
        return {"id": read.id, "error": f"cannot be placed ({type(error).__name__})"}


def _read(raw: bytes) -> Line | Record:
    """Read a line, or say what is wrong with it."""
    if len(raw) > LONGEST:
        return {"id": None, "error": f"line: longer than {LONGEST:,} bytes"}
    try:
        return Line.model_validate_json(raw)
    except ValidationError as error:
        return {"id": _id_of(raw), "error": _problems(error)}


def _problems(error: ValidationError) -> str:
    """Say once of each field what is wrong with it."""
    told = {
        str(problem["loc"][0]) if problem["loc"] else "line": problem for problem in error.errors()
    }
    return "; ".join(
        f"{name}: {SHOULD.get(name, problem['msg'])}" for name, problem in told.items()
    )


SHOULD = {
    "id": "should be a text or a number",
    "published": "should be a date and time such as 2023-10-16T12:00:00+03:00",
}


def _assessment(line: Line, known: Knowledge) -> Record:
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
        feed_id=FeedId(line.feed),
        url="",
        title=line.title,
        text=line.text,
        language=line.lang if TAG.match(line.lang) else "",
        published_at=at,
        seen_at=at,
        dated=line.published is not None,
        fingerprint="",
        offset_minutes=int((at.utcoffset() or NO_DATE - NO_DATE).total_seconds() // 60),
    )


def _id_of(raw: bytes) -> str | int | None:
    """Return the id of a line that is wrong otherwise, if it can be made out."""
    try:
        line = from_json(raw)
    except ValueError:
        return None
    found = line.get("id") if isinstance(line, dict) else None
    return found if isinstance(found, str | int) and not isinstance(found, bool) else None
