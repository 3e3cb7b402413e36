"""The list of feeds: what it may say, and what is said of one that is wrong."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import OperatorError
from bot.domain.feeds import Feed, Ownership
from config.feeds import load_feeds
from config.settings import SHIPPED_FEEDS

ONE = """
[[feed]]
url = "https://wire.example/rss"
outlet = "The Wire"
language = "en"
country = "GB"
"""
LANGUAGES = {"en", "id", "ar", "ru", "fa", "he", "tr", "fr", "es", "de"}
OPML = '<opml version="2.0"><body>{}</body></opml>'


def load(tmp_path: Path, content: str | bytes) -> tuple[Feed, ...]:
    path = tmp_path / "feeds"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_feeds(path)


def complaint(tmp_path: Path, content: str | bytes) -> str:
    with pytest.raises(OperatorError) as caught:
        load(tmp_path, content)
    return str(caught.value).replace(str(tmp_path / "feeds"), "feeds")


def test_the_shipped_list_is_worth_shipping() -> None:
    """At least 200 feeds in eleven languages, the well-attested ones enabled."""
    feeds = load_feeds(SHIPPED_FEEDS)
    enabled = [feed for feed in feeds if feed.enabled]

    assert len(feeds) >= 200
    assert 60 <= len(enabled) <= 120
    assert {feed.language for feed in enabled} == LANGUAGES
    assert {feed.ownership for feed in enabled} == set(Ownership)
    assert not any(feed.sample for feed in feeds)


def test_feeds_of_one_publisher_count_as_one_source() -> None:
    """Corroboration is counted by outlet: an agency's languages are not several."""
    outlets = {str(feed.id): feed.outlet for feed in load_feeds(SHIPPED_FEEDS)}

    assert outlets["kremlin-president-news-english"] == outlets["kremlin-president-news-russian"]
    assert outlets["anadolu-ajansi"] == outlets["anadolu-agency-arabic"]
    assert not any("(" in outlet or " - " in outlet for outlet in outlets.values())


def test_a_feed_needs_no_more_than_four_fields(tmp_path: Path) -> None:
    (feed,) = load(tmp_path, ONE)

    assert feed == Feed(
        id=feed.id,
        url="https://wire.example/rss",
        outlet="The Wire",
        language="en",
        country="GB",
        ownership=Ownership.INDEPENDENT,
    )
    assert feed.id == "wire-example"


def test_all_fields_are_taken(tmp_path: Path) -> None:
    more = 'id = "w"\nownership = "official"\nenabled = false\nsample = true\n'
    (feed,) = load(tmp_path, ONE + more)

    assert (feed.id, feed.ownership, feed.enabled, feed.sample) == ("w", "official", False, True)


def test_ids_are_readable_and_differ(tmp_path: Path) -> None:
    """The same list gives the same ids, so that what is kept of a feed stays its own."""
    urls = [
        "https://www.wire.example/world/feed.xml",
        "http://wire.example/world",
        "http://[::1]/",
    ]
    document = "".join(ONE.replace("https://wire.example/rss", url) for url in urls)

    ids = [feed.id for feed in load(tmp_path, document)]

    assert ids == ["wire-example-world", "wire-example-world-2", "1"]
    assert ids == [feed.id for feed in load(tmp_path, document)]


def test_a_list_may_name_feeds_on_this_machine(tmp_path: Path) -> None:
    """Whether they are asked is up to ALLOW_PRIVATE_FEEDS, not to the list."""
    assert load(tmp_path, ONE.replace("https://wire.example", "http://127.0.0.1:8080"))


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    told = complaint(
        tmp_path,
        """
[[feed]]
url = "wire.example/rss"
outlet = " "
langauge = "en"
country = "uk"

[[feed]]
id = "The Wire"
url = "https://user:hunter2@wire.example/rss"
outlet = "The Wire"
language = "english"
country = ""
ownership = "royal"
enabled = "yes"
""",
    )

    for problem in (
        "url should be an address that begins with http:// or https://",
        "outlet should be the name that readers know it by, not ' '",
        'language is missing; it should be a language code such as "ar"',
        "there is no field langauge; did you mean language?",
        "country should be two capitals",
        "feed 2, The Wire: id should be small letters, digits and hyphens",
        "language should be a language code such as \"ar\", not 'english'",
        "ownership should be one of: official, state, public, independent, research, not 'royal'",
        "enabled should be true or false, not 'yes'",
    ):
        assert problem in told
    assert "hunter2" not in told


def test_a_feed_that_is_listed_twice_is_told(tmp_path: Path) -> None:
    told = complaint(tmp_path, f'{ONE}id = "a"\n{ONE}id = "a"\n')

    assert "feed 2, a: has the same id as feed 1, a" in told
    assert "feed 2, a: has the same url as feed 1, a" in told


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            "[[feed]\n",
            "not valid TOML: Expected ']]' at the end of an array declaration (at line 1",
        ),
        (ONE + "outlet = 'again'", "not valid TOML: Cannot overwrite a value (at"),
        (b"[[feed]]\n# caf\xe9", "not UTF-8 (at line 2)"),
        ("", "lists no feed"),
        ("feed = []", "lists no feed"),
        ("feed = 3", "tables headed [[feed]]"),
        ('title = "Feeds"', "lists no feed"),
        ("<opml><body>\n<outline></body></opml>", "mismatched tag (at line 2)"),
        (OPML.format(""), "none of its outlines has an xmlUrl"),
        ("<rss version='2.0'><channel/></rss>", "is a feed, not a list of feeds"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "is a feed, not a list of feeds"),
        ("<html/>", "its first element is <html>"),
        ('<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', "declares entities"),
        (
            OPML.format("\n<outline text='A' xmlUrl='ftp://a.example'/>"),
            "line 2, A: url should be",
        ),
    ],
)
def test_a_list_that_is_none_says_why(tmp_path: Path, content: str | bytes, words: str) -> None:
    told = complaint(tmp_path, content)

    assert told.startswith("feeds ")
    assert words in told


def test_a_missing_list_says_what_to_do(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(
            OperatorError, match="FEEDS_FILE should name a list of feeds"
        ) as caught:
            load_feeds(path)
        assert str(path) in str(caught.value)


def test_lists_of_feed_readers_are_taken(tmp_path: Path) -> None:
    """Folders, other attributes and missing ones are all as readers export them."""
    feeds = load(
        tmp_path,
        OPML.format(
            '<outline text="News"><outline type="rss" text="The Wire" title="The Wire (en)"'
            ' xmlUrl="https://wire.example/rss" htmlUrl="https://wire.example" language="en-GB"/>'
            '<outline xmlurl="http://other.example/feed" country="EG" ownership="state" id="other"/>'
            '<outline text="A note"/></outline>'
        ),
    )

    assert [(feed.id, feed.outlet, feed.language, feed.country) for feed in feeds] == [
        ("wire-example", "The Wire (en)", "en", ""),
        ("other", "other-example", "und", "EG"),
    ]
    assert feeds[1].ownership is Ownership.STATE


scraps = st.sampled_from(
    [
        ONE,
        "[[feed]]",
        'url = "http://["',
        "id = 1",
        "<opml>",
        "<outline xmlUrl='x'/>",
        "=",
        "\n",
        "é",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.lists(scraps).map("".join) | st.text(max_size=50))
def test_any_file_is_a_list_or_a_complaint(tmp_path: Path, content: str) -> None:
    with suppress(OperatorError):
        feeds = load(tmp_path, content.encode(errors="replace"))
        assert len({feed.id for feed in feeds}) == len(feeds) > 0


@given(
    urls=st.lists(
        st.from_regex(re.compile(r"https?://[a-z0-9.-]+/[a-z/-]*"), fullmatch=True), unique=True
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_feed_gets_an_id_that_can_be_written_into_the_list(
    tmp_path: Path, urls: list[str]
) -> None:
    document = "".join(ONE.replace("https://wire.example/rss", url) for url in urls)

    with suppress(OperatorError):
        feeds = load(tmp_path, document)
        written = "".join(
            ONE.replace("https://wire.example/rss", feed.url) + f'id = "{feed.id}"\n'
            for feed in feeds
        )
        assert load(tmp_path, written) == feeds
