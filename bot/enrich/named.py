"""Whom an entry names, and in which forms: by name, by office, by people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.actors.gazetteer import Gazetteer
from bot.domain.actors import ActorId, Mention
from bot.enrich.holders import by_office, with_holders
from bot.enrich.lexicon import Reading
from bot.enrich.mentions import mentions
from bot.enrich.peoples import peoples


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    reading: Reading
    language: str
    heading: int  # where the title ends
    mentions: Sequence[Mention]  # in order of appearance
    held: Sequence[Mention]  # the same, with the holder where an office stands for him or her
    peoples: Sequence[Mention]  # adjectives of countries, outside of any name
    offices: Mapping[Mention, ActorId]  # places that stand for whoever holds an office at them

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
    people = peoples(reading, found, actors, language)
    return Named(
        reading=reading,
        language=language,
        heading=heading,
        mentions=found,
        held=with_holders(reading, found, gazetteer, language=language, on=on),
        peoples=people,
        offices=by_office(text, found, people, gazetteer, language=language, on=on)
        if dated
        else {},
    )
