"""Following, muting, filtering, less like this, and why a story is shown."""

import pytest

from bot.domain.audience import ChatId
from bot.domain.topics import Topic, TopicKind
from bot.domain.wants import Stance, Taste, Wants
from tests.build import a_subscription
from tests.unit.handlers.chat import ALICE, GROUP, Chat
from tests.unit.handlers.desk import Desk

HERE = ChatId(ALICE)
PUTIN = Topic(TopicKind.ACTOR, "vladimir-putin")


def tastes(desk: Desk) -> tuple[Taste, ...]:
    kept = desk.subscriptions.get(HERE)
    return kept.wants.tastes if kept else ()


async def test_following_and_muting_by_name(chat: Chat, desk: Desk) -> None:
    assert await chat.say("/follow Putin") == (
        "Following Vladimir Putin: first in your digests from now on.\n"
        "To be told at once, too, subscribe: /subscribe"
    )
    assert (await chat.say("/mute football")).startswith("Muted: football.")

    football = Topic(TopicKind.WORD, "football")
    desk.subscriptions[HERE] = a_subscription(ALICE, wants=desk.subscriptions[HERE].wants)
    assert "two independent sources" in await chat.say("/follow Putin")
    assert "two independent sources" not in await chat.say("/follow talks")
    await chat.say("/unfollow talks")
    assert set(tastes(desk)) == {Taste(PUTIN, Stance.FOLLOW), Taste(football, Stance.MUTE)}


async def test_following_whom_a_dossier_is_about(chat: Chat, desk: Desk) -> None:
    """In its place, with the way to take it back, and back to the same window of it."""
    await chat.say("/who Putin")
    await chat.press("30 d")
    assert (await chat.press("🔔 Follow")).startswith("Following Vladimir Putin")
    assert tastes(desk) == (Taste(PUTIN, Stance.FOLLOW),)

    assert (await chat.press("Undo")).startswith("No longer followed or muted: Vladimir Putin")
    assert tastes(desk) == ()

    await chat.press("Back")
    assert "• 30 d •" in chat.screen().buttons
    assert len(chat.world.messages(ALICE)) == 1


async def test_what_may_be_several_things_is_asked_back(chat: Chat, desk: Desk) -> None:
    assert await chat.say("/mute Gaza") == "What do you mean by “Gaza”?"
    assert tastes(desk) == ()
    assert chat.screen().buttons == ["🌍 Palestinian Territories", "🔤 Gaza"]

    assert (await chat.press("🔤 Gaza")).startswith("Muted: Gaza.")
    assert tastes(desk) == (Taste(Topic(TopicKind.WORD, "Gaza"), Stance.MUTE),)
    assert len(chat.world.messages(ALICE)) == 1


async def test_taking_it_back(chat: Chat, desk: Desk) -> None:
    await chat.say("/follow Putin")
    assert "neither follow nor mute" in await chat.say("/unmute Putin")
    assert await chat.say("/unfollow Putin") == "No longer followed or muted: Vladimir Putin"
    assert tastes(desk) == ()

    await chat.say("/mute talks")
    assert (await chat.press("Undo")).startswith("No longer followed or muted: Talks")
    assert tastes(desk) == ()


async def test_what_was_taken_back_already_is_said_to_be_as_it_was(chat: Chat, desk: Desk) -> None:
    await chat.say("/mute talks")
    desk.subscriptions.clear()

    assert await chat.press("Undo") == "Nothing was changed."


async def test_it_is_also_taken_back_as_it_is_called_in_the_list(chat: Chat, desk: Desk) -> None:
    gaza = Topic(TopicKind.COUNTRY, "PS")
    subscription = a_subscription(ALICE)
    wants = subscription.wants.with_taste(gaza, Stance.LESS)
    desk.subscriptions[HERE] = a_subscription(ALICE, wants=wants)

    await chat.say("/unmute palestinian territories")

    assert tastes(desk) == ()


@pytest.mark.parametrize(
    ("command", "word"),
    [("/follow", "Follow what?"), ("/mute", "Mute what?"), ("/unmute", "Mute what?")],
)
async def test_without_a_word_there_is_an_example(chat: Chat, command: str, word: str) -> None:
    assert (await chat.say(command)).startswith(word)


async def test_the_latest_of_an_act(chat: Chat) -> None:
    """Every story of the desk is about talks; none about sanctions."""
    assert "🔎 🤝 Talks\n\n1. Headline 0" in await chat.say("/latest talks")
    assert "6. Headline 5" in await chat.press("Older")
    assert "🔎 🤝 Talks" in chat.screen().text

    answer = await chat.say("/latest sanctions")
    assert answer == "No story like this in what I read lately: ⛔️ Sanctions"


async def test_a_filter_by_buttons(chat: Chat) -> None:
    await chat.say("/latest")
    await chat.press("🔎 Filter")
    await chat.press("🤝 Talks")
    assert "🔎 🤝 Talks" in chat.screen().text
    await chat.press("🔎 Filter")
    assert "✓ 🤝 Talks" in chat.screen().buttons
    await chat.press("Arabic")
    assert chat.screen().text.endswith("🌐 Arabic · 🤝 Talks")
    await chat.press("🔎 Filter")
    await chat.press("All stories")

    assert "🔎" not in chat.screen().text
    assert len(chat.world.messages(ALICE)) == 1


async def test_why_a_story_is_among_the_latest(chat: Chat) -> None:
    """In place of the list, with the way back to the same page of it."""
    await chat.say("/latest talks")
    await chat.press("Older")
    assert (await chat.press("❔ 7")).splitlines() == [
        "❔ Why this is here",
        "Headline 6",
        "The Wire",
        "",
        "Relevance 93%; shown from 42% on",
        "👤 Vladimir Putin · Benjamin Netanyahu",
        "🤝 Talks",
        "▲ Talks (“phones”) — in the headline",
        "▲ the region",
        "▼ sport — in the text",
        "",
        "Its place: 21.1 points",
        "+15.0 published within three days",
        "+2.0 how recently it was published",
        "+1.0 the weight of what was done",
        "+0.2 actors named: 2",
        "+0.9 how relevant it is",
        "+0.5 told in a language you read",
        "+1.5 you follow something in it",
        "🔔 👤 Vladimir Putin",
    ]
    assert "Headline 7" in await chat.press("❔ 8")
    assert "6. Headline 5" in await chat.press("‹ Newest stories")
    assert "🔎 🤝 Talks" in chat.screen().text
    assert len(chat.world.messages(ALICE)) == 1


async def test_why_a_story_is_in_a_digest(chat: Chat, desk: Desk) -> None:
    """Below it: the digest stays; and the other stories of it can be asked about next."""
    told = (*desk.edition.full, *desk.edition.also)
    desk.stories = [one.story for one in told]
    await chat.say("/digest")
    assert chat.screen().buttons[-4:] == ["❔ 1", "More", "Less like this", "⚙️"]
    await chat.press("❔ 1")
    await chat.press("❔ 1")

    assert len(chat.world.messages(ALICE)) == 2
    assert chat.screen().text.startswith("❔ Why this is here")


async def test_less_like_one_story_of_a_digest(chat: Chat, desk: Desk) -> None:
    desk.stories = [one.story for one in desk.edition.full]
    await chat.say("/digest")
    assert await chat.press("Less like this") == "Less like which of these?"
    await chat.press("1")
    assert "Less of what?" in chat.screen().text
    await chat.press("🗞 The Wire")

    assert chat.screen().text == "Less of The Wire from now on: it comes last."
    assert tastes(desk) == (Taste(Topic(TopicKind.SOURCE, "The Wire"), Stance.LESS),)
    await chat.press("Undo")
    assert tastes(desk) == ()


async def test_one_story_is_hidden_and_nothing_else(chat: Chat, desk: Desk) -> None:
    await chat.say("/latest")
    await chat.press("❔ 2")
    await chat.press("Less like this")
    answer = await chat.press("📰 This story only")

    assert answer.startswith("Muted: “Headline 1”.")
    assert tastes(desk) == (Taste(Topic(TopicKind.STORY, "1"), Stance.MUTE),)
    assert "1. Headline 0" in await chat.press("‹ Newest stories")


async def test_stories_in_the_settings_go_by_their_headlines(chat: Chat, desk: Desk) -> None:
    """Three times "one story" would tell nobody which to take off the list."""
    wants = Wants()
    for name in ("0", "1", "gone"):
        wants = wants.with_taste(Topic(TopicKind.STORY, name), Stance.FOLLOW)
    desk.subscriptions[HERE] = a_subscription(ALICE, wants=wants)

    shown = await chat.say("/settings")
    await chat.say("/following")

    assert "🔔 Followed: 📰 “Headline 0” · 📰 “Headline 1” · 📰 one story" in shown
    assert "✕ 🔔 📰 “Headline 1”" in chat.screen().buttons


async def test_one_story_is_followed(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[HERE] = a_subscription(ALICE)
    await chat.say("/latest")
    await chat.press("❔ 2")
    answer = await chat.press("Follow this story")

    assert answer.startswith("Following “Headline 1”")
    assert "two independent sources" in answer
    assert tastes(desk) == (Taste(Topic(TopicKind.STORY, "1"), Stance.FOLLOW),)


@pytest.mark.parametrize(
    ("asked", "taps", "button"),
    [
        ("/who Putin", [], "🔔 Follow"),
        ("/who Putin Netanyahu", [], "🔔 Follow"),
        ("/latest", ["2"], "🔔 Follow this story"),
        ("/latest", ["❔ 2"], "🔔 Follow this story"),
    ],
)
async def test_a_button_shows_that_one_follows_already(
    chat: Chat, asked: str, taps: list[str], button: str
) -> None:
    """Pressed then, it leads to the way to undo that."""

    async def open_it() -> list[str]:
        await chat.say(asked)
        for tap in taps:
            await chat.press(tap)
        return chat.screen().buttons

    assert button in await open_it()
    told = await chat.press(button)
    followed = await open_it()

    assert button not in followed
    assert "✅ Following" in followed
    assert (await chat.press("✅ Following")).startswith(told.partition(":")[0])
    await chat.press("Undo")
    assert button in await open_it()


@pytest.mark.parametrize(
    "taps", [["🔔 Follow this story"], ["Less like this", "📰 This story only"]]
)
async def test_from_what_was_done_to_a_story_the_way_leads_back_to_it(
    chat: Chat, taps: list[str]
) -> None:
    """Else the story that stood there would be gone from the screen."""
    await chat.say("/latest")
    opened = await chat.press("2")
    for tap in taps:
        await chat.press(tap)
    await chat.press("Undo")

    assert await chat.press("📰 The story") == opened
    assert "« Newest stories" in chat.screen().buttons


async def test_the_way_back_from_less_leads_to_why(chat: Chat) -> None:
    await chat.say("/latest")
    await chat.press("❔ 1")
    before = chat.screen().text
    await chat.press("Less like this")

    assert await chat.press("‹ Back") == before
    assert len(chat.world.messages(ALICE)) == 1


async def test_a_member_of_a_group_may_ask_why_and_change_nothing(chat: Chat, desk: Desk) -> None:
    await chat.say("/latest", chat_id=GROUP, user_id=7)
    await chat.press("❔ 1", chat_id=GROUP, user_id=7)
    await chat.press("Less like this", chat_id=GROUP, user_id=7)
    await chat.press("🤝 Talks", chat_id=GROUP, user_id=7)
    assert chat.toast == "In a group, only its administrators can do this."
    await chat.press("📰 This story only", chat_id=GROUP, user_id=7)

    assert chat.toast == "In a group, only its administrators can do this."
    assert desk.subscriptions == {}


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("1|why|gone", "no longer have this story"),
        ("1|less|gone", "no longer have this story"),
        ("1|why", "earlier version"),
        ("1|why|a|b", "earlier version"),
        ("1|less", "earlier version"),
        ("1|hide", "earlier version"),
        ("1|watch|a|b", "earlier version"),
        ("1|taste|mute|fgone", "earlier version"),
        ("1|taste|mute|zx", "earlier version"),
        ("1|taste|mute|aDANCE", "earlier version"),
        ("1|taste|love|aCONSULT", "earlier version"),
        ("1|taste|mute|aCONSULT~aSANCTION", "earlier version"),
        ("1|latest|0|aDANCE", "earlier version"),
        ("1|filter|x", "earlier version"),
    ],
)
async def test_forged_data_change_nothing(chat: Chat, desk: Desk, data: str, word: str) -> None:
    await chat.say("/help")
    await chat.press_data(data)

    assert word in chat.toast
    assert desk.subscriptions == {}
