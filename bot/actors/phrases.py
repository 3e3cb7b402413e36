"""Offices as they stand in running text: "Menlu AS", "главы МИД Турции", "الرئيس المصري".

A question may put the words of an office in any order (`roles.py`); a text puts the title right
beside the place, on the side where its language has it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.actors.fold import fold_key, words_of
from bot.actors.titles import Titles, bent

_LONGEST = 6  # words of a title
_BESIDE = 20  # characters that hold the word beside a title
_NEXT = 2  # words before a title that may make it somebody else's: "adviser to the"
_LONGEST_JOINT = 4  # words between two places under one title
_FARTHEST = 40  # characters, which so many words never are
_STOP = re.compile(r"[.;:!?()\n]")
# Where the place follows its title: "وزير الخارجية الإيراني". In French and Spanish an adjective
# may stand within the title: "ministre iranien des Affaires étrangères".
PLACE_LAST = frozenset({"id", "ar", "fa", "he", "fr", "es"})
_PLACE_WITHIN = frozenset({"fr", "es"})
_ARTICLES = {"ar": "ال", "he": "ה"}
_CLITICS = {"ar": "وفبلك", "he": "והבכלמש"}
# One of many: a text that writes "the spokesman" or "a director" may mean any of them.
_OF_MANY = frozenset({"spokesperson", "director", "secretary", "commander"})

COUNTERPART = "counterpart"  # no role of its own: that of whoever the text named before
# What parts several places that have one title: "Egypt, Jordan and Qatar".
_AND = frozenset(("and dan و и ve ו et y e und sowie serta ile").split())  # noqa: SIM905 - reads as people write
_GENITIVE = "s"  # what is left of "Ägyptens", "Egypt's"

Words = Sequence[str]
Roles = dict[tuple[str, ...], str]  # by the folded words of a title


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
        named = {role.id: role.names for role in titles.roles if role.id not in _OF_MANY}
        counterparts = {COUNTERPART: titles.counterparts}
        self._of_one = _by_language(named | counterparts)
        self._of_several = _by_language(titles.plurals)
        self._at_home = _alone(titles.at_home)

    def at_home(self, text: str, language: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a title stands that needs no place in this language's news, and its role.

        Not where a word beside it makes it somebody else's.
        """
        titles = self._at_home.get(language)
        if titles is None:
            return
        others = self._others.get(language, frozenset())
        for found in titles.finditer(text):
            start, end = found.span()
            beside = (
                *words_of(text[max(0, start - _BESIDE) : start])[-1:],
                *words_of(text[end : end + _BESIDE])[:1],
            )
            if others.isdisjoint(beside) and found.lastgroup:
                yield start, end, found.lastgroup.replace("_", "-")

    def joins(self, between: str, language: str) -> bool:
        """Whether what stands between two places puts them under one title: " and the "."""
        if len(between) > _FARTHEST or _STOP.search(between):
            return False
        said = words_of(between)
        joiners = self._joiners.get(language, frozenset())
        listed = any(mark in between for mark in (",", "،", "-", "–"))
        return (
            len(said) <= _LONGEST_JOINT
            and (listed or not _AND.isdisjoint(said))
            and all(word in _AND or word in joiners or word == _GENITIVE for word in said)
        )

    def beside(
        self, before: Words, after: Words, language: str, *, adjective: bool, several: bool = False
    ) -> Beside | None:
        """Return the longest title beside a place, unless a word makes the phrase somebody else's.

        `before` and `after` are the folded words on both sides of the place's name, up to the
        next mark; `adjective` says that the place stands as one, `several` that places do.
        "Former", "deputy" or "spokesman of" next to the title make it somebody else's.
        """
        roles = (self._of_several if several else self._of_one).get(language)
        if not roles:
            return None
        around = _around(
            before,
            after,
            language,
            roles=roles,
            joiners=self._joiners.get(language, frozenset()),
            adjective=adjective,
        )
        found = [
            Beside(role, left, right)
            for left, right, title in around
            if (role := _role(roles.titles, title, language))
        ]
        longest = max(found, key=lambda it: it.before + it.after, default=None)
        if longest is None:
            return None
        others = self._others.get(language, frozenset())
        joiners = self._joiners.get(language, frozenset())
        ahead, behind = before[: len(before) - longest.before], after[longest.after :]
        ahead = ahead[: len(ahead) - _gap(ahead[::-1], joiners)]
        behind = behind[_gap(behind, joiners) :]
        return longest if others.isdisjoint((*ahead[-_NEXT:], *behind[:1])) else None


def _alone(titles: Mapping[str, Mapping[str, Sequence[str]]]) -> Mapping[str, re.Pattern[str]]:
    """Compile the titles that need no place, by language; a group for each role."""
    groups: dict[str, list[str]] = {}
    for role, names in titles.items():
        for language, forms in names.items():
            alternatives = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
            clitics = f"[{_CLITICS[language]}]?" if language in _CLITICS else ""
            group = f"(?P<{role.replace('-', '_')}>{clitics}(?:{alternatives}))"
            groups.setdefault(language, []).append(group)
    return {
        language: re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)")
        for language, each in groups.items()
    }


class _Shelf(NamedTuple):
    """The titles of one language, and the words that they have."""

    titles: Roles
    words: frozenset[str]


def _by_language(named: Mapping[str, Mapping[str, Sequence[str]]]) -> Mapping[str, _Shelf]:
    """Put the titles of roles on a shelf for each language; of equal ones the first counts."""
    shelves: dict[str, Roles] = {}
    for role, names in named.items():
        for language, titles in names.items():
            for title in titles:
                for form in bent(title, language):
                    shelves.setdefault(language, {}).setdefault(tuple(words_of(form)), role)
    return {
        language: _Shelf(roles, frozenset(word for title in roles for word in title))
        for language, roles in shelves.items()
    }


def _around(
    before: Words,
    after: Words,
    language: str,
    *,
    roles: _Shelf,
    joiners: Collection[str],
    adjective: bool,
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield how many words on each side may be a title, and the words of it."""
    ahead, behind, within = _sides(language, adjective=adjective)
    if behind:
        far = _gap(after, joiners)
        tail = after[far:]
        for right in range(1, _reach(tail, language, roles.words) + 1):
            yield 0, far + right, tuple(tail[:right])
    if ahead:
        # Some joiners are words of titles, too: "وزیر کشور", of the interior.
        for near in {0, _gap(before[::-1], joiners)}:
            head = before[: len(before) - near]
            lefts = _reach(head[::-1], language, roles.words)
            rights = _reach(after, language, roles.words) if lefts and within else 0
            for left in range(1, lefts + 1):
                for right in range(rights + 1):
                    yield near + left, right, (*head[len(head) - left :], *after[:right])


def _reach(words: Words, language: str, known: frozenset[str]) -> int:
    """Count the words from a place on that titles have, up to the first that none has."""
    for reach, word in enumerate(words[:_LONGEST]):
        if known.isdisjoint(_bare(word, language)):
            return reach
    return min(_LONGEST, len(words))


def _gap(words: Words, joiners: Collection[str]) -> int:
    """Count the words between a place and its title that say nothing: "of the"."""
    for at, word in enumerate(words):
        if word not in joiners:
            return at
    return 0


def _sides(language: str, *, adjective: bool) -> tuple[bool, bool, bool]:
    """Return whether a title may stand before a place, behind it, and on both sides of it."""
    if language in PLACE_LAST:
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


def _bare(word: str, language: str) -> Sequence[str]:
    """Return a word, and what is left of it without what Arabic and Hebrew write onto it."""
    article = _ARTICLES.get(language)
    if article is None:
        return (word,)
    if word[:1] not in _CLITICS[language]:
        return word, word.removeprefix(article)
    rest = word[1:]
    return word, word.removeprefix(article), rest, rest.removeprefix(article)
