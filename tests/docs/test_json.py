"""Answers for machines are what docs/json.md says: no field more, none less, each of its type."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from typing import Any, BinaryIO, TextIO

import pytest

from bot.actors.evidence import Kind
from bot.actors.naming import Choices
from bot.actors.review import DeadAlias, MissingLanguages, Review, StaleOffice
from bot.commands import lines
from bot.commands.health import check_record
from bot.domain.actors import Alias, Mention
from bot.domain.assessments import ActScore, Assessment, Reason, Relevance
from bot.domain.deliveries import Lane, LaneState, Message, OutboxState
from bot.domain.differences import About, Difference, Side
from bot.domain.dossiers import Ambiguous, Glimpse, Unknown
from bot.domain.events import Act
from bot.domain.feeds import PollState, Trouble
from bot.domain.stories import Figure
from bot.flows.check import Checked
from bot.knowledge import Knowledge
from bot.queries.found import Found
from bot.queries.grammar import Misunderstood
from bot.queries.meaning import Marks
from bot.render.list_records import (
    contacts_record,
    evidence_record,
    quotes_record,
    trend_record,
)
from bot.render.outbox import outbox_record
from bot.render.records import (
    assessment_record,
    digest_record,
    feed_record,
    who_record,
)
from bot.render.review import review_record
from bot.render.search import problem_record, search_record
from bot.render.story_records import account_record, stories_record
from tests.build import NOON, a_feed, a_filing, a_report, a_story
from tests.docs.shapes import PLAIN, faults, shapes
from tests.shipped import the_knowledge
from tests.unit.render import scenes

TODAY = date(2023, 10, 17)


def _dossier() -> Any:
    day = date(2023, 10, 16)
    sides = (
        Side(reports=(scenes.KREMLIN,), actors=(scenes.RAISI.id,), day=day),
        Side(reports=(scenes.RIAU,), count=4, act=Act.AGREE),
    )
    nobody = replace(scenes.a_quote().quote, speaker=None, speaker_surface="an aide")
    return scenes.a_dossier(
        quotes=(scenes.a_quote(),),
        about=(scenes.a_quote(), replace(scenes.a_quote(), quote=nobody)),
        differences=(
            Difference(about=About.COUNT, of="dead", sides=sides),
            Difference(about=About.ACT, act=Act.CONSULT, actors=(scenes.PUTIN.id,), sides=sides),
        ),
    )


def _assessment() -> Any:
    found = Assessment(
        entry_id=a_report().entry_id,
        fingerprint="f1",
        language="en",
        relevance=Relevance(
            score=0.93, relevant=True, reasons=(Reason(what="region", weight=0.5),)
        ),
        acts=(ActScore(act=Act.CONSULT, confidence=0.9),),
        mentions=(Mention(start=0, end=5, surface="Putin", actor_id=scenes.PUTIN.id),),
        events=(scenes.CALL,),
        quotes=(scenes.a_quote().quote,),
        cites=("Reuters",),
    )
    return assessment_record(1, found, scenes.ACTORS, pair_act=found.acts[0])


def _search() -> Any:
    filings = (a_filing(scenes.RIAU), a_filing(scenes.ARABIC, None))
    return search_record(Found(written="Putin", total=2, skip=0, filings=filings, marks=Marks()))


def _review() -> Any:
    office = scenes.PUTIN.offices[0]
    who = scenes.PUTIN.id
    return review_record(
        Review(
            stale=(StaleOffice(actor_id=who, office=office),),
            dead=(DeadAlias(actor_id=who, alias=Alias(text="Poutine", language="fr")),),
            missing=(MissingLanguages(actor_id=who, languages=("he",)),),
            names_read=3,
            actors_read={who: 3},
        )
    )


def _outbox() -> Any:
    lane = LaneState(due=1, oldest=NOON, doubted=0, lost=0)
    state = OutboxState(
        due=1,
        later=0,
        again=0,
        oldest=NOON,
        paused=False,
        ended={"sent": 3},
        lanes={Lane.DIGEST: lane, Lane.ALERT: replace(lane, oldest=None)},
    )
    return outbox_record(state, 0)


def _feeds() -> Iterator[Any]:
    yield feed_record(a_feed(), PollState(due_at=NOON))
    failed = PollState(
        due_at=NOON, succeeded_at=NOON, error="gone", trouble=Trouble.GONE, delay_minutes=3.0
    )
    yield feed_record(a_feed(enabled=False), failed)


_COUNTED = a_story(
    "wire-1", a_report(figures=(Figure("hostages", 33),)), scenes.KREMLIN, scenes.RIAU
)
ANSWERS: list[tuple[str, Any]] = [
    ("assess", _assessment()),
    ("who NAME", who_record(_dossier(), on=TODAY)),
    ("who NAME NAME", who_record(scenes.a_pair(), on=TODAY)),
    (
        "who NAME NAME",
        who_record(scenes.a_pair(contacts=(), before=scenes.a_pair().contacts[0]), on=TODAY),
    ),
    (
        "nobody, or several",
        who_record(Ambiguous(asked="x", candidates=(scenes.PUTIN, scenes.RAISI)), on=TODAY),
    ),
    (
        "nobody, or several",
        who_record(Choices(asked="x", options=((scenes.PUTIN, scenes.RAISI),)), on=TODAY),
    ),
    (
        "nobody, or several",
        who_record(Unknown(asked="x", nearest=(scenes.PUTIN,), seen=(Glimpse("X", 3),)), on=TODAY),
    ),
    *(
        ("who NAME --list", evidence_record(scenes.some_evidence(), kind, on=TODAY))
        for kind in Kind
    ),
    ("quotes NAME", quotes_record(scenes.some_sayings(), on=TODAY)),
    ("contacts NAME", contacts_record(scenes.some_contacts(), on=TODAY)),
    ("trend NAME…", trend_record(scenes.a_trend(), on=TODAY)),
    ("search WORDS", _search()),
    (
        "a question that cannot be read",
        problem_record("lang:xx", Misunderstood("search-lang", "xx", "lang", ("en",))),
    ),
    (
        "digest",
        digest_record(scenes.an_edition(), Message(html="<b>News</b>"), scenes.ACTORS),
    ),
    (
        "stories --json",
        stories_record(
            [(a_story("wire-1", a_report(), scenes.KREMLIN), a_report())],
            since=NOON,
            until=NOON,
            actors=scenes.ACTORS,
        ),
    ),
    ("story ID", account_record(scenes.an_account(_COUNTED), a_report(), scenes.ACTORS)),
    *(("feeds list", record) for record in _feeds()),
    (
        "feeds check",
        check_record(Checked(feed=a_feed(), entries=3, newest=NOON, error=None, trouble=None)),
    ),
    ("outbox", _outbox()),
    ("actors review", _review()),
]
LINES = [("assess", lines.assess), ("stories FILE", lines.stories)]
WRONG = "a line that is wrong"


@pytest.mark.parametrize(("name", "record"), ANSWERS, ids=[name for name, _ in ANSWERS])
def test_an_answer_is_as_the_document_says(name: str, record: Any) -> None:
    assert faults(json.loads(json.dumps(record)), name) == []


@pytest.mark.parametrize(("name", "command"), LINES)
def test_the_answer_to_a_line_is_as_the_document_says(
    name: str, command: Callable[[BinaryIO, TextIO, Knowledge], None]
) -> None:
    """One line that is right, and one that is wrong."""
    given = {"id": 1, "title": "Putin phones Netanyahu"}
    out = StringIO()
    command(BytesIO(json.dumps(given).encode() + b"\n{}"), out, the_knowledge())

    right, wrong = map(json.loads, out.getvalue().splitlines())
    assert faults(right, name) == []
    assert faults(wrong, WRONG) == []


def _types() -> set[str]:
    """Return all that the fields of the document are, or lists of."""
    kinds = {
        kind.removesuffix(", or left out") for it in shapes().values() for kind in it.values()
    }
    return {
        one.removeprefix("list of ").removeprefix("object of ")
        for kind in kinds
        for one in (kind.split(" or ") if kind != "yes or no" else [kind])
    }


def test_every_type_of_the_document_is_known() -> None:
    """So that a slip of the pen there is not taken for a part of an answer."""
    assert _types() <= PLAIN.keys() | shapes().keys()


def test_every_answer_of_the_document_is_held_against_it() -> None:
    """So that none is there without a test: what is no part of another is an answer."""
    checked = {WRONG, *(name for name, _ in (*ANSWERS, *LINES))}

    assert shapes().keys() - _types() == checked


def test_a_slip_is_found() -> None:
    """More, less, and of another type."""
    record = who_record(_dossier(), on=TODAY)
    record["latest"][0] |= {"published": "soon", "colour": "red"}
    del record["actor"]["qid"]

    assert sorted(faults(record, "who NAME")) == [
        "who NAME.actor.qid: missing",
        "who NAME.latest[].colour: not in the document",
        "who NAME.latest[].published: 'soon' is no time",
    ]
