"""[More] below a digest: a page that fits, and buttons that keep the digest's hours."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audience import ChatId
from bot.domain.digests import Told
from bot.domain.stories import Story
from bot.render import presses
from bot.render.digest import digest, drawn_for
from bot.render.more import PAGE, Window, more, more_button, window_in
from bot.render.presses import for_chat
from bot.render.texts import LANGUAGES
from bot.render.voice import Voice
from tests.build import NOON, a_report, a_story, a_subscription
from tests.unit.render import scenes
from tests.unit.render.scenes import ACTORS, JAKARTA, an_edition, arrives, texts, unhurried

DAY = timedelta(hours=24)
WINDOW = Window(NOON - DAY, NOON, remembered=True)
FULL, FURTHEST = 15, 999
moments = st.datetimes(datetime(2001, 9, 9, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the strategy adds the zone


def voice(language: str = "en") -> Voice:
    return Voice(texts=texts(), language=language, zone=JAKARTA, now=NOON, actors=ACTORS)


def some(count: int) -> list[Told]:
    reports = [a_report(str(n), title=f"Headline {n}") for n in range(1, count + 1)]
    return [Told(story=a_story(it.title, it), lead=it) for it in reports]


@given(since=moments, until=moments, remembered=st.booleans())
@unhurried
def test_a_window_comes_back_from_a_button_to_the_millisecond(
    since: datetime, until: datetime, *, remembered: bool
) -> None:
    """Nothing that the digest saw is after its end."""
    found = window_in(Window(since, until, remembered).data())

    if since <= until:
        assert found is not None
        assert timedelta(0) <= since - found.since < timedelta(milliseconds=1)
        assert timedelta(0) <= found.until - until < timedelta(milliseconds=1)
        assert found.remembered == remembered


@pytest.mark.parametrize("data", [(), ("1", "2"), ("1", "2", "x"), ("-1", "2", "a"), ("1", "9" * 14, "a"), ("١", "٢", "a")])  # fmt: skip
def test_what_no_button_of_ours_says_is_no_window(data: tuple[str, ...]) -> None:
    assert window_in(data) is None


def test_every_button_fits_where_it_is_for_a_channel() -> None:
    """With the longest number of a chat, and as far as pages go."""
    month = Window(NOON - 30 * DAY, NOON, remembered=True)
    page = more(some(PAGE + 1), month, first=FULL, skip=FURTHEST, voice=voice())

    moved = for_chat(page, ChatId(-1_009_999_999_999))

    assert more_button(month, FULL, voice())
    assert len(moved.buttons[-1]) == len(page.buttons[-1]) == 2


def test_a_digest_offers_more_where_it_told_something_in_a_line() -> None:
    """With the hours it told of, and whether it left out what was told before."""
    reader = a_subscription(42, language="en", zone=JAKARTA)
    edition, alone = an_edition(), an_edition(also=())
    how = {"language": "en", "zone": JAKARTA, "next_at": None, "actors": ACTORS, "texts": texts()}

    asked = digest(edition, **how).buttons[-1]  # type: ignore[arg-type]
    own = drawn_for(texts(), ACTORS, edition, reader, next_at=NOON).message.buttons[-1]

    assert [one.text for one in asked] == ["More", "Less like this", "⚙️"]
    for row, remembered in ((asked, False), (own, True)):
        press = presses.read(row[0].data)
        assert press is not None
        assert window_in(press.arguments[:3]) == (edition.since, edition.until, remembered)
        assert press.arguments[3:] == ("1",)
    without = digest(alone, **how).buttons[-1]  # type: ignore[arg-type]
    assert [one.text for one in without] == ["Less like this", "⚙️"]


def test_a_page_goes_on_counting_and_turns() -> None:
    page = more(some(PAGE + 1), WINDOW, first=6, skip=11, voice=voice())
    last = more(some(2), WINDOW, first=6, skip=6, voice=voice())

    said = arrives(page.html).text
    assert said.startswith("More · ")
    assert "\n12. Headline 1\n" in said
    assert f"{11 + PAGE}. Headline {PAGE}\n" in said
    assert f"Headline {PAGE + 1}" not in said
    assert [one.text for one in page.buttons[0]] == [str(n) for n in range(12, 12 + PAGE)]
    assert [one.text for one in page.buttons[-1]] == ["‹ Back", "More ›"]
    assert [len(row) for row in last.buttons] == [2, 2]


@given(stories=st.lists(scenes.stories, min_size=1, max_size=PAGE + 1))
@pytest.mark.parametrize("language", LANGUAGES[:3])
@unhurried
def test_any_stories_fit(language: str, stories: list[Story]) -> None:
    told = [Told(story=story, lead=story.reports[0]) for story in stories]

    arrives(more(told, WINDOW, first=0, skip=0, voice=voice(language)).html)
