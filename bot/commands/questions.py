"""`python -m bot who`, `search`, `digest` and the like: one answer, or a line for each line."""

import io
import re
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Annotated, BinaryIO, TextIO
from zoneinfo import available_timezones

import typer

from bot.actors.evidence import Kind
from bot.app import Services
from bot.commands import answers, lines
from bot.commands.running import (
    AsJson,
    ask_of_news,
    check_language,
    configure_logs,
    day,
    window_of,
)
from bot.domain.errors import OperatorError
from bot.flows.compose import edition
from bot.knowledge import Knowledge, knowledge
from bot.output import tell, tell_json, writing
from bot.queries import grammar
from bot.queries.grammar import Asked, Name, Piece
from bot.render.bidi import without_controls
from bot.render.digest import digest as draw_digest
from bot.render.listing import SIDES
from bot.render.records import digest_record
from bot.telegram.markup import plain
from config.settings import load

questions_app = typer.Typer(rich_markup_mode=None)

AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Offices as of this day, as 2023-10-17.")
]
AnswerLanguage = Annotated[str, typer.Option("--lang", help="The language of the answer.")]


@questions_app.command()
def assess(
    file: Annotated[Path | None, typer.Argument(help="JSON lines; - or nothing: stdin.")] = None,
) -> None:
    """Say what entries are about: JSON lines in and out.

    Each line is answered by one, in the same order.
    """
    _each_line(file, lines.assess)


@questions_app.command()
def stories(
    file: Annotated[
        Path | None, typer.Argument(help="JSON lines in order of time; - or nothing: stdin.")
    ] = None,
    *,
    since: Annotated[
        str | None, typer.Option(help="Instead, list what was filed, as far back as 24h or 7d.")
    ] = None,
    as_json: AsJson = False,
    lang: AnswerLanguage = "en",
) -> None:
    """Say which story entries belong to, or list the stories kept.

    Of a file, or of standard input, JSON lines in and out.
    """
    if file is None and (since or as_json or (sys.stdin and sys.stdin.isatty())):
        window = window_of(since or "24h")
        _tell(partial(answers.stories, window, _question(lang, None)), as_json=as_json)
        return
    _each_line(file, lines.stories)


@questions_app.command()
def story(
    story_id: Annotated[str, typer.Argument(metavar="ID", help="As `stories` gives it.")],
    *,
    as_json: AsJson = False,
    lang: AnswerLanguage = "en",
) -> None:
    """Tell one story: what came when, who did and said what.

    And where reports differ.
    """
    _tell(partial(answers.story, story_id, _question(lang, None)), as_json=as_json)


@questions_app.command()
def who(
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME", help="One name, or two for what is between them."),
    ],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    window: Annotated[str | None, typer.Option(help="How far back, as 24h or 30d.")] = None,
    behind: Annotated[
        Kind | None,
        typer.Option("--list", help="List what stands behind a count; as JSON, all of it."),
    ] = None,
    lang: AnswerLanguage = "en",
) -> None:
    """Say what an actor did and with whom, or two did together."""
    asked = _question(lang, as_of, window)
    if behind:
        _tell(
            partial(answers.behind, _joined(names, as_json=as_json), behind, asked),
            as_json=as_json,
        )
    else:
        _tell(partial(answers.who, _joined(names, as_json=as_json), asked), as_json=as_json)


@questions_app.command()
def quotes(
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="One name.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    about: Annotated[bool, typer.Option("--about", help="What others said about them.")] = False,
    lang: AnswerLanguage = "en",
) -> None:
    """Say what an actor said, or what was said about it.

    As JSON, both.
    """
    asked = _question(lang, as_of)
    by, of = SIDES
    _tell(
        partial(answers.quotes, _joined(names, as_json=as_json), of if about else by, asked),
        as_json=as_json,
    )


@questions_app.command()
def contacts(
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="One name.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    window: Annotated[str, typer.Option(help="How far back, as 24h or 30d.")] = "30d",
    lang: AnswerLanguage = "en",
) -> None:
    """Say whom an actor met, called or wrote to."""
    _tell(
        partial(answers.contacts, _joined(names, as_json=as_json), _question(lang, as_of, window)),
        as_json=as_json,
    )


@questions_app.command()
def trend(
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="Up to four names.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    lang: AnswerLanguage = "en",
) -> None:
    """Say how much was written of actors, day by day."""
    _tell(
        partial(answers.trend, _joined(names, as_json=as_json), _question(lang, as_of)),
        as_json=as_json,
    )


@questions_app.command(context_settings={"ignore_unknown_options": True})  # -word is none
def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD", help='Words, "phrases", filters as lang:ar, -word for without.'
        ),
    ],
    *,
    as_json: AsJson = False,
    skip: Annotated[int, typer.Option(min=0, help="How many reports to pass over.")] = 0,
    lang: AnswerLanguage = "en",
) -> None:
    """Look for words in what was read, the newest first."""
    asked = _question(lang, None)
    _tell(partial(answers.search, readings(words), asked, skip=skip), as_json=as_json)


def readings(words: Sequence[str]) -> tuple[str, ...]:
    """Return what may have been typed, the likeliest first: quotes are what a shell takes away.

    Of one word that begins with a filter nobody can tell what stood in quotes: all of it, or the
    filter's value.
    """
    typed = " ".join(phrased(word) if " " in word and len(words) > 1 else word for word in words)
    if len(words) > 1 or " " not in typed:
        return (typed,)
    match grammar.asked(phrased(typed)):
        case Asked(groups=((Piece(name=Name()),),)):
            return (phrased(typed), typed)
        case _:
            return (typed,)


def phrased(word: str) -> str:
    """Put back the quotes that a shell takes away: of a phrase, and of a filter's value."""
    if '"' in word:
        return word
    return re.sub(r"\A(-?(?:[A-Za-z]+:(?=\S))?)(.*)\Z", r'\1"\2"', word, flags=re.DOTALL)


@questions_app.command()
def digest(
    *,
    since: Annotated[str, typer.Option(help="How far back, as 24h or 7d.")] = "24h",
    lang: Annotated[str, typer.Option(help="The language of the digest.")] = "en",
    zone: Annotated[str, typer.Option(help="The zone of its times, as Asia/Jakarta.")] = "UTC",
    as_json: AsJson = False,
    dry_run: Annotated[  # noqa: ARG001 - said for clarity: this command never sends
        bool, typer.Option("--dry-run", help="Send nothing; so it is in any case.")
    ] = True,
) -> None:
    """Show a digest, as a new subscriber would get it."""
    window = window_of(since)
    check_language(lang)
    if zone not in available_timezones():
        raise OperatorError(f"{zone!r} is no time zone; one is called Asia/Jakarta.")

    async def compose(made: Services) -> None:
        now = made.clock.now()
        found = await edition(made.composing, languages=(lang,), since=now - window, now=now)
        actors = made.knowledge.actors
        message = draw_digest(
            found,
            language=lang,
            zone=zone,
            next_at=None,
            actors=actors,
            texts=made.knowledge.texts,
        )
        if as_json:
            tell_json(digest_record(found, message, actors))
        else:
            tell(plain(message.html))

    ask_of_news(compose)


def _each_line(file: Path | None, answer: Callable[[BinaryIO, TextIO, Knowledge], None]) -> None:
    """Answer JSON lines with JSON lines, in the same order."""
    settings = load()
    configure_logs(settings, quiet=True)
    with _given(file) as given, writing() as out:
        answer(given, out, knowledge(actors_dir=settings.actors_dir))


@contextmanager
def _given(file: Path | None) -> Iterator[BinaryIO]:
    """Open what is to be read, or standard input.

    Raises:
        OperatorError: it cannot be opened.
    """
    if file is None or str(file) == "-":
        yield sys.stdin.buffer if sys.stdin else io.BytesIO()
        return
    try:
        given = file.open("rb")
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}.") from error
    with given:
        yield given


def _tell(answer: Callable[[Services], Awaitable[answers.Answer]], *, as_json: bool) -> None:
    async def telling(made: Services) -> None:
        found = await answer(made)
        if as_json:
            tell_json(found.record)
        elif not found.misunderstood:
            tell(plain(found.message.html))
        if found.misunderstood:
            raise OperatorError(plain(found.message.html))

    ask_of_news(telling)


def _question(lang: str, as_of: str | None, window: str | None = None) -> answers.Question:
    check_language(lang)
    return answers.Question(
        language=lang,
        on=day(as_of) if as_of is not None else None,
        window=window_of(window) if window is not None else None,
    )


def _joined(names: list[str], *, as_json: bool = False) -> str:
    """Put names together as they would be typed; a comma parts two that were given apart.

    Raises:
        OperatorError: there is nothing to be seen of any name; to machines that is nobody.
    """
    if not as_json and not without_controls(" ".join(names)).strip():
        raise OperatorError("There is no name in that; one is written as in: who Putin.")
    return (", " if len(names) > 1 and any(" " in name for name in names) else " ").join(names)
