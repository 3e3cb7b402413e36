"""What servers say about when to come back."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetch.headers import LONGEST, fresh_for, linked, retry_after

HUB = "https://hub.example/"
NOON = "Mon, 16 Oct 2023 12:00:00 GMT"
ONE = "Mon, 16 Oct 2023 13:00:00 GMT"


@pytest.mark.parametrize(
    ("written", "hub"),
    [
        ('<https://hub.example/>; rel="hub"', HUB),
        ("<https://a.example/>; rel=self, <https://hub.example/>;type=x; REL=Hub", HUB),
        ('<https://hub.example/>; rel="self hub"', HUB),
        ('<https://hub.example/>; rel="github"', ""),
        ("<https://hub.example/>", ""),
        ("hub", ""),
        ("<" * 20_000 + ";rel=" * 20_000, ""),
        ("", ""),
    ],
)
def test_a_hub_is_found_among_links(written: str, hub: str) -> None:
    assert linked({"Link": written}, "hub") == hub


@pytest.mark.parametrize(
    ("headers", "minutes"),
    [
        ({"Retry-After": "120"}, 2),
        ({"Retry-After": ONE, "Date": NOON}, 60),
        ({"Retry-After": "999999999"}, 24 * 60),
        ({"Retry-After": NOON, "Date": ONE}, None),  # in the past
        ({"Retry-After": ONE}, None),  # we do not know what time the server thinks it is
        ({"Retry-After": "soon", "Date": NOON}, None),
        ({"Retry-After": "-5"}, None),
        ({}, None),
    ],
)
def test_retry_after(headers: dict[str, str], minutes: int | None) -> None:
    assert retry_after(headers) == (None if minutes is None else timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("headers", "minutes"),
    [
        ({"Cache-Control": "public, max-age=600"}, 10),
        ({"Cache-Control": "max-age=600", "Age": "540"}, 1),
        ({"Cache-Control": "max-age=600", "Age": "900"}, None),
        ({"Cache-Control": "s-maxage=600"}, None),  # meant for proxies
        ({"Cache-Control": "no-cache, max-age=600"}, None),
        ({"Cache-Control": "max-age=0"}, None),
        ({"Cache-Control": "max-age=999999999"}, 24 * 60),
        ({"Expires": ONE, "Date": NOON}, 60),
        ({"Expires": "0", "Date": NOON}, None),
        ({"Expires": ONE, "Date": NOON, "Cache-Control": "max-age=60"}, 1),
        ({}, None),
    ],
)
def test_fresh_for(headers: dict[str, str], minutes: int | None) -> None:
    assert fresh_for(headers) == (None if minutes is None else timedelta(minutes=minutes))


NAMES = ["Retry-After", "Date", "Expires", "Cache-Control", "Age"]
values = st.text() | st.integers().map(str) | st.sampled_from([NOON, ONE, "max-age=60"])


@given(st.dictionaries(st.sampled_from(NAMES), values))
def test_any_header_is_a_wait_of_a_day_at_most_or_none(headers: dict[str, str]) -> None:
    for wait in (retry_after(headers), fresh_for(headers)):
        assert wait is None or timedelta(0) <= wait <= LONGEST
