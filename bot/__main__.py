"""`python -m bot`: run it, talk to it, or ask it for one answer.

Exit codes: 0 fine, also where Ctrl-C or SIGTERM ended what goes on until then, or whoever read the
answer had enough; 2 for what whoever started it must change, said in a sentence; 130 where Ctrl-C or
SIGTERM came before the answer.
"""

import signal

if __name__ == "__main__":  # until `main` takes over, Ctrl-C ends us without a traceback
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import io
import os
import sys
from contextlib import nullcontext
from functools import partial
from typing import Annotated, NoReturn

import typer
from typer._click.exceptions import NoArgsIsHelpError, UsageError  # what it tells in four lines

from bot import VERSION, service, terminal
from bot.commands.actors import actors_app
from bot.commands.feeds import feeds_app
from bot.commands.outbox import outbox_app
from bot.commands.questions import questions_app
from bot.commands.running import do
from bot.domain.errors import OperatorError
from bot.output import NobodyReads, tell
from bot.store.embedded import single_instance
from config.feeds import load_feeds
from config.settings import load

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # a mistake is a sentence, not a box
)
app.add_typer(questions_app)
app.add_typer(feeds_app, name="feeds")
app.add_typer(actors_app, name="actors")
app.add_typer(outbox_app, name="outbox")
STOPPED = 130  # as shells say of whom Ctrl-C ended


def _version(asked: bool) -> None:  # noqa: FBT001 - as typer calls it
    if asked:
        tell(f"Dragoman {VERSION}")
        raise typer.Exit


@app.callback()
def dragoman(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Say which this is."),
    ] = False,
) -> None:
    """Dragoman: Middle East diplomacy in ten languages; who did what to whom."""


@app.command()
def run() -> None:
    """Do everything: poll, assess, answer and send.

    In Telegram where there is a token, else here.
    """
    settings = load()
    feeds = load_feeds(settings.feeds_file)
    alone = nullcontext() if settings.redis_url else single_instance(settings.data_dir)
    with alone:
        if settings.telegram_token:
            do(partial(service.serve, feeds=feeds), settings, lasting=True)
        else:
            do(partial(terminal.run, feeds=feeds), settings, quiet=True, lasting=True)


@app.command()
def send() -> None:
    """Only send what is in the outbox.

    A small process beside `run`, on the same REDIS_URL.
    """
    load()  # what is wrong is told at once
    os.execv(sys.executable, [sys.executable, "-m", "bot.sender"])  # noqa: S606 - ourselves, and less of us


@app.command()
def chat() -> None:
    """Answer commands, typed or from standard input.

    From what was read before.
    """
    settings = load()
    work = partial(terminal.chat, feeds=load_feeds(settings.feeds_file))
    do(work, settings, quiet=True, lasting=True)


@app.command()
def poll(
    *, once: Annotated[bool, typer.Option("--once", help="Every feed once, then stop.")] = False
) -> None:
    """Poll feeds, assess and file what they bring; or `--once`.

    Until it is stopped, where `--once` is not said.
    """
    settings = load()
    work = terminal.poll_once if once else terminal.poll_on
    feeds = load_feeds(settings.feeds_file)
    do(partial(work, feeds=feeds), settings, quiet=once, lasting=not once)


def main() -> None:
    """Run a command; what the operator must change is one sentence on standard error."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    _speak_utf8()
    try:
        sys.exit(app(standalone_mode=False))
    except NoArgsIsHelpError as error:
        _refuse(error.format_message())
    except UsageError as error:
        _refuse(_in_a_sentence(error))
    except OperatorError as error:
        _refuse(str(error))
    except typer.Abort:
        sys.exit(STOPPED)
    except NobodyReads:
        sys.exit(0)


def _refuse(why: str) -> NoReturn:
    sys.stderr.write(f"{why}\n")
    sys.exit(2)


def _in_a_sentence(error: UsageError) -> str:
    """Say what is wrong with a command, and where it stands how it is written."""
    what = error.format_message().replace("Value error, ", "").replace("Input should", "should")
    where = error.ctx.command_path if error.ctx else "python -m bot"
    return f"{what.rstrip('.')}. See `{where} --help`."


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


if __name__ == "__main__":
    main()
