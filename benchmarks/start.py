"""From process start to prompt, and what it weighs then.

Starts `python -m bot run` without a token on a pseudo-terminal, as a person would, with one feed
that refuses at once (port 9 of loopback), so that the sample news is played: 24 feeds over HTTP,
107 items. Measured, from the start of the process: the first sign of progress, the digest, and
the prompt; then the resident memory of the bot, its parser processes and the embedded store,
added up. Pages that they share are counted once for each, so the sum says too much, not too little.

Limits: the digest, the first useful screen, within 10 s of the start; 500 MB for the whole.
"""

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pexpect
import psutil

RUNS = 3
SECONDS, MEGABYTES = 10.0, 500.0
ROOT = Path(__file__).parents[1]
NOBODY = """
[[feed]]
id = "nobody"
outlet = "Nobody"
url = "http://127.0.0.1:9/rss"
language = "en"
country = "GB"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """One start: seconds since the process began, and megabytes once it waits for words."""

    progress: float
    digest: float
    prompt: float
    memory: float


def main() -> int:
    """Print the median of each figure beside its limit; 1 if one is missed."""
    runs = [_once() for _ in range(RUNS)]
    progress, digest, prompt = (
        median(getattr(run, moment) for run in runs) for moment in ("progress", "digest", "prompt")
    )
    memory = median(run.memory for run in runs)
    print(f"start: progress after {progress:.2f} s, prompt after {prompt:.2f} s")
    print(f"start: digest after {digest:.2f} s, limit {SECONDS:g} s, ratio {digest / SECONDS:.2f}")
    print(f"start: {memory:.0f} MB, limit {MEGABYTES:g} MB, ratio {memory / MEGABYTES:.2f}")
    return int(digest > SECONDS or memory > MEGABYTES)


def _once() -> Start:
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        feeds = Path(folder) / "feeds.toml"
        feeds.write_text(NOBODY)
        settings = {"DATA_DIR": folder, "FEEDS_FILE": str(feeds), "ALLOW_PRIVATE_FEEDS": "1"}
        began = time.perf_counter()
        bot = pexpect.spawn(
            sys.executable,
            ["-m", "bot", "run"],
            env={"PATH": "", "TERM": "xterm", "PTB_TIMEDELTA": "1", "LANG": "C.UTF-8"} | settings,
            cwd=ROOT,
            timeout=60,
        )
        moments = []
        for sign in ("Reading", "Middle East diplomacy", "Ctrl-D ends."):
            bot.expect_exact(sign)
            moments.append(time.perf_counter() - began)
        bot.expect_exact("> ")
        memory = _resident(bot.pid, Path(folder))
        bot.sendeof()
        bot.expect(pexpect.EOF)
        return Start(progress=moments[0], digest=moments[1], prompt=moments[2], memory=memory)


def _resident(pid: int, folder: Path) -> float:
    bot = psutil.Process(pid)
    store = psutil.Process(int((folder / "valkey.pid").read_text()))
    everybody = [bot, *bot.children(recursive=True), store]
    return float(sum(process.memory_info().rss for process in everybody)) / 1e6


if __name__ == "__main__":
    sys.exit(main())
