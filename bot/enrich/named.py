"""Whom an entry names, and in which forms: by name, by office, by people."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import ActorId, Mention
from bot.enrich.holders import by_office
from bot.enrich.lexicon import Reading
from bot.enrich.mentions import mentions
from bot.enrich.nominal import with_title
from bot.enrich.parties import Party, place
from bot.enrich.peoples import peoples

_NEAR = 2  # words behind a place in which a name may stand: "Russia's president Ivan"
_WORDS = re.compile(r"(?:\s+[^\W\d_][\w'’.-]*){1,3}")


@dataclass(frozen=True, kw_only=True)  # no slots: what is asked twice is kept
class Named:
    reading: Reading
    language: str
    heading: int  # where the title ends
    mentions: Sequence[Mention]  # in order of appearance
    parties: Sequence[Party] = field(repr=False)  # the same, each on its words as a party of one
    held: Sequence[Mention]  # the same, with the holder where an office stands for him or her
    peoples: Sequence[Mention]  # adjectives of countries, outside of any name
    posts: Mapping[Mention, ActorId]  # places that stand for whoever holds an office at them

    @cached_property
    def offices(self) -> Mapping[Mention, ActorId]:
        """Those of the posts whose holder has no name in the entry."""
        known = {mention.actor_id for mention in self.mentions}
        return {place: holder for place, holder in self.posts.items() if holder not in known}

    @property
    def speaking(self) -> Sequence[Mention]:
        """Whom words can be of, in order: the holder where an office stands for him or her."""
        if not self.posts:
            return self.mentions
        held = dict(self._held())
        apart = [mention for mention in self.mentions if mention not in held]
        return sorted((*apart, *held.values()), key=lambda mention: mention.start)

    def _held(self) -> Iterator[tuple[Mention, Mention]]:
        """Yield the places with a mention of the holder, where no name stands behind them.

        A name that no list knows is more likely that of who speaks than the list's holder.
        """
        for post, holder in self.posts.items():
            whole = with_title(self.reading.text, post) if self.language == "tr" else post
            if not self._has_name(whole.end):
                yield post, replace(whole, actor_id=holder)

    def _has_name(self, end: int) -> bool:
        """Whether the words behind an office may be a name."""
        reading = self.reading
        words = _WORDS.match(reading.text, end)
        behind = words[0].split() if words else []
        if not behind or reading.text[end : end + 1].strip():  # nothing, or a case
            return False
        if behind[0][0].lower() == behind[0][0].upper():  # no capitals tell names
            cue = reading.between(end + 1, end + 2)
            return not any(hit.section in {"words", "speech"} for hit in cue)
        capitals = [word[0].isupper() for word in behind[:_NEAR]]
        if self.language == "de":  # "der russische Präsident Wladimir"
            return any(one and other for one, other in pairwise(capitals))
        return any(capitals[: 1 if self.language == "tr" else _NEAR])

    @property
    def only_in_offices(self) -> frozenset[ActorId]:
        """The actors that stand nowhere but in the office of somebody: "Menlu AS"."""
        if not self.offices:
            return frozenset()
        every = (*self.mentions, *self.peoples)
        elsewhere = {mention.actor_id for mention in every if mention not in self.offices}
        return frozenset(mention.actor_id for mention in self.offices) - elsewhere


def named(
    reading: Reading,
    *,
    gazetteer: Gazetteer,
    language: str,
    heading: int,
    on: date,
    dated: bool,
) -> Named:
    """Find whom an entry names.

    `on`: the day it tells of, by which offices have holders; where it has no date of its own
    (`dated`), nobody is taken to be meant by an office alone.
    """
    text, actors = reading.text, gazetteer.actors
    found = mentions(text, language, gazetteer=gazetteer, on=on)
    parties = [place(reading, mention) for mention in found]
    people = peoples(reading, parties, actors, language)
    offices = by_office(reading, found, people, gazetteer, language=language, on=on)
    return Named(
        reading=reading,
        language=language,
        heading=heading,
        mentions=found,
        parties=parties,
        held=tuple(
            replace(each, actor_id=offices[each].actor_id) if each in offices else each
            for each in found
        ),
        peoples=people,
        posts={place: it.actor_id for place, it in offices.items() if dated and not it.named},
    )
