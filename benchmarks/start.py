"""From process start to prompt, and what it weighs then.

Starts `python -m bot run` without a token on a pseudo-terminal, as a person would, with a list of
feeds none of which answers (port 9 of loopback refuses at once), so that the sample news is
played. Measured: time to the first progress, to the digest, and to the prompt; resident memory of
the bot, its parser processes and the embedded store, shared pages counted once for each process.

Limits: first useful screen within 10 s of the start; 500 MB for the whole.
"""

import sys
import tempfile
import time
from pathlib import Path

import pexpect
import psutil

RUNS = 3
SECONDS, MEGABYTES = 10.0, 500.0
ROOT = Path(__file__).parents[1]
NOBODY = '[[feed]]\nid = "nobody"\noutlet = "Nobody"\nurl = "http://127.0.0.1:9/rss"\nlanguage = "en"\ncountry = "GB"\nownership = "independent"\n'


def main() -> int:
    """Print each figure beside its limit; 1 if one is missed."""
    runs = [_once() for _ in range(RUNS)]
    prompt, memory = (sorted(column)[RUNS // 2] for column in zip(*runs, strict=True))
    print(f"start: prompt after {prompt:.2f} s, limit {SECONDS:g} s, ratio {prompt / SECONDS:.2f}")
    print(
        f"start: {memory:.0f} MB resident, limit {MEGABYTES:g} MB, ratio {memory / MEGABYTES:.2f}"
    )
    return int(prompt > SECONDS or memory > MEGABYTES)


def _once() -> tuple[float, float]:
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
        bot.expect_exact("> ")
        prompt = time.perf_counter() - began
        memory = _resident(bot.pid, Path(folder))
        bot.sendeof()
        bot.expect(pexpect.EOF)
        return prompt, memory


def _resident(pid: int, folder: Path) -> float:
    bot = psutil.Process(pid)
    store = psutil.Process(int((folder / "valkey.pid").read_text()))
    everybody = [bot, *bot.children(recursive=True), store]
    return float(sum(process.memory_info().rss for process in everybody)) / 1e6


if __name__ == "__main__":
    sys.exit(main())
