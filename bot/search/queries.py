"""Conditions, as tantivy is asked for them."""

from datetime import UTC, datetime

import tantivy
from tantivy import FieldType, Occur, Query

from bot.domain.searches import (
    LEFT_OUT,
    AllOf,
    AnyOf,
    Condition,
    Field,
    Has,
    Says,
    Within,
)

PUBLISHED, SEEN = "published", "seen"  # ms since 1970
LISTED = frozenset(Field) - {Field.WORD, Field.STEM}  # whose values may have spaces
MOST_APART = 64  # values asked for one by one, which is quicker for few than asking for a set
_SECOND = 1_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    return int((moment - _EPOCH).total_seconds() * _SECOND)


def query(condition: Condition, schema: tantivy.Schema) -> Query:
    match condition:
        case Has(field, values):
            return _has(field, values, schema)
        case Says(words):
            return Query.phrase_query(schema, Field.WORD.value, list(words))
        case Within(since=since, until=until):
            return _between(PUBLISHED, since, until, schema)
        case AnyOf(of):
            return _any([query(one, schema) for one in of])
        case AllOf(of, without):
            parts = [(Occur.Must, query(one, schema)) for one in of] or [
                (Occur.Must, Query.all_query())
            ]
            parts += [(Occur.MustNot, query(one, schema)) for one in without]
            return Query.boolean_query(parts)


def older(schema: tantivy.Schema, *, left_out_before: datetime, before: datetime) -> Query:
    """Return the query for what was seen before a moment, or, if in no story, before another."""
    left_out = Query.boolean_query(
        [
            (Occur.Must, _has(Field.FILED, (LEFT_OUT,), schema)),
            (Occur.Must, _between(SEEN, None, left_out_before, schema)),
        ]
    )
    return _any([left_out, _between(SEEN, None, before, schema)])


def _has(field: Field, values: tuple[str, ...], schema: tantivy.Schema) -> Query:
    if len(values) > MOST_APART:
        return Query.term_set_query(schema, field.value, values)
    return _any([Query.term_query(schema, field.value, value, "basic") for value in values])


def _between(
    field: str, since: datetime | None, until: datetime | None, schema: tantivy.Schema
) -> Query:
    return Query.range_query(
        schema,
        field,
        FieldType.Integer,
        lower_bound=None if since is None else milliseconds(since),
        upper_bound=None if until is None else milliseconds(until),
        include_upper=until is None,  # tantivy refuses to leave out an end that there is not
    )


def _any(queries: list[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    if not queries:
        return Query.empty_query()
    return Query.boolean_query([(Occur.Should, one) for one in queries])
