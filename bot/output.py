"""Standard output: where answers go, for as long as somebody reads them."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

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
        raise OperatorError(
            f"The answer cannot be written: {error.strerror}. Send it somewhere else."
        ) from error


def tell(answer: str) -> None:
    """Write an answer, and end its line; see `writing` for what may be wrong."""
    with writing() as out:
        out.write(f"{answer}\n")


def tell_json(record: object) -> None:
    tell(json_line(record))


def json_line(record: object) -> str:
    """Return JSON on one line, also for readers to whom U+2028 or U+0085 ends a line."""
    return json.dumps(record, ensure_ascii=False).translate(ENDS)


class Paper(Console):
    """What a conversation is written on."""

    def on_broken_pipe(self) -> None:
        """End in peace, through handlers that outlive any mere exception."""
        self.quiet = True
        _give_up()
        raise SystemExit(0)


def _give_up() -> None:
    """Let what is not written yet go nowhere, so that nothing is said of it when we end."""
    with suppress(io.UnsupportedOperation):  # no file at all
        written = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, written)
        os.close(nowhere)
