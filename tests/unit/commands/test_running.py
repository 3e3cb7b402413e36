"""What is said around an answer: help, reasons for emptiness, a question that nobody answers."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from typer.core import TyperGroup
from typer.main import get_group

from bot.__main__ import app
from bot.commands.outbox import _confirmed
from bot.commands.running import do, unread
from bot.domain.errors import OperatorError
from bot.domain.feeds import PollState
from config.settings import Settings
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


def test_only_what_goes_on_until_it_is_stopped_may_be_stopped_in_peace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question that was stopped has no answer, and whoever asked it should know."""
    monkeypatch.setattr("bot.commands.running.knowledge", lambda **_: None)
    monkeypatch.setattr("bot.commands.running.configure_logs", lambda *_, **__: None)
    settings = Settings(data_dir=tmp_path)

    async def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    do(stopped, settings, lasting=True)
    with pytest.raises(KeyboardInterrupt):
        do(stopped, settings)


def test_a_setting_that_is_nearly_one_is_told_once_at_the_start_of_what_lasts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.running.knowledge", lambda **_: None)
    monkeypatch.setattr("bot.commands.running.configure_logs", lambda *_, **__: None)
    monkeypatch.delenv("TELEGRAM_TOKEN", raising=False)
    monkeypatch.setenv("BOT_TOKEN", "123:hidden")

    async def nothing(*_: object) -> None:
        return

    with capture_logs() as asked:
        do(nothing, Settings(data_dir=tmp_path))
    with capture_logs() as told:
        do(nothing, Settings(data_dir=tmp_path), lasting=True)

    assert "settings_passed_over" not in [line["event"] for line in asked]
    [warning] = [line for line in told if line["event"] == "settings_passed_over"]
    assert "BOT_TOKEN is no setting, TELEGRAM_TOKEN is" in warning["why"]
    assert "hidden" not in str(warning)


def test_what_nobody_says_yes_to_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    with pytest.raises(OperatorError, match=r"Nothing was sent: .* add --yes"):
        _confirmed()
