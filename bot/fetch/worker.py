"""The process in which feeds are parsed: jobs in on standard input, answers out on its output.

It is started with an empty environment, so that no feed, whatever it makes a parser do, finds a
token in it. It ends when its input does, and so does not outlive a parent that was killed.
"""

import contextlib
import pickle
import resource
import struct
import sys
from datetime import datetime
from typing import BinaryIO

from bot.domain.entries import ParsedFeed
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched
from bot.ingest.parse import parse

Job = tuple[FeedId, Fetched, datetime]
Answer = ParsedFeed | str  # a str says why there is no feed
LENGTH = struct.Struct("!I")


def framed(value: object) -> bytes:
    """Write a value with its length before it."""
    payload = pickle.dumps(value)
    return LENGTH.pack(len(payload)) + payload


def answer(job: Job) -> Answer:
    """Parse one feed. Whatever goes wrong is that feed's trouble and nobody else's."""
    try:
        return parse(*job)
    except FeedUnreadable as caught:
        return caught.reason
    except MemoryError:
        return "Parsing it would take more memory than any feed is worth."


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer jobs in their order until there are no more."""
    while len(head := jobs.read(LENGTH.size)) == LENGTH.size:
        job = pickle.loads(jobs.read(*LENGTH.unpack(head)))  # noqa: S301 - from our own parent
        answers.write(framed(answer(job)))
        answers.flush()


def main(memory: int) -> None:
    with contextlib.suppress(ValueError, OSError):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main(int(sys.argv[1]))
