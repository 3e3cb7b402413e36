"""Proposals: what Wikidata says of an actor that its record does not, for an editor to look at.

Nothing known is contradicted or taken away. Whatever is proposed is unchecked, and as of the day
it was read.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.actors.fold import fold_key
from bot.actors.gazetteer import Gazetteer
from bot.actors.records import LANGUAGES
from bot.actors.roles import Post
from bot.domain.actors import Actor, ActorId, ActorKind, Alias, Office
from bot.domain.items import Item, Qid, Tenure

LONGEST = 100  # characters of a name
CONFIRM_AFTER = timedelta(days=90)  # an office looked at since need not be looked at again
_SCRIPTS = {"ar": "ARABIC", "fa": "ARABIC", "he": "HEBREW", "ru": "CYRILLIC"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What could be added to a record."""

    actor: Actor
    names: tuple[Alias, ...] = ()
    offices: tuple[Office, ...] = ()  # new ones
    changed: tuple[tuple[Office, Office], ...] = ()  # as it is, and as it could be
    died_on: date | None = None
    moved_to: Qid | None = None  # its item was merged into another one

    @property
    def empty(self) -> bool:
        return not (self.names or self.offices or self.changed or self.died_on or self.moved_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """What came of comparing records with items."""

    proposals: tuple[Proposal, ...]  # with something in them
    read: int  # items
    missing: tuple[Actor, ...]  # whose items there are not
    unnamed: int  # actors without a Wikidata id; they are not asked about
    stopped: str = ""  # why not everybody was asked about


class Proposer:
    """Compares items with what is known."""

    def __init__(self, gazetteer: Gazetteer, *, today: date) -> None:
        self._offices = gazetteer.offices
        self._today = today
        self._bearers: dict[str, set[ActorId]] = {}
        for spelling in gazetteer.spellings:
            self._bearers.setdefault(fold_key(spelling.text), set()).add(spelling.actor.id)

    def propose(self, actor: Actor, item: Item, titles: Mapping[Qid, str]) -> Proposal:
        """Say what an item has that a record has not; `titles` name the positions in English."""
        person = actor.kind is ActorKind.PERSON
        held = list(self._held(item.tenures, titles)) if person else []
        changed = [
            (office, better)
            for office in actor.offices
            if (better := self._better(office, held)) != office
        ]
        return Proposal(
            actor=actor,
            names=tuple(self._names(actor, item.labels)),
            offices=tuple(self._new(actor, held)),
            changed=tuple(changed),
            died_on=item.died_on if person and actor.died_on is None else None,
            moved_to=item.id if item.id != actor.qid else None,
        )

    def _names(self, actor: Actor, labels: Mapping[str, str]) -> Iterator[Alias]:
        proposed: set[str] = set()
        for language in LANGUAGES:
            name = " ".join(labels.get(language, "").split())
            key = fold_key(name)
            bearers = self._bearers.get(key, set())
            if not _is_name(name, language) or actor.id in bearers or key in proposed:
                continue
            proposed.add(key)
            yield Alias(text=name, language=language, ambiguous=bool(bearers))

    def _held(
        self, tenures: Iterable[Tenure], titles: Mapping[Qid, str]
    ) -> Iterator[tuple[Office, tuple[Post, ...]]]:
        """Yield the tenures of offices whose titles we can read."""
        for tenure in tenures:
            title = titles.get(tenure.position, "")
            posts = self._offices.posts(title)
            if posts and tenure.start and (tenure.end is None or tenure.start <= tenure.end):
                yield (
                    Office(title=title, start=tenure.start, end=tenure.end, as_of=self._today),
                    posts,
                )

    def _better(self, office: Office, held: Sequence[tuple[Office, tuple[Post, ...]]]) -> Office:
        """Return an office with the days it lacks, or with the day it was last seen to be held."""
        same = self._same(office, held)
        if not same or office.end is not None:
            return office
        start = office.start or min(filter(None, (it.start for it in same)), default=None)
        ends = [it.end for it in same]
        if None not in ends:
            end = max(filter(None, ends))
            return Office(title=office.title, start=start, end=end, as_of=self._today)
        seen = office.as_of and self._today - office.as_of <= CONFIRM_AFTER
        if seen and start == office.start:
            return office
        return Office(title=office.title, start=start, as_of=self._today, checked=office.checked)

    def _new(
        self, actor: Actor, held: Sequence[tuple[Office, tuple[Post, ...]]]
    ) -> Iterator[Office]:
        known = [set(self._offices.posts(office.title)) for office in actor.offices]
        titles = {fold_key(office.title) for office in actor.offices}
        for office, posts in held:
            if fold_key(office.title) not in titles and not any(map(set(posts).__and__, known)):
                yield office

    def _same(
        self, office: Office, held: Sequence[tuple[Office, tuple[Post, ...]]]
    ) -> list[Office]:
        posts, title = set(self._offices.posts(office.title)), fold_key(office.title)
        return [
            one
            for one, of in held
            if (posts & set(of) or fold_key(one.title) == title)
            and (one.end is None or office.start is None or one.end >= office.start)
        ]


def _is_name(name: str, language: str) -> bool:
    """Whether a label is one we could read in texts of its language."""
    if not name or len(name) > LONGEST or not name.isprintable():
        return False
    letters = [letter for letter in name if letter.isalpha()]
    script = _SCRIPTS.get(language, "LATIN")
    return any(unicodedata.name(letter, "").startswith(script) for letter in letters)
