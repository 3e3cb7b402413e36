"""Governments named by their people alone: "Israeli officials"."""

from collections.abc import Mapping, Sequence

from bot.domain.actors import Actor, ActorId, Mention
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.parties import Party

# Who speaks for a people that has two governments: in Hebrew "the Palestinians" are the Authority.
_SPEAKERS = {("he", "PS"): ActorId("palestinian-authority")}


def peoples(
    reading: Reading,
    named: Sequence[Party],
    actors: Mapping[ActorId, Actor],
    language: str,
) -> tuple[Mention, ...]:
    """Return where the adjective or the people of a country stands, outside of any name.

    `named`: the mentions of the text, each as a party of one.
    """
    found = [(hit, government_of(hit.key, language)) for hit in reading.of("peoples")]
    bodies = {actor for party in named for actor in party.actors}.intersection(_SPEAKERS.values())
    found = [(hit, government) for hit, government in found if government not in bodies]
    if not found:
        return ()
    taken = {word for party in named for word in range(party.first, party.last + 1)}
    return tuple(
        _mention(reading, hit, government)
        for hit, government in found
        if government in actors and taken.isdisjoint(range(hit.first, hit.last + 1))
    )


def government_of(country: str, language: str) -> ActorId:
    """Return the government that a people stands for: "US" to "gov-us"."""
    return _SPEAKERS.get((language, country)) or ActorId(f"gov-{country.lower()}")


def _mention(reading: Reading, hit: Hit, government: ActorId) -> Mention:
    start, end = reading.start(hit), reading.end(hit)
    return Mention(start=start, end=end, surface=reading.text[start:end], actor_id=government)
