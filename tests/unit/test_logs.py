"""Logs: one line for each thing that happened, and no secret in any."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.observe.logs import configure, redact

TOKEN = "123456:" + "AbC-_" * 7


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def test_a_line_of_json_has_the_event_and_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    configure(level="INFO", as_json=True)
    structlog.get_logger().info("feed_polled", feed="wire", new=2)

    line = json.loads(capsys.readouterr().err)

    assert (line["event"], line["level"]) == ("feed_polled", "info")
    assert (line["feed"], line["new"]) == ("wire", 2)


def test_a_library_speaks_in_the_same_form(capsys: pytest.CaptureFixture[str]) -> None:
    configure(level="INFO", as_json=True)
    logging.getLogger("some.library").warning("gave up on %s", "it")

    line = json.loads(capsys.readouterr().err)

    assert (line["event"], line["level"]) == ("gave up on it", "warning")
    assert not [name for name in line if name.startswith("_")]


def test_what_is_too_quiet_is_not_heard(capsys: pytest.CaptureFixture[str]) -> None:
    configure(level="WARNING", as_json=False)
    structlog.get_logger().info("feed_polled")
    logging.getLogger("apscheduler.scheduler").warning("skipped: maximum number of instances")
    logging.getLogger("httpx").info("POST https://api.example/bot%s/getMe", TOKEN)

    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("as_json", [True, False])
def test_no_token_or_password_gets_out(
    capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    """Neither in a text, nor deep in a field, nor in the words of an error."""
    configure(level="INFO", as_json=as_json)
    log, library = structlog.get_logger(), logging.getLogger("some.library")
    log.info("asked", url=f"https://api.example/bot{TOKEN}/getMe", why={"deep": [TOKEN]})
    log.info("opened", store="redis://:open-sesame@host:6379/0")
    library.warning("POST https://api.example/bot%s/getMe", TOKEN)
    try:
        int(f"bot{TOKEN} at https://user:open-sesame@host/")
    except ValueError:
        log.exception("failed")
        library.exception("failed")

    written = capsys.readouterr().err
    assert written.count("failed") >= 2
    assert TOKEN not in written
    assert "open-sesame" not in written


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(), st.text())
def test_whatever_stands_around_a_token_it_is_taken_out(before: str, after: str) -> None:
    written = redact(None, "", f"{before} {TOKEN} {after}")

    assert TOKEN not in written
    assert "<token>" in written
