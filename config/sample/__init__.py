"""The sample news that Dragoman ships: invented outlets, and what they report, a file a language.

What in it is public fact and what is invented: docs/sample.md
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails

from bot.domain.errors import OperatorError
from bot.domain.feeds import FeedId, Ownership
from bot.fetch.sample import FeedFormat, SampleItem, SampleNews, SampleOutlet, Thread

SHIPPED = Path(__file__).parent
OUTLETS = "outlets.toml"
AGE = re.compile(r"(?=\d)(?:(\d{1,3})d)?(?:(\d{1,3})h)?(?:(\d{1,3})m)?")
NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # XML cannot carry most


def load(folder: Path = SHIPPED) -> SampleNews:
    """Read the outlets of a folder, and each of its other TOML files as news in one language.

    Raises:
        OperatorError: something in the files is wrong; all of it is named, with the file.
    """
    problems: list[str] = []
    listed = _read(folder / OUTLETS, _OutletFile, problems)
    outlets = tuple(row.value() for row in listed.outlet) if listed else ()
    language_of = {outlet.id: outlet.language for outlet in outlets}
    items: list[SampleItem] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name == OUTLETS or not (news := _read(path, _NewsFile, problems)):
            continue
        items += (row.value(news.language) for row in news.item)
        if listed:
            problems += (f"{path.name}: {wrong}" for wrong in news.misplaced(language_of))
    problems += _repeated("outlet", (outlet.id for outlet in outlets))
    problems += _repeated("item", (item.id for item in items))
    if problems:
        raise OperatorError("\n".join(["the sample news cannot be used:", *problems]))
    return SampleNews(outlets=outlets, items=tuple(items))


def _parse_age(text: object) -> timedelta:
    match = AGE.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise ValueError("should be an age such as '3h', '2h40m' or '1d'")
    days, hours, minutes = (int(number or 0) for number in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes)


def _one_line(text: object) -> object:
    """Join the lines of a text: the files have one sentence a line."""
    return " ".join(text.strip().split("\n")) if isinstance(text, str) else text


def _readable(text: str) -> str:
    if not text or NOT_TEXT.search(text):
        raise ValueError("should be readable text")
    return text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Line = Annotated[str, BeforeValidator(_one_line), AfterValidator(_readable)]
Age = Annotated[timedelta, BeforeValidator(_parse_age)]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


File = TypeVar("File", bound=_Row)


class _OutletRow(_Row):
    id: Slug
    name: Annotated[Line, StringConstraints(pattern=r"^Sample: ")]
    language: Language
    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | Literal[""]
    ownership: Ownership
    zone: ZoneInfo
    format: FeedFormat

    def value(self) -> SampleOutlet:
        return SampleOutlet(
            id=FeedId(self.id),
            name=self.name,
            language=self.language,
            country=self.country,
            ownership=self.ownership,
            zone=self.zone,
            format=self.format,
        )


class _OutletFile(_Row):
    outlet: tuple[_OutletRow, ...]


class _ItemRow(_Row):
    id: Slug
    outlet: Slug
    thread: Thread
    title: Line
    text: Line
    at: AwareDatetime | None = None
    age: Age | None = None

    @model_validator(mode="after")
    def _is_dated_once(self) -> Self:
        if (self.at is None) == (self.age is None):
            raise ValueError("should have either `at` (a moment) or `age` (such as '3h')")
        return self

    def value(self, language: str) -> SampleItem:
        when = self.age if self.at is None else self.at
        assert when is not None  # noqa: S101 - `_is_dated_once` saw to it; mypy cannot know
        return SampleItem(
            id=self.id,
            outlet=FeedId(self.outlet),
            language=language,
            thread=self.thread,
            title=self.title,
            text=self.text,
            when=when,
        )


class _NewsFile(_Row):
    language: Language
    item: tuple[_ItemRow, ...]

    def misplaced(self, language_of: dict[FeedId, str]) -> Iterable[str]:
        """Name the items whose outlet is not listed, or publishes in another language."""
        for row in self.item:
            language = language_of.get(FeedId(row.outlet))
            if language is None:
                yield f"{row.id}: {OUTLETS} has no outlet {row.outlet!r}"
            elif language != self.language:
                yield f"{row.id}: {row.outlet} publishes in {language!r}, not {self.language!r}"


def _read(path: Path, model: type[File], problems: list[str]) -> File | None:
    try:
        return model.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as error:
        problems += (f"{path.name}: {_in_words(wrong)}" for wrong in error.errors())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems.append(f"{path.name}: {error}")
    return None


def _in_words(wrong: ErrorDetails) -> str:
    """Say where and what, counting rows from one: "item 3, age: should be an age such as …"."""
    where = " ".join(str(step + 1) if isinstance(step, int) else step for step in wrong["loc"])
    return f"{where}: {wrong['msg'].removeprefix('Value error, ')}"


def _repeated(what: str, ids: Iterable[str]) -> list[str]:
    return [f"the {what} {id_!r} is there {n} times" for id_, n in Counter(ids).items() if n > 1]
