"""/settings: one message, edited in place, that shows what was chosen."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audience import ChatId, Subscription
from bot.domain.events import Act
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Evidence, Length, Night, Quiet, Stance, Wants
from bot.flows.adjust import MOST_HOURS, QUIET, Refused, To, adjusted
from bot.render.locales import language_name
from bot.render.settings import PAGE, page_of, settings
from bot.render.texts import LANGUAGES
from bot.render.voice import Voice
from tests.build import NOON, a_subscription
from tests.unit.handlers.chat import ALICE, GROUP, Chat, texts
from tests.unit.handlers.desk import Desk
from tests.unit.render.scenes import ACTORS, arrives

HERE = ChatId(ALICE)
PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")
DOHA = Topic(TopicKind.WORD, "Doha")
VALUES = (
    *("0800", "2159", "7", "1", "8", "Asia/Jakarta", "Mars/Olympus", "ar", "xx", ""),
    *("short", "lines", "two", "official", "CONSULT", "SANCTION", "none", "hold", "silent"),
    *("from2200", "to0700", "from9999", "to", "٢٢٠٠", DOHA.tag, "0" * 40),
)
WHATS = (
    *("hours", "days", "zone", "language", "length", "evidence", "sources", "acts", "quiet"),
    *("only", "alerts", "empty", "drop", "main", ""),
)


def name_of(code: str) -> str:
    return language_name(code, "en")


async def test_everything_that_was_chosen_is_shown(chat: Chat, desk: Desk) -> None:
    wants = Wants(languages=("en", "ar"), evidence=Evidence.TWO, acts=(Act.CONSULT,))
    wants = wants.with_taste(PUTIN, Stance.FOLLOW).with_taste(DOHA, Stance.MUTE)
    desk.subscriptions[HERE] = a_subscription(
        ALICE,
        hours=(time(8), time(18)),
        days=(1, 5),
        length=Length.SHORT,
        quiet=Quiet(start=time(22), end=time(7), night=Night.SILENT),
        wants=replace(wants, followed_only=True),
    )

    assert (await chat.say("/settings")).splitlines() == [
        "⚙️ Your settings",
        "",
        "🕗 Hours: 08:00, 18:00",
        "📅 Days: Mon, Fri",
        "🌍 Time zone: Asia/Jakarta",
        "💬 Language: English",
        "📏 Length: short (three stories, three headlines)",
        "✅ Evidence: two or more independent sources",
        "🌐 Languages of the sources: English, Arabic",
        "🤝 Acts: 🤝 Talks",
        "🌙 Quiet hours: 22:00–07:00, the digest comes without a sound",
        "☝️ Only what I follow",
        "⚡️ Tell me at once of what I follow",
        "🔔 Followed: 👤 Vladimir Putin",
        "🔕 Muted: 🔤 Doha",
    ]


@pytest.mark.parametrize(
    ("taps", "fields"),
    [
        (["🕗 Hours", "18:00"], {"hours": (time(8), time(18))}),
        (["📅 Days", "✓ Sun", "✓ Sat"], {"days": (1, 2, 3, 4, 5)}),
        (["🌍 Time zone", "Dubai"], {"zone": "Asia/Dubai"}),
        (["🌍 Time zone", "Europe", "Berlin"], {"zone": "Europe/Berlin"}),
        (["📏 Length", "headlines only"], {"length": Length.LINES}),
        (["📏 Length", "a silent line where there is nothing"], {"empty_told": True}),
        (
            ["✅ Evidence", "two or more independent sources"],
            {"wants": Wants(evidence=Evidence.TWO)},
        ),
        (["🌐 Languages of the sources", "Arabic"], {"wants": Wants(languages=("ar",))}),
        (["🤝 Acts", "⛔️ Sanctions"], {"wants": Wants(acts=(Act.SANCTION,))}),
        (
            ["🌙 Quiet hours", "the digest is dropped"],
            {"quiet": replace(QUIET, night=Night.DROP)},
        ),
        (["🔔 Followed and muted", "Only what I follow"], {"wants": Wants(followed_only=True)}),
    ],
)
async def test_each_thing_is_changed_by_taps_in_one_message(
    chat: Chat, desk: Desk, taps: list[str], fields: dict[str, object]
) -> None:
    desk.subscriptions[HERE] = before = a_subscription(ALICE)
    await chat.say("/settings")
    for tap in taps:
        await chat.press(tap)
    await chat.press("‹ Back")

    assert desk.subscriptions[HERE] == replace(before, **fields)  # type: ignore[arg-type]
    assert chat.screen().text.startswith("⚙️ Your settings")
    assert len(chat.world.messages(ALICE)) == 1


async def test_quiet_hours_begin_and_end_when_the_reader_says(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, quiet=QUIET)
    await chat.say("/quiet")
    await chat.press("begin: 22:00")
    await chat.press("23:00")
    await chat.press("end: 07:00")
    answer = await chat.press("06:00")

    assert answer.startswith("⚙️ Quiet hours: 23:00–06:00, the digest waits")
    await chat.press("none")
    assert desk.subscriptions[HERE].quiet is None


async def test_one_hour_and_one_day_have_to_stay(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = before = a_subscription(ALICE, days=(3,))
    await chat.say("/schedule")
    await chat.press("✓ 08:00")
    assert chat.toast == "At least one has to stay."
    await chat.press_data("1|settings|days|3")
    assert chat.toast == "At least one has to stay."

    assert desk.subscriptions[HERE] == before


async def test_there_are_four_digests_a_day_at_most(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, hours=tuple(map(time, range(MOST_HOURS))))
    await chat.say("/schedule")
    await chat.press("12:00")

    assert chat.toast == "That is as many as there can be. Take one away first."


async def test_another_language_is_spoken_at_once(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE)
    await chat.say("/language")

    assert "اللغة: العربية" in await chat.press("العربية")
    assert (await chat.say("/settings")).startswith("⚙️ إعداداتك")


@pytest.mark.parametrize("written", ["de", "Deutsch", "german"])
async def test_a_language_may_be_written(chat: Chat, desk: Desk, written: str) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE)

    assert (await chat.say(f"/language {written}")).startswith("⚙️ Ihre Einstellungen")
    await chat.say("/language Elvish")
    assert "✓ Deutsch" in chat.screen().buttons


async def test_whoever_has_no_digests_may_choose_what_is_in_them(chat: Chat, desk: Desk) -> None:
    """For /digest and /latest; hours and days come with subscribing."""
    answer = await chat.say("/settings")
    assert "No digest is scheduled for this chat." in answer
    assert "🔔 Subscribe" in chat.screen().buttons
    await chat.press("📏 Length")
    await chat.press("headlines only")
    await chat.press_data("1|settings|hours|0900")
    assert "earlier version" in chat.toast

    await chat.say("/digest")
    assert desk.wanted == [(Wants(), Length.LINES)]
    assert not desk.subscriptions[HERE].active
    assert "✅ Subscribed" in await chat.say("/subscribe 8 Asia/Jakarta")


async def test_whoever_has_no_digests_may_choose_a_zone_and_is_not_asked_again(
    chat: Chat, desk: Desk
) -> None:
    """Dossiers and stories tell hours, too."""
    assert "Time zone: Europe/Berlin" in await chat.say("/timezone berlin")
    assert "(Europe/Berlin)" in await chat.say("/who Putin")
    await chat.say("/settings")
    await chat.press("🌍 Time zone")
    await chat.press("Dubai")

    assert "✅ Subscribed" in await chat.say("/subscribe 8")
    assert desk.subscriptions[HERE].zone == "Asia/Dubai"


async def test_who_paused_keeps_the_zone_and_goes_on_from_the_settings(
    chat: Chat, desk: Desk
) -> None:
    desk.subscriptions[HERE] = before = a_subscription(ALICE, last_digest_at=NOON)
    paused = before.paused()
    await chat.say("/settings")
    desk.subscriptions[HERE] = paused

    assert (await chat.press("🕗 Hours")).startswith("⚙️ Your settings"), "there are none now"
    assert "🕗 Hours" not in chat.screen().buttons
    assert "🌍 Time zone: Asia/Jakarta" in chat.screen().text
    assert (await chat.press("▶️ Go on")).startswith("Going on.")
    assert desk.subscriptions[HERE] == before


async def test_the_hours_of_the_night_lead_back_to_the_night(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE, quiet=QUIET)
    await chat.say("/quiet")
    await chat.press("begin")

    assert "the digest waits" in await chat.press("‹ Back")


async def test_a_language_that_i_do_not_speak_is_named(chat: Chat) -> None:
    assert await chat.say("/language Klingon") == "I do not speak “Klingon”. I speak these:"
    assert {"Türkçe", "Bahasa Indonesia", "Русский"} <= {*chat.screen().buttons}


async def test_a_zone_may_be_written(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE)

    assert "Time zone: Europe/Berlin" in await chat.say("/timezone berlin")
    assert desk.subscriptions[HERE].zone == "Europe/Berlin"
    assert "There is no time zone “Atlantis”." in await chat.say("/timezone Atlantis")
    assert "✓ Berlin" not in chat.screen().buttons


async def test_what_is_muted_is_taken_off_the_list_by_a_tap(chat: Chat, desk: Desk) -> None:
    wants = Wants().with_taste(PUTIN, Stance.FOLLOW).with_taste(DOHA, Stance.MUTE)
    desk.subscriptions[HERE] = a_subscription(ALICE, wants=wants)
    await chat.say("/muted")
    await chat.press("✕ 🔕 🔤 Doha")

    assert desk.subscriptions[HERE].wants == Wants().with_taste(PUTIN, Stance.FOLLOW)
    assert "✕ 🔕 🔤 Doha" not in chat.screen().buttons


async def test_a_long_list_is_paged(chat: Chat, desk: Desk) -> None:
    wants = Wants()
    for number in range(PAGE + 2):
        wants = wants.with_taste(Topic(TopicKind.WORD, f"w{number}"), Stance.MUTE)
    desk.subscriptions[HERE] = a_subscription(ALICE, wants=wants)

    assert f"+{PAGE + 2 - 10}" in await chat.say("/settings")
    await chat.press("🔔 Followed and muted")
    await chat.press("Older")
    assert "✕ 🔕 🔤 w0" in chat.screen().buttons
    await chat.press("Newer")
    assert "✕ 🔕 🔤 w0" not in chat.screen().buttons


@pytest.mark.parametrize(
    "command",
    [
        "/settings",
        "/quiet",
        "/muted",
        "/timezone UTC",
        "/language de",
        "/mute Putin",
        "/follow x",
        "/unmute x",
    ],
)
async def test_in_a_group_settings_are_for_administrators(
    chat: Chat, desk: Desk, command: str
) -> None:
    answer = await chat.say(command, chat_id=GROUP, user_id=7)

    assert answer == "In a group, only its administrators can do this."
    assert desk.subscriptions == {}


@pytest.mark.parametrize("what", [it for it in WHATS if it != "main"])
async def test_forged_data_are_answered_with_a_word(chat: Chat, desk: Desk, what: str) -> None:
    desk.subscriptions[HERE] = before = a_subscription(ALICE)
    await chat.say("/settings")
    if what not in {"only", "alerts", "empty", "drop", "sources", "acts"}:
        await chat.press_data(f"1|settings|{what}|")
        assert "earlier version" in chat.toast
    await chat.press_data(f"1|settings|{what}|Mars/Olympus")
    assert "earlier version" in chat.toast or what == "drop"
    await chat.press_data(f"1|settings|{what}|a|b|c")

    assert "earlier version" in chat.toast
    assert desk.subscriptions[HERE] == before


@given(st.lists(st.tuples(*map(st.sampled_from, (WHATS, VALUES, [*To]))), max_size=12))
def test_whatever_is_tapped_the_settings_are_sound(taps: list[tuple[str, str, To]]) -> None:
    """An hour, a day, a zone that exists; and each page, in any language, can be sent."""
    subscription: Subscription = a_subscription()
    for what, value, to in taps:
        found = adjusted(subscription, what, value, to)
        if not isinstance(found, Refused):
            subscription = found
    assert 1 <= len(subscription.hours) <= MOST_HOURS
    assert subscription.hours == tuple(sorted(set(subscription.hours)))
    assert subscription.days
    assert set(subscription.wants.languages) < set(LANGUAGES)
    voice = Voice(texts=texts(), language=subscription.language, now=NOON, actors=ACTORS)
    arrives(settings(subscription, voice).html)
    for page in WHATS:
        drawn = page_of(page, subscription, voice)
        assert (drawn is None) == (page in {"only", "alerts", "empty", "drop", "main", ""})
        for row in drawn.buttons if drawn else ():
            assert all(1 <= len(one.data.encode()) <= 64 for one in row)


@pytest.mark.parametrize(
    "taps",
    [
        *(["🕗 Hours", "18:00"], ["📅 Days", "✓ Sun"], ["🤝 Acts", "⛔️ Sanctions"]),
        *(
            ["🌐 Languages of the sources", "Arabic"],
            ["🔔 Followed and muted", "Only what I follow"],
        ),
        *(
            ["🔔 Followed and muted", "✓ Tell me at once of what I follow"],
            ["🌙 Quiet hours", "none"],
        ),
        ["📏 Length", "a silent line where there is nothing"],
        ["🌐 Languages of the sources", *(name_of(code) for code in LANGUAGES)],
    ],
    ids=lambda taps: f"{taps[0]} {taps[-1]}",
)
async def test_a_tap_that_is_handled_again_changes_nothing_more(
    chat: Chat, desk: Desk, taps: list[str]
) -> None:
    """Whoever handled it died before it was noted: it asks for what it showed, not for the other."""
    desk.subscriptions[HERE] = before = a_subscription(ALICE)
    await chat.say("/settings")
    for tap in taps:
        await chat.press(tap)
    once, shown = desk.subscriptions[HERE], chat.screen().buttons
    await chat.handle()

    assert (desk.subscriptions[HERE], chat.screen().buttons) == (once, shown)
    assert once != before or taps[-1] in {"none", name_of(LANGUAGES[-1])}


@given(st.sampled_from(WHATS), st.sampled_from(VALUES), st.sampled_from([To.ON, To.OFF]))
def test_asking_twice_is_asking_once(what: str, value: str, to: To) -> None:
    once = adjusted(a_subscription(), what, value, to)

    assert isinstance(once, Refused) or adjusted(once, what, value, to) == once


def test_a_button_of_an_earlier_version_takes_back_what_was_chosen() -> None:
    """It says only what it is about."""
    taps = [
        ("hours", "0930"),
        ("acts", "CONSULT"),
        ("sources", "ar"),
        ("only", ""),
        ("alerts", ""),
        ("empty", ""),
    ]
    for what, value in taps:
        once = adjusted(a_subscription(), what, value)
        assert isinstance(once, Subscription)
        assert once != a_subscription()
        assert adjusted(once, what, value) == a_subscription()
