"""Invented reports, from so few words, names and days that they often tell of the same."""

from base64 import b64encode
from datetime import timedelta

from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.events import Act
from bot.domain.feeds import Ownership
from bot.domain.stories import Report, Seat, Story
from bot.stories.merge import add
from tests.build import NOON, a_report

WORDS = (
    "envoy",
    "Cairo",
    "talks",
    "33",
    "hostages",
    "Rafah",
    "Gaza",
    "Путин",
    "звонок",
    "القاهرة",
)
ACTORS = ("vladimir-putin", "benjamin-netanyahu", "mahmoud-abbas", "gov-eg", "hamas")
ACTS = (Act.CONSULT, Act.AGREE, Act.THREATEN, Act.STATEMENT)

sentences = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
moments = st.integers(-240, 240).map(lambda hours: NOON + timedelta(hours=hours))


def _report(entry: str, **fields: object) -> Report:
    return a_report(entry, **fields)


reports = st.builds(
    _report,
    st.sampled_from([f"entry-{number}" for number in range(30)]),
    title=sentences | st.text(max_size=20),
    lead=sentences | st.text(max_size=20),
    language=st.sampled_from(["en", "ru", "ar"]),
    outlet=st.sampled_from(["Wire", "Herald", "Gazette", "Courier"]),
    ownership=st.sampled_from(Ownership),
    cites=st.sampled_from([(), (), ("Wire",), ("Agency", "Wire")]),
    published_at=moments,
    seen_at=moments,
    dated=st.booleans(),
    relevance=st.floats(0, 1),
    actors=st.lists(st.sampled_from(ACTORS), unique=True).map(
        lambda ids: tuple(map(ActorId, ids))
    ),
    acts=st.lists(st.sampled_from(ACTS), unique=True).map(tuple),
    passing=st.lists(st.sampled_from(ACTORS), max_size=1).map(tuple),
    seats=st.lists(
        st.builds(Seat, st.sampled_from(ACTORS), st.sampled_from(ACTORS)), max_size=2
    ).map(tuple),
    meaning=st.binary(max_size=4).map(lambda steps: b64encode(steps).decode()),
)

# As a shelf has them: no entry is in two stories.
entries = st.lists(reports, max_size=8, unique_by=lambda report: report.entry_id)


def grown(told: list[Report]) -> Story:
    """Return the story of these reports, filed in this order."""
    story = None
    for report in told:
        story = add(story, report)
    assert story is not None
    return story


stories = entries.filter(bool).map(grown)


@st.composite
def shelves(draw: st.DrawFn) -> list[Story]:
    told = draw(entries)
    cuts = draw(st.lists(st.booleans(), min_size=len(told), max_size=len(told)))
    found: list[list[Report]] = []
    for report, begins in zip(told, cuts, strict=True):
        if begins or not found:
            found.append([])
        found[-1].append(report)
    return [grown(group) for group in found]
