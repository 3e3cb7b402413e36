"""Pictures through the real bot: painted once, sent, and from then on sent by their id."""

from datetime import timedelta
from pathlib import Path

from tests.fakes.bot_api import BotApiServer
from tests.fakes.bot_api.world import SentMessage
from tests.fakes.newsstand import Item, Newsstand, rss
from tests.fakes.process import BotProcess
from tests.flows.readers import now
from tests.flows.test_story import READER, _answer, _read

CALL = Item(
    title="Putin phones Netanyahu about Gaza ceasefire",
    text="Russian President Vladimir Putin spoke by telephone with Israeli Prime Minister "
    'Benjamin Netanyahu. "Netanyahu knows our offer," Putin said.',
    at=now() - timedelta(days=1),
    guid="call",
)


def _photos(api: BotApiServer) -> list[SentMessage]:
    return [sent for sent in api.messages(READER) if sent.method == "sendPhoto"]


async def test_a_picture_is_uploaded_once_and_outlives_the_process(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    newsstand.documents["wire"] = rss([CALL])
    newsstand.list_in(tmp_path / "feeds.toml")
    await bot.start()
    await _read(api, "/who Putin", "Netanyahu")

    listed = await _answer(api, "/contacts Putin 30d")
    await api.wait_until(lambda: len(_photos(api)) == 1)
    await bot.stop()
    await bot.start()
    await _answer(api, "/contacts Putin 30d")
    await api.wait_until(lambda: len(_photos(api)) == 2)

    first, second = _photos(api)
    assert "Phone call: Benjamin Netanyahu" in listed
    assert api.world.files[first.file_id].startswith(b"\x89PNG")
    assert second.parameters["photo"] == first.file_id
    assert len(api.world.files) == 1


async def test_two_names_a_trend_and_the_list_behind_a_count(
    tmp_path: Path, api: BotApiServer, newsstand: Newsstand, bot: BotProcess
) -> None:
    newsstand.documents["wire"] = rss([CALL])
    newsstand.list_in(tmp_path / "feeds.toml")
    await bot.start()
    await _read(api, "/who Putin", "Netanyahu")

    together = await _answer(api, "/who Путин и Нетаньяху")
    quotes = await _answer(api, "/quotes Netanyahu")
    await _answer(api, "/trend Putin, Netanyahu")
    await _answer(api, "/who Putin")
    api.press(READER, "1 report")
    await api.wait_until(lambda: api.messages(READER)[-1].edits == 1)

    assert "Vladimir Putin – Benjamin Netanyahu: Phone call" in together
    assert "I have read no words of their own" in quotes
    assert "Netanyahu knows our offer" in quotes
    [trend] = _photos(api)
    assert "Vladimir Putin" in trend.text
    assert "Benjamin Netanyahu" in trend.text
    assert api.messages(READER)[-1].text.startswith("Vladimir Putin · Last 7 days · 1 report")
