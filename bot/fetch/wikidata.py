"""Wikidata, politely: few requests, one at a time, and never sooner than it asks for.

The rules kept here are those of its public API: say who you are, ask for many items at once, send
`maxlag`, and wait as long as `Retry-After` says.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar
from pydantic_core import from_json

from bot.domain.errors import ItemsUnreachable
from bot.domain.items import Item, Qid, Tenure
from bot.fetch.headers import retry_after

ITEMS, TITLES = 25, 50  # asked for at once; with all their statements, items are large
LARGEST = 32_000_000  # bytes of an answer
MAXLAG = 5  # seconds that its replicas may be behind before we come back later
TRIES = 4
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(minutes=2)
CHUNK = 64 * 1024

_LATER = {"maxlag", "ratelimited", "readonly"}  # errors that pass
_SERVER = HTTPStatus.INTERNAL_SERVER_ERROR  # and above: its own trouble
_HELD, _DIED, _START, _END = "P39", "P570", "P580", "P582"
_YEAR, _MONTH, _DAY = 9, 10, 11  # how exactly Wikidata knows a time
_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")


class _NoSuchItem(Exception):
    def __init__(self, qid: str) -> None:
        super().__init__(qid)
        self.qid = qid


class _Busy(Exception):
    def __init__(self, reason: str, wait: timedelta | None) -> None:
        super().__init__(reason)
        self.wait = wait


class Wikidata:
    """Reads items; an asynchronous context manager, since it keeps a connection open."""

    def __init__(
        self,
        *,
        api: str,
        user_agent: str,
        timeout: timedelta = timedelta(seconds=60),
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._api = api
        self._headers = {"User-Agent": user_agent, "Accept": "application/json"}
        self._timeout = timeout.total_seconds()
        self._pause = pause
        self._session: ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = ClientSession(
            headers=self._headers,
            cookie_jar=DummyCookieJar(),
            timeout=ClientTimeout(total=self._timeout),
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session:
            await self._session.close()

    async def items(
        self, qids: Sequence[Qid], *, languages: Sequence[str]
    ) -> dict[Qid, Item | None]:
        """Read items with labels in these languages; None for those that there are not.

        Raises:
            ItemsUnreachable: it did not answer, not even after waiting, or with something else.
        """
        found: dict[Qid, Item | None] = {}
        for batch in _batches(qids, ITEMS):
            raw = await self._entities(batch, props="labels|claims", languages=languages)
            found |= {qid: _item(raw.get(qid)) for qid in batch}
        return found

    async def titles(self, qids: Sequence[Qid]) -> dict[Qid, str]:
        """Read the English names of items, of those that have one. Raises as `items` does."""
        found: dict[Qid, str] = {}
        for batch in _batches(qids, TITLES):
            raw = await self._entities(batch, props="labels", languages=("en", "mul"))
            for qid in batch:
                labels = _labels(raw.get(qid))
                name = labels.get("en") or labels.get("mul")
                if name:
                    found[qid] = name
        return found

    async def _entities(
        self, qids: Sequence[Qid], *, props: str, languages: Sequence[str]
    ) -> Mapping[str, Any]:
        """Ask for items; what is no item at all is left out of the question and asked no more."""
        asked = list(qids)
        while asked:
            query = {
                "action": "wbgetentities",
                "format": "json",
                "ids": "|".join(asked),
                "props": props,
                "languages": "|".join(languages),
                "maxlag": str(MAXLAG),
            }
            try:
                answer = await self._patiently(query)
            except _NoSuchItem as unknown:
                if unknown.qid not in asked:
                    raise ItemsUnreachable("It misses an item that nobody asked for.") from None
                asked.remove(Qid(unknown.qid))
                continue
            entities = answer.get("entities")
            if not isinstance(entities, dict):
                raise ItemsUnreachable("It answered with something else than items.")
            return entities
        return {}

    async def _patiently(self, query: Mapping[str, str]) -> Mapping[str, Any]:
        """Ask, and again after a while where it is too busy."""
        wait = FIRST_WAIT
        for tried in range(1, TRIES + 1):
            try:
                return await self._ask(query)
            except _Busy as busy:
                if tried == TRIES:
                    raise ItemsUnreachable(f"{busy} It was asked {TRIES} times.") from busy
                told = min(wait if busy.wait is None else busy.wait, LONGEST_WAIT)
                await self._pause(told.total_seconds())
                wait *= 2
        raise AssertionError("the last try either answers or raises")

    async def _ask(self, query: Mapping[str, str]) -> Mapping[str, Any]:
        if self._session is None:
            raise RuntimeError("enter the client with 'async with' before asking")
        try:
            async with self._session.get(
                self._api, params=query, allow_redirects=False
            ) as response:
                wait = retry_after(response.headers)
                if response.status == HTTPStatus.TOO_MANY_REQUESTS or response.status >= _SERVER:
                    raise _Busy(f"It answered {response.status}.", wait)
                if response.status != HTTPStatus.OK:
                    raise ItemsUnreachable(f"It answered {response.status}; is the address right?")
                body = bytearray()
                async for chunk in response.content.iter_chunked(CHUNK):
                    body += chunk
                    if len(body) > LARGEST:
                        raise ItemsUnreachable("Its answer is larger than we read.")
        except TimeoutError as error:
            raise _Busy(f"It did not answer within {self._timeout:g} s.", None) from error
        except (ClientError, OSError, ValueError) as error:
            raise _Busy(f"No connection ({type(error).__name__}).", None) from error
        return _checked(bytes(body), wait)


def _checked(body: bytes, wait: timedelta | None) -> Mapping[str, Any]:
    """Read an answer, and what it says went wrong."""
    try:
        answer = from_json(body)
    except ValueError as error:
        raise ItemsUnreachable("It answered with something that is not JSON.") from error
    if not isinstance(answer, dict):
        raise ItemsUnreachable("It answered with something else than items.")
    wrong = answer.get("error")
    if not isinstance(wrong, dict):
        return answer
    code = str(wrong.get("code"))
    if code in _LATER:
        raise _Busy(f"It is busy ({code}).", wait)
    if code == "no-such-entity" and isinstance(wrong.get("id"), str):
        raise _NoSuchItem(wrong["id"])
    raise ItemsUnreachable(f"It says: {str(wrong.get('info') or code)[:200]}")


def _batches(qids: Sequence[Qid], size: int) -> Iterator[Sequence[Qid]]:
    distinct = list(dict.fromkeys(qids))
    for start in range(0, len(distinct), size):
        yield distinct[start : start + size]


def _item(raw: object) -> Item | None:
    """Read one item; what is not as it should be is passed over."""
    if not isinstance(raw, dict) or "missing" in raw or not isinstance(raw.get("id"), str):
        return None
    claims = raw.get("claims")
    statements = claims if isinstance(claims, dict) else {}  # without any, it is a list
    died = [_time(it.get("mainsnak")) for it in _statements(statements, _DIED)]
    return Item(
        id=Qid(raw["id"]),
        labels=_labels(raw),
        tenures=tuple(_tenures(statements)),
        died_on=next(filter(None, died), None),
    )


def _labels(raw: object) -> dict[str, str]:
    labels = raw.get("labels") if isinstance(raw, dict) else None
    if not isinstance(labels, dict):
        return {}
    return {
        language: label["value"]
        for language, label in labels.items()
        if isinstance(label, dict)
        and isinstance(label.get("value"), str)
        and label.get("language", language) == language
    }


def _tenures(claims: Mapping[str, Any]) -> Iterator[Tenure]:
    for statement in _statements(claims, _HELD):
        position = _value(statement.get("mainsnak"))
        qid = position.get("id") if isinstance(position, dict) else None
        if isinstance(qid, str):
            yield Tenure(
                position=Qid(qid),
                start=_qualifier(statement, _START),
                end=_qualifier(statement, _END),
            )


def _statements(claims: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    """Yield statements that nobody has called wrong."""
    listed = claims.get(name)
    for statement in listed if isinstance(listed, list) else ():
        if isinstance(statement, dict) and statement.get("rank") != "deprecated":
            yield statement


def _qualifier(statement: Mapping[str, Any], name: str) -> date | None:
    qualifiers = statement.get("qualifiers")
    listed = qualifiers.get(name) if isinstance(qualifiers, dict) else None
    snaks = listed if isinstance(listed, list) else ()
    return next(filter(None, map(_time, snaks)), None)


def _value(snak: object) -> Any:
    """Return the value of a statement; None where it says "unknown" or "none"."""
    data = snak.get("datavalue") if isinstance(snak, dict) else None
    return data.get("value") if isinstance(data, dict) else None


def _time(snak: object) -> date | None:
    """Read a day; of one known by month or year only, the first."""
    value = _value(snak)
    if not isinstance(value, dict) or not isinstance(value.get("time"), str):
        return None
    found, precision = _TIME.match(value["time"]), value.get("precision")
    if found is None or not isinstance(precision, int) or precision < _YEAR:
        return None
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month if precision >= _MONTH else 1, day if precision >= _DAY else 1)
    except ValueError:
        return None
