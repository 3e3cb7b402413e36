"""What is new, what was revised, what we have already."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entries import Entry, Known, ParsedEntry, ParsedFeed
from bot.ingest.decide import Decision, decide, fingerprint, keys_of
from bot.ingest.identity import identities
from tests.build import NOON, a_feed

FEED = a_feed()
LATER = NOON + timedelta(hours=1)


def an_item(name: str = "1", **fields: object) -> ParsedEntry:
    known: dict[str, object] = {
        "guid": f"guid-{name}",
        "url": f"https://wire.example/{name}",
        "title": f"Putin phones Netanyahu for the {name}th time",
        "text": "They spoke.",
        "published_at": NOON - timedelta(hours=2),
    }
    return ParsedEntry(**(known | fields))  # type: ignore[arg-type]


def a_document(*items: ParsedEntry) -> ParsedFeed:
    return ParsedFeed(title="The Wire", language="en", entries=items)


def first_poll(*items: ParsedEntry) -> Decision:
    return decide(FEED, a_document(*items), {}, NOON)


def brought(decision: Decision) -> tuple[Entry, ...]:
    return (*decision.new, *decision.revised)


def next_poll(before: Decision, *items: ParsedEntry) -> Decision:
    return decide(FEED, a_document(*items), before.keys, LATER)


def test_the_first_poll_finds_all_entries_new() -> None:
    decision = first_poll(an_item("1"), an_item("2"))

    assert [entry.url for entry in decision.new] == [
        "https://wire.example/1",
        "https://wire.example/2",
    ]
    assert decision.revised == ()


def test_an_entry_says_when_where_and_by_whom() -> None:
    (entry,) = first_poll(an_item(offset_minutes=420)).new

    assert entry.feed_id == FEED.id
    assert entry.published_at == NOON - timedelta(hours=2)
    assert (entry.seen_at, entry.dated, entry.revision) == (NOON, True, 1)
    assert (entry.language, entry.offset_minutes) == ("en", 420)


def test_the_same_document_again_brings_nothing() -> None:
    items = an_item("1"), an_item("2")

    again = next_poll(first_poll(*items), *items)

    assert brought(again) == ()


def test_a_revision_keeps_id_and_dates() -> None:
    before = first_poll(an_item())

    (revised,) = next_poll(before, an_item(text="They spoke twice.", published_at=LATER)).revised

    assert revised.id == before.new[0].id
    assert (revised.revision, revised.text) == (2, "They spoke twice.")
    assert (revised.published_at, revised.seen_at) == (NOON - timedelta(hours=2), NOON)


def test_what_a_reader_would_not_notice_is_no_revision() -> None:
    item = an_item(text="They spoke. More: https://wire.example/more?utm_source=rss")
    same = replace(
        item,
        url="https://wire.example/1?utm_campaign=feed",
        text="They  spoke.\nMore: https://wire.example/more?at=2",
    )

    assert brought(next_poll(first_poll(item), same)) == ()


def test_an_item_stays_the_same_entry_when_a_name_of_it_changes() -> None:
    """Guid, address, domain or title: one that stays is enough."""
    item = an_item()
    for moved in (
        replace(item, guid="other"),
        replace(item, guid=None),
        replace(item, url="https://wire.example/elsewhere"),
        replace(item, guid="other", url="http://wire-news.example/1"),
        replace(item, title="Putin phones Netanyahu (corrected)", published_at=None),
    ):
        assert next_poll(first_poll(item), moved).new == ()


def test_an_item_that_moves_step_by_step_is_still_known() -> None:
    """Every poll teaches the names of the day."""
    item = an_item()
    first = first_poll(item)
    moved = replace(item, guid="other", url="https://wire.example/moved")
    second = next_poll(first, moved)

    third = next_poll(second, replace(moved, title="Kremlin: no comment on any call at all"))

    assert brought(second) == ()
    assert [entry.id for entry in third.revised] == [first.new[0].id]


def test_a_document_that_repeats_an_item_has_it_once() -> None:
    twice = first_poll(an_item(), an_item(), an_item(guid="other", url=None))

    assert len(twice.new) == 1
    assert brought(next_poll(twice, an_item(guid="other", url=None))) == ()


def test_two_items_never_become_the_same_entry_in_one_document() -> None:
    """A new item that borrows a name of an old one does not hide behind it twice."""
    before = first_poll(an_item("1"))
    decision = next_poll(before, an_item("1"), an_item("2", url="https://wire.example/1"))

    assert len({entry.id for entry in (*before.new, *brought(decision))}) == 2
    assert len(brought(decision)) == 1


def test_one_guid_for_all_items_names_none_of_them() -> None:
    items = [an_item(str(number), guid="0") for number in range(5)]

    assert len(first_poll(*items).new) == 5


def test_posts_of_a_live_page_are_entries_of_their_own() -> None:
    posts = [
        an_item(str(number), url=f"https://wire.example/live#{number}") for number in range(3)
    ]

    assert len(first_poll(*posts).new) == 3


def test_the_same_short_title_is_other_news_tomorrow_and_today() -> None:
    first = first_poll(an_item("1", title="Live updates"))

    assert len(next_poll(first, an_item("2", title="Live updates")).new) == 1


def test_an_item_without_a_date_takes_the_time_it_was_seen() -> None:
    (entry,) = first_poll(an_item(published_at=None)).new

    assert (entry.published_at, entry.dated) == (NOON, False)


@pytest.mark.parametrize(("at_first", "later"), [(None, NOON), (NOON, None)])
def test_a_revision_has_a_date_where_what_it_revises_has(
    at_first: datetime | None, later: datetime | None
) -> None:
    """The time an item was seen is no date of it, though its publisher gives one afterwards."""
    before = first_poll(an_item(published_at=at_first))

    (revised,) = next_poll(before, an_item(text="They spoke twice.", published_at=later)).revised

    assert (revised.published_at, revised.dated) == (NOON, at_first is not None)


def test_nothing_is_published_later_than_it_is_seen() -> None:
    (entry,) = first_poll(an_item(published_at=NOON + timedelta(hours=5))).new

    assert (entry.published_at, entry.dated) == (NOON, True)


def test_the_editors_language_comes_before_the_publishers() -> None:
    item = an_item(language="fr")

    assert first_poll(item).new[0].language == "en"
    for label, language in (("multi", "fr"), ("und", "fr"), ("ar", "ar")):
        feed = a_feed(language=label)
        assert decide(feed, a_document(item), {}, NOON).new[0].language == language


names = st.sampled_from(["a", "b", "c", "d"])
items = st.builds(
    ParsedEntry,
    guid=st.none() | names,
    url=st.none() | names.map("https://wire.example/{}".format),
    title=names.map("A title that is long enough: {}".format),
    text=st.sampled_from(["", "One.", "Two."]),
    published_at=st.none() | st.sampled_from([NOON, NOON - timedelta(days=1), LATER]),
)
documents = st.lists(items, max_size=6).map(lambda found: a_document(*found))


@given(documents)
def test_deciding_twice_is_deciding_once(document: ParsedFeed) -> None:
    """However oddly a document names its items, a second look brings nothing new."""
    first = decide(FEED, document, {}, NOON)
    second = decide(FEED, document, first.keys, LATER)

    assert brought(second) == ()


@given(st.lists(documents, max_size=4))
def test_no_entry_is_new_twice(polls: list[ParsedFeed]) -> None:
    """Over any sequence of documents."""
    known: dict[str, Known] = {}
    seen: list[str] = []
    for document in polls:
        decision = decide(FEED, document, known, NOON)
        known |= decision.keys
        seen += [entry.id for entry in decision.new]

        changed = [entry.id for entry in (*decision.new, *decision.revised)]
        assert len(set(changed)) == len(changed)

    assert len(set(seen)) == len(seen)


@given(documents)
def test_all_that_a_decision_asks_for_is_said_beforehand(document: ParsedFeed) -> None:
    """The store is asked once, for these keys, and no others are ever needed."""
    assert set(decide(FEED, document, {}, NOON).keys) == set(keys_of(document))


@given(items)
def test_every_item_has_a_name(item: ParsedEntry) -> None:
    assert identities(item)


@given(st.text(), st.text())
def test_a_fingerprint_is_of_words(title: str, text: str) -> None:
    spaced = f" {title.strip()}\n\t"

    assert fingerprint(spaced, text) == fingerprint(title, text)
