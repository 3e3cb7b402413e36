"""Settings: what is taken, and what is said of all that is wrong."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import OperatorError
from config.settings import (
    SHIPPED_FEEDS,
    TELEGRAM,
    LogFormat,
    LogLevel,
    Settings,
    load,
    passed_over,
)

NAMES = [name.upper() for name in Settings.model_fields]
values = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=80)


def _load(**settings: str) -> Settings:
    with pytest.MonkeyPatch.context() as world:
        for name in NAMES:
            world.delenv(name, raising=False)
        for name, value in settings.items():
            world.setenv(name, value)
        return load()


def _complaint(**settings: str) -> str:
    with pytest.raises(OperatorError) as refused:
        _load(**settings)
    return str(refused.value)


def test_nothing_has_to_be_set() -> None:
    settings = _load()

    assert settings.telegram_token is None
    assert settings.redis_url is None
    assert (settings.telegram_api_base, settings.feeds_file) == (TELEGRAM, SHIPPED_FEEDS)
    assert (settings.log_level, settings.log_format) == (LogLevel.INFO, LogFormat.TEXT)


def test_an_empty_variable_is_none() -> None:
    assert _load(TELEGRAM_TOKEN="", REDIS_URL="", POLL_FLOOR="") == _load()


def test_a_token_may_bring_its_line_end() -> None:
    """As when it is read from a file."""
    token = _load(TELEGRAM_TOKEN="123456:abc-DEF_9\n").telegram_token

    assert token is not None
    assert token.get_secret_value() == "123456:abc-DEF_9"


@pytest.mark.parametrize(
    "url",
    [
        "redis://host",
        "redis://:word@host:6379/0",
        "rediss://user:word@[::1]:6380",
        "unix:///run/valkey.sock?db=1",
    ],
)
def test_a_store_may_lie_at(url: str) -> None:
    assert _load(REDIS_URL=url).redis_url == url


@pytest.mark.parametrize(
    "url",
    ["host:6379", "http://host", "redis://", "redis://host/main", "redis://h:99999", "unix://a"],
)
def test_what_is_no_address_of_a_store_is_refused(url: str) -> None:
    assert _complaint(REDIS_URL=url).endswith(
        "  REDIS_URL should look like redis://:password@host:6379/0, rediss://… or unix:///path"
    )


@pytest.mark.parametrize("url", ["example.org", "ftp://host", "http://", "http://[::1"])
def test_what_is_no_address_of_telegram_is_refused(url: str) -> None:
    assert "TELEGRAM_API_BASE should be an address that begins with http://" in _complaint(
        TELEGRAM_API_BASE=url
    )


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = _complaint(
        TELEGRAM_TOKEN="nonsense",
        TELEGRAM_API_BASE="nowhere",
        WEBHOOK_URL="http://bot.example",
        WEBHOOK_SECRET="two words",
        PORT="0",
        REDIS_URL="nowhere",
        DATA_DIR=str(tmp_path / "file"),
        FEEDS_FILE=str(tmp_path),
        ALLOW_PRIVATE_FEEDS="perhaps",
        POLL_FLOOR="0",
        CONTACT="two\nlines",
        OPERATOR="two\nlines",
        ADMINS="@me",
        ACTORS_DIR=str(tmp_path / "none"),
        WIKIDATA_API="nowhere",
        LOG_LEVEL="loud",
        LOG_FORMAT="xml",
    )

    assert [line.split()[0] for line in told.splitlines()[1:]] == NAMES


@pytest.mark.parametrize("floor", ["0", "86401", "1.5", "soon", "9" * 5_000])
def test_a_floor_that_is_none_is_refused_in_seconds(floor: str) -> None:
    assert "seconds" in _complaint(POLL_FLOOR=floor)


@pytest.mark.parametrize(
    "name", ["TELEGRAM_TOKEN", "WEBHOOK_SECRET", "REDIS_URL", "TELEGRAM_API_BASE"]
)
def test_no_secret_is_shown(name: str) -> None:
    assert "hidden" not in _complaint(**{name: "gopher://user:hidden@host"})


SECRET = "open-sesame-0123"


@pytest.mark.parametrize("secret", ["s", SECRET[:-1], f"{SECRET}!", SECRET * 17])
def test_a_secret_that_could_be_guessed_is_refused(secret: str) -> None:
    """Whoever guesses it may say to us what they like in anybody's name."""
    told = _complaint(WEBHOOK_URL="https://bot.example", WEBHOOK_SECRET=secret)

    assert "WEBHOOK_SECRET should be a random word of 16 to 256 letters, digits, - and _" in told


def test_a_webhook_needs_a_secret() -> None:
    """And a secret alone, or a port, means nothing."""
    assert "WEBHOOK_SECRET" in _complaint(WEBHOOK_URL="https://bot.example")
    assert _load(WEBHOOK_URL="https://bot.example/", WEBHOOK_SECRET=SECRET).port == 8443
    assert _load(WEBHOOK_SECRET=SECRET, PORT="80").webhook_url is None


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "1.5", "9" * 5_000])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert "PORT should be a number from 1 to 65535" in _complaint(PORT=port)


def test_a_path_too_long_for_any_file_is_refused() -> None:
    told = _complaint(DATA_DIR="d" * 5_000, FEEDS_FILE="f" * 5_000, ACTORS_DIR="a" * 5_000)

    assert "DATA_DIR should name a folder" in told
    assert "ACTORS_DIR should name a folder that exists" in told
    assert "FEEDS_FILE should name a file that exists" in told
    assert max(map(len, told.splitlines())) < 200


@pytest.mark.skipif(os.getuid() == 0, reason="root may look into every folder")
def test_a_folder_that_may_not_be_looked_into_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)

    assert "FEEDS_FILE" in _complaint(FEEDS_FILE=str(tmp_path / "shut" / "feeds.toml"))


@given(st.sampled_from(NAMES), values)
def test_any_value_is_taken_or_refused_by_name(name: str, value: str) -> None:
    try:
        _load(**{name: value})
    except OperatorError as refused:
        _, *problems = str(refused).splitlines()
        assert len(problems) == 1
        assert problems[0].startswith(f"  {name} should ")


def test_a_variable_that_is_nearly_a_setting_is_known() -> None:
    """Unless that setting is set, or the variable says nothing."""
    given = {
        "BOT_TOKEN": "1:a",
        "telegram_api_bas": "http://here",
        "POLL_FLOR": "60",
        "LOGLEVEL": "INFO",
        "REDIS_URI": "redis://host",
        "ADMIN": "",
    }

    assert passed_over(given) == {
        "BOT_TOKEN": "TELEGRAM_TOKEN",
        "LOGLEVEL": "LOG_LEVEL",
        "POLL_FLOR": "POLL_FLOOR",
        "REDIS_URI": "REDIS_URL",
        "TELEGRAM_API_BAS": "TELEGRAM_API_BASE",
    }
    assert passed_over({"BOT_TOKEN": "1:a", "telegram_token": "1:b"}) == {}


@pytest.mark.parametrize("name", [*NAMES, "PATH", "PWD", "LOGNAME", "XDG_DATA_DIRS", "SPORT", "REDIS_PORT", "REDIS_SERVICE_HOST", "LOGDIR", "DATABASE_URL"])  # fmt: skip
def test_what_others_set_is_no_setting_of_ours(name: str) -> None:
    assert passed_over({name: "x"}) == {}
