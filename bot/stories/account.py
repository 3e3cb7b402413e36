"""All that is known of one story: what came when, who did what, who said what, what differs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.actors.sayings import quoted_once
from bot.domain.actors import ActorId
from bot.domain.conversations import Told, as_told
from bot.domain.differences import Difference
from bot.domain.dossiers import Deed, Said
from bot.domain.events import Act, Event, Mode
from bot.domain.feeds import Ownership
from bot.domain.stories import Filing, Report, Step, Story
from bot.stories.differences import differences
from bot.stories.merge import distinct_sources
from bot.stories.news import steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    story: Story
    sources: int  # independent ones: copies of one wire report count once
    steps: tuple[Step, ...]  # every report, oldest first
    deeds: tuple[Deed, ...]  # told by most outlets first
    quotes: tuple[Said, ...]  # oldest first; the same words once
    differences: tuple[Difference, ...]

    def owned_by(self, ownership: Ownership) -> tuple[Report, ...]:
        return tuple(it.report for it in self.steps if it.report.ownership is ownership)

    def in_language(self, language: str) -> tuple[Report, ...]:
        return tuple(it.report for it in self.steps if it.report.language == language)

    @property
    def turns(self) -> tuple[Step, ...]:
        """The reports that brought something: the first, new acts, actors, counts, voices."""
        first = self.steps[:1]
        return first + tuple(it for it in self.steps[1:] if it.news or it.official)


def account(story: Story, filings: Sequence[Filing]) -> Account:
    """Make the account of a story from how its entries were filed, in any order.

    What is filed no more is missing from deeds, quotes and differences, and nowhere else.
    """
    own = {report.entry_id for report in story.reports}
    told = sorted(
        (filing for filing in filings if filing.report.entry_id in own),
        key=lambda it: (it.report.published_at, it.report.entry_id),
    )
    return Account(
        story=story,
        sources=distinct_sources(story),
        steps=steps(story),
        deeds=_deeds(told),
        quotes=_quotes(told),
        differences=differences(told),
    )


def _deeds(filings: Sequence[Filing]) -> tuple[Deed, ...]:
    """Join what reports tell of one actor's act on a day; a statement that reached nobody is none.

    A contact has no direction, so that it is told from the side that the first report took.
    """
    told: dict[tuple[Act, Mode | None, date, ActorId], list[Told]] = {}
    for event, report in as_told(filings):
        if event.sources and (event.targets or event.act is not Act.STATEMENT):
            turned = _from_side(event, told)
            key = (turned.act, turned.mode, turned.on, turned.sources[0])
            told.setdefault(key, []).append((turned, report))
    deeds = [_deed(pairs) for pairs in told.values()]
    return tuple(sorted(deeds, key=lambda deed: (-len(deed.reports), -deed.event.on.toordinal())))


def _from_side(
    event: Event, told: Mapping[tuple[Act, Mode | None, date, ActorId], Sequence[Told]]
) -> Event:
    """Turn a contact of two around that was told before from the other side."""
    if event.act is not Act.CONSULT or len(event.sources) != 1 or len(event.targets) != 1:
        return event
    before = told.get((event.act, event.mode, event.on, event.targets[0]), ())
    if any(event.sources[0] in other.targets for other, _ in before):
        return replace(event, sources=event.targets, targets=event.sources)
    return event


def _deed(pairs: Sequence[Told]) -> Deed:
    first = pairs[0][0]
    sources = dict.fromkeys(party for event, _ in pairs for party in event.sources)
    targets = dict.fromkeys(party for event, _ in pairs for party in event.targets)
    outlets: dict[str, Report] = {}
    for _, report in pairs:
        outlets.setdefault(report.outlet, report)
    return Deed(
        event=replace(
            first,
            sources=tuple(sources),
            targets=tuple(target for target in targets if target not in sources),
        ),
        reports=tuple(outlets.values()),
    )


def _quotes(filings: Sequence[Filing]) -> tuple[Said, ...]:
    said: dict[str, Said] = {}
    for filing in filings:
        for quote in filing.assessment.quotes:
            said.setdefault(quote.text, Said(quote=quote, report=filing.report))
    return quoted_once(said.values())
