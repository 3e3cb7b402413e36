"""What the secrets that hubs are given are made of."""

from pydantic import SecretStr

from bot.app import _pushing
from bot.flows.push import key_of
from config.settings import Settings


def test_what_hubs_are_told_is_not_made_of_the_webhooks_secret_alone() -> None:
    """A hub could try words until one fits, and call us as Telegram does with it."""
    word = "a-word-that-somebody-chose"
    secrets = {"webhook_secret": SecretStr(word), "telegram_token": SecretStr("1:" + "a" * 35)}
    settings = Settings(webhook_url="https://bot.example", **secrets)  # type: ignore[arg-type]
    parts = dict.fromkeys(("book", "hubs", "feeds", "parser", "jobs", "clock"))

    pushing, alone = _pushing(settings, **parts), key_of(word)

    assert pushing
    assert pushing.key not in {word.encode(), alone}
