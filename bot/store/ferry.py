"""Commands of many callers, carried to the store together.

At hundreds of polls a second a transaction for each costs more processor time than all else that a
poll does: ten times as much as its share of one that forty polls share.
"""

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from redis.exceptions import WatchError

from bot.store.books import Client, Command

EVERY = 0.02  # seconds between crossings, at least
MOST = 1_000  # commands in a crossing, about: the store answers nobody else meanwhile
LONGEST = 5_000  # words of a command; Lua hands on no more than 8,000

# What commands may depend on, as one more before them: that a value, in JSON, of a hash has a field
# that says so, or 0 where there is no such field. Else they are not done.
# ONLY_IF, how many commands depend on it, key, field of the hash, field of the value, text or number
ONLY_IF = "ONLY_IF"

# Do commands one after the other and return their answers, refusals among them: what a transaction
# does, but with one answer to read instead of two for each command: twenty of them take the client
# 0.11 ms instead of 0.30. "#!lua" has a store that is full, or may not write, refuse all of them and not some.
# ARGV: for each command how many words it has, and these.
_ALL = """#!lua
local answers, at, without = {}, 1, 0
while at <= #ARGV do
  local last = at + tonumber(ARGV[at])
  if without > 0 then
    without = without - 1
    answers[#answers + 1] = false
  elseif ARGV[at + 1] == 'ONLY_IF' then
    local raw = redis.call('HGET', ARGV[at + 3], ARGV[at + 4])
    local holds = raw and tostring(cjson.decode(raw)[ARGV[at + 5]] or 0) == ARGV[at + 6]
    without = holds and 0 or tonumber(ARGV[at + 2])
    answers[#answers + 1] = holds and 1 or 0
  else
    answers[#answers + 1] = redis.pcall(unpack(ARGV, at + 1, last))
  end
  at = last + 1
end
return answers
"""


class Ferry:
    """Does the commands of whoever comes within EVERY in one step.

    The first to come after a while waits for nobody. Each caller's commands are done together or
    not at all, and the caller returns once they are.
    """

    def __init__(self, client: Client) -> None:
        self._redis = client
        self._queue: deque[_Passenger] = deque()
        self._crossing: asyncio.Task[None] | None = None
        self._crossed_at = float("-inf")

    async def carry(self, commands: Sequence[Command]) -> list[Any]:
        """Have commands done, and return their answers in order.

        Raises:
            redis.RedisError: none of them was done, or nobody knows; all may be tried again.
        """
        arrived: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()
        self._queue.append(_Passenger(commands, arrived))
        if self._crossing is None:
            self._crossing = asyncio.create_task(self._cross())
        return await arrived

    async def _cross(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._queue:
                await asyncio.sleep(max(0.0, self._crossed_at + EVERY - loop.time()))
                self._crossed_at = loop.time()
                await self._take()
        finally:
            self._crossing = None

    async def _take(self) -> None:
        aboard: list[_Passenger] = []
        every: list[Command] = []
        while self._queue and len(every) < MOST:
            aboard.append(self._queue.popleft())
            every += aboard[-1].commands
        try:
            answers = iter(await self._done(every))
        except BaseException as error:
            for each in aboard:
                each.tell(_reason(error))
            if not isinstance(error, Exception):
                raise
            return
        for each in aboard:
            mine = list(islice(answers, len(each.commands)))
            refused = next((it for it in mine if isinstance(it, Exception)), None)
            each.tell(refused or mine)

    async def _done(self, commands: Sequence[Command]) -> list[Any]:
        """Do commands in one step; the way is only slower where one has thousands of words."""
        if all(len(command) <= LONGEST for command in commands):
            words = (word for command in commands for word in (len(command), *command))
            answers: list[Any] = await self._redis.eval(_ALL, 0, *words)
            return answers
        return await self._transacted(commands)

    async def _transacted(self, commands: Sequence[Command]) -> list[Any]:
        """Do commands in a transaction, again where what they depend on changed meanwhile."""
        while True:
            async with self._redis.pipeline(transaction=True) as step:
                for key in {command[2] for command in commands if command[0] == ONLY_IF}:
                    await step.watch(key)
                known, todo = await _decided(step, commands)
                step.multi()
                for place in todo:
                    step.execute_command(*commands[place])
                try:
                    done = await step.execute(raise_on_error=False)
                except WatchError:
                    continue
                answers = known | dict(zip(todo, done, strict=True))
                return [answers[place] for place in range(len(commands))]


async def _decided(step: Client, commands: Sequence[Command]) -> tuple[dict[int, Any], list[int]]:
    """Return the answers there are before anything is done, and the places of what is to be."""
    known: dict[int, Any] = {}
    todo, without = [], 0
    for place, command in enumerate(commands):
        if without:
            without -= 1
            known[place] = None
        elif command[0] == ONLY_IF:
            _, dependent, key, field, name, text = command
            raw = await step.hget(key, field)
            holds = raw is not None and str(json.loads(raw).get(name) or 0) == str(text)
            known[place], without = int(holds), 0 if holds else dependent
        else:
            todo.append(place)
    return known, todo


@dataclass(frozen=True, slots=True)
class _Passenger:
    commands: Sequence[Command]
    arrived: asyncio.Future[list[Any]]

    def tell(self, outcome: list[Any] | Exception) -> None:
        if self.arrived.done():  # whoever gave up waiting is not told
            return
        if isinstance(outcome, Exception):
            self.arrived.set_exception(outcome)
        else:
            self.arrived.set_result(outcome)


def _reason(error: BaseException) -> Exception:
    """Return what those who wait are told; a cancellation of the ferry is not one of theirs."""
    return error if isinstance(error, Exception) else ConnectionError("the store was left")
