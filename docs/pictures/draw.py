"""Draw the pictures of README.md: `python -m docs.pictures.draw`.

The sample news is played to the real bot, on a store of its own; the bot is asked as a reader
would ask, and what it answers, Telegram HTML and buttons, is laid out as a chat shows it. Needs
chromium and pngquant, and fonts for Arabic, Hebrew and emoji; nothing else needs this script.
"""  # noqa: INP001 - a script beside its pictures, in no package

import asyncio
import re
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from html import escape
from io import StringIO
from pathlib import Path
from string import Template
from typing import Any

from rich.console import Console
from telegram import Update
from telegram.request import RequestData

from bot.answering import application
from bot.app import SAMPLE, Services, at_work, services
from bot.fetch.sample import SampleServer
from bot.knowledge import knowledge
from bot.observe.logs import configure
from bot.opening import opened
from bot.telegram.console import ConsoleApi
from bot.terminal import TOKEN, progress
from config import sample as sample_files
from config.settings import TELEGRAM, Settings

HERE = Path(__file__).parent
PATIENCE = timedelta(minutes=3)  # until all sample news is read, on a slow machine too
WIDTH = 560  # pixels, as wide as a chat is on a small tablet
SCALE = 1.5
COLOURS = 96  # enough for text with emoji; a third of the bytes
RIGHT_TO_LEFT = {"ar", "fa", "he"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What is asked, in the language of whoever asks."""

    name: str
    asked: str
    language: str = "en"


PICTURES = (
    Picture(name="digest", asked="/digest"),
    Picture(name="dossier", asked="/who Putin"),
    Picture(name="dossier-ar", asked="/who نتنياهو", language="ar"),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A message of the bot, as it went to Telegram."""

    html: str
    keyboard: list[list[dict[str, Any]]]


class Recorder(ConsoleApi):
    """The Bot API in this process, which keeps what it is sent."""

    def __init__(self, made: Services, language: str) -> None:
        super().__init__(Console(file=StringIO()), clock=made.clock.now, language=language)
        self.answers: list[Answer] = []

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,
        **named_timeouts: Any,
    ) -> tuple[int, bytes]:
        if url.endswith("/sendMessage") and request_data:
            told: dict[str, Any] = request_data.parameters
            rows = (told.get("reply_markup") or {}).get("inline_keyboard", [])
            self.answers.append(Answer(told["text"], rows))
        return await super().do_request(url, method, request_data, *timeouts, **named_timeouts)


def main() -> None:
    """Ask the bot for each picture's answer, and draw it."""
    configure(level="ERROR", as_json=False)
    for picture, answer in zip(PICTURES, asyncio.run(_answers()), strict=True):
        path = HERE / f"{picture.name}.png"
        _photograph(page(picture, answer), path)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")  # noqa: T201 - a script


async def _answers() -> list[Answer]:
    async with _sample_read() as made:
        return [await _ask(made, picture) for picture in PICTURES]


@asynccontextmanager
async def _sample_read() -> AsyncIterator[Services]:
    """Read the sample news, as `python -m bot run` does where no feed can be reached."""
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        settings, known = Settings(data_dir=Path(folder)), knowledge()
        async with (
            opened(settings) as store,
            services(settings, store, known, news=SAMPLE, private_feeds=True) as made,
            SampleServer(sample_files.load(), now=made.clock.now()) as server,
            at_work(made, server.feeds),
        ):
            await progress(made, Console(file=StringIO()), patience=PATIENCE)
            yield made


async def _ask(made: Services, picture: Picture) -> Answer:
    api = Recorder(made, picture.language)
    bot = application(made, token=TOKEN, base=TELEGRAM, request=api, updates=api, pacing=None)
    async with bot:
        await bot.process_update(Update.de_json(api.update_for(picture.asked) or {}, bot.bot))
    return api.answers[-1]


PAGE = Template("""<!doctype html>
<html lang="$language"><meta charset="utf-8"><style>
* { box-sizing: border-box }
body { width: ${width}px; margin: 0; padding: 14px; background: #b7cfb2;
  font: 15px/1.4 "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Color Emoji", sans-serif }
div { white-space: pre-wrap; unicode-bidi: plaintext; text-align: $side; overflow-wrap: anywhere }
.asked, .answer { border-radius: 14px; padding: 8px 12px; box-shadow: 0 1px 1px #0003 }
.asked { width: fit-content; margin: 0 0 8px auto; background: #e6fdd2 }
.answer { background: #fff }
.rows { display: grid; gap: 4px; margin-top: 5px }
.row { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 4px; white-space: normal }
.row span { padding: 7px; border-radius: 9px; text-align: center; background: #5b7f5acc; color: #fff }
a { color: #2a73b8; text-decoration: none }
blockquote { margin: 2px 0; padding: 1px 9px; border-inline-start: 3px solid #2a73b8; background: #eef5fb }
</style><body dir="$direction"><div class="asked">$asked</div>
<div class="answer">$answer</div>
<div class="rows">$rows</div>
<script>document.body.dataset.height = document.body.offsetHeight</script></html>
""")


def page(picture: Picture, answer: Answer) -> str:
    """Lay out a question and its answer as HTML that needs nothing from elsewhere.

    Telegram's HTML is HTML: only its line breaks and its direction by line have to be styled.
    """
    rows = "".join(
        '<div class="row">'
        + "".join(f"<span>{escape(button['text'])}</span>" for button in row)
        + "</div>"
        for row in answer.keyboard
    )
    rtl = picture.language in RIGHT_TO_LEFT
    return PAGE.substitute(
        language=picture.language,
        direction="rtl" if rtl else "ltr",
        side="right" if rtl else "left",  # `start` skips no isolates in chromium, as it should
        width=WIDTH,
        asked=escape(picture.asked),
        answer=answer.html.replace("</blockquote>\n", "</blockquote>"),  # a block ends its line
        rows=rows,
    )


def _photograph(html: str, path: Path) -> None:
    """Let a browser without a window draw a page, as high as it is."""
    with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
        source = Path(folder) / "page.html"
        source.write_text(html, encoding="utf-8")
        found = re.search(r'data-height="(\d+)"', _browse(source, "--dump-dom", height=100))
        if found is None:
            raise RuntimeError("the browser did not draw the page; does `chromium` run here?")
        _browse(source, f"--screenshot={path}", height=int(found[1]))
        _run("pngquant", "--force", "--ext=.png", "--strip", str(COLOURS), str(path))


def _browse(source: Path, wanted: str, *, height: int) -> str:
    """Open a page with chromium. It is our own, so that root may open it without a sandbox."""
    shape = (f"--window-size={WIDTH},{height}", f"--force-device-scale-factor={SCALE}")
    plain = ("--headless", "--no-sandbox", "--hide-scrollbars")
    return _run("chromium", *plain, *shape, wanted, str(source))


def _run(*words: str) -> str:
    """Run a program to its end, and return what it printed."""
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
