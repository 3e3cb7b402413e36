"""From what a reader writes after /search to the reports that answer it, the newest first."""

from dataclasses import dataclass

from bot.domain.errors import IndexLost
from bot.domain.searches import (
    IN_STORY,
    LEFT_OUT,
    AllOf,
    Condition,
    Field,
    Has,
    Hits,
)
from bot.flows.filters import Filters
from bot.flows.index import IndexServices, freshen, look
from bot.flows.topics import TopicServices
from bot.queries.found import Found, OutOfOrder
from bot.queries.grammar import Asked, Misunderstood, Name, Piece, asked
from bot.queries.meaning import Question, meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchServices:
    indexing: IndexServices
    topics: TopicServices


async def search(
    written: str,
    services: SearchServices,
    *,
    language: str,
    zone: str = "UTC",
    skip: int = 0,
    limit: int,
) -> Found | Misunderstood | OutOfOrder:
    """Look for reports. Any text is answered, if only with what is wrong with it."""
    read = asked(written)
    if isinstance(read, Misunderstood):
        return read
    filters = await _filters(read, services, language, zone)
    if isinstance(filters, Misunderstood):
        return filters
    question = meaning(read, bearers=services.topics.resolver.bearers, filters=filters)
    if isinstance(question, Misunderstood):
        return question
    try:
        building = not await freshen(services.indexing)
        return await _found(question, read, services, skip=skip, limit=limit, building=building)
    except IndexLost:
        return OutOfOrder()


async def _found(
    question: Question,
    read: Asked,
    services: SearchServices,
    *,
    skip: int,
    limit: int,
    building: bool,
) -> Found:
    scoped = any(piece.name is Name.IN for group in read.groups for piece in group)
    wanted: Condition = question.condition
    if not scoped:
        wanted = AllOf((wanted, Has(Field.FILED, (IN_STORY,))))
    hits = await look(wanted, services.indexing, skip=skip, limit=limit)
    besides = Hits(total=0, entry_ids=())
    if not hits.total and not scoped:
        out = AllOf((question.condition, Has(Field.FILED, (LEFT_OUT,))))
        besides = await look(out, services.indexing, skip=0, limit=1)
    return Found(
        written=question.written,
        total=hits.total,
        skip=skip,
        filings=tuple(await services.indexing.shelf.filings(hits.entry_ids)),
        marks=question.marks,
        left_out=besides.total,
        building=building,
    )


async def _filters(
    read: Asked, services: SearchServices, language: str, zone: str
) -> dict[Piece, Condition] | Misunderstood:
    """Say what each filter means; of those that mean nothing, the first is told."""
    reader = Filters(topics=services.topics, language=language, zone=zone)
    found: dict[Piece, Condition] = {}
    for piece in (piece for group in read.groups for piece in group):
        if piece.name is not None and piece not in found:
            meant = await reader.meant(piece.name, piece.text)
            if isinstance(meant, Misunderstood):
                return meant
            found[piece] = meant
    return found
