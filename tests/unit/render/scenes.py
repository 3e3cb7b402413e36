"""What the renderers' tests draw: October 2023, and anything at all."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from hypothesis import settings
from hypothesis import strategies as st

from bot.actors.contacts import Contacts, Tie
from bot.actors.evidence import Evidence, compile_evidence
from bot.actors.pair import Pair, Shared
from bot.actors.sayings import Sayings
from bot.actors.trend import Course, Trend, edges_until
from bot.digests.why import Why
from bot.domain.actors import Actor, ActorId, ActorKind, Office
from bot.domain.assessments import Assessment, Reason, Relevance
from bot.domain.digests import Edition, Told
from bot.domain.dossiers import Counts, Deed, Dossier, Said
from bot.domain.events import Act, Event, Mode, Quote
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Story, StoryId
from bot.domain.topics import Topic, TopicKind
from bot.render.split import ENTITIES, LIMIT
from bot.render.texts import LANGUAGES, Texts
from bot.stories.account import Account, account
from bot.stories.rank import rank
from config.texts import load
from tests.build import NOON, a_filing, a_report, a_story
from tests.fakes.tdlib import Parsed, check_html

JAKARTA = "Asia/Jakarta"
WEEK = timedelta(days=7)


@cache
def texts() -> Texts:
    return Texts(load())


def an_actor(slug: str, name: str, **fields: object) -> Actor:
    known: dict[str, object] = {"kind": ActorKind.PERSON, "names": {"en": name}}
    return Actor(id=ActorId(slug), **(known | fields))  # type: ignore[arg-type]


PUTIN = an_actor(
    "vladimir-putin",
    "Vladimir Putin",
    qid="Q7747",
    country="RU",
    names={
        "en": "Vladimir Putin",
        "id": "Vladimir Putin",
        "ar": "فلاديمير بوتين",
        "ru": "Владимир Путин",
        "he": "ולדימיר פוטין",
        "fr": "Vladimir Poutine",
    },
    offices=(Office(title="President of Russia", start=date(2012, 5, 7), checked=True),),
)
KREMLIN_AS_SUCH = an_actor(
    "gov-ru",
    "Government of Russia",
    kind=ActorKind.GOVERNMENT,
    country="RU",
    description="Russia",
)
NETANYAHU = an_actor(
    "benjamin-netanyahu",
    "Benjamin Netanyahu",
    country="IL",
    names={
        "en": "Benjamin Netanyahu",
        "ar": "بنيامين نتنياهو",
        "ru": "Биньямин Нетаньяху",
    },
)
RAISI = an_actor(
    "ebrahim-raisi",
    "Ebrahim Raisi",
    country="IR",
    names={"en": "Ebrahim Raisi", "ar": "إبراهيم رئيسي", "ru": "Эбрахим Раиси"},
    died_on=date(2024, 5, 19),
    offices=(
        Office(
            title="President of Iran",
            start=date(2021, 8, 3),
            end=date(2024, 5, 19),
            checked=True,
        ),
    ),
)
ACTORS = {actor.id: actor for actor in (PUTIN, NETANYAHU, RAISI)}

KREMLIN = a_report(
    "kremlin-1",
    outlet="Kremlin",
    ownership=Ownership.OFFICIAL,
    language="ru",
    title="Телефонные разговоры с лидерами региона",
    lead="",
)
RIAU = a_report(
    "riau-1", outlet="Riau Pos", language="id", title="Putin hubungi para pemimpin", lead=""
)
ARABIC = a_report(
    "sharq-1", outlet="الشرق", language="ar", title="بوتين يتصل بنتنياهو ورئيسي", lead=""
)
CALL = Event(
    act=Act.CONSULT,
    mode=Mode.CALL,
    sources=(PUTIN.id,),
    targets=(NETANYAHU.id, RAISI.id),
    on=date(2023, 10, 16),
    sentence="Putin phoned Netanyahu and Raisi.",
)


def a_dossier(actor: Actor = PUTIN, **fields: object) -> Dossier:
    known: dict[str, object] = {
        "asked_on": NOON.date(),
        "office": actor.office_on(NOON.date()),
        "former": None,
        "since": NOON - WEEK,
        "until": NOON,
        "quiet": False,
        "counts": Counts(
            entries=127,
            stories=41,
            outlets=62,
            languages=11,
            entries_before=41,
            by_day=(1, 2, 1, 3, 7, 5, 4),
            by_ownership={Ownership.OFFICIAL: 4, Ownership.STATE: 18},
        ),
        "deeds": (Deed(event=CALL, reports=(a_report(), KREMLIN, RIAU)),),
        "company": ((NETANYAHU, 12), (RAISI, 9)),
        "latest": (RIAU, ARABIC),
    }
    return Dossier(actor=actor, **(known | fields))  # type: ignore[arg-type]


def a_quote(text: str = "We are ready to help", *, verbatim: bool = True) -> Said:
    quote = Quote(
        text=text, speaker=PUTIN.id, speaker_surface="Putin", cue="said", verbatim=verbatim
    )
    return Said(quote=quote, report=KREMLIN)


def a_pair(**fields: object) -> Pair:
    known: dict[str, object] = {
        "first": PUTIN,
        "second": NETANYAHU,
        "since": NOON - timedelta(days=30),
        "until": NOON,
        "quiet": False,
        "reports": 14,
        "contacts": (
            Deed(event=replace(CALL, targets=(NETANYAHU.id,)), reports=(a_report(), KREMLIN)),
        ),
        "shared": (
            Shared(story_id=StoryId("wire-1"), reports=(RIAU,) * 9),
            Shared(reports=(ARABIC,)),
        ),
        "quotes": (a_quote("I told Netanyahu so"),),
    }
    return Pair(**(known | fields))  # type: ignore[arg-type]


def some_sayings(**fields: object) -> Sayings:
    known: dict[str, object] = {
        "actor": PUTIN,
        "read": 9,
        "total": 9,
        "by": tuple(a_quote(f"Word {number}") for number in range(7)),
        "about": (a_quote("Putin has to decide", verbatim=False),),
    }
    return Sayings(**(known | fields))  # type: ignore[arg-type]


def some_evidence(actor: Actor = PUTIN, **fields: object) -> Evidence:
    """Three reports of the calls, in two stories, and a state agency's of something else."""
    agency = a_report(
        "agency-1", outlet="Agency", ownership=Ownership.STATE, language="ru", lead="", actors=()
    )
    told = (
        (a_report(), "1", (CALL,)),
        (KREMLIN, "1", (CALL,)),
        (RIAU, "2", ()),
        (agency, "3", ()),
    )
    filings = [
        replace(filing, assessment=replace(filing.assessment, events=events))
        for filing, events in ((a_filing(report, story), it) for report, story, it in told)
    ]
    known: dict[str, object] = {"since": NOON - WEEK, "until": NOON, "quiet": False, "total": 4}
    return compile_evidence(actor, filings, actors=ACTORS, **(known | fields))  # type: ignore[arg-type]


def some_contacts(**fields: object) -> Contacts:
    known: dict[str, object] = {
        "actor": PUTIN,
        "since": NOON - timedelta(days=30),
        "until": NOON,
        "read": 9,
        "total": 9,
        "deeds": (Deed(event=CALL, reports=(a_report(), KREMLIN)),),
        "before": None,
        "ties": (
            Tie(one=NETANYAHU.id, other=PUTIN.id, count=3),
            Tie(one=RAISI.id, other=PUTIN.id, count=1),
        ),
    }
    return Contacts(**(known | fields))  # type: ignore[arg-type]


def a_trend(*courses: Course) -> Trend:
    edges = edges_until(NOON)
    days = len(edges) - 1
    alone = Course(
        actor=PUTIN,
        by_day=(*([1] * (days - 2)), 5, 9),
        by_language=(("ru", (*([0] * (days - 1)), 6)), ("ar", (*([0] * (days - 1)), 3))),
    )
    return Trend(edges=edges, courses=courses or (alone,))


def a_why(story: Story | None = None, **fields: object) -> Why:
    story = story or a_story()
    lead = story.reports[0]
    reasons = (
        Reason(what="CONSULT in title", weight=0.9),
        Reason(what="region", weight=0.5),
        Reason(what="sport in lead", weight=-0.3),
    )
    known: dict[str, object] = {
        "story": story,
        "lead": lead,
        "assessment": Assessment(
            entry_id=lead.entry_id,
            fingerprint="f1",
            language=lead.language,
            relevance=Relevance(score=0.93, relevant=True, reasons=reasons),
        ),
        "cues": {"CONSULT in title": ("phones",)},
        "relevant_from": 0.42,
        "rank": rank(story, now=NOON, languages=("en",), followed=1),
        "followed": (Topic(TopicKind.ACTOR, "vladimir-putin"),),
        "less": (),
    }
    return Why(**(known | fields))  # type: ignore[arg-type]


def an_account(story: Story | None = None) -> Account:
    """The calls as three outlets tell them: one in Russian, official; one that has another day."""
    one = story or a_story("wire-1", a_report(), KREMLIN, RIAU)
    later = replace(CALL, on=CALL.on + timedelta(days=1))
    filings = [
        replace(
            filing,
            assessment=replace(
                filing.assessment,
                events=(later if report is RIAU else CALL,),
                quotes=(a_quote().quote,) if report is KREMLIN else (),
            ),
        )
        for filing, report in ((a_filing(report, one.id), report) for report in one.reports)
    ]
    return account(one, filings)


def told(*reports: Report) -> Told:
    return Told(story=a_story(reports[0].entry_id, *reports), lead=reports[0])


def an_edition(**fields: object) -> Edition:
    known: dict[str, object] = {
        "since": NOON - timedelta(hours=12),
        "until": NOON,
        "counted_from": fields.get("since", NOON - timedelta(hours=12)),
        "read": 214,
        "relevant": 38,
        "full": (told(a_report(), KREMLIN, ARABIC),),
        "also": (told(RIAU),),
    }
    return Edition(**(known | fields))  # type: ignore[arg-type]


def arrives(html: str) -> Parsed:
    """Check that Telegram would take the message as it is, and return what it would show."""
    parsed = check_html(html)
    assert 1 <= parsed.length <= LIMIT
    ours = [entity for entity in parsed.entities if entity.kind not in {"Url", "BotCommand"}]
    assert len(ours) <= ENTITIES
    return parsed


# Drawing reads a language when it is first spoken, which no deadline should count; and forty
# examples find within seconds what a hundred do.
unhurried = settings(deadline=None, max_examples=40)

# --- anything at all --------------------------------------------------------
words = st.text(max_size=40) | st.text(st.characters(), max_size=8).map(lambda some: some * 60)
languages = st.sampled_from(LANGUAGES)
foreign = st.sampled_from([*LANGUAGES, "ja", "zxx"])
moments = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone itself
    max_value=datetime(2030, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.just(UTC),
)
addresses = words.map(lambda some: f"https://{some}")
actors = st.builds(
    an_actor,
    st.uuids().map(str),
    words,
    names=st.fixed_dictionaries({"en": words}, optional={"ar": words, "ru": words}),
    country=st.text(max_size=2),
    description=words,
    qid=st.none() | words,
)
reports = st.builds(
    a_report,
    words,
    outlet=words,
    title=words,
    lead=words,
    language=foreign,
    url=addresses,
    ownership=st.sampled_from(Ownership),
    published_at=moments,
    dated=st.booleans(),
    sample=st.booleans(),
    actors=st.lists(st.sampled_from([*ACTORS]), max_size=3).map(tuple),
    acts=st.lists(st.sampled_from(Act), max_size=3).map(tuple),
)
stories = st.builds(
    lambda many: Story(id=a_story().id, reports=tuple(many)),
    st.lists(reports, min_size=1, max_size=8),
)
tellings = st.builds(lambda story: Told(story=story, lead=story.reports[0]), stories)
