"""The lexicon: cues by language, section and key, and where they stand in a text.

A cue is words; `config/lexicon/en.toml` says how they are written. Each distinct token of a
language is looked up and folded once and remembered, so that a text costs one dictionary lookup a
token, however many cues there are.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple, Self
from unicodedata import normalize

from bot.actors.fold import ASIDE, fold_key, words_of
from bot.enrich.linear import Weights

_GAP = ".."
_FAR = "...."
_AS_SPELLED = "="
_GAP_WORDS = 3
_FAR_WORDS = 14  # between the two parts of a German verb
_REMEMBERED = 50_000  # tokens a language; then the memory starts again
_SHORTEST = 2  # letters that must be left when a prefix is taken off
_WEAK = 0.5
_LONGEST = 40  # words from the first of a cue to its last; no cue of any file is longer

# Letters and the marks that ride on them; gershayim inside Hebrew; the end of "don't".
_RIDING = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d"
_TOKEN = re.compile(rf"[^\W_][\w{_RIDING}]*(?:(?<=[א-ת])[\"״'׳’](?=[א-ת])[א-ת]+|(?<=n)['’]t\b)?")
# Where tokens may be other than the folded words are: "foo\u00adbar" is two tokens and one word.
_ASIDE = re.compile(
    "[_\u0345"
    + "".join(char for char in sorted(ASIDE) if not re.match(f"[{_RIDING}]", char))
    + "]"
)
_GOES_ON = re.compile(rf"[\"״'׳’](?:[א-ת]+(?=[\w{_RIDING}])|t(?=[{_RIDING}]))")  # behind a token
_APOSTROPHE = re.compile(r"['’](?!t\b)(?![א-ת])")

_FIRST = attrgetter("first")

Sections = Mapping[str, Mapping[str, Sequence[str]]]


class Hit(NamedTuple):
    """A cue found: from one word to another, both counted.

    Loops unpack it, "section, key, first, last, weight": their order is relied upon.
    """

    section: str
    key: str
    first: int
    last: int
    weight: float  # 1, or less for a weak cue


class _Cue(NamedTuple):
    section: str
    key: str
    rest: tuple[tuple[int, int], ...]  # for each further word: its id, how many may come before
    weight: float


class _Known(NamedTuple):
    """What a token is known for, once it was looked up."""

    ids: frozenset[int]
    cues: tuple[_Cue, ...]  # that begin with it
    words: tuple[str, ...]  # folded; of most tokens one


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its words, and the cues among them in order of appearance."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    hits: tuple[Hit, ...]
    # How each word folds; None where the words of the folded text are others.
    _folded: Sequence[tuple[str, ...]] | None = field(repr=False, compare=False)
    _sections: Mapping[str, Sequence[Hit]] = field(repr=False, compare=False)

    @classmethod
    def of_words(
        cls,
        text: str,
        spans: Sequence[tuple[int, int]],
        folded: Sequence[tuple[str, ...]] | None,
        hits: Sequence[Hit],
    ) -> Self:
        """`spans` are those of the words, and `hits` the cues, in order.

        `folded` is how each word folds; None where the words of the folded text are others.
        """
        starts, ends = zip(*spans, strict=True) if spans else ((), ())
        sections: defaultdict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            sections[hit.section].append(hit)
        return cls(text, starts, ends, tuple(hits), folded, sections)

    def __len__(self) -> int:
        return len(self.starts)

    def of(self, section: str) -> Sequence[Hit]:
        return self._sections.get(section, ())

    def between(self, start: int, end: int) -> Sequence[Hit]:
        """Return the cues that begin between two places of the text."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        first = bisect_left(self.hits, low, key=_FIRST)
        return self.hits[first : bisect_left(self.hits, high, key=_FIRST)]

    def words(self, start: int, end: int) -> list[str]:
        """Return the folded words between two places of the text, and what is left of those cut."""
        if self._folded is None:
            return words_of(self.text[start:end])
        low, high = bisect_right(self.ends, start), bisect_left(self.starts, end)
        if low < high and (self.starts[low] < start or end < self.ends[high - 1]):
            return words_of(self.text[start:end])
        return [word for folded in self._folded[low:high] for word in folded]

    def around(self, start: int, end: int, count: int) -> tuple[int, int]:
        """Return where so many words, at least one, begin before a span and end behind it."""
        if not self.starts:
            return start, end
        first = max(bisect_left(self.starts, start) - count, 0)
        last = min(bisect_right(self.ends, end) + count, len(self.ends)) - 1
        return min(self.starts[first], start), max(self.ends[last], end)

    def start(self, hit: Hit) -> int:
        return self.starts[hit.first]

    def end(self, hit: Hit) -> int:
        return self.ends[hit.last]


@dataclass(frozen=True, slots=True, repr=False)
class Tongue:
    """The cues of one language, compiled."""

    language: str
    _exact: Mapping[str, frozenset[int]]  # folded word to ids
    _capitals: Mapping[str, frozenset[int]]  # word as it stands to ids
    _spelled: Mapping[str, frozenset[int]]  # word with its accents to ids
    _stems: Mapping[str, frozenset[int]]
    _longest_stem: int
    _prefixes: tuple[str, ...]
    _heads: Mapping[int, tuple[_Cue, ...]]
    _known: dict[str, _Known] = field(default_factory=dict, repr=False, compare=False)

    def read(self, text: str) -> Reading:
        """Find every cue. A cue inside a longer one of its section does not count."""
        known, spans = self._known, [token.span() for token in _TOKEN.finditer(text)]
        tokens = [text[start:end] for start, end in spans]
        looked_up = [known.get(token) or self._look_up(token) for token in tokens]
        ids = [word for word, _, _ in looked_up]
        make = tuple.__new__  # half the time of `Hit()`
        hits = [
            make(Hit, (section, key, at, last, weight))
            for at, (_, cues, _) in enumerate(looked_up)
            for section, key, rest, weight in cues
            if (last := _end_of(rest, at, ids) if rest else at) is not None
        ]
        folded = None if _has_other_words(text) else [words for _, _, words in looked_up]
        return Reading.of_words(text, spans, folded, _longest(hits))

    def _look_up(self, token: str) -> _Known:
        known = self._known.get(token)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            ids = frozenset(self._ids(token))
            cues = tuple(cue for word in sorted(ids) for cue in self._heads.get(word, ()))
            known = self._known[token] = _Known(ids, cues, tuple(words_of(token)))
        return known

    def _ids(self, token: str) -> Iterator[int]:
        yield from self._capitals.get(token, ())
        yield from self._spelled.get(_spelling(token), ())
        folded = fold_key(token)[:64]
        for form in self._forms(folded):
            yield from self._exact.get(form, ())
            for length in range(1, min(len(form), self._longest_stem) + 1):
                yield from self._stems.get(form[:length], ())

    def _forms(self, word: str) -> Iterator[str]:
        yield word
        for prefix in self._prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST:
                yield word[len(prefix) :]


@dataclass(frozen=True, slots=True, repr=False)
class Lexicon:
    """The tongues, and what was learned of how much their cues tell."""

    tongues: Mapping[str, Tongue]
    weights: Weights

    def tongue(self, language: str) -> Tongue:
        """Return the cues of a language, or of the nearest that has any: Malay reads as Indonesian.

        Whatever has no cues at all is read as English, which names few and does no harm.
        """
        return self.tongues.get({"ms": "id"}.get(language, language)) or self.tongues["en"]


def compile_tongue(language: str, sections: Sections) -> Tongue:
    """Compile the sections of one file. Raises ValueError for a cue that says nothing."""
    ids: dict[str, int] = {}
    heads: defaultdict[int, list[_Cue]] = defaultdict(list)
    for section, keys in sections.items():
        if section == "script":
            continue
        for key, cues in keys.items():
            for cue in cues:
                first, compiled = _compile(section, key, cue, ids)
                heads[first].append(compiled)
    exact, capitals, spelled, stems = _vocabulary(ids)
    prefixes = sections.get("script", {}).get("prefixes", ())
    return Tongue(
        language,
        exact,
        capitals,
        spelled,
        stems,
        max(map(len, stems), default=0),
        tuple(dict.fromkeys(map(fold_key, prefixes))),
        {word: tuple(found) for word, found in heads.items()},
    )


def _compile(section: str, key: str, cue: str, ids: dict[str, int]) -> tuple[int, _Cue]:
    words = _APOSTROPHE.sub(" ", cue).split()
    weight = 1.0
    if words and words[-1] == "?":
        words.pop()
        weight = _WEAK
    if not words or {_GAP, _FAR} & {words[0], words[-1]} or "?" in words:
        raise ValueError(f"[{section}] {key}: {cue!r} should be words, such as 'hold .. talks ?'")
    parts: list[tuple[int, int]] = []
    gap = 0
    for word in words:
        if word in {_GAP, _FAR}:
            gap = _GAP_WORDS if word == _GAP else _FAR_WORDS
            continue
        parts.append((ids.setdefault(word, len(ids)), gap))
        gap = 0
    return parts[0][0], _Cue(section, key, tuple(parts[1:]), weight)


def _vocabulary(ids: Mapping[str, int]) -> tuple[dict[str, frozenset[int]], ...]:
    """Sort the words of all cues: exact ones, in capitals, with their accents, and stems."""
    exact: defaultdict[str, set[int]] = defaultdict(set)
    capitals: defaultdict[str, set[int]] = defaultdict(set)
    spelled: defaultdict[str, set[int]] = defaultdict(set)
    stems: defaultdict[str, set[int]] = defaultdict(set)
    for word, word_id in ids.items():
        for form in filter(None, word.split("|")):
            if form.startswith(_AS_SPELLED):
                spelled[_spelling(form.removeprefix(_AS_SPELLED))].add(word_id)
            elif form.endswith("*"):
                stems[fold_key(form[:-1])].add(word_id)
            elif len(form) > 1 and form.isupper():
                capitals[form].add(word_id)
            else:
                exact[fold_key(form)].add(word_id)
    return tuple(
        {form: frozenset(found) for form, found in table.items()}
        for table in (exact, capitals, spelled, stems)
    )


def _has_other_words(text: str) -> bool:
    """Whether the words of the folded text may be others than what its tokens fold into."""
    if text.isascii():
        return "_" in text
    return bool(_ASIDE.search(text) or _GOES_ON.search(text))


def _spelling(word: str) -> str:
    """Return a word in small letters, with its accents."""
    return normalize("NFC", word).casefold()


def _end_of(rest: Sequence[tuple[int, int]], at: int, ids: Sequence[frozenset[int]]) -> int | None:
    """Return the last word of a cue whose first is at a place, or None if it is not all there."""
    for word, gap in rest:
        end = min(at + gap + 2, len(ids))
        at += 1
        while at < end and word not in ids[at]:
            at += 1
        if at >= end:
            return None
    return at


def _longest(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Leave out what lies within a longer hit of the same section."""
    longer: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        section, _, first, last, _ = hit
        if last > first:
            longer[section].append(hit)
    return [
        hit
        for hit in hits
        if hit.section not in longer or not _is_within(hit, longer[hit.section])
    ]


def _is_within(hit: Hit, others: Sequence[Hit]) -> bool:
    """Whether a hit lies within a longer one of these, which are in order of their first word."""
    _, _, first, last, _ = hit
    begin = bisect_left(others, first - _LONGEST, key=_FIRST)
    for at in range(begin, len(others)):
        _, _, start, end, _ = others[at]
        if start > first:
            return False
        if last <= end and end - start > last - first:
            return True
    return False
