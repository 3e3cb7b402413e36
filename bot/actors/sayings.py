"""Sayings: what an actor said, and what others said about it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.actors import Actor, ActorId
from bot.domain.dossiers import Said
from bot.domain.events import Quote
from bot.domain.stories import Filing

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    actor: Actor
    read: int  # of all entries that name the actor, the newest
    total: int
    by: tuple[Said, ...]  # newest first
    about: tuple[Said, ...]  # newest first


def sayings(actor: Actor, filings: Sequence[Filing], *, total: int) -> Sayings:
    return Sayings(
        actor=actor,
        read=len(filings),
        total=total,
        by=said_by(actor.id, filings),
        about=said_by_others(actor.id, filings),
    )


def said_by(speaker: ActorId, filings: Sequence[Filing]) -> tuple[Said, ...]:
    """Return an actor's words, newest first; the same words once, as last reported."""
    return _said(filings, lambda quote, _: quote.speaker == speaker)


def said_about(actor_id: ActorId, filings: Sequence[Filing]) -> tuple[Said, ...]:
    """Return the words that name an actor, whoever said them.

    The name has to stand in the words themselves: whom "he" means would be a guess.
    """
    return _said(
        filings, lambda quote, filing: any(name in quote.text for name in _names(actor_id, filing))
    )


def said_by_others(actor_id: ActorId, filings: Sequence[Filing]) -> tuple[Said, ...]:
    """Return the words of others that name an actor, newest first."""
    return tuple(said for said in said_about(actor_id, filings) if said.quote.speaker != actor_id)


def _names(actor_id: ActorId, filing: Filing) -> set[str]:
    """Return how an entry writes an actor's name."""
    mentions = filing.assessment.mentions
    return {mention.surface for mention in mentions if mention.actor_id == actor_id}


def _said(filings: Sequence[Filing], wanted: Callable[[Quote, Filing], bool]) -> tuple[Said, ...]:
    said: dict[str, Said] = {}
    for filing in filings:
        for quote in reversed(filing.assessment.quotes):
            if wanted(quote, filing):
                said.setdefault(quote.text, Said(quote=quote, report=filing.report))
    return quoted_once(said.values())


def quoted_once(said: Iterable[Said]) -> tuple[Said, ...]:
    """Leave out words with which longer ones of the same speaker begin, as where a title cuts them."""
    by_words: dict[tuple[str, ...], Said] = {}
    for one in said:
        words = (one.quote.speaker or "", *_WORD.findall(one.quote.text.casefold()))
        by_words.setdefault(words, one)
    begun = {one for one, longer in pairwise(sorted(by_words)) if longer[: len(one)] == one}
    return tuple(one for words, one in by_words.items() if words not in begun)
