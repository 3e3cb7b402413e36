"""What a document repeats is left out, and nobody can tell from what comes of it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entries import EntryId, Known, ParsedFeed, Shown
from bot.domain.feeds import Fetched
from bot.ingest.decide import Decision, decide, keys_of
from bot.ingest.parse import parse
from bot.ingest.reprint import taken_apart
from tests.build import NOON, a_feed
from tests.fakes.newsstand import Item, rss

FEED = a_feed()
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title>
<updated>2023-10-17T12:00:00Z</updated><!-- <entry> is what follows -->
{}</feed><!-- made in 0.2 s -->"""
ENTRY = """<entry><title>Call {0}</title><id>urn:{0}</id><link href="https://wire.example/{0}"/>
<updated>2023-10-17T11:00:00Z</updated><content type="html"><![CDATA[</entry> {0}]]></content>
</entry>
"""


def item(name: str, title: str = "", text: str = "They spoke for an hour.") -> Item:
    title = title or f"Putin phones Netanyahu again, says {name}"
    return Item(title=title, text=text, at=NOON - timedelta(hours=1), guid=name)


def read(body: bytes, shown: Shown | None = None) -> ParsedFeed:
    fetched = Fetched(body=body, body_hash=str(hash(body)), url=FEED.url)
    return parse(FEED.id, fetched, NOON, shown)


def titles(parsed: ParsedFeed) -> list[str]:
    return [entry.title for entry in parsed.entries]


def test_only_what_is_new_is_read() -> None:
    before = read(rss([item("b"), item("a")]))
    after = read(rss([item("c"), item("b"), item("a")]), before.shown)

    assert titles(after) == [item("c").title]
    assert after.shown == read(rss([item("c"), item("b"), item("a")])).shown


def test_an_item_that_was_rewritten_is_read_again() -> None:
    before = read(rss([item("b"), item("a")]))
    after = read(rss([item("b"), item("a", text="They did not speak.")]), before.shown)

    assert [entry.text for entry in after.entries] == ["They did not speak."]


def test_when_a_document_was_made_is_no_news() -> None:
    before = read(ATOM.format(ENTRY.format(1) + ENTRY.format(2)).encode())
    later = ATOM.replace("12:00", "12:07").replace("0.2 s", "0.3 s")
    after = read(later.format(ENTRY.format(1) + ENTRY.format(2)).encode(), before.shown)

    assert titles(before) == ["Call 1", "Call 2"]
    assert (after.title, after.entries) == ("The Wire", ())


def test_what_is_known_for_a_feed_by_its_items_alone_stays_one_without_news() -> None:
    """Some write the channel and nothing around it: of a shorter list, too, that has nothing new."""
    bare = "<channel><title>The Wire</title>{}</channel>"
    items = [f"<item><title>Call {at}</title><guid>{at}</guid></item>" for at in range(3)]
    before = read(bare.format("".join(items)).encode())

    after = read(bare.format("".join(items[:2])).encode(), before.shown)

    assert titles(before) == ["Call 0", "Call 1", "Call 2"]
    assert set(titles(after)) <= {"Call 0", "Call 1"}


@pytest.mark.parametrize(
    "document",
    [
        rss([item("a"), item("b")]).replace(b"News", b"The News"),
        rss([item("a"), item("b")]).replace(b"<rss ", b"<rss xmlns:dc='http://dc.example/' "),
        rss([item("a"), item("b", title=item("a").title)]),
        rss([item("a"), item("b")]).replace(b"</rss>", b""),
    ],
    ids=["another title", "another root", "two of one name", "broken off"],
)
def test_what_cannot_be_understood_without_the_rest_is_read_as_a_whole(document: bytes) -> None:
    before = read(rss([item("a"), item("c")]))

    assert before.shown is not None
    assert titles(read(document, before.shown)) == titles(read(document))


@pytest.mark.parametrize(
    "document",
    [
        "",
        "<rss><channel><item/></channel></rss>",
        "<rss><channel><item><title>One</title></channel></rss>",
        "<rss><channel><item><item></item></item></channel></rss>",
        "<rss><channel></item><item></channel></rss>",
        "<rss><channel><item><![CDATA[</item></channel></rss>",
        "<rss><channel><!-- <item></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss><channel><item>&x;</item></channel></rss>",
        "<rss><channel><item></ITEM></channel></rss>",
        "<item></item>" * 501,
    ],
)
def test_where_items_are_in_doubt_none_is_told_apart(document: str) -> None:
    assert taken_apart(document) is None


@given(st.text(alphabet="<>/!-[]ent ry", max_size=60), st.text(max_size=20))
def test_whatever_is_taken_apart_is_all_there(markup: str, text: str) -> None:
    document = f"{text}<item>{markup}</item>{text}<item>{text}</item>"
    if pieces := taken_apart(document):
        around = pieces.head + pieces.rest
        assert len(around) + sum(map(len, pieces.items)) == len(document)
        assert all(each in document for each in pieces.items)


# Two of them have one title. An item that takes over the title of another, which is renamed and
# stays, is not among these: what is left of it counts only once it is written anew.
ITEMS = st.builds(
    lambda name, text: item(name, "Ministers of Egypt meet" if name in "gh" else "", text),
    st.sampled_from("abcdefgh"),
    st.sampled_from(["They spoke.", "They spoke & <b>agreed</b>.", "They left."]),
)
WINDOWS = st.lists(st.lists(ITEMS, min_size=1, max_size=7), min_size=2, max_size=5)


@given(WINDOWS)
def test_what_is_new_or_revised_is_the_same_as_if_all_had_been_read(
    windows: Sequence[Sequence[Item]],
) -> None:
    """Whatever a publisher adds, drops, rewrites, or prints twice."""
    bodies = [rss(window) for window in windows]

    assert _polled(bodies, shown=True) == _polled(bodies, shown=False)


def _polled(bodies: Sequence[bytes], *, shown: bool) -> list[tuple[list[EntryId], list[str]]]:
    known: Mapping[str, Known] = {}
    before: Shown | None = None
    told = []
    for body in bodies:
        parsed = read(body, before if shown else None)
        decision: Decision = decide(FEED, parsed, known, NOON)
        assert set(keys_of(parsed)) <= set(decision.keys)
        known, before = {**known, **decision.keys}, parsed.shown
        told.append(([it.id for it in decision.new], [it.fingerprint for it in decision.revised]))
    return told
