"""`python -m bot outbox`: for whoever keeps the bot running."""

import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.app import Services
from bot.commands.running import AsJson, ask, window_of
from bot.domain.broadcasts import MOST_PARTS, BroadcastId, Progress, Stage
from bot.domain.deliveries import Lane
from bot.domain.errors import OperatorError
from bot.flows.broadcast import SHARE, texts_in
from bot.flows.operate import Operating
from bot.output import tell, tell_json
from bot.render.broadcast import progress_page, question, too_long, words
from bot.render.outbox import outbox_page, outbox_record
from bot.render.texts import LANGUAGES
from bot.telegram.markup import plain

outbox_app = typer.Typer(
    help="What is to be sent, and what could not be handled.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@outbox_app.callback()
def outbox(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Say what is due, held and in doubt, and how sending went.

    In the last two days; and how much came in and could not be handled.
    """
    if context.invoked_subcommand is None:
        _show(as_json=as_json)


@outbox_app.command()
def pause() -> None:
    """Send nothing from the outbox until `resume`.

    Answers go out all the same.
    """
    _show(first=lambda operating: operating.pause(paused=True))


@outbox_app.command()
def resume() -> None:
    """Send again what is due."""
    _show(first=lambda operating: operating.pause(paused=False))


@outbox_app.command()
def drop(lane: Annotated[str, typer.Argument(help="digest, alert or broadcast")]) -> None:
    """Give up every delivery of a lane.

    `resend` takes that back, for three days.
    """
    dropped = _lane(lane)

    async def forget(made: Services) -> None:
        tell(f"{await made.operating.drop(dropped)} dropped.")

    ask(forget)


@outbox_app.command()
def resend(
    lane: Annotated[str, typer.Argument(help="digest, alert or broadcast")],
    since: Annotated[str, typer.Option(help="How far back, as 6h or 2d.")] = "24h",
) -> None:
    """Send what was given up after all.

    That is what Telegram refused, and what was dropped.
    """
    wanted, window = _lane(lane), window_of(since)

    async def again(made: Services) -> None:
        tell(f"{await made.operating.resend(wanted, since=window)} to be sent again.")

    ask(again)


def _lane(written: str) -> Lane:
    if written not in {Lane.DIGEST, Lane.ALERT, Lane.BROADCAST}:
        raise OperatorError(f"{written!r} is no lane; one is digest, alert or broadcast.")
    return Lane(written)


@outbox_app.command()
def broadcast(
    file: Annotated[
        str, typer.Argument(help="The text; - reads standard input. Without it: what was sent.")
    ] = "",
    *,
    share: Annotated[int, typer.Option(help="Percent of the rate.", min=1, max=100)] = SHARE,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    pause_: Annotated[str, typer.Option("--pause", metavar="ID", help="Let one rest.")] = "",
    resume_: Annotated[str, typer.Option("--resume", metavar="ID", help="Go on.")] = "",
    stop: Annotated[str, typer.Option(metavar="ID", help="End one for good.")] = "",
) -> None:
    """Tell all readers something, or say what they were told.

    It is looked at first, and sent by whatever process runs the bot.
    """
    steps = {Stage.PAUSED: pause_, Stage.RUNNING: resume_, Stage.STOPPED: stop}

    async def work(made: Services) -> None:
        for stage, name in steps.items():
            if name and not await made.broadcasting.turn(BroadcastId(name), stage):
                raise OperatorError(f"There is no broadcast {name!r}.")
        if file:
            await _broadcast(_read(file), share, made, yes=yes)
        elif found := await made.broadcasting.newest():
            _list(found, made)
        else:
            tell("Nothing was told to all readers yet.")

    ask(work)


async def _broadcast(written: str, share: int, made: Services, *, yes: bool) -> None:
    """Show what each reader would get and begin it, if that is what is wanted."""
    texts, broadcasting = made.knowledge.texts, made.broadcasting
    parts = texts_in(written, languages=LANGUAGES)
    if not parts:
        raise OperatorError("There is no text in it.")
    progress = await broadcasting.draft(parts, share=share)
    name, made_of = progress.broadcast.id, progress.broadcast.texts
    if found := too_long(progress.broadcast):
        raise OperatorError(f"Too long, {found[1]} UTF-16 units: more than {MOST_PARTS} messages.")
    if progress.stage is Stage.DRAFT:
        for language, text in made_of:
            for part in words(text, language or "en"):
                tell(f"{plain(part.html)}\n")
        readers = await broadcasting.readers(progress.broadcast)
        asked = question(progress, readers, language="en", texts=texts)
        tell(f"{plain(asked.html)}\n")
        if not readers.total() or not (yes or _confirmed()):
            return
        progress = await broadcasting.turn(name, Stage.GATHERING) or progress
    _list([progress], made)


def _confirmed() -> bool:
    try:
        return typer.confirm("Send it?")
    except typer.Abort as error:
        raise OperatorError(
            "Nothing was sent: nobody said yes. Where nobody can be asked, add --yes."
        ) from error


def _list(found: Sequence[Progress], made: Services) -> None:
    for one in found:
        page = progress_page(one, language="en", texts=made.knowledge.texts)
        tell(plain(page.html))


def _read(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeError) as error:
        raise OperatorError(
            f"{file} cannot be read: {getattr(error, 'strerror', None) or error}."
        ) from error


async def _nothing(_: Operating) -> None:
    return


def _show(
    *, as_json: bool = False, first: Callable[[Operating], Awaitable[None]] = _nothing
) -> None:
    async def show(made: Services) -> None:
        await first(made.operating)
        state, aside = await made.operating.state()
        if as_json:
            tell_json(outbox_record(state, aside))
            return
        page = outbox_page(
            state, aside, now=made.clock.now(), language="en", texts=made.knowledge.texts
        )
        tell(plain(page.html))

    ask(show)
