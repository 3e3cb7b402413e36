from collections.abc import AsyncIterator

import pytest

from tests.unit.handlers.chat import Chat
from tests.unit.handlers.desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
async def chat(desk: Desk) -> AsyncIterator[Chat]:
    async with Chat(desk) as open_chat:
        yield open_chat
