"""What the secrets that hubs are given are made of, and what is signed with them."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import redis.asyncio as redis
from pydantic import SecretStr

from bot.app import services
from bot.flows.push import key_of, signed
from bot.opening import Store
from bot.store.keys import Keys
from config.settings import Settings
from tests.shipped import the_knowledge

WORD = "a-word-that-somebody-chose"
TOKEN = "1:" + "a" * 35
URL = "https://bot.example"
KeyOf = Callable[..., Awaitable[bytes | None]]


@pytest.fixture
def key(tmp_path: Path, store_url: str, client: redis.Redis, keys: Keys) -> KeyOf:
    """Return the key of a process that is started with some settings; None: it asks no hub."""

    async def started(
        *, url: str | None = URL, secret: str = WORD, token: str = TOKEN
    ) -> bytes | None:
        settings = Settings(
            data_dir=tmp_path,
            webhook_url=url,
            webhook_secret=SecretStr(secret),
            telegram_token=SecretStr(token),
        )
        store = Store(url=store_url, client=client)
        async with services(settings, store, the_knowledge(), news=keys.prefix) as made:
            return made.polling.pushing.key if made.polling.pushing else None

    return started


async def test_what_hubs_are_told_is_made_of_the_webhooks_secret_and_the_token(key: KeyOf) -> None:
    """A hub could try words until one fits, and call us as Telegram does with it.

    Every process knows the same key, and whoever changes a secret has another.
    """
    usual = await key()

    assert usual == await key()
    assert usual not in {WORD.encode(), key_of(WORD)}
    assert (
        len(
            {
                usual,
                await key(secret="another-word-of-somebody"),
                await key(token=TOKEN[:-1] + "b"),
            }
        )
        == 3
    )


async def test_without_a_public_address_no_hub_is_asked(key: KeyOf) -> None:
    """None could reach us."""
    assert await key(url=None) is None


def test_a_signature_is_that_of_the_body() -> None:
    """The example of RFC 4231, 4.3."""
    digest = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"

    assert signed("Jefe", f"sha256={digest}", b"what do ya want for nothing?")
    assert not signed("Jefe", f"sha256={digest}", b"what do ya want for nothing!")
