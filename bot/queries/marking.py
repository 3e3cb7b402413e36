"""Where a text answers a question."""

from collections.abc import Iterator, Sequence

from bot.queries.meaning import Marks
from bot.queries.words import Word, compounds, stem_terms, words


def answers(
    text: str, language: str, marks: Marks, *, surfaces: Sequence[str] = ()
) -> tuple[tuple[int, int], ...]:
    """Return the spans of a text that answer a question, in order, none overlapping.

    `surfaces` are the names under which the text has whom the question is about.
    """
    found = list(words(text))
    told = sorted(
        (
            *_single((*found, *compounds(text)), language, marks),
            *_phrases(found, (*marks.phrases, *map(_folded, surfaces))),
        )
    )
    merged: list[tuple[int, int]] = []
    for start, end in told:
        if merged and not text[merged[-1][1] : start].strip():  # overlapping, or a space apart
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _single(found: Sequence[Word], language: str, marks: Marks) -> Iterator[tuple[int, int]]:
    for word in found:
        if word.folded in marks.terms or not marks.terms.isdisjoint(stem_terms(word, language)):
            yield word.start, word.end


def _phrases(
    found: Sequence[Word], phrases: Sequence[tuple[str, ...]]
) -> Iterator[tuple[int, int]]:
    folded = [word.folded for word in found]
    for phrase in phrases:
        size = len(phrase)
        for at in range(len(folded) - size + 1) if size else ():
            if tuple(folded[at : at + size]) == phrase:
                yield found[at].start, found[at + size - 1].end


def _folded(surface: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(surface))
