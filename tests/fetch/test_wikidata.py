"""Reading Wikidata: politely, and whatever it answers."""

from datetime import date

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import ItemsUnreachable
from bot.domain.items import Item, Qid, Tenure
from bot.fetch.wikidata import ITEMS, TRIES, Wikidata, _item
from tests.fakes.wikidata import FakeWikidata, died, held, serving

PUTIN, NOBODY, OLD, NEW, BAD = (Qid(it) for it in ("Q7747", "Q9", "Q10", "Q11", "no item"))
ITEM = {
    "labels": {"en": "Vladimir Putin", "ru": "Владимир Путин", "xx": "—"},
    "claims": {
        "P39": [
            held("Q218295", "2012-05-07"),
            held("Q1", "1999-08-09", "2000-05-07"),
            held("Q2", "1990-01-01", rank="deprecated"),
            {"mainsnak": {"snaktype": "somevalue"}},
        ]
    },
}


class Waits(list[float]):
    async def pause(self, seconds: float) -> None:
        self.append(seconds)


def answering(*faults: web.Response) -> FakeWikidata:
    return FakeWikidata(
        items={"Q7747": ITEM, "Q11": {"labels": {"en": "New"}}},
        merged={"Q10": "Q11"},
        faults=list(faults),
    )


def client(wikidata: FakeWikidata, waits: Waits | None = None) -> Wikidata:
    pause = (Waits() if waits is None else waits).pause
    return Wikidata(api=wikidata.url, user_agent="Dragoman (test)", pause=pause)


async def read(wikidata: FakeWikidata, *qids: Qid, waits: Waits | None = None) -> object:
    async with serving(wikidata), client(wikidata, waits) as items:
        return await items.items(qids, languages=("en", "ru"))


async def test_items_are_read_with_labels_and_tenures() -> None:
    wikidata = answering()

    assert await read(wikidata, PUTIN) == {
        PUTIN: Item(
            id=PUTIN,
            labels={"en": "Vladimir Putin", "ru": "Владимир Путин"},
            tenures=(
                Tenure(position=Qid("Q218295"), start=date(2012, 5, 7)),
                Tenure(position=Qid("Q1"), start=date(1999, 8, 9), end=date(2000, 5, 7)),
            ),
        )
    }
    assert wikidata.agents == ["Dragoman (test)"]
    assert wikidata.asked[0]["maxlag"] == "5"


async def test_what_is_missing_or_merged_or_no_item_is_said_of_each() -> None:
    """One that is no item at all makes the server refuse the whole question."""
    found = await read(answering(), NOBODY, OLD, BAD)

    assert found == {NOBODY: None, OLD: Item(id=NEW, labels={"en": "New"}), BAD: None}


async def test_many_items_are_asked_for_in_few_requests_each_once() -> None:
    wikidata = answering()
    await read(wikidata, *(Qid(f"Q{n}") for n in range(1, ITEMS + 2)), PUTIN, Qid("Q1"))

    assert [len(it["ids"].split("|")) for it in wikidata.asked] == [ITEMS, 2]


async def test_titles_are_english_or_of_all_languages() -> None:
    wikidata = FakeWikidata(
        items={
            "Q1": {"labels": {"en": "king"}},
            "Q2": {"labels": {"mul": "rex"}},
            "Q3": {"labels": {}},
        }
    )
    async with serving(wikidata), client(wikidata) as items:
        found = await items.titles([Qid("Q1"), Qid("Q2"), Qid("Q3"), Qid("Q4")])

    assert found == {"Q1": "king", "Q2": "rex"}


LAGGED = {"error": {"code": "maxlag", "info": "Waiting for a host: 9 seconds lagged."}}


@pytest.mark.parametrize(
    ("fault", "waited"),
    [
        (web.Response(status=429, headers={"Retry-After": "7"}), 7.0),
        (web.Response(status=503, headers={"Retry-After": "9999"}), 120.0),
        (web.Response(status=500), 5.0),
        (web.json_response(LAGGED, headers={"Retry-After": "3"}), 3.0),
    ],
    ids=["429", "503", "500", "maxlag"],
)
async def test_it_waits_as_it_is_told_and_asks_again(fault: web.Response, waited: float) -> None:
    waits = Waits()
    found = await read(answering(fault), NOBODY, waits=waits)

    assert (found, waits) == ({NOBODY: None}, [waited])


async def test_it_gives_up_after_a_few_tries() -> None:
    waits = Waits()
    with pytest.raises(ItemsUnreachable, match=r"It answered 500\. It was asked 4 times\."):
        await read(answering(*(web.Response(status=500) for _ in range(9))), PUTIN, waits=waits)

    assert waits == [5, 10, 20]
    assert len(waits) == TRIES - 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (web.Response(text="<html>Welcome</html>"), "not JSON"),
        (web.Response(status=404), "It answered 404; is the address right?"),
        (web.Response(status=302, headers={"Location": "/"}), "It answered 302"),
        (web.json_response([]), "something else than items"),
        (web.json_response({"batchcomplete": ""}), "something else than items"),
        (web.json_response({"entities": []}), "something else than items"),
        (web.json_response({"error": {"code": "no", "info": "Unknown."}}), "It says: Unknown"),
        (
            web.json_response({"error": {"code": "no-such-entity", "id": "Q8", "info": "?"}}),
            "nobody asked for",
        ),
    ],
)
async def test_what_is_no_answer_is_said_in_words_at_once(answer: web.Response, said: str) -> None:
    waits = Waits()
    with pytest.raises(ItemsUnreachable, match=said):
        await read(answering(answer), PUTIN, waits=waits)

    assert waits == []


async def test_where_nobody_listens_it_says_so() -> None:
    async with Wikidata(
        api="http://127.0.0.1:9/w/api.php", user_agent="Dragoman", pause=Waits().pause
    ) as items:
        with pytest.raises(ItemsUnreachable, match="No connection"):
            await items.items([PUTIN], languages=("en",))


@pytest.mark.parametrize(
    ("written", "precision", "day"),
    [
        ("2024-05-19", 11, date(2024, 5, 19)),
        ("2024-05-00", 10, date(2024, 5, 1)),
        ("2024-00-00", 9, date(2024, 1, 1)),
        ("2024-02-31", 11, None),
        ("2020-00-00", 8, None),
    ],
)
def test_a_day_is_as_exact_as_it_is_known(written: str, precision: int, day: date | None) -> None:
    item = _item({"id": "Q1", "claims": {"P570": [died(written, precision=precision)]}})

    assert item is not None
    assert item.died_on == day


_FIELDS = """
id labels claims P39 P570 mainsnak datavalue value time precision qualifiers P580 rank language en
missing
"""
FIELDS = _FIELDS.split()
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(FIELDS),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=60, deadline=None)
@given(json_values)
def test_no_json_is_too_odd_to_be_passed_over(raw: object) -> None:
    assert _item(raw) is None or isinstance(_item(raw), Item)
