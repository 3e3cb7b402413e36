"""Lists of feeds: what other readers write is read, and what is made to do harm does none."""

import re
from contextlib import suppress
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.feeds import Feed, FeedId, Ownership, PollState
from bot.ingest.opml import LARGEST, MOST, NotAList, looks_like_opml, read
from bot.render.opml import opml
from tests.build import NOON, a_feed

STATE = PollState(due_at=NOON + timedelta(hours=1))
HEAD = b'<?xml version="1.0"?><opml version="2.0"><head/><body>'
FOOT = b"</body></opml>"
ONE = b'<outline text="A" xmlUrl="https://a.example/rss"/>'
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    b'<opml><body><outline text="&b;" xmlUrl="https://a.example/"/></body></opml>'
)
OUTSIDE = (
    b'<!DOCTYPE opml [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    b"<opml><body><outline text='&f;' xmlUrl='https://a.example/'/></body></opml>"
)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is not well-formed XML: no element found"),
        (b"{}", "is not well-formed XML"),
        (b"<html><body>Log in</body></html>", "is not OPML: its first element is <html>."),
        (b"<rss version='2.0'><channel/></rss>", "is a feed, not a list of feeds."),
        (b"<opml><body>", "is not well-formed XML: no element found"),
        (HEAD + b"<outline text='Folder'/>" + FOOT, "none of its outlines has an xmlUrl."),
        (HEAD + ONE + b"<outline>" + FOOT, "is not well-formed XML: mismatched tag"),
        (BOMB, "declares entities"),
        (OUTSIDE, "declares entities"),
        (b" " * (LARGEST + 1), "is larger than 5 MB"),
        (HEAD + ONE * (MOST + 1) + FOOT, "lists more than 5,000 feeds"),
        (bytes(100), "is not well-formed XML"),
        (b"\xff\xfe\x00\xd8" * 9, "is not well-formed XML"),
        (b"\x1f\x8b\x08" + bytes(50), "is not well-formed XML"),
    ],
)
def test_a_list_that_is_none_is_refused_with_a_word(content: bytes, why: str) -> None:
    with pytest.raises(NotAList, match=re.escape(why)):
        read(content)


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "cp1256"),
        ("windows-1256", "cp1256"),
        ("UTF-16", "utf-8"),
        ("utf-8", "utf-16"),
        ("x-unknown", "utf-8"),
    ],
)
def test_a_list_in_another_charset_than_it_says_is_read(declared: str, written: str) -> None:
    name = "صحيفة الشرق الأوسط وأخبار السياسة في المنطقة"
    text = (
        f'<?xml version="1.0" encoding="{declared}"?>\n<opml><body>'
        f'<outline title="{name}" xmlUrl="https://a.example/rss"/></body></opml>'
    )
    content = text.encode(written)
    [outline] = read(content)

    assert (outline.told["outlet"], outline.line) == (name, 2)
    assert looks_like_opml(content)


def test_folders_as_deep_as_you_like_are_no_trouble() -> None:
    deep = b"<outline text='f'>" * 20_000 + ONE + b"</outline>" * 20_000

    assert [it.told["url"] for it in read(HEAD + deep + FOOT)] == ["https://a.example/rss"]


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda it: it.encode(errors="replace")))
def test_any_bytes_are_a_list_or_a_word(content: bytes) -> None:
    for whole in (content, HEAD + content + FOOT, HEAD + ONE + content):
        with suppress(NotAList):
            assert all(outline.told["url"] for outline in read(whole))


@given(st.data())
def test_a_damaged_list_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(HEAD + ONE * 3 + FOOT)
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(NotAList):
        read(bytes(whole))


names = st.text(min_size=1, max_size=40).filter(lambda it: "".join(it.split()).isprintable())


def _feed(number: int, outlet: str, path: str, ownership: Ownership) -> Feed:
    url = f"https://user:secret@x{number}.example/{path}?a=1&b=2"
    return a_feed(f"f{number}", url=url, outlet=outlet, ownership=ownership, language="ar")


@given(
    st.lists(
        st.tuples(
            names, st.from_regex(r"[a-z<>\"'&%]{0,9}", fullmatch=True), st.sampled_from(Ownership)
        )
    )
)
def test_what_is_exported_is_read_again(told: list[tuple[str, str, Ownership]]) -> None:
    """By us with all its labels; by any XML parser as OPML 2.0 with what others ask for."""
    feeds = [_feed(number, *it) for number, it in enumerate(told)]
    written = opml([(feed, STATE) for feed in feeds], now=NOON)
    root = ET.fromstring(written)  # noqa: S314 - we wrote it
    outlines = [it for it in root.iter("outline") if it.get("xmlUrl")]

    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert all(
        {"type", "text", "title", "xmlUrl", "htmlUrl", "category", "language"} <= it.attrib.keys()
        for it in outlines
        if it.get("title")
    )
    assert b"secret" not in written
    if feeds:
        again = {FeedId(it.told["id"]): it.told for it in read(written)}
        assert {feed.id: feed.ownership for feed in feeds} == {
            name: Ownership(it["ownership"]) for name, it in again.items()
        }
        assert {feed.url.replace("user:secret@", "") for feed in feeds} == {
            it["url"] for it in again.values()
        }
