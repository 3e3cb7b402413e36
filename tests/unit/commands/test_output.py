"""Standard output fails: somebody reads no further, or there is no room."""

import errno
import io
import os
import sys

import pytest

from bot.commands import lines
from bot.domain.errors import OperatorError
from bot.output import NobodyReads, paper, tell


class Full(io.StringIO):
    """A disk without room."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _unread() -> io.TextIOWrapper:
    """Make a pipe that nobody reads."""
    reading, written = os.pipe()
    os.close(reading)
    return os.fdopen(written, "w", encoding="utf-8")


def test_nobody_reads_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not written yet is not complained of when the program ends, either."""
    unread = _unread()
    monkeypatch.setattr(sys, "stdout", unread)

    with pytest.raises(NobodyReads):
        tell("an answer")

    unread.close()


def test_nobody_reads_the_conversation_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    unread = _unread()
    monkeypatch.setattr(sys, "stdout", unread)
    with pytest.raises(SystemExit) as ended:
        paper().print("an answer")

    assert ended.value.code == 0
    unread.close()


def test_no_room_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full())

    with pytest.raises(OperatorError, match=r"^The answer cannot be written: No space left"):
        tell("an answer")


def test_no_room_ends_a_conversation_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())

    with pytest.raises(SystemExit) as ended:
        paper().print("an answer")

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("The answer cannot be written: No space left")


def test_nothing_is_told_where_standard_output_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    tell("an answer")


def test_what_cannot_be_read_is_not_blamed_on_writing() -> None:
    class Torn(io.BytesIO):
        name = "entries.jsonl"

        def readline(self, size: int | None = -1, /) -> bytes:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    with pytest.raises(OperatorError, match=r"^entries\.jsonl cannot be read: Input/output"):
        list(lines._lines(Torn()))
