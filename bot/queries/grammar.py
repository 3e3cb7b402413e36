"""What may be written after /search: words, "phrases", filters as lang:ar, OR, and - for without.

All words have to be there; OR between two means either. A pair of quotes makes a phrase. Whatever
is no word and no filter, such as a lone bracket, says nothing and is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.actors.fold import fold_key
from bot.queries.words import words

LONGEST = 300  # characters; a page of hits is headed by what was asked
MOST_PIECES = 24

# Controls, marks of direction, and halves of surrogate pairs, which cannot be written as UTF-8.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ud800-\udfff]"
)
_QUOTES = '"“”„‟«»″״'
_PIECE = re.compile(
    r"(?P<minus>(?<!\S)[-−–])?"
    rf"(?:(?P<name>[^\W\d_]+):(?=\S))?"
    rf"(?:(?<![א-ת])[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)|(?P<word>\S+))"
)
_EITHER = {"OR", "|", "||"}


class Name(StrEnum):
    """The filters."""

    LANGUAGE = "lang"
    OUTLET = "from"
    ACTOR = "actor"
    ACT = "act"
    COUNTRY = "country"
    OWNER = "owner"
    SINCE = "since"
    UNTIL = "until"
    IN = "in"


# What people call them in ten languages.
_CALLED = {
    Name.LANGUAGE: "language bahasa لغة язык زبان שפה dil langue idioma sprache",
    Name.OUTLET: "outlet feed source sumber dari مصدر источник منبع מקור kaynak fuente quelle",
    Name.ACTOR: "who siapa tokoh pelaku من شخصية кто участник شخص بازیگر מי אישיות kişi aktör acteur "
    "quién wer akteur",
    Name.ACT: "tindakan فعل действие اقدام פעולה eylem acte acto handlung",
    Name.COUNTRY: "negara بلد دولة страна کشور מדינה ülke pays país land",
    Name.OWNER: "ownership pemilik ملكية владелец مالک בעלות sahip propriétaire propietario eigentümer",
    Name.SINCE: "after sejak منذ с از מאז beri depuis desde seit",
    Name.UNTIL: "before sampai حتى до по تا עד kadar hasta bis",
}
_ALSO = {
    **{fold_key(word): name for name, called in _CALLED.items() for word in called.split()},
    **{name.value: name for name in Name},
}


def filter_called(name: str) -> Name | None:
    """Return the filter that people call so, in any of our languages."""
    return _ALSO.get(fold_key(name))


# As they are told to whoever writes one that is none.
FILTERS = " ".join("in:all" if name is Name.IN else f"{name.value}:" for name in Name)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a phrase, or a filter with its value."""

    text: str
    name: Name | None = None
    phrase: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What was written, tidied, and the pieces of which all have to hold, or one of each group."""

    written: str
    groups: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """What is wrong with a question: the key of a text, and what to name in it."""

    key: str
    value: str = ""
    name: str = ""
    known: tuple[str, ...] = ()  # what might be written instead


def asked(written: str) -> Asked | Misunderstood:
    """Read a question; any text at all is read, or answered with what is wrong with it."""
    tidy = " ".join(_UNSEEN.sub(" ", written).split())
    if not tidy:
        return Misunderstood("search-what")
    if len(tidy) > LONGEST:
        return Misunderstood("search-long", value=str(LONGEST))
    groups = tuple(_groups(_pieces(tidy)))
    if len(groups) > MOST_PIECES:
        return Misunderstood("search-many", value=str(MOST_PIECES))
    if not groups:
        return Misunderstood("search-no-words", value=tidy)
    if all(piece.negated for group in groups for piece in group):
        return Misunderstood("search-only-without", value=tidy)
    return Asked(tidy, groups)


def no_filters(written: str) -> tuple[str, ...]:
    """Return what is written like a filter and is none, as "foo:" of foo:bar; no address is."""
    found = (
        f"{piece['name']}:"
        for piece in _PIECE.finditer(written)
        if piece["name"]
        and filter_called(piece["name"]) is None
        and not (piece["word"] or "").startswith("//")
    )
    return tuple(dict.fromkeys(found))


def _pieces(tidy: str) -> Iterator[Piece | None]:
    """Yield pieces, and None where OR stands."""
    for found in _PIECE.finditer(tidy):
        if found["word"] in _EITHER and not found["minus"] and not found["name"]:
            yield None
            continue
        name = filter_called(found["name"] or "")
        text = found["phrase"] if found["phrase"] is not None else found["word"]
        if found["name"] and name is None:  # as in "Reuters: talks", or an address
            text = f"{found['name']}:{text}"
        text = text.strip()
        if name is None and next(words(text), None) is None:
            continue
        if text:
            yield Piece(
                text,
                name=name,
                phrase=found["phrase"] is not None,
                negated=found["minus"] is not None,
            )


def _groups(pieces: Iterator[Piece | None]) -> Iterator[tuple[Piece, ...]]:
    """Put together what OR joins; an OR with nothing beside it, or beside a minus, is passed over."""
    group: tuple[Piece, ...] = ()
    joins = False
    for piece in pieces:
        if piece is None:
            joins = bool(group)
        elif joins and not piece.negated and not group[-1].negated:
            group, joins = (*group, piece), False
        else:
            if group:
                yield group
            group, joins = (piece,), False
    if group:
        yield group
