"""`python -m bot feeds`: for whoever chooses what is monitored."""

import asyncio
import re
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.app import Services, user_agent
from bot.commands import health
from bot.commands.running import AsJson, ask, configure_logs
from bot.domain.errors import OperatorError
from bot.domain.feeds import Candidate, Feed, FeedId, Trouble
from bot.domain.refusals import EditRefused
from bot.fetch.http import HttpFetcher
from bot.fetch.pool import ParserPool
from bot.flows.check import Checked, check
from bot.ingest.opml import LARGEST
from bot.jobs.clock import SystemClock
from bot.opening import NEWS, opened
from bot.output import tell, tell_json
from bot.render.bidi import without_controls
from bot.render.feeds import address, feed_line
from bot.render.opml import opml
from bot.render.records import feed_record
from bot.render.refusals import refusal, refused_line
from bot.render.texts import Texts
from bot.store.feeds import RedisFeedBook
from bot.store.keys import Keys
from config import texts as text_files
from config.feeds import load_feeds
from config.settings import Settings, load

feeds_app = typer.Typer(
    help="What is monitored, whether it works, and changing it.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
FeedName = Annotated[str, typer.Argument(metavar="ID", help="As `feeds list` gives it.")]
Address = Annotated[str, typer.Argument(help="Of a feed, or of a site whose feeds to look for.")]
Pick = Annotated[int | None, typer.Option(min=1, help="Which, where there are several.")]
Outlet = Annotated[str | None, typer.Option(help="The name that readers know it by.")]
Language = Annotated[str | None, typer.Option(help='Its language, as "ar".')]
Country = Annotated[str | None, typer.Option(help='Two capitals as "EG", or "" for none.')]
Owner = Annotated[
    str | None, typer.Option(help="official, state, public, independent or research.")
]
Articles = Annotated[
    bool | None,
    typer.Option(
        "--articles/--no-articles", help="Read the page where the feed has but a headline."
    ),
]


@feeds_app.command("list")
def feeds_list(*, as_json: AsJson = False) -> None:
    """Say when each feed last worked, and what was wrong since."""

    async def show(made: Services) -> None:
        await _laid_out(made)
        known = await made.feeds.known_feeds()
        if as_json:
            tell_json([feed_record(feed, state) for feed, state in known])
        else:
            tell(health.listing(known, now=made.clock.now(), advice=_advice))

    ask(show)


@feeds_app.command("check")
def feeds_check(
    names: Annotated[
        list[str] | None, typer.Argument(help="Feed ids; nothing: all that are polled.")
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Fetch each feed once, keep nothing, and say how it went."""
    settings = load()
    configure_logs(settings, quiet=True)
    found = asyncio.run(_checked(settings, names or []))
    if as_json:
        tell_json([health.check_record(check) for check in found])
    else:
        tell(health.checks(found, _advice))


@feeds_app.command("add")
def feeds_add(
    where: Address,
    *,
    pick: Pick = None,
    outlet: Outlet = None,
    language: Language = None,
    country: Country = None,
    ownership: Owner = None,
    articles: Articles = None,
) -> None:
    """Monitor a feed from now on; every running process does."""
    told = _labels(outlet, language, country, ownership, articles=articles)

    async def add(made: Services) -> Feed:
        found = await made.monitoring.find(where)
        return await made.monitoring.add(_picked(found, pick), told=told)

    _change(add)


@feeds_app.command("replace")
def feeds_replace(feed_id: FeedName, where: Address, *, pick: Pick = None) -> None:
    """Poll a feed at another address from now on."""

    async def replace(made: Services) -> Feed:
        found = await made.monitoring.find(where, replaces=feed_id)
        return await made.monitoring.replace(feed_id, _picked(found, pick))

    _change(replace)


@feeds_app.command("pause")
def feeds_pause(feed_id: FeedName) -> None:
    """Poll a feed no longer, until `resume`."""
    _change(lambda made: made.monitoring.pause(feed_id, paused=True), "paused")


@feeds_app.command("resume")
def feeds_resume(feed_id: FeedName) -> None:
    """Poll a feed again, or one that the list has switched off."""
    _change(lambda made: made.monitoring.pause(feed_id, paused=False), "polled again")


@feeds_app.command("label")
def feeds_label(
    feed_id: FeedName,
    *,
    outlet: Outlet = None,
    language: Language = None,
    country: Country = None,
    ownership: Owner = None,
    articles: Articles = None,
) -> None:
    """Say whose a feed is, and in which language."""
    told = _labels(outlet, language, country, ownership, articles=articles)
    if not told:
        raise OperatorError(
            "Say what to change: --outlet, --language, --country, --ownership or --articles."
        )
    _change(lambda made: made.monitoring.label(feed_id, told))


@feeds_app.command("remove")
def feeds_remove(feed_id: FeedName) -> None:
    """Monitor a feed no longer; what it brought stays."""
    _change(lambda made: made.monitoring.remove(feed_id), "removed")


@feeds_app.command("export")
def feeds_export() -> None:
    """Print the feeds as OPML, for any feed reader.

    Passwords are left out.
    """

    async def export(made: Services) -> None:
        await _laid_out(made)
        known = await made.feeds.known_feeds()
        tell(opml(known, now=made.clock.now()).decode().rstrip("\n"))

    ask(export)


@feeds_app.command("import")
def feeds_import(
    file: Annotated[Path, typer.Argument(help="OPML, as any feed reader exports it.")],
) -> None:
    """Monitor the feeds of a list, too."""
    try:
        with file.open("rb") as given:
            content = given.read(LARGEST + 1)
    except OSError as error:
        raise OperatorError(f"{file} cannot be read: {error.strerror}.") from error

    async def take(made: Services) -> None:
        await _laid_out(made)
        try:
            result = await made.monitoring.take(content)
        except EditRefused as why:
            raise OperatorError(_why(why)) from why
        for one in result.refused:
            typer.echo(refused_line(one, language="en", texts=_texts()), err=True)
        tell(
            f"Added: {len(result.added)}; known already: {result.known};"
            f" refused: {len(result.refused)}."
        )

    ask(take)


def _advice(trouble: Trouble) -> str:
    """Say what to do about a feed in trouble."""
    return here(_texts().say("en", f"feeds-do-{trouble.value}"))


def _why(refused: EditRefused) -> str:
    return here("\n".join(refusal(refused.refusal, language="en", texts=_texts())))


def here(told: str) -> str:
    """Write commands of a chat, as "/admin feeds replace", as they are typed in a shell."""
    told = re.sub(r"/admin feeds (\w+)", r"`python -m bot feeds \1`", told)
    return re.sub(r"(?<!\S)/feeds\b", "`python -m bot feeds list`", told)


def _texts() -> Texts:
    return Texts(text_files.load())


def _change(change: Callable[[Services], Awaitable[Feed]], outcome: str = "") -> None:
    """Make a change, and print the feed that came of it, with the outcome if it does not show."""

    async def changing(made: Services) -> None:
        await _laid_out(made)
        try:
            feed = await change(made)
        except EditRefused as why:
            raise OperatorError(_why(why)) from why
        told = (without_controls(feed_line(feed)), "with articles" * feed.articles, outcome)
        tell(" · ".join(filter(None, told)))

    ask(changing)


async def _laid_out(made: Services) -> None:
    """Lay out the list where nothing ever ran on this store: there is nothing to tell of else."""
    if not await made.feeds.listed():
        await made.feeds.sync(load_feeds(load().feeds_file), now=made.clock.now())


def _picked(found: tuple[Candidate, ...], pick: int | None) -> Candidate:
    """Return the one that is meant; ask where somebody sits there."""
    if len(found) == 1 and pick is None:
        return found[0]
    listed = "\n".join(
        f"{number}. {it.title} · {it.language} · {_entries(it.entries)} · {address(it.url)}"
        + (f" (monitored as {it.known_as})" if it.known_as else "")
        for number, it in enumerate(found, start=1)
    )
    if pick is None and sys.stdin is not None and sys.stdin.isatty():
        tell(listed)
        pick = typer.prompt("Which one", type=int)
    if pick is None or not 1 <= pick <= len(found):
        raise OperatorError(f"{listed}\nSay which one, as --pick 1.")
    return found[pick - 1]


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _labels(
    outlet: str | None,
    language: str | None,
    country: str | None,
    ownership: str | None,
    *,
    articles: bool | None,
) -> dict[str, str]:
    told = {"outlet": outlet, "language": language, "country": country, "ownership": ownership}
    told["articles"] = None if articles is None else "on" if articles else "off"
    return {name: value for name, value in told.items() if value is not None}


async def _checked(settings: Settings, names: Sequence[str]) -> list[Checked]:
    """Fetch and read feeds once, and keep nothing: those of the list, as admins changed it.

    Without names, all that are polled.

    Raises:
        OperatorError: the list cannot be used, or no feed is called so.
    """
    listed = load_feeds(settings.feeds_file)
    async with opened(settings) as store:
        feeds = await RedisFeedBook(store.client, Keys(NEWS)).over(listed)
    if missing := [name for name in names if name not in feeds]:
        raise OperatorError(
            f"{', '.join(missing)}: no feed is called so, neither in {settings.feeds_file}"
            " nor among those that admins added; `python -m bot feeds list` has all."
        )
    chosen = [feeds[FeedId(name)] for name in names] or [it for it in feeds.values() if it.enabled]
    async with (
        HttpFetcher(
            user_agent=user_agent(settings), allow_private=settings.allow_private_feeds
        ) as fetcher,
        ParserPool() as parser,
    ):
        return await asyncio.gather(
            *(check(feed, fetcher, parser, SystemClock()) for feed in chosen)
        )
