"""Standard output: where answers go, for as long as somebody reads them."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from rich.console import Console

from bot.domain.errors import OperatorError

ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


class NobodyReads(Exception):
    """Whoever read standard output is gone."""


@contextmanager
def writing() -> Iterator[TextIO]:
    """Give standard output to be written to; what is written is there once the context ends.

    Raises:
        NobodyReads: there is nobody to write for any more.
        OperatorError: it cannot be written, as on a full disk.
    """
    out = sys.stdout or io.StringIO()  # None, where it is closed
    try:
        yield out
        out.flush()
    except BrokenPipeError as error:
        _give_up()
        raise NobodyReads from error
    except OSError as error:
        _give_up()
        raise OperatorError(_unwritten(error)) from error


def tell(answer: str) -> None:
    """Write an answer, and end its line; see `writing` for what may be wrong."""
    with writing() as out:
        out.write(f"{answer}\n")


def tell_json(record: object) -> None:
    tell(json_line(record))


def json_line(record: object) -> str:
    """Return JSON on one line, also for readers to whom U+2028 or U+0085 ends a line."""
    return json.dumps(record, ensure_ascii=False).translate(ENDS)


def paper() -> Console:
    """Return what a conversation is written on: standard output, for as long as that lasts."""
    return Console(file=_Sheet(sys.stdout) if sys.stdout else None)  # type: ignore[arg-type]


class _Sheet:
    """Standard output, without which there is no conversation.

    Where it fails the program ends, through handlers that outlive any mere exception.
    """

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, words: str) -> int:
        with self._or_end():
            return self._out.write(words)

    def flush(self) -> None:
        with self._or_end():
            self._out.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)

    @contextmanager
    def _or_end(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError as error:  # whoever read has what was wanted
            _give_up()
            raise SystemExit(0) from error
        except OSError as error:
            _give_up()
            sys.stderr.write(f"{_unwritten(error)}\n")
            raise SystemExit(2) from error


def _unwritten(error: OSError) -> str:
    return f"The answer cannot be written: {error.strerror}. Send it somewhere else."


def _give_up() -> None:
    """Let what is not written yet go nowhere, so that nothing is said of it when we end."""
    with suppress(io.UnsupportedOperation):  # no file at all
        written = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, written)
        os.close(nowhere)
