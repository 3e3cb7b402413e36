"""`python -m bot`: run it, talk to it, or ask it for one answer.

Exit codes: 0 fine, also where Ctrl-C or SIGTERM ended it; 2 for what whoever started it must
change, said in a sentence.
"""

import signal

if __name__ == "__main__":  # until `main` takes over, Ctrl-C ends us without a traceback
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import asyncio
import io
import re
import sys
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import available_timezones

import typer

from bot import answers, lines, service, terminal
from bot.actors.evidence import Kind
from bot.actors.review import review
from bot.app import Services, Store, checked, opened, services
from bot.domain.errors import OperatorError
from bot.flows.compose import edition
from bot.knowledge import Knowledge, knowledge
from bot.observe.logs import configure
from bot.render.additions import addition_records
from bot.render.digest import digest as draw_digest
from bot.render.listing import SIDES
from bot.render.records import digest_record, feed_record
from bot.render.review import review_lines, review_record
from bot.render.texts import LANGUAGES
from bot.store.embedded import single_instance
from bot.telegram.markup import plain
from config.feeds import load_feeds
from config.settings import LogFormat, LogLevel, Settings, load

app = typer.Typer(
    help="Dragoman: Middle East diplomacy in ten languages; who did what to whom.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # a mistake is a sentence, not a box
)
feeds_app = typer.Typer(
    help="What is monitored, and whether it works.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(feeds_app, name="feeds")
actors_app = typer.Typer(
    help="Who is known, and what to look at there.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(actors_app, name="actors")

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object, for machines.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", help="Offices as of this day, as 2023-10-17.")
]
AnswerLanguage = Annotated[str, typer.Option("--lang", help="The language of the answer.")]
Work = Callable[[Settings, Store, Knowledge], Awaitable[None]]


@app.command()
def run() -> None:
    """Do everything: poll, assess, answer and send; in Telegram with a token, else here."""
    settings = load()
    feeds = load_feeds(settings.feeds_file)
    alone = nullcontext() if settings.redis_url else single_instance(settings.data_dir)
    with alone:
        if settings.telegram_token:
            _do(partial(service.serve, feeds=feeds), settings)
        else:
            _do(partial(terminal.run, feeds=feeds), settings, quiet=True)


@app.command()
def chat() -> None:
    """Answer commands, typed or from standard input, from what was read before."""
    settings = load()
    _do(partial(terminal.chat, feeds=load_feeds(settings.feeds_file)), settings, quiet=True)


@app.command()
def poll(
    *, once: Annotated[bool, typer.Option("--once", help="Every feed once, then stop.")] = False
) -> None:
    """Poll the feeds, and assess and file what they bring; until stopped, or once."""
    settings = load()
    work = terminal.poll_once if once else terminal.poll_on
    _do(partial(work, feeds=load_feeds(settings.feeds_file)), settings, quiet=once)


@app.command()
def assess(
    file: Annotated[Path | None, typer.Argument(help="JSON lines; - or nothing: stdin.")] = None,
) -> None:
    """Say of each entry what it is about: JSON lines in, JSON lines out, in the same order."""
    known = knowledge()
    if file is None or str(file) == "-":
        lines.assess(sys.stdin.buffer if sys.stdin else io.BytesIO(), sys.stdout, known)
        return
    try:
        with file.open("rb") as given:
            lines.assess(given, sys.stdout, known)
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}.") from error


@app.command()
def who(
    names: Annotated[list[str], typer.Argument(help="One name, or two for what is between them.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    window: Annotated[str | None, typer.Option(help="How far back, as 24h or 30d.")] = None,
    behind: Annotated[
        Kind | None, typer.Option("--list", help="List what stands behind a count.")
    ] = None,
    lang: AnswerLanguage = "en",
) -> None:
    """Say what an actor did, with whom, and who reports it; of two, what they did together."""
    asked = _question(lang, as_of, window)
    if behind:
        _tell(partial(answers.behind, _joined(names), behind, asked), as_json=as_json)
    else:
        _tell(partial(answers.who, _joined(names), asked), as_json=as_json)


@app.command()
def quotes(
    names: Annotated[list[str], typer.Argument(help="One name.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    about: Annotated[bool, typer.Option("--about", help="What others said about them.")] = False,
    lang: AnswerLanguage = "en",
) -> None:
    """Say what an actor said, or what was said about it; as JSON, both."""
    asked = _question(lang, as_of)
    by, of = SIDES
    _tell(partial(answers.quotes, _joined(names), of if about else by, asked), as_json=as_json)


@app.command()
def contacts(
    names: Annotated[list[str], typer.Argument(help="One name.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    window: Annotated[str, typer.Option(help="How far back, as 24h or 30d.")] = "30d",
    lang: AnswerLanguage = "en",
) -> None:
    """Say whom an actor met, called or wrote to, or when it last did."""
    _tell(
        partial(answers.contacts, _joined(names), _question(lang, as_of, window)), as_json=as_json
    )


@app.command()
def trend(
    names: Annotated[list[str], typer.Argument(help="Up to four names.")],
    *,
    as_json: AsJson = False,
    as_of: AsOf = None,
    lang: AnswerLanguage = "en",
) -> None:
    """Say how much was written of actors, day by day."""
    _tell(partial(answers.trend, _joined(names), _question(lang, as_of)), as_json=as_json)


@app.command()
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
    """Show the digest of a window of time, as a new subscriber would get it."""
    window = _window(since)
    _check_language(lang)
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
            _print_json(digest_record(found, message, actors))
        else:
            typer.echo(plain(message.html))

    _ask(compose)


@feeds_app.command("list")
def feeds_list(*, as_json: AsJson = False) -> None:
    """Say of each monitored feed when it last worked, and what was wrong since."""

    async def show(made: Services) -> None:
        known = await made.feeds.all()
        if as_json:
            _print_json([feed_record(feed, state) for feed, state in known])
        else:
            typer.echo(lines.feeds(known, now=made.clock.now()))

    _ask(show)


@feeds_app.command("check")
def feeds_check(
    names: Annotated[list[str] | None, typer.Argument(help="Feed ids; nothing: all.")] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Fetch and read each feed of the list once, keep nothing, and say how it went."""
    settings = load()
    _configure(settings, quiet=True)
    found = asyncio.run(checked(settings, names or []))
    if as_json:
        _print_json([lines.check_record(check) for check in found])
    else:
        typer.echo(lines.checks(found))


@actors_app.command("review")
def actors_review(*, as_json: AsJson = False) -> None:
    """List offices nobody checked for a year, names never read, and missing languages."""

    async def look(made: Services) -> None:
        found = review(
            made.knowledge.assessor.gazetteer,
            await made.shelf.spellings_read(),
            on=made.clock.now().date(),
        )
        if as_json:
            _print_json(review_record(found))
        else:
            typer.echo(review_lines(found))

    _ask(look)


@actors_app.command("export")
def actors_export() -> None:
    """Print what admins added from chat as records for the files of config/actors."""

    async def export(made: Services) -> None:
        _, additions = await made.library.book.all()
        typer.echo(addition_records(additions))

    _ask(export)


def main() -> None:
    """Run a command; what the operator must change is one sentence on standard error."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    _speak_utf8()
    try:
        app()
    except OperatorError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)


def _do(work: Work, settings: Settings, *, quiet: bool = False) -> None:
    """Open the store and do some work on it, to its end or until somebody stops it."""
    _configure(settings, quiet=quiet)

    async def working() -> None:
        async with opened(settings) as store:
            await work(settings, store, knowledge())

    try:
        asyncio.run(working())
    except KeyboardInterrupt:
        if sys.stdout and sys.stdout.isatty():
            typer.echo()  # the shell's next prompt stands on a line of its own


def _ask(question: Callable[[Services], Awaitable[None]]) -> None:
    """Put a question to what was read before."""

    async def asking(settings: Settings, store: Store, known: Knowledge) -> None:
        async with services(settings, store, known) as made:
            await question(made)

    _do(asking, load(), quiet=True)


def _tell(answer: Callable[[Services], Awaitable[answers.Answer]], *, as_json: bool) -> None:
    async def telling(made: Services) -> None:
        found = await answer(made)
        if as_json:
            _print_json(found.record)
        else:
            typer.echo(plain(found.message.html))

    _ask(telling)


def _question(lang: str, as_of: str | None, window: str | None = None) -> answers.Question:
    _check_language(lang)
    return answers.Question(
        language=lang,
        on=_day(as_of) if as_of is not None else None,
        window=_window(window) if window is not None else None,
    )


def _joined(names: list[str]) -> str:
    """Put names together as they would be typed; a comma parts two that were given apart."""
    return (", " if len(names) > 1 and any(" " in name for name in names) else " ").join(names)


def _configure(settings: Settings, *, quiet: bool) -> None:
    """Log as the settings say; where a person reads the screen, only what is wrong."""
    unset = "log_level" not in settings.model_fields_set
    level = LogLevel.WARNING if quiet and unset else settings.log_level
    configure(level=level, as_json=settings.log_format is LogFormat.JSON)


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale says; what is none of it stops nobody.

    What cannot be written is written as an escape, which in JSON means the same.
    """
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):  # None, where it is closed
            stream.reconfigure(encoding="utf-8", errors=errors)


def _check_language(written: str) -> None:
    if written not in LANGUAGES:
        raise OperatorError(f"{written!r} is none of my languages: {', '.join(LANGUAGES)}.")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise OperatorError(f"{written!r} is no date; one is written 2023-10-17.") from error


def _window(written: str) -> timedelta:
    match = re.fullmatch(r"([1-9]\d{0,3})([hd])", written)
    if match is None:
        raise OperatorError(f"{written!r} is no span of time; one is written 24h or 7d.")
    return timedelta(hours=int(match[1]) * (24 if match[2] == "d" else 1))


def _print_json(record: Any) -> None:
    typer.echo(lines.one_line(record))


if __name__ == "__main__":
    main()
