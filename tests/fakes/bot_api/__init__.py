"""A Bot API server of our own, on loopback: strict where Telegram is, and faulty on demand.

    async with BotApiServer() as api:
        bot = Bot(api.token, base_url=api.base_url)
        api.say(42, "/who Putin", language="id")
        [answer] = await api.wait_for(1, chat_id=42)
        api.press(42, "Follow")

`python -m tests.fakes.bot_api` runs it as a process of its own; see `remote`.
"""

from tests.fakes.bot_api.faults import Refused
from tests.fakes.bot_api.rates import StrictRates
from tests.fakes.bot_api.remote import BotApiProcess
from tests.fakes.bot_api.server import BotApiServer
from tests.fakes.bot_api.world import Call, SentMessage

__all__ = ["BotApiProcess", "BotApiServer", "Call", "Refused", "SentMessage", "StrictRates"]
