"""⚑: one tap says what is wrong; admins hear of it once an hour, and nobody learns who tapped."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from bot.domain.audience import ChatId
from bot.domain.dossiers import Glimpse
from bot.flows.flag import A_DAY, Fault, Flag, Flagging
from handlers import UseCases
from tests.build import NOON
from tests.unit.handlers.chat import Chat
from tests.unit.handlers.desk import Desk

ADMIN, OTHER_ADMIN = 7, 8


@dataclass
class Notebook:
    """Flags in memory; a batch is open until a test says that the hour is over."""

    counts: Counter[Flag] = field(default_factory=Counter)
    told: bool = False

    async def keep(self, flag: Flag) -> None:
        self.counts[flag] += 1

    async def flags(self, *, since: date, until: date) -> dict[Flag, int]:
        return {flag: n for flag, n in self.counts.items() if since <= flag.day <= until}

    async def open_batch(self, lasting: timedelta) -> bool:
        told, self.told = self.told, True
        return not told


class Noon:
    now = staticmethod(lambda: NOON)


@dataclass
class FlaggedDesk(Desk):
    notebook: Notebook = field(default_factory=Notebook)

    def __post_init__(self) -> None:
        admins = frozenset({ChatId(ADMIN), ChatId(OTHER_ADMIN)})
        self.flagging = Flagging(book=self.notebook, clock=Noon(), admins=admins)

    def use_cases(self) -> UseCases:
        return replace(super().use_cases(), flagging=self.flagging)


@pytest.fixture
async def watched() -> AsyncIterator[Chat]:
    async with Chat(FlaggedDesk()) as chat:
        yield chat


def notebook(chat: Chat) -> Notebook:
    assert isinstance(chat.desk, FlaggedDesk)
    return chat.desk.notebook


async def flag(chat: Chat, what: str = "Wrong office") -> str:
    await chat.say("/who Putin")
    await chat.press("⚑ Wrong?")
    return await chat.press(what)


async def test_a_reader_says_in_one_tap_what_is_wrong(watched: Chat) -> None:
    await watched.say("/who Putin")

    asked = await watched.press("⚑ Wrong?")
    assert asked.startswith("What is wrong in what I said about Vladimir Putin?")
    assert watched.screen().buttons == [
        "Wrong person",
        "Wrong office",
        "Wrong event",
        "Something else",
    ]
    assert await watched.press("Wrong office") == "Thank you. It will be looked at."
    (kept,) = notebook(watched).counts
    assert (kept.actor_id, kept.fault, kept.window, kept.language, kept.day) == (
        "vladimir-putin",
        Fault.OFFICE,
        "7d",
        "en",
        NOON.date(),
    )


async def test_admins_are_told_once_a_batch(watched: Chat) -> None:
    await flag(watched)
    await flag(watched, "Wrong event")

    for admin in (ADMIN, OTHER_ADMIN):
        (told,) = watched.world.messages(admin)
        assert told.text == "Readers report something wrong. /admin reports lists it."

    notebook(watched).told = False
    await flag(watched)
    assert len(watched.world.messages(ADMIN)) == 2


async def test_admins_see_all_that_was_reported(watched: Chat) -> None:
    await flag(watched)
    await flag(watched)
    await flag(watched, "Wrong event")

    assert (await watched.say("/admin reports", chat_id=ADMIN)).splitlines() == [
        "Reported by readers as wrong, newest first:",
        "2023-10-16 vladimir-putin · Wrong office · 7d · en ×2",
        "2023-10-16 vladimir-putin · Wrong event · 7d · en ×1",
    ]


async def test_admins_learn_that_there_is_nothing_and_what_to_write(watched: Chat) -> None:
    assert "Nothing was reported" in await watched.say("/admin reports", chat_id=ADMIN)
    assert "/admin reports" in await watched.say("/admin", chat_id=ADMIN)
    assert "/admin reports" in await watched.say("/admin whatever", chat_id=ADMIN)


async def test_to_anybody_else_it_is_no_command(watched: Chat) -> None:
    await flag(watched)

    assert "do not know this command" in await watched.say("/admin reports")


async def test_a_chat_has_so_many_a_day(watched: Chat) -> None:
    for _ in range(A_DAY):
        await flag(watched)
    await flag(watched)

    assert watched.toast == "That is enough for today. Thank you."
    assert sum(notebook(watched).counts.values()) == A_DAY


async def test_where_nobody_looks_nobody_is_asked(chat: Chat) -> None:
    await chat.say("/who Putin")

    assert not [name for name in chat.screen().buttons if "⚑" in name]
    assert "do not know this command" in await chat.say("/admin reports", chat_id=ADMIN)
    await chat.say("/who Putin")
    assert "earlier version" in await chat.press_data("1|flag|vladimir-putin|7d|office")


@pytest.mark.parametrize(
    "data", ["1|flag", "1|flag|vladimir-putin|9d", "1|flag|vladimir-putin|7d|treason"]
)
async def test_forged_data_are_answered_with_a_word(watched: Chat, data: str) -> None:
    await watched.say("/who Putin")

    assert "earlier version" in await watched.press_data(data)
    assert not notebook(watched).counts


@pytest.mark.parametrize("data", ["1|flag|nobody|7d", "1|flag|nobody|7d|office"])
async def test_an_actor_that_is_no_more_cannot_be_flagged(watched: Chat, data: str) -> None:
    await watched.say("/who Putin")

    assert "no longer" in await watched.press_data(data)
    assert not notebook(watched).counts


async def test_an_admin_who_cannot_be_reached_keeps_nobody_from_it(watched: Chat) -> None:
    watched.world.block(ADMIN)

    assert await flag(watched) == "Thank you. It will be looked at."
    assert len(watched.world.messages(OTHER_ADMIN)) == 1


async def test_admins_mend_from_chat(watched: Chat) -> None:
    added = await watched.say("/admin alias vladimir-putin ru Вова", chat_id=ADMIN)
    assert added.splitlines()[0] == "Added, and used from now on:"
    assert watched.desk.added == ["alias vladimir-putin ru Вова"]

    assert "Taken back:" in await watched.say("/admin undo", chat_id=ADMIN)
    assert "nothing to take back" in await watched.say("/admin undo", chat_id=ADMIN)
    refused = await watched.say("/admin alias nobody en Nobody", chat_id=ADMIN)
    assert refused.splitlines() == ["Not added:", "nobody: no such actor."]


async def test_an_admin_hears_at_once_and_again_when_it_is_in_force(watched: Chat) -> None:
    """To compile all names takes a second or more; one message says both."""
    before = len(watched.telegram.asked_for)
    await watched.say("/admin alias vladimir-putin ru Вова", chat_id=ADMIN)
    (told,) = watched.world.messages(ADMIN)
    assert watched.telegram.asked_for[before:] == ["sendMessage", "editMessageText"]
    assert told.text.startswith("Added, and used from now on:")

    refused = await watched.say("/admin alias vladimir-putin en Netanyahu", chat_id=ADMIN)
    assert refused.splitlines()[0] == "Not added:"
    assert len(watched.world.messages(ADMIN)) == 2


async def test_admins_rehearse_the_digest_of_a_language(watched: Chat) -> None:
    told = await watched.say("/admin digest 12h ar", chat_id=ADMIN)

    assert "دبلوماسية الشرق الأوسط" in told
    assert "1" in watched.screen(ADMIN).buttons
    for unclear in ("ar ru", "12y", "99d"):
        assert "/admin digest" in await watched.say(f"/admin digest {unclear}", chat_id=ADMIN)


async def test_nobody_else_mends(watched: Chat) -> None:
    for words in (
        "alias vladimir-putin ru Вова",
        "undo",
        "digest",
        "actor a person IQ A",
        "office a b",
    ):
        assert "do not know this command" in await watched.say(f"/admin {words}")
    assert watched.desk.added == []


async def test_admins_see_whom_the_news_names_and_no_list_does(watched: Chat) -> None:
    assert "No name" in await watched.say("/admin unlisted", chat_id=ADMIN)

    watched.desk.strangers += [Glimpse("Tolan Merrivale", 7), Glimpse("سمير الخفاجي", 2)]
    told = await watched.say("/admin unlisted", chat_id=ADMIN)

    assert told.splitlines()[1:] == [
        "\u2068Tolan Merrivale\u2069 ×7",
        "\u200e\u2068سمير الخفاجي\u2069 ×2",
    ]
    assert "Merrivale" not in await watched.say("/admin unlisted")
