"""Answers for the command line: each as a message for people, a record for machines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from bot.actors.evidence import Kind
from bot.actors.naming import Choices
from bot.actors.pair import Pair
from bot.app import Services
from bot.digests.choose import lead
from bot.domain.actors import Actor
from bot.domain.deliveries import Message
from bot.domain.dossiers import Ambiguous, Dossier, Unknown
from bot.domain.errors import IndexLost, OperatorError
from bot.domain.stories import StoryId
from bot.flows.ask import ask, named
from bot.flows.index import catch_up
from bot.flows.listing import CONTACTS_WINDOW, contacts_of, evidence_of, sayings_of
from bot.flows.search import search as look_for
from bot.flows.story import LONGEST_LIST, story_of
from bot.flows.trend import MOST_ACTORS, trend_of
from bot.flows.who import WINDOW
from bot.queries.found import Found as Reports
from bot.queries.found import OutOfOrder
from bot.queries.grammar import Misunderstood
from bot.render import listing
from bot.render.account import story as opened
from bot.render.dossier import answer as drawn
from bot.render.evidence import shelf
from bot.render.html import joined, lines, paragraphs
from bot.render.list_records import (
    contacts_record,
    evidence_record,
    quotes_record,
    trend_record,
)
from bot.render.notices import notice
from bot.render.pair import pair, which
from bot.render.records import nobody_record, who_record
from bot.render.reports import titled
from bot.render.search import PAGE, misunderstood, page, problem_record, search_record
from bot.render.story import attested
from bot.render.story_records import account_record, stories_record
from bot.render.trend import trend as course
from bot.render.voice import Voice

SEARCH_COMMAND = "python -m bot search"

Found = Dossier | Pair | Ambiguous | Choices | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    record: dict[str, Any]
    message: Message
    misunderstood: bool = False  # what was asked has to be written otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How an answer is wanted: in which language, as of which day, and how far back."""

    language: str = "en"
    on: date | None = None
    window: timedelta | None = None

    def day(self, made: Services) -> date:
        return self.on or made.clock.now().date()

    def voice(self, made: Services) -> Voice:
        known = made.knowledge
        now = made.clock.now()
        return Voice(texts=known.texts, language=self.language, now=now, actors=known.actors)


async def who(written: str, asked: Question, made: Services) -> Answer:
    """Tell of one actor, or of two together."""
    found = await ask(written, made.asking, on=asked.on, window=asked.window)
    return Answer(record=who_record(found, on=asked.day(made)), message=_told(found, asked, made))


async def behind(written: str, kind: Kind, asked: Question, made: Services) -> Answer:
    """List what stands behind a count of the dossier."""
    window = asked.window or WINDOW
    one = await _one(written, asked, made)
    if isinstance(one, Answer):
        return one
    found = await evidence_of(one.id, made.asking, window=window)
    if found is None:
        return _open(Unknown(asked=written), asked, made)
    return Answer(
        record=evidence_record(found, kind, on=asked.day(made)),
        message=shelf(found, kind, skip=0, window=("", window), voice=asked.voice(made)),
    )


async def quotes(written: str, side: str, asked: Question, made: Services) -> Answer:
    """Tell the quotes by and about an actor; to people those of one side."""
    one = await _one(written, asked, made)
    if isinstance(one, Answer):
        return one
    found = await sayings_of(one.id, made.asking)
    if found is None:
        return _open(Unknown(asked=written), asked, made)
    return Answer(
        record=quotes_record(found, on=asked.day(made)),
        message=listing.quotes(found, side, skip=0, voice=asked.voice(made)),
    )


async def contacts(written: str, asked: Question, made: Services) -> Answer:
    """Tell whom an actor met, called or wrote to."""
    window = asked.window or CONTACTS_WINDOW
    one = await _one(written, asked, made)
    if isinstance(one, Answer):
        return one
    found = await contacts_of(one.id, made.asking, window=window)
    if found is None:
        return _open(Unknown(asked=written), asked, made)
    return Answer(
        record=contacts_record(found, on=asked.day(made)),
        message=listing.contacts(found, skip=0, window=("", window), voice=asked.voice(made)),
    )


async def trend(written: str, asked: Question, made: Services) -> Answer:
    """Tell how much was written of up to four actors."""
    match await named(written, made.asking, most=MOST_ACTORS, on=asked.on):
        case (Ambiguous() | Choices() | Unknown()) as open_:
            await _refuse_more(written, MOST_ACTORS, asked, made)
            return _open(open_, asked, made)
        case actors:
            found = await trend_of([actor.id for actor in actors], made.asking)
    if found is None:
        return _open(Unknown(asked=written), asked, made)
    return Answer(
        record=trend_record(found, on=asked.day(made)),
        message=course(found, asked.voice(made)),
    )


async def story(story_id: str, asked: Question, made: Services) -> Answer:
    """Tell one story: what came when, who did and said what, where reports differ."""
    found = await story_of(StoryId(story_id), made.shelf, languages=(asked.language,))
    voice = asked.voice(made)
    if found is None:
        gone = notice("why-gone", language=asked.language, texts=voice.texts)
        return Answer(record={"status": "unknown", "id": story_id}, message=gone)
    return Answer(
        record=account_record(*found, made.knowledge.actors), message=opened(*found, voice)
    )


async def stories(window: timedelta, asked: Question, made: Services) -> Answer:
    """List the stories of a window, the newest first."""
    now = made.clock.now()
    filed = await made.shelf.newest(since=now - window, skip=0, limit=LONGEST_LIST)
    found = sorted(filed, key=lambda it: it.newest_at(now), reverse=True)
    languages, voice = (asked.language,), asked.voice(made)
    leads = [(one, lead(one, languages)) for one in found]
    lines_of = [
        lines(
            f"{one.id}",
            joined((titled(by, 200, voice), attested(one, voice)), " — "),
            language="en",
        )
        for one, by in leads
    ]
    nothing = voice.say("latest-empty")
    return Answer(
        record=stories_record(leads, since=now - window, until=now, actors=made.knowledge.actors),
        message=Message(html=paragraphs(*lines_of) if lines_of else nothing),
    )


async def search(
    readings: Sequence[str], asked: Question, made: Services, *, skip: int = 0
) -> Answer:
    """Look for words in what was read; everything, also where the index has to be built first.

    Of several readings of the words the first that can be understood is answered.
    """
    try:
        await catch_up(made.searching.indexing)
    except IndexLost as error:
        raise OperatorError(f"The search index in DATA_DIR cannot be used: {error}.") from error
    texts = made.knowledge.texts
    look = partial(_found, readings, asked, made, skip=skip)
    found = await look()
    match await look() if isinstance(found, OutOfOrder) else found:  # it is built again then
        case Reports() as reports:
            return Answer(record=search_record(reports), message=page(reports, asked.voice(made)))
        case Misunderstood() as problem:
            told = misunderstood(
                problem, language=asked.language, texts=texts, command=SEARCH_COMMAND
            )
            return Answer(
                record=problem_record(readings[-1], problem), message=told, misunderstood=True
            )
        case OutOfOrder():
            raise OperatorError("The search index in DATA_DIR cannot be read.")


async def _found(
    readings: Sequence[str], asked: Question, made: Services, *, skip: int
) -> Reports | Misunderstood | OutOfOrder:
    *likelier, last = readings
    look = partial(
        look_for, services=made.searching, language=asked.language, skip=skip, limit=PAGE
    )
    for written in likelier:
        found = await look(written)
        if not isinstance(found, Misunderstood):
            return found
    return await look(last)


async def _one(written: str, asked: Question, made: Services) -> Actor | Answer:
    """Return the one actor who is meant, or the answer that there is not one."""
    match await named(written, made.asking, most=1, on=asked.on):
        case (Ambiguous() | Choices() | Unknown()) as open_:
            await _refuse_more(written, 1, asked, made)
            return _open(open_, asked, made)
        case (actor, *_):
            return actor
        case _:
            return _open(Unknown(asked=written), asked, made)


async def _refuse_more(written: str, most: int, asked: Question, made: Services) -> None:
    """Say that fewer names are wanted, where all that were given are names.

    Raises:
        OperatorError: they are.
    """
    found = await named(written, made.asking, most=most + 2, on=asked.on)
    if isinstance(found, tuple) and len(found) > most:
        names = ", ".join(actor.names["en"] for actor in found)
        raise OperatorError(f"This tells of {most} at most, and these are {len(found)}: {names}.")


def _open(found: Ambiguous | Choices | Unknown, asked: Question, made: Services) -> Answer:
    on = asked.day(made)
    return Answer(record=nobody_record(found, on=on), message=_told(found, asked, made))


def _told(found: Found, asked: Question, made: Services) -> Message:
    match found:
        case Pair():
            return pair(found, asked.voice(made))
        case Choices():
            return _written_out(which(found, asked.voice(made), "pair"), asked)
        case _:
            message = drawn(
                found,
                language=asked.language,
                texts=made.knowledge.texts,
                today=asked.day(made),
                actors=made.knowledge.actors,
            )
            return message if isinstance(found, Dossier) else _written_out(message, asked)


def _written_out(question: Message, asked: Question) -> Message:
    """Put the choices of a question below it: here nobody can press a button."""
    choices = (f"• {one.text}" for row in question.buttons for one in row)
    return Message(html=lines(question.html, *choices, language=asked.language))
