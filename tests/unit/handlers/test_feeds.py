"""/feeds, and what admins do to the feeds from chat."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.feeds import FeedId, Intake, Ownership, Trouble
from bot.ingest import opml
from tests.build import NOON, a_feed
from tests.fakes.newsstand import Item, rss
from tests.unit.handlers.chat import Chat
from tests.unit.handlers.desk import Desk
from tests.unit.handlers.newsroom import WELL
from tests.unit.handlers.test_flag import ADMIN, FlaggedDesk

SITE = "https://daily.example/"
NEWS, SPORT = SITE + "news.xml", SITE + "sport.xml"
PAGE = f"""<!doctype html><html><head><title>Daily</title>
<link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
</head><body><a href="{SPORT}">rss</a><a href="/rss/old">Old</a></body></html>"""
WIRE = FeedId("wire")


def a_document(title: str) -> bytes:
    item = Item(title=f"{title} item", text="", at=NOON)
    return rss([item]).replace(b"<title>News<", f"<title>{title}<".encode())


@pytest.fixture
async def room() -> AsyncIterator[Chat]:
    desk = FlaggedDesk()
    desk.web.pages = {
        SITE: PAGE.encode(),
        NEWS: a_document("Daily News"),
        SPORT.replace("sport.xml", "comments.xml"): a_document("Daily Comments"),
        "https://daily.example/rss/old": a_document("Old"),
        "https://bare.example/": b"<html><head><title>Bare</title></head></html>",
        "https://bare.example/rss.xml": a_document("Bare"),
    }
    async with Chat(desk) as chat:
        yield chat


async def ask(chat: Chat, words: str) -> str:
    return await chat.say(f"/admin feeds {words}".strip(), chat_id=ADMIN)


async def test_a_reader_sees_what_is_read_and_whether_it_works() -> None:
    desk = Desk()
    desk.roster.states[WIRE] = WELL.failed(NOON, due_at=NOON, error="No.")
    desk.roster.states[FeedId("ahram")] = WELL
    for _ in range(3):
        desk.roster.states[WIRE] = desk.roster.states[WIRE].failed(
            NOON, due_at=NOON, error="It takes no connections."
        )
    async with Chat(desk) as chat:
        told = await chat.say("/feeds")

    assert told.splitlines() == [
        "📡 Feeds: 2; working: 1",
        (
            "🔴 The Wire · en · 🇬🇧 · independent · not working since 16 Oct · "
            "\u2068It takes no connections.\u2069"
        ),
        "🟢 \u2068الأهرام\u2069 · ar · 🇪🇬 · state media · 12.5 a day · last success 10 minutes ago",
    ]
    assert "secret" not in told


async def test_a_reader_asks_for_some_of_them() -> None:
    async with Chat(Desk()) as chat:
        arabic = await chat.say("/sources Arabic")
        none = await chat.say("/feeds Klingon")

    assert "The Wire" not in arabic
    assert "الأهرام" in arabic
    assert none == "No feed fits “Klingon”."


async def test_what_does_not_work_comes_first() -> None:
    """Whoever follows "3 feeds failing" below a digest looks for those."""
    desk = Desk()
    for name in ("aaa", "zzz"):
        feed = a_feed(name, outlet=name.upper(), url=f"https://{name}.example/")
        desk.roster.feeds[feed.id] = feed
    desk.roster.states[FeedId("zzz")] = replace(WELL, failures=9, failed_at=NOON, error="No.")
    async with Chat(desk) as chat:
        told = await chat.say("/feeds")

    assert told.index("ZZZ") < told.index("AAA")


async def test_pages_are_turned_in_place() -> None:
    desk = Desk()
    for number in range(40):
        feed = a_feed(
            f"n{number:02}", outlet=f"Outlet {number:02}", url=f"https://{number}.example/"
        )
        desk.roster.feeds[feed.id] = feed
    async with Chat(desk) as chat:
        await chat.say("/feeds outlet")
        second = await chat.press("16… ›")
        third = await chat.press("31… ›")
        back = await chat.press("‹ Back")

    assert "Outlet 15" in second
    assert "Outlet 39" in third
    assert back == second
    assert "The Wire" not in second


async def test_an_admin_sees_all_that_is_known(room: Chat) -> None:
    room.desk.roster.states[WIRE] = WELL.failed(
        NOON, due_at=NOON + timedelta(hours=2), error="It takes no connections."
    )
    told = await room.say("/feeds", chat_id=ADMIN)

    assert told == await ask(room, "")
    assert "⚠️ \u2068It takes no connections.\u2069" in told
    assert "last success 10 minutes ago · 12.5 a day · 7 min behind · next poll in 2 hours" in told


async def test_a_feed_is_added_by_its_address(room: Chat) -> None:
    told = await ask(room, f"add {NEWS}")

    assert told.startswith("Done:")
    assert "daily-example-news · Daily News · en" in told.translate({0x2068: None, 0x2069: None})
    assert FeedId("daily-example-news") in room.desk.roster.feeds


async def test_the_feeds_of_a_site_are_offered(room: Chat) -> None:
    """Declared ones first, comments last; what does not answer is none."""
    told = await ask(room, "add daily.example")

    assert told.startswith("There are several feeds. Which one?\n1. Daily News")
    assert room.screen(ADMIN).buttons == ["1. Daily News", "2. Old", "3. Daily Comments"]
    assert "Done" in await room.press("2. Old", chat_id=ADMIN)
    assert FeedId("daily-example-old") in room.desk.roster.feeds


async def test_a_site_that_names_no_feed_is_looked_through(room: Chat) -> None:
    assert "bare-example" in await ask(room, "add https://bare.example/")


async def test_an_address_without_a_scheme_is_tried_without_tls_too(room: Chat) -> None:
    room.desk.web.pages["http://old.example/rss"] = a_document("Old")

    assert "http://old.example/rss" in await ask(room, "add old.example/rss")
    assert "Not done" in await ask(room, "add https://old.example/rss")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("add https://nowhere.example/", "There is no feed at this address any more (404)."),
        ("add nonsense", "That is no web address"),
        ("add javascript:alert(1)", "That is no web address"),
        ("pause wir", "wir: no feed is called so. Did you mean wire?\n➜ All feeds: /feeds"),
        ("label wire country Egypt", "country should be two capitals"),
        ("label wire colour red", "colour is no label"),
        ("label wire ownership mine", "ownership should be one of: official"),
        (f"replace nobody {NEWS}", "nobody: no feed is called so.\n➜ All feeds: /feeds"),
        ("import https://daily.example/news.xml", "is a feed, not a list of feeds"),
        ("import https://nowhere.example/", "There is no feed at this address any more (404)."),
    ],
)
async def test_what_cannot_be_done_says_why(room: Chat, words: str, why: str) -> None:
    before = dict(room.desk.roster.feeds)
    told = await ask(room, words)

    assert told.startswith("Not done:")
    assert why in told
    assert room.desk.roster.feeds == before


@pytest.mark.parametrize(
    ("language", "words", "lines"),
    [
        (
            "ru",
            "add https://nowhere.example/",
            ["По этому адресу ничего нет (404).", "➜ Ничего не изменено."],
        ),
        (
            "de",
            "pause wir",
            ["wir: So heißt kein Feed. Meinten Sie wire?", "➜ Alle Feeds: /feeds"],
        ),
        ("he", "label wire country Egypt", ["country צריך להיות שתי אותיות גדולות"]),
        ("id", f"import {NEWS}", ["Itu umpan, bukan daftar umpan."]),
    ],
)
async def test_it_says_why_in_the_language_of_the_admin(
    room: Chat, language: str, words: str, lines: list[str]
) -> None:
    told = await room.say(f"/admin feeds {words}", chat_id=ADMIN, language=language)

    assert len(told.splitlines()) == 1 + len(lines)
    assert all(line in told for line in lines)


async def test_what_is_wrong_with_a_feed_is_said_in_the_language_of_the_admin(room: Chat) -> None:
    """With the status that its server gave, which whoever looks for the cause will want."""
    room.desk.roster.states[WIRE] = WELL.failed(
        NOON,
        due_at=NOON + timedelta(hours=2),
        error="The server is overloaded or being repaired (503).",
        trouble=Trouble.SERVER,
    )
    told = await room.say("/feeds", chat_id=ADMIN, language="es")

    assert "⚠️ \u2068Su servidor ha fallado (503).\u2069" in told
    assert "overloaded" not in told


async def test_a_feed_that_brings_too_many_works_and_is_told_to_admins_before_others(
    room: Chat,
) -> None:
    intake = Intake(began_at=NOON, taken=1_000, left_out=4_000)
    room.desk.roster.states[WIRE] = WELL.brought(intake).succeeded(
        NOON,
        due_at=NOON + timedelta(hours=2),
        etag=None,
        last_modified=None,
        body_hash=None,
        entries_per_day=1_000,
    )
    told = await room.say("/feeds", chat_id=ADMIN, language="de")
    reader = await room.say("/feeds", language="de")

    assert "⚠️ \u2068Er bringt an einem Tag mehr, als ich von einem Feed nehme.\u2069" in told
    assert "heute ausgelassen: 4.000" in told
    assert "mehr, als" not in reader


async def test_an_admin_has_the_articles_of_a_feed_read(room: Chat) -> None:
    feeds = room.desk.roster.feeds
    told = await ask(room, "label wire articles on")
    assert told.endswith(" · with articles")
    assert feeds[WIRE].articles
    assert "with articles" in await ask(room, "")
    assert "articles should be “on” or “off”." in await ask(room, "label wire articles maybe")

    await ask(room, "label wire articles Off")
    assert not feeds[WIRE].articles


async def test_a_feed_is_paused_labelled_replaced_and_removed(room: Chat) -> None:
    feeds = room.desk.roster.feeds
    await ask(room, "pause wire")
    assert not feeds[WIRE].enabled
    assert "⏸ The Wire" in await ask(room, "")
    await ask(room, "resume wire")
    await ask(room, "label wire country EG")
    await ask(room, "label wire ownership state")
    await ask(room, "label wire outlet The Old Wire")
    await ask(room, f"replace wire {NEWS}")
    assert feeds[WIRE] == a_feed(
        url=NEWS, country="EG", ownership=Ownership.STATE, outlet="The Old Wire"
    )
    await ask(room, "remove wire")
    assert WIRE not in feeds


async def test_what_is_exported_can_be_imported(room: Chat) -> None:
    await ask(room, "export")
    exported = room.world.files[room.screen(ADMIN).file_id]
    room.desk.web.pages["https://daily.example/list.opml"] = exported
    again = await ask(room, "import https://daily.example/list.opml")
    room.desk.roster.feeds.clear()
    anew = await ask(room, "import https://daily.example/list.opml")

    assert b"secret" not in exported
    assert [outline.told["id"] for outline in opml.read(exported)] == ["ahram", "wire"]
    assert again == "Added: 0; known already: 2; refused: 0."
    assert anew == "Added: 2; known already: 0; refused: 0."
    assert room.desk.roster.feeds[FeedId("ahram")].ownership is Ownership.STATE


async def test_nobody_else_may(room: Chat) -> None:
    """Neither by command nor by a button of an admin."""
    await ask(room, "add daily.example")
    token = next(iter(room.desk.roster.offers))
    before = dict(room.desk.roster.feeds)
    await room.say("/feeds")
    toast = await room.press_data(f"1|pick|{token}|1")
    await room.say("/admin feeds remove wire")

    assert "earlier version" in toast
    assert room.desk.roster.feeds == before


LIST = b"""<opml version="1.0"><body><outline text="More"><outline text="B" xmlUrl="https://b.example/"/>
<outline text="Bad" xmlUrl="ftp://b.example/"/></outline></body></opml>"""


async def send_list(chat: Chat, content: bytes, *, chat_id: int, caption: str) -> list[str]:
    """Send a file with words below it; return what the bot says then."""
    before = len(chat.world.messages(chat_id))
    chat.world.files["list"] = content
    chat.world.say(chat_id, "file")
    message = chat.world.updates[-1]["message"]
    del message["text"]
    size = len(content)
    message["document"] = {"file_id": "list", "file_unique_id": "list", "file_size": size}
    message["caption"] = caption
    await chat.handle()
    return [it.text for it in chat.world.messages(chat_id)[before:]]


async def test_a_file_with_the_command_below_it_is_imported(room: Chat) -> None:
    """What is wrong in it is told by line; the rest is taken."""
    [told] = await send_list(room, LIST, chat_id=ADMIN, caption="/admin@dragoman feeds import")

    assert told.splitlines() == [
        "Added: 1; known already: 0; refused: 1.",
        "line 2, Bad: url should be an address that begins with http:// or https://.",
    ]
    assert FeedId("b-example") in room.desk.roster.feeds


async def test_a_file_from_anybody_else_or_for_nothing_is_let_be(room: Chat) -> None:
    before = dict(room.desk.roster.feeds)

    assert await send_list(room, LIST, chat_id=42, caption="/admin feeds import") == []
    assert await send_list(room, LIST, chat_id=ADMIN, caption="look at this") == []
    assert room.desk.roster.feeds == before


async def test_a_file_that_is_too_large_is_not_even_fetched(room: Chat) -> None:
    content = b" " * (opml.LARGEST + 1)
    [told] = await send_list(room, content, chat_id=ADMIN, caption="/admin feeds import")

    assert told.startswith("Not done:\nThe list is larger than 5 MB")
    assert "getFile" not in room.telegram.asked_for
