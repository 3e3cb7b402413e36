"""Tell all readers something: written, looked at, begun by a button, and handed on at a pace.

A broadcast has the id of its texts: the same text goes out once, however often it is asked for. Who
its readers are is written down when it begins. From then on a tick a second hands some of them to
the outbox, in the lane that lets all others by; each leaves the list in the step that queues its
deliveries, so that a crash neither loses nor repeats one. A long text goes in several messages, which
arrive in order: they are due at one moment, in the order of their names.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol

import structlog

from bot.domain.audience import ChatId, Subscription
from bot.domain.broadcasts import ANY, Broadcast, BroadcastId, Progress, Stage
from bot.domain.deliveries import Delivery, DeliveryId, Lane, Message
from bot.domain.rates import Rates
from bot.ports import Clock

log = structlog.get_logger()

SHARE = 50  # percent of the rate, where nobody says otherwise
USEFUL = timedelta(days=1)  # what waits longer in the outbox is not sent any more
TICK = timedelta(seconds=1)

_LANGUAGE = re.compile(r"([a-z]{2}):\s*")
_FROM = {
    Stage.GATHERING: (Stage.DRAFT,),
    Stage.RUNNING: (Stage.PAUSED,),
    Stage.PAUSED: (Stage.RUNNING,),
    Stage.STOPPED: (Stage.GATHERING, Stage.RUNNING, Stage.PAUSED),
}


class BroadcastBook(Protocol):
    async def keep(self, broadcast: Broadcast) -> None:
        """Keep a draft; one that is kept already stays as it is."""
        ...

    async def get(self, broadcast_id: BroadcastId) -> Progress | None: ...

    async def newest(self, limit: int) -> list[Progress]: ...

    async def at_work(self) -> list[Progress]:
        """Return those that are gathering or running."""
        ...

    async def turn(self, broadcast_id: BroadcastId, to: Stage, *, before: Sequence[Stage]) -> bool:
        """Make it `to` if it is one of `before`; False if it is not."""
        ...

    async def readers(self) -> Mapping[str, int]:
        """Count the active subscriptions by language."""
        ...

    async def gather(self, broadcast_id: BroadcastId) -> None:
        """Write down who its readers are; twice is once. Who leaves meanwhile is not among them."""
        ...

    async def waiting(self) -> int:
        """Return how many broadcast deliveries are in the outbox."""
        ...

    async def some_left(self, broadcast_id: BroadcastId, most: int) -> Sequence[ChatId]: ...

    async def subscriptions(self, chats: Sequence[ChatId]) -> Sequence[Subscription | None]: ...

    async def hand_on(
        self,
        broadcast_id: BroadcastId,
        chats: Sequence[ChatId],
        deliveries: Sequence[Delivery],
        now: datetime,
    ) -> None:
        """Queue these deliveries and strike these chats off the list, in one step."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcasting:
    book: BroadcastBook
    draw: Callable[[str, str], Sequence[Message]]  # of a text and the reader's language
    clock: Clock

    async def draft(self, texts: Mapping[str, str], *, share: int = SHARE) -> Progress:
        """Keep a broadcast that nobody began; or return how far the one of these texts is.

        Raises:
            ValueError: there is no text, or the share is none.
        """
        if not texts or not 1 <= share <= 100:  # noqa: PLR2004 - percent
            raise ValueError("a broadcast has a text, and takes 1 to 100 percent of the rate")
        made = Broadcast(
            id=id_of(texts),
            texts=tuple(sorted(texts.items())),
            share=share,
            made_at=self.clock.now(),
        )
        await self.book.keep(made)
        kept = await self.book.get(made.id)
        return kept or Progress(broadcast=made, stage=Stage.DRAFT, readers=0, left=0)

    async def readers(self, broadcast: Broadcast) -> Counter[str]:
        """Count who would get each of its texts, by the language of the text."""
        counted = Counter[str]()
        for language, count in (await self.book.readers()).items():
            counted[broadcast.language_for(language)] += count
        return counted

    async def turn(self, broadcast_id: BroadcastId, to: Stage) -> Progress | None:
        """Begin it, let it rest, let it go on, or stop it for good; None if there is none.

        What it is already, or can no longer become, it stays.
        """
        if await self.book.turn(broadcast_id, to, before=_FROM[to]):
            log.info("broadcast_turned", broadcast=broadcast_id, stage=to)
        return await self.book.get(broadcast_id)

    async def get(self, broadcast_id: BroadcastId) -> Progress | None:
        return await self.book.get(broadcast_id)

    async def newest(self, limit: int = 5) -> list[Progress]:
        return await self.book.newest(limit)

    async def go_on(self) -> int:
        """Hand the next readers to the outbox; return how many. For a tick a second."""
        open_ = await self.book.at_work()
        handed, waiting = 0, await self.book.waiting() if open_ else 0
        for one in open_:
            if one.stage is Stage.GATHERING:
                await self.book.gather(one.broadcast.id)
                begun = (Stage.GATHERING,)  # unless it was stopped meanwhile
                await self.book.turn(one.broadcast.id, Stage.RUNNING, before=begun)
            elif one.stage is Stage.RUNNING:
                parts = self._parts(one.broadcast)
                most = allowed(one.broadcast.share, self.clock.now(), waiting=waiting, parts=parts)
                handed += await self._hand_on(one.broadcast, most)
        return handed

    async def _hand_on(self, broadcast: Broadcast, most: int) -> int:
        chats = await self.book.some_left(broadcast.id, most) if most else ()
        if most and not chats:
            await self.book.turn(broadcast.id, Stage.DONE, before=(Stage.RUNNING,))
            log.info("broadcast_done", broadcast=broadcast.id)
            return 0
        now = self.clock.now()
        found = await self.book.subscriptions(chats)
        readers = [one for one in found if one and one.active]
        deliveries = [part for one in readers for part in self._to(one, broadcast, now)]
        await self.book.hand_on(broadcast.id, chats, deliveries, now)
        return len(readers)

    def _to(self, reader: Subscription, broadcast: Broadcast, now: datetime) -> list[Delivery]:
        drawn = self.draw(broadcast.text_for(reader.language), reader.language)
        return [
            Delivery(
                id=DeliveryId(f"broadcast-{broadcast.id}-{reader.chat_id}-{part:02}"),
                chat_id=reader.chat_id,
                message=message,
                expires_at=now + USEFUL,
                lane=Lane.BROADCAST,
                thread=reader.thread,
            )
            for part, message in enumerate(drawn)
        ]

    def _parts(self, broadcast: Broadcast) -> int:
        return max(len(self.draw(written, language)) for language, written in broadcast.texts)


def allowed(share: int, now: datetime, *, waiting: int, parts: int = 1) -> int:
    """Return how many readers this second's tick may hand on at `share` percent of the rate.

    Each gets so many `parts`. Over any minute that is the share, also where it is less than one a
    second; and nothing while the outbox still has what two seconds brought: the rate goes to
    others then.
    """
    a_second = share / 100 / Rates().overall.every
    at, readers = now.timestamp(), a_second / parts
    most = int(at * readers) - int((at - TICK.total_seconds()) * readers)
    return 0 if waiting > 2 * a_second else most


def id_of(texts: Mapping[str, str]) -> BroadcastId:
    """Name a broadcast by what it says."""
    said = "\0".join(f"{language}\0{text}" for language, text in sorted(texts.items()))
    return BroadcastId(sha256(said.encode(errors="replace")).hexdigest()[:10])


def texts_in(written: str, *, languages: Sequence[str]) -> dict[str, str]:
    """Read the texts of a broadcast: parts that begin with "en:" on a line of its own, or one.

    What stands before the first such line is for all readers whose language has no part.
    """
    parts: dict[str, list[str]] = {ANY: []}
    current = ANY
    for line in written.split("\n"):
        begins = _LANGUAGE.fullmatch(line.strip().lower())
        if begins and begins[1] in languages:
            current = begins[1]
            parts.setdefault(current, [])
        else:
            parts[current].append(line)
    texts = {language: "\n".join(lines).strip() for language, lines in parts.items()}
    return {language: text for language, text in texts.items() if text}
