"""Settings from the environment, checked all at once and before anything starts."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from yarl import URL

from bot.domain.audience import ChatId
from bot.domain.errors import OperatorError

TELEGRAM = "https://api.telegram.org"
WIKIDATA = "https://www.wikidata.org/w/api.php"
LONGEST_CONTACT = 200
SHIPPED_FEEDS = Path(__file__).parent / "feeds.toml"


class LogLevel(StrEnum):
    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class LogFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")


def _token(value: SecretStr) -> SecretStr:
    written = value.get_secret_value().strip()
    if not TOKEN.fullmatch(written):
        raise ValueError("should look like 123456:ABC-def, as @BotFather gives it")
    return SecretStr(written)


def _address(value: str) -> URL | None:
    """Read an address; None if it is none."""
    try:
        return URL(value)
    except ValueError:
        return None


def _http(value: str) -> str:
    url = _address(value)
    if url is None or url.scheme not in {"http", "https"} or not url.host:
        raise ValueError("should be an address that begins with http:// or https://")
    return value.rstrip("/")


def _https(value: str) -> str:
    url = _address(value)
    if url is None or url.scheme != "https" or not url.host:
        raise ValueError("should be an address that begins with https://, as Telegram demands")
    return value.rstrip("/")


SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")  # the most that Telegram takes


def _secret(value: SecretStr) -> SecretStr:
    if not SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("should be a random word of 16 to 256 letters, digits, - and _")
    return value


def _port(value: Any) -> int:
    if not re.fullmatch("[0-9]{1,5}", str(value)) or not 0 < int(value) < 2**16:
        raise ValueError("should be a number from 1 to 65535")
    return int(value)


def _redis(value: str) -> str:
    url = _address(value)
    if url is None or not _is_store(url):
        raise ValueError(
            "should look like redis://:password@host:6379/0, rediss://… or unix:///path"
        )
    return value


def _is_store(url: URL) -> bool:
    if url.scheme == "unix":
        return not url.host and url.path.startswith("/")
    numbered = re.fullmatch(r"/?[0-9]*", url.path) is not None
    return url.scheme in {"redis", "rediss"} and bool(url.host) and numbered


def _readable(value: Path) -> Path:
    try:
        there = value.is_file()
    except OSError:  # a name that is too long, or a folder that may not be looked into
        there = False
    if not there:
        raise ValueError("should name a file that exists")
    return value


def _folder(value: Path) -> Path:
    try:
        other = value.exists() and not value.is_dir()
    except OSError:
        other = True
    if other:
        raise ValueError("should name a folder")
    return value


def _existing_folder(value: Path) -> Path:
    try:
        there = value.is_dir()
    except OSError:
        there = False
    if not there:
        raise ValueError("should name a folder that exists")
    return value


def _one_line(value: str) -> str:
    if not value.isprintable() or len(value) > LONGEST_CONTACT:
        raise ValueError(f"should be one line of at most {LONGEST_CONTACT} characters")
    return value


def _chats(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    ids = [part.strip() for part in value.split(",")]
    if not all(
        part.removeprefix("-").isascii() and part.removeprefix("-").isdigit() for part in ids
    ):
        raise ValueError("should be ids of chats with commas between, as 123456,-100987")
    return frozenset(map(int, ids))


def _upper(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


class Settings(BaseSettings):
    """What an operator may set. Each field is the environment variable of the same name.

    The table in README.md is tested against these fields and their descriptions.
    """

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    telegram_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None, description="The bot's token. Without it, the bot answers in the terminal"
    )
    telegram_api_base: Annotated[str, AfterValidator(_http)] = Field(
        default=TELEGRAM, description="Another Bot API server to use"
    )
    webhook_url: Annotated[str, AfterValidator(_https)] | None = Field(
        default=None,
        description="Public https:// address of this bot: Telegram calls it, "
        "and is not asked for updates; so do hubs of feeds",
    )
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] | None = Field(
        default=None,
        description="What Telegram shows when it calls, a random word of 16 to 256 letters, digits, "
        "- and _; needed with WEBHOOK_URL",
    )
    port: Annotated[int, BeforeValidator(_port)] = Field(
        default=8443, description="Where WEBHOOK_URL leads to on this machine"
    )
    redis_url: Annotated[str, AfterValidator(_redis)] | None = Field(
        default=None,
        description="A Redis (7 or later) or Valkey (8 or later) server. "
        "Without it, one is started in DATA_DIR",
    )
    data_dir: Annotated[Path, AfterValidator(_folder)] = Field(
        default=Path("data"), description="Where everything is kept"
    )
    feeds_file: Annotated[Path, AfterValidator(_readable)] = Field(
        default=SHIPPED_FEEDS,
        description="The feeds to monitor, as TOML or OPML. Without it, the shipped list",
    )
    allow_private_feeds: bool = Field(
        default=False, description="1 lets feeds lie on private and loopback addresses"
    )
    poll_floor: int = Field(
        default=120,
        ge=1,
        le=86_400,
        description="Never poll a feed more often, in seconds; a low one quickens all polling",
    )
    contact: Annotated[str, AfterValidator(_one_line)] = Field(
        default="", description="Mail or web address, told to the feeds' servers"
    )
    operator: Annotated[str, AfterValidator(_one_line)] = Field(
        default="",
        description="Who runs this bot and how to reach them, told in /about and /developer_info",
    )
    admins: Annotated[frozenset[ChatId], NoDecode, BeforeValidator(_chats)] = Field(
        default=frozenset(),
        description="Ids of the chats that see what readers flag as wrong and may mend it, "
        "with commas between; in a group all members may",
    )
    actors_dir: Annotated[Path, AfterValidator(_existing_folder)] | None = Field(
        default=None,
        description="A folder of records that add to the actors shipped, in their form",
    )
    wikidata_api: Annotated[str, AfterValidator(_http)] = Field(
        default=WIKIDATA, description="Where `actors refresh` reads, as Wikidata answers"
    )
    log_level: Annotated[LogLevel, BeforeValidator(_upper)] = Field(
        default=LogLevel.INFO, description="DEBUG, INFO, WARNING or ERROR"
    )
    log_format: LogFormat = Field(default=LogFormat.TEXT, description="text or json")


def load() -> Settings:
    """Read the settings from the environment.

    Raises:
        OperatorError: at least one variable is wrong; the message has a line for each.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        problems = "\n".join(_sentence(problem) for problem in error.errors())
        raise OperatorError(f"These settings cannot be used:\n{problems}") from error
    if settings.webhook_url and not settings.webhook_secret:
        raise OperatorError(
            "These settings cannot be used:\n"
            "  WEBHOOK_URL should come with WEBHOOK_SECRET, a long random word: without it "
            "anybody could call"
        )
    return settings


# What other bots call them; what is nearly ours is found without.
_ELSEWHERE = {
    "BOT_TOKEN": "TELEGRAM_TOKEN",
    "TG_TOKEN": "TELEGRAM_TOKEN",
    "TG_BOT_TOKEN": "TELEGRAM_TOKEN",
    "ADMIN_IDS": "ADMINS",
    "ADMIN_CHAT_ID": "ADMINS",
}
_SHORTEST_NEAR = 6  # letters of a setting: too much is nearly PORT
_NEAR = 0.82  # of difflib: POLL_FLOR and TELEGRAM_BOT_TOKEN are, XDG_DATA_DIRS is not


def passed_over(environment: Mapping[str, str]) -> dict[str, str]:
    """Return which variables are nearly settings of ours that are not set, and which.

    Their values are looked at no further than whether there is one.
    """
    names = {name.upper() for name, value in environment.items() if value}
    ours = {name.upper() for name in Settings.model_fields}
    missing = sorted(ours - names)
    near = [name for name in missing if len(name) >= _SHORTEST_NEAR]
    found = {}
    for name in sorted(names - ours):
        meant = _ELSEWHERE.get(name) or next(
            iter(get_close_matches(name, near, n=1, cutoff=_NEAR)), ""
        )
        if meant in missing:
            found[name] = meant
    return found


_WORDS = {
    "int_parsing": "should be a whole number of seconds",
    "int_parsing_size": "should be a whole number of seconds",
    "greater_than_equal": "should be from 1 to 86400, in seconds",
    "less_than_equal": "should be from 1 to 86400, in seconds",
    "bool_parsing": "should be 1 or 0",
}
_NEVER_SHOWN = {"TELEGRAM_TOKEN", "WEBHOOK_SECRET", "REDIS_URL"}  # they hold secrets
_USER = re.compile(r"(?<=//)[^/@]*(?=@)")
_SHOWN = 60  # characters of what was given


def _sentence(problem: ErrorDetails) -> str:
    name = str(problem["loc"][0]).upper()
    what = problem["msg"].removeprefix("Value error, ").replace("Input should", "should")
    shown = _USER.sub("…", str(problem["input"]))
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    given = "" if name in _NEVER_SHOWN else f", not {shown!r}"
    return f"  {name} {_WORDS.get(problem['type'], what)}{given}"
