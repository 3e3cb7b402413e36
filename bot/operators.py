"""`python -m bot outbox`: for whoever keeps the bot running."""

from collections.abc import Awaitable, Callable
from typing import Annotated

import typer

from bot.app import Services
from bot.domain.deliveries import Lane
from bot.domain.errors import OperatorError
from bot.flows.operate import Operating
from bot.render.outbox import outbox_page, outbox_record
from bot.running import AsJson, ask, print_json
from bot.telegram.markup import plain

outbox_app = typer.Typer(
    help="What is to be sent, and what came in and could not be handled.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@outbox_app.callback()
def outbox(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Say what is due, held and in doubt, how the last two days went, and what was set aside."""
    if context.invoked_subcommand is None:
        _show(as_json=as_json)


@outbox_app.command()
def pause() -> None:
    """Send nothing from the outbox until `resume`; answers go out all the same."""
    _show(first=lambda operating: operating.pause(paused=True))


@outbox_app.command()
def resume() -> None:
    """Send again what is due."""
    _show(first=lambda operating: operating.pause(paused=False))


@outbox_app.command()
def drop(lane: Annotated[str, typer.Argument(help="digest or alert")]) -> None:
    """Forget every delivery of a lane."""
    if lane not in (Lane.DIGEST, Lane.ALERT):
        raise OperatorError(f"{lane!r} is no lane; one is digest or alert.")

    async def forget(made: Services) -> None:
        typer.echo(f"{await made.operating.drop(Lane(lane))} dropped.")

    ask(forget)


async def _nothing(_: Operating) -> None:
    return


def _show(
    *, as_json: bool = False, first: Callable[[Operating], Awaitable[None]] = _nothing
) -> None:
    async def show(made: Services) -> None:
        await first(made.operating)
        state, aside = await made.operating.state()
        if as_json:
            print_json(outbox_record(state, aside))
            return
        page = outbox_page(
            state, aside, now=made.clock.now(), language="en", texts=made.knowledge.texts
        )
        typer.echo(plain(page.html))

    ask(show)
