"""Processes that wait for work, and the death of one of them."""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping
from datetime import timedelta
from types import TracebackType
from typing import Any, Self

from bot.processes.worker import LENGTH, READY, framed

START = 30.0  # seconds for a process to start on a busy machine; 0.2 s on an idle one


class WorkerDied(Exception):
    """The process ended before it answered."""


class WorkerTooSlow(Exception):
    """The process did not answer in time, and was ended."""


class ProcessPool:
    """Does jobs in up to `workers` processes, started when first needed.

    A job that takes longer than `limit`, or takes its process down, costs that process and
    nothing else: the next job gets a new one. `work` names a function that both sides import.
    """

    def __init__(
        self,
        work: str,
        *,
        limit: timedelta,
        memory: int,
        workers: int = 1,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._work = work
        self._limit = limit.total_seconds()
        self._memory = memory
        self._environment = dict(environment or {})
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

    async def ask(self, job: object) -> Any:
        """Have a job done, when its turn has come.

        Raises:
            WorkerTooSlow: it took longer than the limit, which begins when a process is ready.
            WorkerDied: it brought its process down.
        """
        async with self._turn:
            worker = await self._worker()
            try:
                async with asyncio.timeout(self._limit):
                    answer = await worker.ask(job)
            except TimeoutError as caught:
                await worker.end()
                raise WorkerTooSlow from caught
            except BaseException:  # dead, or cancelled: what comes then is not for us
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
        worker = await _Worker.start(self._work, self._memory, self._environment)
        try:
            async with asyncio.timeout(START):
                await worker.ready()
        except TimeoutError as caught:
            await worker.end()
            raise WorkerDied from caught
        except BaseException:
            await worker.end()
            raise
        return worker


class _Worker:
    """One process of `bot.processes.worker`."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, work: str, memory: int, environment: Mapping[str, str]) -> Self:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot.processes.worker", work, str(memory)),
            stdin=PIPE,
            stdout=PIPE,
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **environment},
            start_new_session=True,  # Ctrl-C is for the program; it ends its processes itself
        )
        return cls(process)

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def ready(self) -> None:
        """Wait until it has loaded what its work needs.

        Raises:
            WorkerDied: the process ended first.
        """
        await self._read(len(READY))

    async def ask(self, job: object) -> Any:
        """Hand in a job and wait for its answer.

        Raises:
            WorkerDied: the process ended first.
        """
        jobs = self._process.stdin
        if jobs is None:
            raise WorkerDied
        try:
            jobs.write(framed(job))
            await jobs.drain()
        except ConnectionError as caught:
            raise WorkerDied from caught
        (length,) = LENGTH.unpack(await self._read(LENGTH.size))
        return pickle.loads(await self._read(length))  # noqa: S301 - from our own child

    async def _read(self, length: int) -> bytes:
        answers = self._process.stdout
        if answers is None:
            raise WorkerDied
        try:
            return await answers.readexactly(length)
        except (asyncio.IncompleteReadError, ConnectionError) as caught:
            raise WorkerDied from caught

    async def end(self) -> None:
        """Kill the process; it has nothing to tidy up."""
        if self.alive:
            self._process.kill()
        await self._process.communicate()
