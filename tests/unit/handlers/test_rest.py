"""Start, digest, latest, words that are no command, buttons of another version, failures."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs
from telegram.ext import ExtBot

from bot.domain.audience import ChatId
from bot.domain.deliveries import Button, Message
from bot.render.latest import PAGE
from bot.render.notices import SHORTCUTS
from bot.render.texts import LANGUAGES
from handlers import arguments, commands, publish_commands
from handlers.arguments import Unclear, Wish
from tests.build import a_subscription
from tests.fakes.bot_api.faults import blocked
from tests.fakes.bot_api.world import ME
from tests.unit.handlers.chat import ALICE, GROUP, Chat, texts
from tests.unit.handlers.desk import Desk
from tests.unit.render.scenes import unhurried


async def test_the_welcome_has_three_buttons(chat: Chat) -> None:
    assert (await chat.say("/start")).startswith("Dragoman: Middle East diplomacy")
    assert chat.screen().buttons == [
        "🔔 Subscribe",
        "📰 Try a digest now",
        "👤 Ask about someone",
    ]


async def test_each_button_of_the_welcome_answers_below_it(chat: Chat) -> None:
    await chat.say("/start")

    assert "At what hour" in await chat.press("Subscribe")
    assert "Middle East diplomacy — Mon 16 Oct" in await chat.press("Try a digest now")
    assert "/who Putin" in await chat.press("Ask about someone")
    assert len(chat.world.messages(ALICE)) == 4


async def test_a_deep_link_opens_a_dossier(chat: Chat) -> None:
    assert (await chat.say("/start who_vladimir-putin")).startswith("Vladimir Putin")
    assert "no longer" in await chat.say("/start who_nobody")
    assert (await chat.say("/start something_else")).startswith("Dragoman")


@pytest.mark.parametrize(
    ("written", "window"),
    [
        ("/digest", timedelta(hours=24)),
        ("/digest 12h", timedelta(hours=12)),
        ("/digest 7d", timedelta(days=7)),
        ("/digest 7 D", timedelta(days=7)),
        ("/digest ٣d", timedelta(days=3)),
    ],
)
async def test_a_digest_covers_the_window_asked_for(
    chat: Chat, desk: Desk, written: str, window: timedelta
) -> None:
    assert "Middle East diplomacy — Mon 16 Oct" in await chat.say(written)
    assert desk.asked == [("en", window)]


@pytest.mark.parametrize("word", ["0h", "31d", "999h", "soon", "-7d", "7"])
async def test_a_window_that_is_none_is_named_with_an_example(chat: Chat, word: str) -> None:
    answer = await chat.say(f"/digest {word}")

    assert f"“{word}”" in answer
    assert "/digest 24h" in answer


async def test_a_subscriber_sees_when_the_next_digest_comes(chat: Chat, desk: Desk) -> None:
    desk.subscriptions[ChatId(ALICE)] = a_subscription(ALICE)

    assert (await chat.say("/digest")).endswith("Next digest: 08:00 (Asia/Jakarta)")


async def test_the_latest_are_paged_in_place(chat: Chat) -> None:
    assert "1. Headline 0" in await chat.say("/latest")
    assert f"{PAGE + 1}. Headline {PAGE}" in await chat.press("Older")
    assert "1. Headline 0" in await chat.press("Newer")
    assert len(chat.world.messages(ALICE)) == 1


async def test_a_page_beyond_the_last_says_so(chat: Chat) -> None:
    await chat.say("/latest")
    await chat.press_data("1|latest|1000")

    assert chat.screen().text.startswith("There are no stories yet")
    assert chat.screen().buttons == ["‹ Newer"]


async def test_every_way_to_one_setting_that_help_names_is_there(chat: Chat) -> None:
    told = await chat.say("/help")

    for way in SHORTCUTS:
        assert f" {way}" in told
        assert "do not know this command" not in await chat.say(way)


@pytest.mark.parametrize("command", ["/help", "/privacy", "/about"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_pages_of_words_are_in_the_readers_language(
    chat: Chat, command: str, language: str
) -> None:
    answer = await chat.say(command, language=language)

    key = {"/help": "help-title", "/privacy": "privacy-title", "/about": "welcome-title"}[command]
    assert answer.splitlines()[0].strip("\u200e\u200f") == texts().say(language, key)


async def test_an_unknown_command_gets_a_word(chat: Chat) -> None:
    assert await chat.say("/dance") == ("I do not know this command. /help lists those I know.")
    assert await chat.say("/") == ("I do not know this command. /help lists those I know.")


async def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(chat: Chat) -> None:
    assert await chat.say("/dance", chat_id=GROUP) == ""
    assert await chat.say("/dance@another_bot", chat_id=GROUP) == ""
    assert await chat.say("good morning", chat_id=GROUP) == ""
    assert await chat.say("/dance@dragoman_test_bot", chat_id=GROUP) != ""


@pytest.mark.parametrize("words", ["{} Putin", "{}, Putin?", "Putin, {}!", "Putin ({})"])
async def test_words_of_a_group_that_name_us_are_answered(chat: Chat, words: str) -> None:
    await chat.say(words.format(f"@{ME['username']}"), chat_id=GROUP)

    assert chat.screen(GROUP).text.startswith("Vladimir Putin")
    assert "answer to commands" in await chat.say(f"@{ME['username']} hello", chat_id=GROUP)
    assert chat.screen(GROUP).buttons == ["/who hello"]


@pytest.mark.parametrize("words", ["Putin", "@somebody Putin", f"x@{ME['username']} Putin"])
async def test_other_words_of_a_group_are_not_for_us(chat: Chat, words: str) -> None:
    assert await chat.say(words, chat_id=GROUP) == ""


async def test_a_name_alone_is_answered_as_who_would(chat: Chat) -> None:
    assert (await chat.say("Putin")).startswith("Vladimir Putin")


async def test_plain_words_may_be_a_name_after_all(chat: Chat) -> None:
    assert "/who Putin" in await chat.say("the tsar")
    assert chat.screen().buttons == ["/who the tsar"]

    assert "I know nobody called “the tsar”." in await chat.press("/who the tsar")


async def test_a_command_may_come_without_its_slash(chat: Chat) -> None:
    """In a private chat; what names somebody is a name all the same."""
    assert "/who Putin" not in await chat.say("latest")
    assert chat.screen().text == await chat.say("/latest")
    assert (await chat.say("Contacts Putin")) == await chat.say("/contacts Putin")
    assert (await chat.say("who Putin")) == await chat.say("/who Putin")


async def test_words_that_fit_on_no_button_get_a_word(chat: Chat) -> None:
    assert "/who Putin" in await chat.say("Путин " * 100)
    assert chat.screen().buttons == []


async def test_a_sticker_gets_a_word(chat: Chat) -> None:
    chat.world.say(ALICE, "")
    message = chat.world.updates[-1]["message"]
    del message["text"]
    message["dice"] = {"emoji": "🎲", "value": 3}
    await chat.handle()

    assert "/who Putin" in chat.screen().text


@pytest.mark.parametrize("data", ["", "0|who|putin", "1|dance", "1|who", "1|ask|x", "1|latest|-1", "{}", "1|digest|x", "1|named", "1|latest|٣"])  # fmt: skip
async def test_data_of_another_version_are_answered_with_a_word(chat: Chat, data: str) -> None:
    await chat.say("/start")

    assert "earlier version" in await chat.press_data(data)


@unhurried
@given(st.text(st.characters(codec="utf-8"), max_size=64))
async def test_no_data_are_an_error(data: str) -> None:
    async with Chat(Desk()) as chat:
        await chat.say("/start")
        await chat.press_data("1|" + data)

    assert len(chat.world.toasts) == 1


async def test_a_press_too_old_to_answer_is_no_error(chat: Chat) -> None:
    await chat.say("/who Putin")
    chat.world.press(ALICE, "30 d")
    chat.world.queries.clear()
    await chat.handle()

    assert "Last 30 days" in chat.screen().text


async def test_a_message_that_is_gone_is_sent_anew(chat: Chat) -> None:
    await chat.say("/who Putin")
    chat.world.press(ALICE, "30 d")
    chat.screen().deleted = True
    await chat.handle()

    assert "Last 30 days" in chat.screen().text


async def test_a_message_telegram_no_longer_shows_is_answered_below(chat: Chat) -> None:
    await chat.say("/who Putin")
    chat.world.press(ALICE, "30 d")
    query = chat.world.updates[-1]["callback_query"]
    query["message"] = {"chat": query["message"]["chat"], "message_id": 1, "date": 0}
    await chat.handle()

    assert len(chat.world.messages(ALICE)) == 2


async def test_a_failure_is_told_and_logged_without_what_was_written(
    chat: Chat, desk: Desk
) -> None:
    desk.broken = RuntimeError("while answering Putin to 42")
    with capture_logs() as logs:
        answer = await chat.say("/who Putin", language="ru")

    assert answer.startswith("Что-то пошло не так")
    [line] = logs
    assert (line["event"], line["error"]) == ("update_failed", "RuntimeError")
    assert "Putin" not in str(line)
    assert str(ALICE) not in str(line).replace(str(line["where"]), "").replace(
        str(line["update_id"]), ""
    )


async def test_a_failing_button_says_so_as_well(chat: Chat, desk: Desk) -> None:
    await chat.say("the tsar")
    desk.broken = RuntimeError("no store")

    assert "went wrong" in await chat.press("/who the tsar")
    assert len(chat.world.toasts) == 1


async def test_a_reader_who_blocked_the_bot_is_no_failure(chat: Chat) -> None:
    chat.world.refusing[ALICE] = blocked()
    with capture_logs() as logs:
        await chat.say("/help")

    assert [line["event"] for line in logs] == ["reader_gone"]


async def test_a_telegram_that_takes_nothing_is_logged_once(chat: Chat, desk: Desk) -> None:
    desk.broken = RuntimeError("no store")
    chat.world.vanish(ALICE)
    with capture_logs() as logs:
        await chat.say("/who Putin")

    assert [line["event"] for line in logs] == ["update_failed"]


async def test_the_menu_is_published_in_ten_languages(chat: Chat) -> None:
    bot = chat.application.bot
    assert isinstance(bot, ExtBot)
    await publish_commands(bot, texts())

    assert len(chat.world.commands) == 1 + len(LANGUAGES)
    assert commands(texts(), "id")[0].command == "who"


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=12), max_size=5))
def test_any_arguments_can_be_read(written: list[str]) -> None:
    wish = arguments.wish(written, language="en")
    window = arguments.window(written, default=timedelta(days=1))

    assert isinstance(wish, Unclear) or len(wish.hours) <= len(written)
    assert isinstance(window, Unclear) or timedelta(0) < window <= timedelta(days=30)
    assert len(arguments.name(written)) <= 200


@given(
    st.lists(
        st.times().map(lambda at: at.replace(second=0, microsecond=0)), min_size=1, max_size=4
    )
)
def test_hours_that_are_written_are_read(hours: list[object]) -> None:
    wish = arguments.wish([f"{at:%H:%M}" for at in hours], language="en")

    assert isinstance(wish, Wish)
    assert wish.hours == tuple(sorted(set(hours)))  # type: ignore[type-var]


async def test_an_answer_that_telegram_cannot_read_is_given_in_plain_words(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once, with its buttons, and we get a line in the log."""
    broken = Message(html="<b>oil < 90 $", buttons=((Button(text="OK", data="1|ask"),),))
    monkeypatch.setattr("handlers.help.help_page", lambda **_: broken)
    with capture_logs() as logged:
        told = await chat.say("/help")

    assert told == "oil < 90 $"
    assert chat.screen().buttons == ["OK"]
    assert [line["event"] for line in logged] == ["message_unreadable"]
