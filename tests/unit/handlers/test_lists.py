"""What stands behind a dossier: pairs, reports, quotes, contacts and trends."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.actors.naming import Choices
from bot.actors.trend import Course
from bot.flows.ask import Named
from bot.render.charts import Lines, Network
from bot.render.texts import LANGUAGES
from tests.fakes.bot_api.faults import bad_request
from tests.unit.handlers.chat import ALICE, Chat
from tests.unit.handlers.desk import Desk
from tests.unit.render import scenes
from tests.unit.render.scenes import PUTIN


async def test_two_names_get_their_pair(chat: Chat) -> None:
    answer = await chat.say("/who Putin Netanyahu")

    assert answer.startswith("Vladimir Putin · Benjamin Netanyahu\nLast 30 days · 2 stories")
    assert chat.screen().buttons == [
        "7 d",
        "• 30 d •",
        "📄 14 reports",
        "🔔 Follow",
        "1",
        "Vladimir Putin",
        "Benjamin Netanyahu",
    ]


async def test_a_pair_changes_its_window_in_place(chat: Chat, desk: Desk) -> None:
    await chat.say("/who Putin Netanyahu")
    answer = await chat.press("7 d")

    assert "Last 7 days" in answer
    assert desk.asked[-1] == ("vladimir-putin", "benjamin-netanyahu", timedelta(days=7))
    assert len(chat.world.messages(ALICE)) == 1


async def test_the_reports_of_a_pair_open_and_lead_back(chat: Chat) -> None:
    await chat.say("/who Putin Netanyahu")

    assert "📚 9 reports" in await chat.press("14 reports")
    assert "9. " in await chat.press("Older")
    assert "Between them" in await chat.press("Back")


async def test_a_pair_is_followed_from_its_answer_and_leads_back(chat: Chat, desk: Desk) -> None:
    await chat.say("/who Putin Netanyahu")

    followed = await chat.press("🔔 Follow")
    undone = await chat.press("Undo")
    back = await chat.press("Back")

    assert followed.startswith("Following Benjamin Netanyahu – Vladimir Putin")
    assert undone.startswith("No longer followed")
    assert "Between them" in back
    assert desk.asked[-1][-1] == timedelta(days=30)
    assert "earlier version" in await press_toast(chat, "1|follow|vladimir-putin|nobody")
    assert "earlier version" in await press_toast(chat, "1|follow|vladimir-putin|vladimir-putin")


async def test_names_of_several_are_chosen_together(chat: Chat) -> None:
    assert "“Abbas Assad” can mean several actors" in await chat.say("/who Abbas Assad")
    assert chat.screen().buttons == [
        "Vladimir Putin · Ebrahim Raisi",
        "Vladimir Putin · Benjamin Netanyahu",
    ]
    assert (await chat.press("Ebrahim Raisi")).startswith("Vladimir Putin · Ebrahim Raisi")


async def test_a_dossier_leads_to_the_pair_with_the_closest(chat: Chat) -> None:
    await chat.say("/who Putin")

    assert (await chat.press("With Benjamin")).startswith("Vladimir Putin · Benjamin Netanyahu")
    assert (await chat.press("Vladimir Putin")).startswith("Vladimir Putin · 🇷🇺")


async def test_the_reports_of_a_window_open_page_by_page_and_lead_back(
    chat: Chat, desk: Desk
) -> None:
    await chat.say("/who Putin")
    await chat.press("30 d")
    first = await chat.press("reports")
    assert "1. Headline 0 — The Wire · en · 16 Oct" in first
    assert desk.asked[-1] == ("vladimir-putin", timedelta(days=30), 0)

    assert "9. Headline 8" in await chat.press("Older")
    assert "1. Headline 0" in await chat.press("Newer")
    assert "Last 30 days" in await chat.press("Back")
    assert len(chat.world.messages(ALICE)) == 1


async def test_every_count_of_a_dossier_opens_and_leads_back(chat: Chat) -> None:
    await chat.say("/who Putin")
    assert "1. Kremlin (official) — 1 report" in await chat.press("62 outlets")
    assert "1. Agency (state media)" in await chat.press("1 state media")
    assert "Agency (state media) · ru" in await chat.press("1")

    assert "4 outlets" in await chat.press("« 4 outlets")
    assert (await chat.press("« Back")).startswith("Vladimir Putin · 🇷🇺")
    assert "1. Benjamin Netanyahu — 3 reports" in await chat.press("With whom")
    assert len(chat.world.messages(ALICE)) == 1


async def test_what_has_left_the_window_meanwhile_is_said_so(chat: Chat) -> None:
    await chat.say("/who Putin")

    assert "nothing here" in await chat.press_data("1|of|vladimir-putin|7d|o00000000|0")


async def test_quotes_have_two_sides_and_pages(chat: Chat) -> None:
    first = await chat.say("/quotes Putin")
    assert "1. Vladimir Putin (\u2068said\u2069): “\u2068Word 0\u2069” — Kremlin" in first
    assert "6. Vladimir Putin" in await chat.press("Older")

    about = await chat.press("said about them")
    assert "\u2068Putin has to decide\u2069" in about
    assert "reported, not verbatim" in about
    assert (await chat.press("Back")).startswith("Vladimir Putin · 🇷🇺")


async def test_an_actor_without_quotes_says_so(chat: Chat, desk: Desk) -> None:
    desk.said = scenes.some_sayings(by=(), about=())

    assert "I have read no words of their own." in await chat.say("/quotes Putin")


async def test_contacts_are_a_list_and_a_picture(chat: Chat, desk: Desk) -> None:
    await chat.say("/contacts Putin 14d")

    listed, picture = chat.world.messages(ALICE)
    assert "📞 Phone call: Benjamin Netanyahu, Ebrahim Raisi — Kremlin (official)" in listed.text
    assert "Benjamin Netanyahu 3 · Ebrahim Raisi 1" in listed.text
    assert desk.asked[-1] == ("vladimir-putin", timedelta(days=14))
    assert picture.method == "sendPhoto"
    [chart] = desk.painter.charts
    assert isinstance(chart, Network)
    assert chart.names[0] == "Vladimir Putin"


@pytest.mark.parametrize(
    ("span", "language"),
    [
        *((span, "en") for span in ("0h", "31d", "7w", "-7d", "30", "1.5d", "٩٩d")),
        *(("99d", language) for language in LANGUAGES),
    ],
)
async def test_a_span_that_is_not_allowed_is_answered_with_what_is(
    chat: Chat, desk: Desk, span: str, language: str
) -> None:
    answer = await chat.say(f"/contacts Putin {span}", language=language)

    assert span in answer
    assert "24h" in answer
    assert "30d" in answer
    assert not desk.asked


async def test_a_span_without_a_name_asks_for_the_name(chat: Chat) -> None:
    assert (await chat.say("/contacts 7d")).startswith("Whose contacts?")


async def test_a_picture_is_painted_once_and_then_sent_by_its_id(chat: Chat, desk: Desk) -> None:
    await chat.say("/contacts Putin")
    await chat.press("Picture")

    _, first, second = chat.world.messages(ALICE)
    assert len(desk.painter.charts) == 1
    assert second.parameters["photo"] == first.file_id


async def test_a_picture_in_another_language_is_another_one(chat: Chat, desk: Desk) -> None:
    await chat.say("/contacts Putin")
    await chat.say("/contacts Putin", language="ar")

    english, arabic = desk.painter.charts
    assert isinstance(arabic, Network)
    assert isinstance(english, Network)
    assert arabic.names[0] == "فلاديمير بوتين"
    assert (english.right_to_left, arabic.right_to_left) == (False, True)


async def test_a_picture_that_telegram_forgot_is_sent_anew(chat: Chat, desk: Desk) -> None:
    """As when the bot got another token: ids of one bot are nothing to another."""
    await chat.say("/trend Putin")
    chat.world.files.clear()
    await chat.say("/trend Putin")

    assert len(desk.painter.charts) == 2
    assert [it.method for it in chat.world.messages(ALICE)] == ["sendPhoto", "sendPhoto"]


async def test_where_no_picture_can_be_painted_there_are_words(chat: Chat, desk: Desk) -> None:
    desk.painter.broken = True
    with capture_logs() as logs:
        answer = await chat.say("/trend Putin")

    assert "42 reports" in answer
    assert "could not be drawn" in answer
    assert [line["event"] for line in logs] == ["picture_failed"]


async def test_a_group_that_takes_no_photos_gets_words(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering = chat.telegram._result

    def without_photos(request: object) -> object:
        if getattr(request, "method", "") == "sendPhoto":
            raise bad_request("not enough rights to send photos to the chat")
        return answering(request)  # type: ignore[arg-type]

    monkeypatch.setattr(chat.telegram, "_result", without_photos)

    assert "could not be drawn" in await chat.say("/trend Putin")


async def test_nothing_to_draw_is_said_in_words(chat: Chat, desk: Desk) -> None:
    desk.met = scenes.some_contacts(deeds=(), ties=())
    desk.course = scenes.a_trend(Course(actor=PUTIN, by_day=(0,) * 30))

    assert "no meetings, calls or letters" in await chat.say("/contacts Putin")
    assert "nothing to draw" in await chat.say("/trend Putin")
    assert desk.painter.charts == []
    assert "nothing here" in await press_toast(chat, "1|network|vladimir-putin|30d")


@pytest.mark.parametrize(
    "found",
    [
        tuple(scenes.an_actor(f"a{number}", f"A {number}") for number in range(5)),
        Choices(asked="x", options=((PUTIN,) * 5,)),
    ],
)
async def test_more_names_than_a_picture_has_room_for_are_no_unknown_name(
    chat: Chat, desk: Desk, found: Named
) -> None:
    """ "I know nobody called Trump, Putin, Macron, Biden, Erdogan" would be no answer."""
    desk.crowds["A, B, C, D, E"] = found

    assert "more than four names" in await chat.say("/trend A, B, C, D, E")
    assert "I know nobody called" in await chat.say("/trend xyzzy")


async def press_toast(chat: Chat, data: str) -> str:
    return await chat.press_data(data)


async def test_a_trend_is_a_picture_with_its_words(chat: Chat, desk: Desk) -> None:
    answer = await chat.say("/trend Putin")

    assert answer.startswith("Reports by day · Last 30 days\nVladimir Putin  ▂")
    assert answer.endswith("42 reports · Russian 6 · Arabic 3")
    [chart] = desk.painter.charts
    assert isinstance(chart, Lines)
    assert [line.label for line in chart.lines] == ["All languages", "Russian", "Arabic"]


async def test_the_buttons_of_a_dossier_open_contacts_and_send_the_trend(chat: Chat) -> None:
    await chat.say("/who Putin")
    await chat.press("Trend")
    assert chat.screen().method == "sendPhoto"

    await chat.press("Contacts")
    assert "Meetings, calls and letters" in chat.world.messages(ALICE)[0].text


@pytest.mark.parametrize("command", ["quotes", "contacts", "trend"])
async def test_without_a_name_it_says_how(chat: Chat, command: str) -> None:
    assert f"/{command} Putin" in await chat.say(f"/{command}")


@pytest.mark.parametrize("command", ["quotes", "contacts", "trend"])
async def test_namesakes_are_asked_about_and_lead_on(chat: Chat, command: str) -> None:
    await chat.say(f"/{command} Abbas")
    assert chat.screen().buttons[0] == "Vladimir Putin · President of Russia"

    await chat.press("Vladimir Putin")
    assert "Vladimir Putin" in chat.screen().text


@pytest.mark.parametrize("command", ["quotes", "contacts", "trend"])
async def test_somebody_unknown_gets_the_nearest_names(chat: Chat, command: str) -> None:
    assert "I know nobody called “Ptuin”" in await chat.say(f"/{command} Ptuin")


@pytest.mark.parametrize("command", ["/who Putin Netanyahu", "/quotes Putin", "/contacts Putin", "/trend Putin"])  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_language_can_be_spoken(chat: Chat, command: str, language: str) -> None:
    await chat.say(command, language=language)

    assert PUTIN.name_in(language) in chat.world.messages(ALICE)[0].text


@pytest.mark.parametrize("data", ["1|reports|vladimir-putin|8d|0", "1|reports|vladimir-putin|7d|-1", "1|reports|x", "1|quotes|vladimir-putin|from|0", "1|quotes|vladimir-putin|by|x", "1|quotes", "1|contacts|vladimir-putin|x|0", "1|contacts", "1|network|vladimir-putin|x", "1|network", "1|trend", "1|trend|a|b|c|d|e", "1|pair|a|b", "1|both|a|b|30d|x", "1|both|a|b|1d|0", "1|list|vladimir-putin|7d|feeds|0", "1|list|vladimir-putin|8d|outlets|0", "1|list|vladimir-putin|7d|outlets|x", "1|of|vladimir-putin|7d|o1", "1|of|vladimir-putin|7d|o1|x", "1|pair|vladimir-putin|ebrahim-raisi|1d"])  # fmt: skip
async def test_data_of_another_version_are_answered_with_a_word(chat: Chat, data: str) -> None:
    await chat.say("/start")

    assert "earlier version" in await chat.press_data(data)


@pytest.mark.parametrize("data", ["1|reports|nobody|7d|0", "1|quotes|nobody|by|0", "1|contacts|nobody|7d|0", "1|network|nobody|7d", "1|trend|nobody", "1|both|nobody|vladimir-putin|7d|0", "1|list|nobody|7d|outlets|0", "1|of|nobody|7d|o1|0", "1|pair|nobody|vladimir-putin|7d"])  # fmt: skip
async def test_an_actor_that_is_no_more_gets_a_word(chat: Chat, data: str) -> None:
    await chat.say("/start")

    assert "no longer" in await chat.press_data(data)
