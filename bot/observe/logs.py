"""One line for each thing that happened, to standard error, without tokens."""

import logging
import re
import sys
from typing import Any, TextIO, cast

import structlog

# A bot token anywhere, as in the addresses that libraries log.
TOKEN = re.compile(r"(?<!\d)\d{3,}:[A-Za-z0-9_-]{20,}")
PASSWORD = re.compile(r"(?<=://)[^/@\s\"']+@")
CHATTY = ("httpx", "httpcore", "apscheduler", "docket", "aiohttp.access", "telegram")
# A tick that is left out because the last one still works is no news: the next one does its work.
BUSY = ("apscheduler.scheduler",)
# They call it an error that a tick, or waiting for updates, ends with everything else; our own
# tick and our callback for polling say what is one.
SILENT = ("apscheduler.executors.default", "telegram.ext.Updater")


class _StandardError:
    """Standard error as it is when a line is written, not as it was when logging began."""

    def write(self, text: str) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


def configure(*, level: str, as_json: bool) -> None:
    """Say how loud and in which form; what libraries log comes out the same way."""
    stderr = cast("TextIO", _StandardError())
    loudness = logging.getLevelNamesMapping()[level]
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    draw: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    structlog.configure(
        processors=[*shared, draw, redact],
        wrapper_class=structlog.make_filtering_bound_logger(loudness),
        logger_factory=structlog.PrintLoggerFactory(stderr),
    )
    handler = logging.StreamHandler(stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, draw, redact],
        )
    )
    logging.basicConfig(level=loudness, handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, loudness))
    for name in BUSY:
        logging.getLogger(name).setLevel(max(logging.ERROR, loudness))
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL)


def redact(_: object, __: str, line: Any) -> str:
    """Take tokens and passwords out of a line, wherever in it they stand."""
    return PASSWORD.sub("…@", TOKEN.sub("<token>", line))
