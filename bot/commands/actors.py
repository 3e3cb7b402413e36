"""`python -m bot actors`: for whoever keeps right what is known of actors."""

import asyncio
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from bot.actors.proposals import Refreshed
from bot.actors.review import review
from bot.app import Services, user_agent
from bot.commands.running import AsJson, ask, configure_logs
from bot.domain.actors import ActorId
from bot.domain.errors import OperatorError
from bot.fetch.wikidata import Wikidata
from bot.flows.refresh import refresh
from bot.jobs.clock import SystemClock
from bot.knowledge import Knowledge, knowledge
from bot.output import tell, tell_json
from bot.render.additions import addition_records
from bot.render.proposals import proposal_lines, proposal_records
from bot.render.review import review_lines, review_record
from config.settings import Settings, load

actors_app = typer.Typer(
    help="Who is known, and what to look at there.", no_args_is_help=True, rich_markup_mode=None
)


@actors_app.command("review")
def actors_review(*, as_json: AsJson = False) -> None:
    """List what an editor should look at.

    Offices that nobody checked for a year, names never read, and missing languages.
    """

    async def look(made: Services) -> None:
        found = review(
            made.knowledge.assessor.gazetteer,
            await made.shelf.spellings_read(),
            on=made.clock.now().date(),
        )
        if as_json:
            tell_json(review_record(found))
        else:
            tell(review_lines(found))

    ask(look)


@actors_app.command("export")
def actors_export() -> None:
    """Print what admins added, as records.

    In the form of the files of config/actors.
    """

    async def export(made: Services) -> None:
        _, additions = await made.library.book.all()
        tell(addition_records(additions))

    ask(export)


@actors_app.command("refresh")
def actors_refresh(
    ids: Annotated[list[str] | None, typer.Argument(help="Actor ids; nothing: all.")] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say it, and write nothing.")] = False,
) -> None:
    """Ask Wikidata for names and offices that records lack.

    They are kept to be looked at.
    """
    settings = load()
    configure_logs(settings, quiet=True)
    known = knowledge(actors_dir=settings.actors_dir)
    only = [ActorId(one) for one in ids or ()]
    found = asyncio.run(_refreshed(settings, known, only=only))
    tell(proposal_lines(found))
    if found.proposals and not dry_run:
        on = SystemClock().now().date()
        folder = settings.actors_dir or settings.data_dir / "actors"
        kept = _kept(proposal_records(found.proposals, on=on), folder, f"wikidata-{on}")
        use = "" if settings.actors_dir else f" To use it, set ACTORS_DIR to {folder}."
        tell(f"Written to {kept}: look through it, and delete what is wrong.{use}")
    if found.stopped:
        raise OperatorError("Not everybody was asked about; try again later.")


def _kept(text: str, folder: Path, name: str) -> Path:
    """Write a file beside those that are there, and into none of them."""
    for number in count(1):
        path = folder / (f"{name}.toml" if number == 1 else f"{name}-{number}.toml")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            continue
        except OSError as error:
            raise OperatorError(f"{path} cannot be written: {error.strerror}.") from error
        return path
    raise AssertionError("there are always more numbers")


async def _refreshed(
    settings: Settings, known: Knowledge, *, only: Sequence[ActorId] = ()
) -> Refreshed:
    """Compare what is known of actors with Wikidata.

    Raises:
        OperatorError: nobody is named to whom Wikidata could write, or who is not known.
    """
    if not settings.contact:
        raise OperatorError(
            "Set CONTACT to a mail or web address first: Wikidata asks who reads it."
        )
    if unknown := [one for one in only if one not in known.actors]:
        raise OperatorError(f"{', '.join(unknown)}: no such actor. Ids are as vladimir-putin.")
    async with Wikidata(api=settings.wikidata_api, user_agent=user_agent(settings)) as items:
        return await refresh(known.assessor.gazetteer, items, SystemClock(), only=only)
