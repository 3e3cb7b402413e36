"""Parsing in processes of its own, so that no feed can hold up or bring down the rest."""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self, cast

from bot.domain.entries import ParsedFeed
from bot.domain.errors import FeedUnreadable
from bot.domain.feeds import FeedId, Fetched
from bot.fetch.worker import LENGTH, Answer, Job, framed

START = 30.0  # seconds for a process to start on a busy machine; 0.2 s on an idle one
MEMORY = 500_000_000  # bytes of address space: a worker begins with 30 MB, 5 MB of feed take 150


class WorkerDied(Exception):
    """The process ended before it answered."""


class ParserPool:
    """Parses feeds in up to `workers` processes, started when first needed.

    A parse that takes longer than `limit`, or takes its process down, costs that process and
    nothing else: the next parse gets a new one.
    """

    def __init__(
        self,
        *,
        workers: int = 1,
        limit: timedelta = timedelta(seconds=5),
        memory: int = MEMORY,
    ) -> None:
        self._limit = limit.total_seconds()
        self._memory = memory
        self._turn = asyncio.Semaphore(workers)
        self._idle: list[_Worker] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        while self._idle:
            await self._idle.pop().end()

    async def parse(self, feed_id: FeedId, fetched: Fetched, now: datetime) -> ParsedFeed:
        """Parse a feed, as `bot.ingest.parse` does.

        Raises:
            FeedUnreadable: it is not a feed, or it took too long or too much.
        """
        async with self._turn:
            answer = await self._answer((feed_id, fetched, now))
        if isinstance(answer, str):
            raise FeedUnreadable(feed_id, answer)
        return answer

    async def _answer(self, job: Job) -> Answer:
        worker = await self._worker()
        try:
            async with asyncio.timeout(self._limit):
                answer = await worker.ask(job)
        except TimeoutError:
            await worker.end()
            return f"Parsing it took longer than {self._limit:g} seconds, so it was given up."
        except WorkerDied:
            await worker.end()
            return "Parsing it brought the parser down."
        except BaseException:  # cancelled between question and answer: what comes is not for us
            await worker.end()
            raise
        self._idle.append(worker)
        return answer

    async def _worker(self) -> "_Worker":
        """Return a process that has nothing to do, and is alive."""
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
            await worker.end()
        async with asyncio.timeout(START):
            return await _Worker.start(self._memory)


class _Worker:
    """One process of `bot.fetch.worker`."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, memory: int) -> Self:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot.fetch.worker", str(memory)),
            stdin=PIPE,
            stdout=PIPE,
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # Ctrl-C is for the program; it ends its processes itself
        )
        return cls(process)

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def ask(self, job: Job) -> Answer:
        """Hand in a job and wait for its answer.

        Raises:
            WorkerDied: the process ended first.
        """
        jobs, answers = self._process.stdin, self._process.stdout
        if jobs is None or answers is None:
            raise WorkerDied
        try:
            jobs.write(framed(job))
            await jobs.drain()
            (length,) = LENGTH.unpack(await answers.readexactly(LENGTH.size))
            payload = await answers.readexactly(length)
        except (asyncio.IncompleteReadError, ConnectionError) as caught:
            raise WorkerDied from caught
        return cast(Answer, pickle.loads(payload))  # noqa: S301 - from our own child

    async def end(self) -> None:
        """Kill the process; it has nothing to tidy up."""
        if self.alive:
            self._process.kill()
        await self._process.communicate()
