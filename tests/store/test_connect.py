"""Commands to the store say what was given, whoever writes them."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from redis.asyncio import Connection, Redis
from redis.exceptions import DataError

from bot.domain.errors import OperatorError
from bot.store.connect import connected
from bot.store.embedded import embedded

VALUES = st.one_of(
    st.binary(max_size=200), st.text(st.characters(codec="utf-8")), st.integers(), st.floats()
)


@pytest.fixture
async def client(tmp_path: Path) -> Any:
    async with embedded(tmp_path) as url, connected(url) as found:
        yield found


@examples(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(VALUES, max_size=5))
async def test_what_is_written_is_what_redis_py_would_write(
    client: Redis, values: list[bytes | str | float]
) -> None:
    ours = client.connection_pool.make_connection()  # type: ignore[no-untyped-call]

    written = b"".join(ours.pack_command("SADD", "key", *values))

    assert written == b"".join(Connection().pack_command("SADD", "key", *values))


async def test_a_word_of_two_is_sent_as_two(client: Redis) -> None:
    assert await client.config_get("maxmemory")


async def test_what_cannot_be_written_is_refused(client: Redis) -> None:
    await client.set("key", "kept")

    with pytest.raises(DataError):
        await client.set("key", None)  # type: ignore[arg-type]

    assert await client.get("key") == b"kept"


async def test_who_asks_one_thing_waits_for_no_store_for_ever() -> None:
    """The store that is missing is named, without its password, and what to do about it."""
    nobody = "redis://:open-sesame@127.0.0.1:1/0"

    with pytest.raises(OperatorError, match="does not answer") as told:
        async with connected(nobody, patience=0):
            pass

    assert str(told.value).endswith("Start that server, or change REDIS_URL.")
    assert "open-sesame" not in str(told.value)
