"""Those who serve an office: "deputy foreign minister", "замглавы МИД", "Außenamtssprecher".

They are composed, as offices are: of a word for what they are, and the title or the ministry that
they serve. The role of such an aide is written "deputy foreign-minister".
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from bot.actors.fold import words_of
from bot.actors.titles import Titles, Words, asked_forms

HEADS = ("president", "prime-minister")  # whom the palace of a state speaks for

Key = tuple[str, ...]  # the words of a title, in an order of their own


class Aides:
    """What aides are called, and whom they serve."""

    def __init__(
        self,
        titles: Titles,
        roles: Mapping[Key, Sequence[str]],
        key: Callable[[Iterable[str]], Key],
    ) -> None:
        """`roles` are those of offices by their words, `key` puts words in their order."""
        self._key = key
        self._served = _served(titles, roles, key)
        self._kinds: dict[Key, dict[str, None]] = {}
        self._onto: list[tuple[str, str]] = []
        for kind, listed in titles.aides.items():
            for form in _forms(listed):
                self._kinds.setdefault(key(words_of(form)), {})[kind] = None
                if form.startswith("-") or form.endswith("-"):
                    self._onto.append(_written_onto(form))
        self._ranks = {word for form in _forms(titles.ranks) for word in key(words_of(form))}
        self._words = self._ranks.union(*self._kinds, *self._served)
        self._by_word: dict[str, list[tuple[int, Key]]] = {}  # in the order of the table
        for at, spelled in enumerate(self._kinds):
            self._by_word.setdefault(spelled[0], []).append((at, spelled))
        self._covers = {
            f"{kind} {role.id}": tuple(f"{kind} {other}" for other in role.covers)
            for kind in titles.aides
            for role in titles.roles
        }

    @property
    def words(self) -> Collection[str]:
        """Return all words that an aide's title may have, those of whom it serves among them."""
        return self._words

    @property
    def covers(self) -> Mapping[str, Sequence[str]]:
        """Return what the role of an aide may mean too, as its office may."""
        return self._covers

    def parted(self, words: Sequence[str], known: Collection[str]) -> list[str]:
        """Part words that are written together, where the rest is known: "зам", "министра"."""
        return [part for word in words for part in self._parts(word, known)]

    def read(self, words: Iterable[str]) -> Iterator[tuple[str, Key]]:
        """Yield the kinds of aide that words in any order may say, and the words left of each.

        Those left are told with what says a rank, and without: "first" may be of a title.
        """
        key = self._key(words)
        forms = sorted(form for word in {*key} for form in self._by_word.get(word, ()))
        for _, form in forms:
            if set(form) <= set(key):
                rest = tuple(word for word in key if word not in form)
                bare = tuple(word for word in rest if word not in self._ranks)
                left = dict.fromkeys((rest, bare))
                yield from ((kind, it) for kind in self._kinds[form] for it in left)

    def roles(self, words: Iterable[str]) -> Iterator[str]:
        """Yield the roles of the aides that a title may be, whose words are in any order."""
        for kind, rest in self.read(words):
            yield from (f"{kind} {role}" for role in self._served.get(rest, ()))

    def of_palace(self, words: Iterable[str]) -> Iterator[str]:
        """Yield the roles of the aides of a palace: its spokesman is the president's."""
        for kind, rest in self.read(words):
            yield from (f"{kind} {head}" for head in HEADS if not rest)

    def _parts(self, word: str, known: Collection[str]) -> Iterator[str]:
        if word not in known and word not in self._words:
            for before, behind in self._onto:
                rest = word.removeprefix(before).removesuffix(behind)
                whole = word.startswith(before) and word.endswith(behind)
                if whole and (rest in known or rest in self._words):
                    yield from (part for part in (before, rest, behind) if part)
                    return
        yield word


def _served(
    titles: Titles, roles: Mapping[Key, Sequence[str]], key: Callable[[Iterable[str]], Key]
) -> Mapping[Key, Sequence[str]]:
    """Map the words of titles, and of what their holders lead, to roles."""
    served = {words: dict.fromkeys(named) for words, named in roles.items()}
    for role, listed in titles.ministries.items():
        for form in _forms(listed):
            served.setdefault(key(words_of(form)), {})[role] = None
    return {words: tuple(named) for words, named in served.items()}


def _forms(listed: Words) -> Iterator[str]:
    for language, names in listed.items():
        for name in names:
            yield from (name,) if name.endswith("-") else asked_forms(name, language)


def _written_onto(form: str) -> tuple[str, str]:
    """Return what is written before and what behind a title: of "vice-" and of "-sprecher"."""
    [word] = words_of(form)
    return (word, "") if form.endswith("-") else ("", word)
