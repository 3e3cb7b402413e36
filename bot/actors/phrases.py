"""Offices as they stand in running text: "Menlu AS", "главы МИД Турции", "الرئيس المصري".

A question may put the words of an office in any order (`roles.py`); a text puts the title right
beside the place, on the side where its language has it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.actors.fold import fold_key
from bot.actors.roles import words_of
from bot.actors.russian import inflect_name
from bot.actors.titles import Titles
from bot.actors.turkish import inflect_body

_LONGEST = 6  # words of a title
# Where the place follows its title: "وزير الخارجية الإيراني". In French and Spanish an adjective
# may stand within the title: "ministre iranien des Affaires étrangères".
_PLACE_LAST = frozenset({"id", "ar", "fa", "he", "fr", "es"})
_PLACE_WITHIN = frozenset({"fr", "es"})
_ARTICLES = {"ar": "ال", "he": "ה"}
_CLITICS = {"ar": "وفبلك", "he": "והבכלמש"}
# One of many: a text that writes "the spokesman" or "a director" may mean any of them.
_OF_MANY = frozenset({"spokesperson", "director", "secretary", "commander"})

Words = Sequence[str]


class Beside(NamedTuple):
    """A title beside a place, and how many words of it stand on each side."""

    role: str
    before: int
    after: int


class Phrases:
    """Titles by language, to be asked which of them stands beside the name of a place."""

    def __init__(self, titles: Titles) -> None:
        self._others = {
            language: frozenset(map(fold_key, words)) for language, words in titles.others.items()
        }
        self._joiners = {
            language: frozenset(map(fold_key, words)).difference(
                titles.locatives.get(language, ())
            )
            for language, words in titles.joiners.items()
        }
        self._roles: dict[str, dict[tuple[str, ...], str]] = {}
        for role in titles.roles:
            for language, names in role.names.items():
                for name in names if role.id not in _OF_MANY else ():
                    for form in _forms(name, language):
                        shelf = self._roles.setdefault(language, {})
                        shelf.setdefault(tuple(words_of(form)), role.id)
        self._words = {
            language: frozenset(word for title in shelf for word in title)
            for language, shelf in self._roles.items()
        }

    def beside(
        self, before: Words, after: Words, language: str, *, adjective: bool
    ) -> Beside | None:
        """Return the longest title beside a place, unless a word makes the phrase somebody else's.

        `before` and `after` are the folded words on both sides of the place's name, up to the
        next mark; `adjective` says that the place stands as one. "Former", "deputy" or
        "spokesman of" next to the title make it somebody else's.
        """
        roles = self._roles.get(language)
        if not roles:
            return None
        found = [
            Beside(role, left, right)
            for left, right, title in self._around(before, after, language, adjective=adjective)
            if (role := _role(roles, title, language))
        ]
        longest = max(found, key=lambda it: it.before + it.after, default=None)
        if longest is None:
            return None
        others = self._others.get(language, frozenset())
        joiners = self._joiners.get(language, frozenset())
        outside = before[: len(before) - longest.before]
        while outside and outside[-1] in joiners:
            outside = outside[:-1]
        next_to = (*outside[-1:], *after[longest.after : longest.after + 1])
        return longest if others.isdisjoint(next_to) else None

    def _around(
        self, before: Words, after: Words, language: str, *, adjective: bool
    ) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Yield how many words on each side may be a title, and the words of it."""
        joiners = self._joiners.get(language, frozenset())
        near, far = _gap(before[::-1], joiners), _gap(after, joiners)
        head, tail = before[: len(before) - near], after[far:]
        ahead, behind, within = _sides(language, adjective=adjective)
        alone = self._reach(tail, language) if behind else 0
        for right in range(1, alone + 1):
            yield 0, far + right, tuple(tail[:right])
        lefts = self._reach(head[::-1], language) if ahead else 0
        rights = self._reach(after, language) if lefts and within else 0
        for left in range(1, lefts + 1):
            for right in range(rights + 1):
                yield near + left, right, (*head[len(head) - left :], *after[:right])

    def _reach(self, words: Words, language: str) -> int:
        """Count the words from a place on that titles have, up to the first that none has."""
        known = self._words[language]
        reach = 0
        while reach < min(_LONGEST, len(words)) and not known.isdisjoint(
            _bare(words[reach], language)
        ):
            reach += 1
        return reach


def _gap(words: Words, joiners: Collection[str]) -> int:
    """Count the words between a place and its title that say nothing: "of the"."""
    return next((at for at, word in enumerate(words) if word not in joiners), 0)


def _sides(language: str, *, adjective: bool) -> tuple[bool, bool, bool]:
    """Return whether a title may stand before a place, behind it, and on both sides of it."""
    if language in _PLACE_LAST:
        return True, False, adjective and language in _PLACE_WITHIN
    if language == "tr" or (language == "ru" and adjective):
        return False, True, False
    return True, language != "ru", False


def _role(
    roles: Mapping[tuple[str, ...], str], title: tuple[str, ...], language: str
) -> str | None:
    article = _ARTICLES.get(language, "")
    rest = tuple(word.removeprefix(article) for word in title[1:])
    for first in _bare(title[0], language):
        role = roles.get((first, *title[1:])) or roles.get((first, *rest))
        if role:
            return role
    return None


def _bare(word: str, language: str) -> Iterator[str]:
    """Yield a word, and what is left of it without what Arabic and Hebrew write onto it."""
    yield word
    article = _ARTICLES.get(language)
    if article:
        for bare in (word, word[1:]) if word[:1] in _CLITICS[language] else (word,):
            yield bare
            yield bare.removeprefix(article)


def _forms(name: str, language: str) -> Iterator[str]:
    yield name
    if language == "ru":
        yield from inflect_name(name, person=False)
    if language == "tr":
        # The cases of "Cumhurbaşkanı" are those of the last word of "Dışişleri Bakanı".
        yield from (form.removeprefix("_ ") for form in inflect_body(f"_ {name}"))
