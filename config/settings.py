"""Settings from the environment, checked all at once and before anything starts."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict
from yarl import URL

from bot.domain.errors import OperatorError

TELEGRAM = "https://api.telegram.org"
SHIPPED_FEEDS = Path(__file__).parent / "feeds.toml"


class LogLevel(StrEnum):
    DEBUG = "DEBUG"
    INFO = "INFO"
    WARNING = "WARNING"
    ERROR = "ERROR"


class LogFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


def _token(value: SecretStr) -> SecretStr:
    number, _, secret = value.get_secret_value().partition(":")
    if not (number.isascii() and number.isdigit() and secret):
        raise ValueError("should look like 123456:ABC-def, as @BotFather gives it")
    return value


def _http(value: str) -> str:
    url = URL(value)
    if url.scheme not in {"http", "https"} or not url.host:
        raise ValueError("should be an address that begins with http:// or https://")
    return value.rstrip("/")


def _redis(value: str) -> str:
    if URL(value).scheme not in {"redis", "rediss", "unix"}:
        raise ValueError("should begin with redis://, rediss:// or unix://")
    return value


def _readable(value: Path) -> Path:
    if not value.is_file():
        raise ValueError("should name a file that exists")
    return value


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
    redis_url: Annotated[str, AfterValidator(_redis)] | None = Field(
        default=None,
        description="A Redis (7 or later) or Valkey (8 or later) server. "
        "Without it, one is started in DATA_DIR",
    )
    data_dir: Path = Field(default=Path("data"), description="Where everything is kept")
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
    contact: str = Field(
        default="", max_length=200, description="Mail or web address, told to the feeds' servers"
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
        return Settings()
    except ValidationError as error:
        problems = "\n".join(_sentence(problem) for problem in error.errors())
        raise OperatorError(f"These settings cannot be used:\n{problems}") from error


_WORDS = {
    "int_parsing": "should be a whole number of seconds",
    "bool_parsing": "should be 1 or 0",
}


def _sentence(problem: ErrorDetails) -> str:
    name = str(problem["loc"][0]).upper()
    what = problem["msg"].removeprefix("Value error, ").replace("Input should", "should")
    given = "" if name == "TELEGRAM_TOKEN" else f", not '{problem['input']}'"
    return f"  {name} {_WORDS.get(problem['type'], what)}{given}"
