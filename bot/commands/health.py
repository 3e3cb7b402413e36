"""How feeds fare, as `feeds list` and `feeds check` say it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size

from bot.domain.feeds import Feed, PollState, Trouble
from bot.flows.check import Checked
from bot.render.records import Record

Advice: TypeAlias = Callable[[Trouble], str]  # what to do about it


def listing(
    known: Sequence[tuple[Feed, PollState]], *, now: datetime, advice: Advice | None = None
) -> str:
    """List feeds and their health, those in trouble first; nothing is cut or folded.

    Below them stands the advice for each kind of trouble that there is.
    """
    rows = [
        (
            feed.id,
            feed.language,
            _ago(now, state.succeeded_at),
            f"{state.entries_per_day:.1f}",
            _in(now, state.due_at) if feed.enabled else "paused",
            "" if state.delay_minutes is None else f"{state.delay_minutes:.0f} min",
            state.error or "",
        )
        for feed, state in sorted(known, key=_trouble)
    ]
    if not rows:
        return "No feed is monitored: see `python -m bot feeds add --help`."
    heading = ("feed", "language", "last success", "a day", "next poll", "delay", "trouble")
    return "\n".join([_table(heading, rows), *_advised((it for _, it in known), advice)])


def check_record(found: Checked) -> Record:
    """Return what `feeds check --json` says of one feed."""
    return {
        "id": found.feed.id,
        "url": found.feed.url,
        "ok": found.error is None,
        "entries": found.entries,
        "newest": found.newest.isoformat() if found.newest else None,
        "error": found.error,
        "trouble": found.trouble,
    }


def checks(found: Sequence[Checked], advice: Advice | None = None) -> str:
    """List how reading each feed went, what does not work first, and what to do about it."""
    rows = [
        (
            check.feed.id,
            str(check.entries),
            f"{check.newest:%Y-%m-%d %H:%M}" if check.newest else "",
            check.error or "works",
        )
        for check in sorted(found, key=lambda check: (check.error is None, check.feed.id))
    ]
    table = _table(("feed", "entries", "newest", "outcome"), rows)
    count = f"{sum(not check.error for check in found)} of {len(found)} feeds work."
    return "\n".join([table, *_advised(found, advice), count])


def _advised(
    found: Iterable[Checked] | Iterable[PollState], advice: Advice | None
) -> Iterator[str]:
    troubles = dict.fromkeys(it.trouble for it in found if it.trouble)
    yield from (f"{it.value}: {advice(it)}" for it in troubles if advice)


def _table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Set cells in columns, each as wide as its widest cell."""
    lines = [heading, *rows]
    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(set_cell_size, line, widths)).rstrip() for line in lines)


def _trouble(known: tuple[Feed, PollState]) -> tuple[int, bool, str]:
    feed, state = known
    return -state.failures, not state.error, feed.id


def _ago(now: datetime, then: datetime | None) -> str:
    return f"{_span((now - then).total_seconds())} ago" if then else "never"


def _in(now: datetime, then: datetime) -> str:
    return f"in {_span((then - now).total_seconds())}" if then > now else "now"


def _span(seconds: float) -> str:
    for unit, name in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= unit:
            return f"{seconds / unit:.0f} {name}"
    return f"{seconds:.0f} s"
