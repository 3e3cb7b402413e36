"""Foreign bytes, for minutes on end: `python -m tests.fuzz parse --with atheris --minutes 10`.

Targets are what meets bytes and texts of others first: parse (a feed's bytes), dates (when an item
was published), clean (markup to plain text) and opml (a list of feeds). Each must answer, or refuse
with its own error, within HANG, and what it answers must be fit to keep and to show.

Two ways to look. atheris follows which branches an input takes, and keeps those that take a new
one. Hypothesis puts documents together: pieces of our own hand-made feeds, of markup and of dates,
cut, doubled and mixed. Both begin at a new place every time; what they find is printed, and ends
the run with an error.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

FEEDS = Path(__file__).parents[1] / "data" / "feeds"
NOW = datetime(2024, 1, 1, tzinfo=UTC)
HANG = 5.0  # seconds for one input of at most LARGEST bytes; the parser's process has as long
LARGEST = 16_384
ROUND = 500  # examples between two looks at the clock
UNFIT = re.compile("[\x00-\x08\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

DATES = (
    "Tue, 17 Oct 2023 14:44:00 +0700", "2023-10-17T14:44:00Z", "Rab, 18 Okt 2023 14:00:00 WIB",
    "Ср, 18 окт 2023 12:00 МСК", "١٨ أكتوبر ٢٠٢٣", "18 تشرين الأول 2023", "۲۶ مهر ۱۴۰۲",
    "18 באוקטובר 2023", "18 Ekim 2023 Çarşamba", "01 Jan 0001 00:00:00 GMT", "12/31/1969", "now",
    "99999999999999", "2023-W42-2", "24:00", "Tue, 31 Feb 2023 25:61:61 -9999", "yesterday",
)  # fmt: skip
MARKUP = (
    "<p>", "</p>", "<br/>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;amp;lt;",
    "&#0;", "&#x110000;", "&#xD800;", "&nbsp;", "&bogus;", "<a href='", "'>", '"', "<", ">", "&", "\u202e",
    "\u2028", "\x00", "\ufeff", "<td>", "<style>", "</", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;",
)  # fmt: skip
TAGS = (
    "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<title type='xhtml'>",
    "<link>", "<link href='//x'/>", "<guid>", "</guid>", "<pubDate>", "</pubDate>", "<updated>",
    "<description>", "</description>", "<content type='base64'>", "</content>", "<rss>", "<feed>",
    "<rdf:RDF>", "<channel>", "</channel>", "<skipHours><hour>24</hour></skipHours>", "<ttl>-1</ttl>",
    "<?xml version='1.0' encoding='utf-7'?>", "<?xml version='1.1' encoding='utf-16'?>", '{"items":[',
    '{"title":"A","id":1,"url":null}', "]}", "<opml>", "<body>", "</body></opml>",
    "<outline xmlUrl='http://a.example' text='A'/>", "<outline>", "</outline>", "xml:base='::'",
    "<media:group>", "<itunes:image href=''/>", "<georss:point>1 2 3</georss:point>", "<geo:lat>x",
)  # fmt: skip


class Unfit(AssertionError):
    """What came of the bytes cannot be kept or shown."""


def parse(body: bytes) -> None:
    from bot.domain.errors import FeedUnreadable  # noqa: PLC0415 - atheris watches imports
    from bot.domain.feeds import FeedId, Fetched  # noqa: PLC0415 - likewise
    from bot.ingest.decide import decide, keys_of  # noqa: PLC0415 - likewise
    from bot.ingest.parse import parse as read  # noqa: PLC0415 - likewise
    from tests.build import a_feed  # noqa: PLC0415 - likewise

    # The first byte chooses among what servers say of the rest.
    kinds = (None, "text/html", "application/xml; charset=utf-16", "application/feed+json", "x;charset=koi8-r")  # fmt: skip
    kind, body = (kinds[body[0] % len(kinds)], body[1:]) if body else (None, body)
    fetched = Fetched(body=body, body_hash="", url="https://a.example/", content_type=kind)
    try:
        feed = read(FeedId("fuzz"), fetched, NOW)
    except FeedUnreadable as refused:
        _fit(refused.reason)
        return
    for entry in feed.entries:
        _fit(entry.title, one_line=True)
        _fit(entry.text)
        _fit(entry.url or "", one_line=True)
        _true(bool(entry.title), "an entry without a title")
        _true(entry.published_at is None or entry.published_at <= NOW + timedelta(days=1), "late")
    first = decide(a_feed("fuzz"), feed, {}, NOW)
    again = decide(a_feed("fuzz"), feed, {key: first.keys[key] for key in keys_of(feed)}, NOW)
    _true(not again.new and not again.revised, "the same document twice is news")


def dates(body: bytes) -> None:
    from bot.ingest.dates import EARLIEST, TOLERATED, read_date  # noqa: PLC0415 - as above

    moment = read_date(body.decode("utf-8", "surrogateescape"), NOW)
    _true(moment is None or EARLIEST <= moment.at <= NOW + TOLERATED, "a date out of bounds")
    _true(moment is None or moment.at.tzinfo is not None, "a date without a zone")


def clean(body: bytes) -> None:
    from bot.ingest.clean import paragraphs, plain, text_of, title_of  # noqa: PLC0415 - as above

    markup = body.decode("utf-8", "surrogateescape")
    _fit(plain(markup), one_line=True)
    _fit(title_of(markup, ["Wire", markup[:40]]), one_line=True)
    _fit(text_of(markup[:80], ["Wire"], [markup, markup[40:]]))
    for line in paragraphs(markup):
        _true(bool(line.strip()), "an empty paragraph")


def opml(body: bytes) -> None:
    from bot.ingest.labels import problems  # noqa: PLC0415 - as above
    from bot.ingest.opml import NotAList, looks_like_opml, read  # noqa: PLC0415 - as above

    looks_like_opml(body)
    try:
        outlines = read(body)
    except NotAList as refused:
        _true(bool(str(refused)), "a refusal without a word")
        return
    for outline in outlines:
        _true(bool(outline.told["url"] and outline.told["outlet"]), "an outline without its names")
        list(problems(dict(outline.told)))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "parse": parse,
    "dates": dates,
    "clean": clean,
    "opml": opml,
}


def _true(holds: bool, what: str) -> None:  # noqa: FBT001 - an assertion that -O leaves in
    if not holds:
        raise Unfit(what)


def _fit(text: str, *, one_line: bool = False) -> None:
    _true(not UNFIT.search(text), f"unfit to be kept or shown: {text[:200]!r}")
    _true(not one_line or "\n" not in text, f"more than one line: {text[:200]!r}")


def _documents(target: str) -> st.SearchStrategy[bytes]:
    """Draw documents that are nearly right."""
    seeds = [path.read_bytes()[:LARGEST] for path in sorted(FEEDS.iterdir())]
    piece = st.one_of(
        st.sampled_from(TAGS),
        st.sampled_from(MARKUP),
        st.sampled_from(DATES),
        st.text(max_size=30),
    )
    pieces = st.lists(piece, max_size=40).map(
        lambda it: "".join(it).encode(errors="surrogatepass")
    )
    if target == "dates":
        part = st.one_of(st.sampled_from(DATES), st.text(max_size=12), st.from_regex(r"[0-9:.,/ +-]{1,12}"))  # fmt: skip
        words = st.lists(part.flatmap(_cut), max_size=5)
        return words.map(lambda it: " ".join(it).encode(errors="surrogatepass"))
    damaged = st.tuples(st.sampled_from(seeds), st.integers(0, LARGEST), st.integers(0, 400), pieces).map(lambda it: it[0][: it[1]] + it[3] + it[0][it[1] + it[2] :])  # fmt: skip
    return st.one_of(pieces, damaged, st.binary(max_size=300)).map(lambda it: it[:LARGEST])


def _cut(text: str) -> st.SearchStrategy[str]:
    return st.integers(0, len(text)).map(lambda end: text[:end])


def by_hypothesis(target: str, minutes: float) -> int:
    """Draw documents until the time is over; return how many were tried."""
    check, tried, slowest = TARGETS[target], 0, 0.0
    ends = time.monotonic() + 60 * minutes

    def one(body: bytes) -> None:
        nonlocal tried, slowest
        tried += 1
        began = time.thread_time()
        check(body)
        slowest = max(slowest, time.thread_time() - began)
        _true(slowest < HANG, f"it took {slowest:.1f} s of processor time")

    while time.monotonic() < ends:
        quiet = settings(
            max_examples=ROUND,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        seed(int.from_bytes(os.urandom(8)))(quiet(given(_documents(target))(one)))()
    print(f"{target}: hypothesis, {minutes:g} min, {tried:,} documents, slowest {slowest:.2f} s")
    return tried


def by_atheris(target: str, minutes: float) -> None:
    """Follow branches until the time is over. libFuzzer ends the process itself."""
    import atheris  # noqa: PLC0415 - not everywhere

    with atheris.instrument_imports(include=["bot.ingest", "feedparser", "dateparser"]):
        import dateparser  # noqa: F401, PLC0415 - watched

        import bot.ingest.decide  # noqa: PLC0415 - watched
        import bot.ingest.opml  # noqa: PLC0415 - watched
        import bot.ingest.parse  # noqa: F401, PLC0415 - watched
    check = TARGETS[target]
    with tempfile.TemporaryDirectory(prefix="dragoman-fuzz-") as folder:
        work, found, words = (Path(folder) / name for name in ("work", "found", "words"))
        work.mkdir()
        found.mkdir()
        words.write_text("".join(f'"{_escaped(word)}"\n' for word in (*TAGS, *MARKUP, *DATES)))
        if target == "dates":
            for number, date in enumerate(DATES):
                (work / str(number)).write_text(date)
        options = (
            f"-max_total_time={int(60 * minutes)}",
            f"-timeout={int(HANG * 4)}",  # of a wall's time, on a busy machine
            f"-max_len={512 if target == 'dates' else LARGEST}",
            f"-dict={words}",
            f"-artifact_prefix={found}/",
            "-print_final_stats=1",
            "-rss_limit_mb=2048",
        )
        atheris.Setup([sys.argv[0], *options, str(work), *([str(FEEDS)] if target != "dates" else [])], check)  # fmt: skip
        atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode(errors="surrogatepass"))


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.fuzz")
    options.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    options.add_argument("--with", dest="engine", choices=["atheris", "hypothesis"])
    options.add_argument("--minutes", type=float, default=10.0)
    told = options.parse_args()
    targets = told.targets or list(TARGETS)
    engines = [told.engine] if told.engine else ["hypothesis", "atheris"]
    if [*targets, *engines] == [targets[0], "atheris"]:
        by_atheris(targets[0], told.minutes)  # and this process ends there
    if len(targets) == len(engines) == 1:
        return 0 if by_hypothesis(targets[0], told.minutes) else 1
    worst = 0
    for target in targets:
        for engine in engines:
            command = ("-m", "tests.fuzz", target, "--with", engine, "--minutes", str(told.minutes))  # fmt: skip
            worst = max(worst, abs(subprocess.run([sys.executable, *command], check=False).returncode))  # fmt: skip
    return worst


if __name__ == "__main__":
    sys.exit(main())
