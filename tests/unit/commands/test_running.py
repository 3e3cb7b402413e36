"""What is said around an answer: help, reasons for emptiness, a question that nobody answers."""

import io
import sys
from collections.abc import Iterator

import pytest
from typer.core import TyperGroup
from typer.main import get_group

from bot.__main__ import app
from bot.commands.outbox import _confirmed
from bot.commands.running import unread
from bot.domain.errors import OperatorError
from bot.domain.feeds import PollState
from tests.build import NOON

NEVER = PollState(due_at=NOON)
FAILED = PollState(due_at=NOON, failed_at=NOON)
READ = PollState(due_at=NOON, failed_at=NOON, succeeded_at=NOON)


def _groups(group: TyperGroup) -> Iterator[TyperGroup]:
    yield group
    for command in group.commands.values():
        if isinstance(command, TyperGroup):
            yield from _groups(command)


def test_no_line_of_help_is_cut_in_eighty_columns() -> None:
    cut = [
        f"{group.name} {name}"
        for group in _groups(get_group(app))
        for name, command in group.commands.items()
        if command.get_short_help_str(limit=78 - 6 - max(map(len, group.commands))).endswith("...")
    ]

    assert cut == []


def test_why_there_is_no_news() -> None:
    """Nothing is said of it where a feed was read, whatever became of the others."""
    assert unread([FAILED, READ]) == ""
    assert "feeds list` says why" in unread([NEVER, FAILED])
    assert "poll --once` reads" in unread([NEVER])


def test_what_nobody_says_yes_to_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    with pytest.raises(OperatorError, match=r"Nothing was sent: .* add --yes"):
        _confirmed()
