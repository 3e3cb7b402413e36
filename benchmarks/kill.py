"""Kill -9, again and again: what arrives, what comes twice, and what takes effect.

Real bots (`python -m bot run`) on a store of their own, a local Bot API server that keeps
Telegram's published limits strictly and takes 60 ms for an answer. `python -m benchmarks.kill
full` is the whole: 5,000 digests lie in the outbox, and twenty times, at random moments while they
go out, the bot is killed with -9 and started again; once more with the server cutting 1 % of the
connections before and 1 % after it took a message; once more with the store killed at every such
moment, and the bot at every second. Then 1,000 commands, two of each reader, through ten deaths:
the second is what must be in force. Without `full`, a twentieth of the deliveries, an eighth of the
commands, and fewer deaths.

Limits: none lost; three repeats a kill, and one more for each connection cut after a message was
taken, of which no sender can know whether it arrived; no command without effect.
"""

import asyncio
import logging
import os
import random
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from benchmarks.delivery import LATENCY, queue
from bot.domain.audience import ChatId
from bot.store.audience import RedisAudience
from bot.store.connect import connected
from bot.store.embedded import PID_FILE, embedded
from bot.store.keys import Keys
from bot.store.outbox import RedisOutbox
from tests.fakes.bot_api import BotApiServer
from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_api.rates import StrictRates
from tests.fakes.newsstand import Newsstand, rss
from tests.fakes.process import BotProcess

KEYS = Keys("dragoman")
REPEATS = 3  # a kill
CUT = 0.01  # of the connections, before a message was taken, and as many after
OFTEN = 1_000_000
PATIENCE = 400.0  # seconds for what is left after the last kill
SPREAD = 0.2  # seconds after a message was taken, within which the kill comes


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    deliveries: int
    kills: int
    readers: int  # two commands each
    deaths: int  # while they are handled


FULL = Size(deliveries=5_000, kills=20, readers=500, deaths=10)
SHORT = Size(deliveries=250, kills=4, readers=60, deaths=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    lost: int
    repeats: int
    most: int  # repeats after one kill, until the next
    cut: int  # connections, after a message was taken
    refused: int  # 429
    left: int  # in the outbox, in the end

    def kept(self, kills: int) -> bool:
        repeated = self.repeats <= REPEATS * kills + self.cut
        return not self.lost and not self.left and not self.refused and repeated


@dataclass(slots=True)
class Theatre:
    """A bot on a folder, the server it reaches, and chance."""

    api: BotApiServer
    bot: BotProcess
    data: Path
    chance: random.Random

    def store_dies(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(int((self.data / PID_FILE).read_text()), signal.SIGKILL)

    async def die(self, *, at: list[int], how: Callable[[int], tuple[bool, bool]]) -> list[float]:
        """Let bot and store die when so many messages were taken; return when that was.

        `how` says of each death whether it is the store's and whether it is the bot's.
        """
        deaths, taken = [], self.api.world.sent
        await self.bot.start()
        for number, point in enumerate(at):
            await self.api.wait_until(lambda point=point: len(taken) >= point, within=PATIENCE)  # type: ignore[misc]
            await asyncio.sleep(self.chance.uniform(0, SPREAD))
            deaths.append(asyncio.get_running_loop().time())
            store, bot = how(number)
            if store:
                self.store_dies()
            if bot:
                await self.bot.kill()
                await self.bot.start()
        return deaths


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    logging.disable()  # whoever is killed breaks connections off
    size = FULL if __name__ == "__main__" and sys.argv[1:] == ["full"] else SHORT
    return asyncio.run(_all(size))


async def _all(size: Size) -> int:
    missed = 0
    for name, cutting, how in (
        ("the bot killed", False, lambda _: (False, True)),
        ("and connections cut", True, lambda _: (False, True)),
        ("store killed, every second time the bot", False, lambda n: (True, n % 2 == 1)),
    ):
        toll = await _deliveries(size, cutting=cutting, how=how)
        missed += not toll.kept(size.kills)
        print(
            f"kill: {name}, {size.kills} times in {size.deliveries:,} deliveries: "
            f"{toll.lost} lost (limit 0), {toll.repeats} repeats, {toll.repeats / size.kills:.1f} "
            f"a kill, at most {toll.most} (limit {REPEATS} a kill"
            f"{f' and {toll.cut} cut after they were taken' if cutting else ''}), "
            f"{toll.refused} refused (limit 0), {toll.left} left in the outbox (limit 0)",
            flush=True,
        )
    wrong, again = await _commands(size)
    print(
        f"kill: {size.deaths} times in {2 * size.readers:,} commands: {wrong} without their "
        f"effect (limit 0), {again} answered more than once"
    )
    return int(bool(missed or wrong))


async def _deliveries(
    size: Size, *, cutting: bool, how: Callable[[int], tuple[bool, bool]]
) -> Toll:
    async with AsyncExitStack() as stack:
        theatre = await _theatre(stack, StrictRates())
        async with embedded(theatre.data) as url, connected(url) as client:
            await queue(client, KEYS, size.deliveries)
        after = Fault("after", times=OFTEN, share=CUT)
        if cutting:
            theatre.api.fail("before", times=None, share=CUT)
            theatre.api.faults.in_force.append(after)
        few = size.deliveries // 20
        points = sorted(theatre.chance.sample(range(few, size.deliveries - few), size.kills))
        deaths = await theatre.die(at=points, how=how)
        with suppress(TimeoutError):
            await theatre.api.wait_until(
                lambda: _reached(theatre.api) == size.deliveries, within=PATIENCE
            )
        left = await _left(theatre.data)
        await theatre.bot.stop()
    return _toll(theatre.api, size, deaths, cut=OFTEN - (after.times or 0), left=left)


def _toll(api: BotApiServer, size: Size, deaths: list[float], *, cut: int, left: int) -> Toll:
    seen, repeats = set[int](), list[float]()
    for sent in sorted(api.messages(), key=lambda sent: sent.at):
        if sent.chat_id in seen:
            repeats.append(sent.at)
        seen.add(sent.chat_id)
    by_death = Counter(sum(death <= at for death in deaths) for at in repeats)
    return Toll(
        lost=size.deliveries - len(seen),
        repeats=len(repeats),
        most=max(by_death.values(), default=0),
        cut=cut,
        refused=api.gate.refusals,
        left=left,
    )


def _reached(api: BotApiServer) -> int:
    """Return how many chats have their digest."""
    return len({chat for chat, _ in api.world.sent})


async def _left(data: Path) -> int:
    """Return what is in the outbox once nothing is due any more, or too late."""
    async with embedded(data) as url, connected(url) as client:
        outbox = RedisOutbox(client, KEYS)
        left = 1
        for _ in range(120):
            state = await outbox.state(datetime.now(UTC))
            left = state.due + state.later
            if not left:
                break
            await asyncio.sleep(1)
        return left


async def _commands(size: Size) -> tuple[int, int]:
    """Return how many readers have not what they asked for last, and who was answered too often."""
    readers = range(1, size.readers + 1)
    async with AsyncExitStack() as stack:
        theatre = await _theatre(stack, StrictRates(private=(3, 3.0)))
        for words in ("/subscribe 07:{:02} UTC", "/subscribe 23:{:02} UTC"):
            for chat in readers:
                theatre.api.say(chat, words.format(chat % 60))
        answers = 2 * size.readers
        points = sorted(theatre.chance.sample(range(5, answers - 20), size.deaths))
        await theatre.die(at=points, how=lambda _: (False, True))
        with suppress(TimeoutError):
            await theatre.api.wait_until(lambda: _answered(theatre.api, readers), within=PATIENCE)
        await theatre.bot.stop()
        async with embedded(theatre.data) as url, connected(url) as client:
            audience = RedisAudience(client, KEYS)
            kept = {chat: await audience.get(ChatId(chat)) for chat in readers}
        wrong = sum(not it or it.hours != (time(23, chat % 60),) for chat, it in kept.items())
        given = Counter(message.chat_id for message in theatre.api.messages())
        return wrong, sum(given[chat] - 2 for chat in readers)


def _answered(api: BotApiServer, readers: range) -> bool:
    if len(api.world.sent) < 2 * len(readers):
        return False
    given = Counter(chat for chat, _ in api.world.sent)
    return all(given[chat] >= 2 for chat in readers)


async def _theatre(stack: AsyncExitStack, rates: StrictRates) -> Theatre:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dragoman-")))
    api = await stack.enter_async_context(BotApiServer(rates=rates, latency=LATENCY))
    newsstand = await stack.enter_async_context(Newsstand())
    newsstand.documents["wire"] = rss([])
    bot = BotProcess(
        settings={
            "TELEGRAM_TOKEN": api.token,
            "TELEGRAM_API_BASE": api.url,
            "DATA_DIR": folder / "data",
            "FEEDS_FILE": newsstand.list_in(folder / "feeds.toml"),
            "ALLOW_PRIVATE_FEEDS": "1",
            "LOG_LEVEL": "WARNING",
        },
        log=folder / "log",
    )
    stack.push_async_callback(bot.kill)
    return Theatre(api=api, bot=bot, data=folder / "data", chance=random.Random(7))  # noqa: S311 - when to die is no secret


if __name__ == "__main__":
    sys.exit(main())
