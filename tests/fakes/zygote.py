"""A process that has loaded what the bot needs, and becomes the bot as often as it is asked to.

`python -m bot` spends most of its start on imports, and on what ships: names, cues, texts and the
language model. A fork of this process has them already, and does the rest as `python -m bot` does:
its own environment, arguments, standard streams and signals. They are loaded for the first who
asks, so that it costs nothing where nobody does.

One `Request` a connection, as JSON, with three file descriptors. The answers are two numbers of
four bytes each: the process id, and how it ended as `os.waitstatus_to_exitcode` says it.
"""

import contextlib
import fcntl
import gc
import json
import os
import runpy
import select
import selectors
import signal
import socket
import struct
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypedDict

LONGEST = 1_000_000  # bytes that a request may have
NUMBER = struct.Struct("!i")
ENDING = {signal.SIGINT, signal.SIGTERM}


class Request(TypedDict):
    words: Sequence[str]
    environment: Mapping[str, str]
    afresh: bool  # start Python anew, and not only the bot


def main(address: str) -> None:
    """Serve until the parent is gone, which closes our standard input."""
    children: dict[int, socket.socket] = {}
    wakes, waker = socket.socketpair()
    os.set_blocking(waker.fileno(), False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waker.fileno())
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(address)
        server.listen(32)
        watched = selectors.DefaultSelector()
        for readable in (server, wakes, sys.stdin):
            watched.register(readable, selectors.EVENT_READ)
        print("ready", flush=True)  # noqa: T201 - whoever started us waits for it
        if sys.stdin in select.select((server, sys.stdin), (), ())[0]:
            return
        _load()
        while True:
            for key, _ in watched.select():
                if key.fileobj is sys.stdin:
                    return
                if key.fileobj is server:
                    asked, _ = server.accept()
                    _fork(asked, children)
                else:
                    wakes.recv(4096)
            _bury(children)


def _load() -> None:
    import bot.__main__  # noqa: F401, PLC0415 - what this process is for

    del sys.modules["bot.__main__"]  # each child runs it, with all it imports at hand
    _read_what_ships()
    gc.freeze()


def _read_what_ships() -> None:
    """Read it once, for each child that asks for what ships and nothing besides."""
    from bot import knowledge  # noqa: PLC0415 - after the imports that this process is for
    from bot.render.texts import LANGUAGES  # noqa: PLC0415 - likewise
    from handlers import commands  # noqa: PLC0415 - likewise

    read, shipped = knowledge._read, knowledge._read((), None, None)
    for language in LANGUAGES:
        commands(shipped.texts, language)
    if judge := knowledge.the_judge():
        judge("Putin phones Sisi", title_ends=17)
    if gist := knowledge.the_gist():
        gist("Putin phones Sisi", "", "en")

    def known(
        additions: Sequence[str], actors_dir: Path | None, files: knowledge.Files | None
    ) -> knowledge.Knowledge:
        if additions or actors_dir:
            return read(additions, actors_dir, files or shipped.files)
        return shipped

    knowledge._read = known


def _fork(asked: socket.socket, children: dict[int, socket.socket]) -> None:
    """Become the bot in a child, which misses no signal, however early it comes.

    Python forgets a signal that comes before it has settled in the child: of 200 children that
    were sent SIGINT as soon as they had a number, 198 went on.
    """
    request, streams, _, _ = socket.recv_fds(asked, LONGEST, 3)
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    process = os.fork()
    if process == 0:
        for how in ENDING:
            signal.signal(how, signal.SIG_DFL)  # as in a process that begins
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
        _become(json.loads(request), streams)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    for stream in streams:
        os.close(stream)
    children[process] = asked
    _tell(asked, process)


def _bury(children: dict[int, socket.socket]) -> None:
    with contextlib.suppress(ChildProcessError):
        while (ended := os.waitpid(-1, os.WNOHANG))[0]:
            process, status = ended
            with children.pop(process) as asked:
                _tell(asked, os.waitstatus_to_exitcode(status))


def _tell(asked: socket.socket, number: int) -> None:
    with contextlib.suppress(ConnectionError):
        asked.sendall(NUMBER.pack(number))


def _become(request: Request, streams: Sequence[int]) -> None:
    """Be `python -m bot`, and end."""
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        os.closerange(3, 1024)
        if os.isatty(0):  # its keys send us signals
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        if request["afresh"]:
            words = [sys.executable, "-m", "bot", *request["words"]]
            os.execve(sys.executable, words, request["environment"])  # noqa: S606 - ourselves
        sys.stdin, sys.stdout, sys.stderr = (
            open(number, mode, encoding="utf-8", closefd=False, buffering=buffering)  # noqa: SIM115 - the standard streams
            for number, mode, buffering in ((0, "r", -1), (1, "w", -1), (2, "w", 1))
        )
        os.environ.clear()
        os.environ.update(request["environment"])
        sys.argv = ["bot", *request["words"]]
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except KeyboardInterrupt:
        code = 130
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main(sys.argv[1])
