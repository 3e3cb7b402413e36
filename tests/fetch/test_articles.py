"""Articles of feeds that bring headlines only: their text, where their outlet lets us read it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain.feeds import FeedId
from bot.fetch.articles import BELIEVED, DOUBTED, ArticlePages
from bot.fetch.http import HttpFetcher
from bot.flows.article import HEADLINE_ONLY, MOST, Once, with_articles
from bot.ingest.robots import LARGEST
from tests.build import a_feed, an_entry
from tests.fakes.newsstand import Newsstand
from tests.unit.flows.world import Watch

TITLE = "Putin phones Sisi"
PAGE = (
    b"<html><head><title>Putin phones Sisi</title></head><body><nav><a href='/'>Home</a> "
    b"<a href='/world'>World</a></nav><article><h1>Putin phones Sisi</h1>"
    b"<p>President Vladimir Putin telephoned President Abdel Fattah al-Sisi on Monday.</p>"
    b"<p>They spoke of a ceasefire in Gaza, of aid through Rafah, and of grain, said Cairo.</p>"
    b"<p>It was their third talk within a week, and a fourth is planned for Thursday.</p>"
    b"</article><footer>All rights reserved</footer></body></html>"
)


@pytest.fixture
async def stand() -> AsyncIterator[Newsstand]:
    async with Newsstand(documents={"a": PAGE}) as stand:
        yield stand


@pytest.fixture
async def pages() -> AsyncIterator[ArticlePages]:
    async with (
        HttpFetcher(user_agent="Dragoman/1", allow_private=True) as fetcher,
        ArticlePages(fetcher, Watch()) as pages,
    ):
        yield pages


async def test_the_text_of_an_article_is_found_without_its_frame(
    stand: Newsstand, pages: ArticlePages
) -> None:
    """In a process of its own, and the site is asked for its rules once."""
    text = await pages.text(f"{stand.base}/a", TITLE)

    assert text.startswith("President Vladimir Putin telephoned")
    assert text.endswith("planned for Thursday.")
    assert "rights reserved" not in text
    await pages.text(f"{stand.base}/a", TITLE)
    assert stand.polls == ["robots.txt", "a", "a"]


async def test_rules_take_no_more_room_than_there_is() -> None:
    """A host of a thousand names, each with rules as long as we read, would take all memory."""
    rules = {"robots.txt": b"# nothing\n" * (2 * LARGEST // 10)}
    async with (
        HttpFetcher(user_agent="Dragoman/1", allow_private=True) as fetcher,
        ArticlePages(fetcher, Watch(), room=2 * LARGEST) as pages,
        Newsstand(documents=rules) as one,
        Newsstand(documents=rules) as two,
        Newsstand(documents=rules) as three,
    ):
        for place in (one, two, one, three, one, two):
            await pages.text(f"{place.base}/a", TITLE)

        assert [it.polls.count("robots.txt") for it in (one, two, three)] == [1, 2, 1]


async def test_a_page_that_robots_may_not_read_is_not_asked_for(
    stand: Newsstand, pages: ArticlePages
) -> None:
    stand.documents["robots.txt"] = b"User-agent: *\nDisallow: /"

    assert await pages.text(f"{stand.base}/a", TITLE) == ""
    assert stand.polls == ["robots.txt"]


async def test_a_site_that_cannot_be_asked_for_its_rules_is_left_alone() -> None:
    """Until they can be had."""
    watch = Watch()
    async with (
        Newsstand(documents={"a": PAGE}, status={"robots.txt": 503}) as stand,
        HttpFetcher(user_agent="Dragoman/1", allow_private=True) as fetcher,
        ArticlePages(fetcher, watch) as pages,
    ):
        assert await pages.text(f"{stand.base}/a", TITLE) == ""
        del stand.status["robots.txt"]
        assert await pages.text(f"{stand.base}/a", TITLE) == ""
        watch.pass_by(DOUBTED)
        assert await pages.text(f"{stand.base}/a", TITLE)
        watch.pass_by(BELIEVED - timedelta(seconds=1))
        await pages.text(f"{stand.base}/a", TITLE)
        assert stand.polls.count("robots.txt") == 2


async def test_what_has_no_text_for_us_leaves_the_headline(
    stand: Newsstand, pages: ArticlePages
) -> None:
    """Nothing there, nothing in it, too much of it, or no web page at all."""
    stand.documents |= {
        "empty": b"<html></html>",
        "huge": bytes(5_000_001),
        "odd": b"\xff\x00<" * 999,
    }

    for path in ("nowhere", "empty", "huge", "odd"):
        assert await pages.text(f"{stand.base}/{path}", TITLE) == ""
    for address in ("http://[", "file:///etc/passwd", ""):
        assert await pages.text(address, TITLE) == ""


async def test_a_private_address_is_not_asked(stand: Newsstand) -> None:
    """Entries are written by others, as redirects are."""
    async with (
        HttpFetcher(user_agent="Dragoman/1") as fetcher,
        ArticlePages(fetcher, Watch()) as pages,
    ):
        assert await pages.text(f"{stand.base}/a", TITLE) == ""
    assert stand.polls == []


class Library:
    """Has an article at each address."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def text(self, url: str, title: str) -> str:
        self.asked.append(url)
        return f"All of {title}."


async def test_only_headlines_of_feeds_that_are_switched_so_are_completed() -> None:
    """Ten a poll at most; what the feed tells of an entry stays its fingerprint."""
    library = Library()
    bare, told = an_entry("wire-1", text=""), an_entry("wire-2", text="A text." * HEADLINE_ONLY)
    feed = a_feed("wire", articles=True)

    read = await with_articles(feed, [bare, told], library)
    assert [it.text for it in read] == ["All of Putin phones Netanyahu.", told.text]
    assert read[0].fingerprint == bare.fingerprint
    assert await with_articles(a_feed("wire"), [bare], library) == (bare,)
    assert library.asked == [bare.url]

    many = [an_entry(f"wire-{it}", text="", feed_id=FeedId("wire")) for it in range(2 * MOST)]
    assert sum(bool(it.text) for it in await with_articles(feed, many, library)) == MOST


async def test_an_article_that_is_too_slow_takes_none_of_the_others_along() -> None:
    class Slow(Library):
        async def text(self, url: str, title: str) -> str:
            if title == "Slow":
                await asyncio.Event().wait()
            return await super().text(url, title)

    feed, soon = a_feed("wire", articles=True), timedelta(milliseconds=10)
    bare = [an_entry(f"wire-{it}", text="", title=it) for it in ("Slow", "Quick")]

    slow, quick = await with_articles(feed, bare, Slow(), patience=soon)
    assert (slow.text, quick.text) == ("", "All of Quick.")


async def test_posts_of_one_page_have_each_the_text_under_its_title() -> None:
    """And have it still where it is decided again which of them are new, with nobody asked."""
    feed, library = a_feed("wire", articles=True), Library()
    posts = [
        an_entry(f"wire-{it}", text="", title=it, url="https://n.example/live") for it in "AB"
    ]
    pages = Once(library)

    for _ in range(2):
        read = await with_articles(feed, posts, pages)
        assert [it.text for it in read] == ["All of A.", "All of B."]
    assert len(library.asked) == len(posts)
