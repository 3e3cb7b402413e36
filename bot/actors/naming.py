"""Several names in one question: where one ends and the next begins."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice, pairwise, product

from bot.actors.resolve import Nobody, Several
from bot.domain.actors import Actor, ActorId

MOST_WORDS = 8  # 36 phrases to look up, at half a millisecond each
MOST_CHOICES = 8  # as many buttons as fit under a question

Found = Actor | Several
Resolve = Callable[[str], Found | Nobody]

# What people write between two names, in ten languages.
JOINING = frozenset(
    ("& + , ، / vs and with dan dengan و مع и с با ו עם ve ile et avec y e con und mit").split()  # noqa: SIM905 - reads as people write
)
# How people begin or end a question, in ten languages.
ASKING = frozenset(
    (  # noqa: SIM905 - reads as people write
        "who whos who's is was are tell me show about on what whats what's news latest the "
        "did does say says new now "
        "siapa siapakah itu tentang kabar berita apa kata adalah sekarang "
        "من هو هي ما ماذا عن اخبار أخبار قال قالت يقول يكون الآن حاليا "
        "кто такой такая это про о об обо что новости расскажи покажи сказал сказала говорит "
        "сейчас кем является "
        "کیست کیه چیست درباره دربارهٔ درباره‌ی اخبار چه چی کسی است گفت گفته الان "
        "מי מה זה הוא היא מיהו מיהי על אודות חדשות אמר אמרה אומר עכשיו "
        "kim kimdir ne hakkında haber haberleri dedi diyor söyledi söylüyor kiminle görüştü "
        "şimdi "
        "qui est qu'a que quoi sur propos à de parle-moi nouvelles dit dit-il a c'est "
        "quién quien es qué sobre acerca noticias dijo dice de háblame ahora "
        "wer ist was über nachrichten hat sagt sagte gesagt macht jetzt"
    ).split()
)
_MARKS = "?؟!.¿¡"  # of a question, beside its first or its last word
_COMMA = re.compile("[,،]")
_ATTACHED = ("و", "ו")  # "and" in Arabic and Hebrew is one letter before the name
_SHORTEST_ATTACHED = 3  # that letter, and the shortest of names


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Names that fit several actors, together; the asker has to choose."""

    asked: str
    options: tuple[tuple[Actor, ...], ...]  # best first


@dataclass(frozen=True, slots=True)
class _Reading:
    names: tuple[Found, ...]
    joined: int  # how many of the names have a word before them that joins

    @property
    def open(self) -> int:
        return sum(isinstance(name, Several) for name in self.names)

    @property
    def doubt(self) -> tuple[int, int, int]:
        """Names left open, names told twice, and names put together without a word."""
        return self.open, len(self.names) - len(_once(self.names)), -self.joined

    @property
    def sound(self) -> bool:
        """Two first names may be one person we do not know; a word between them says not."""
        return self.open < len(self.names) or self.joined == len(self.names) - 1


def names_in(written: str, resolve: Resolve, *, most: int) -> tuple[Found, ...] | Nobody:
    """Read up to `most` names; the fewest that explain every word are meant.

    What is one name as a whole is one name: "Bosnia and Herzegovina". Of several ways to part
    the words, the one is taken that leaves fewest names open.
    """
    whole = resolve(written)
    if not isinstance(whole, Nobody):
        return (whole,)
    if whole.read:
        return whole
    bare = without_asking(written)
    if bare != written:
        return names_in(bare, resolve, most=most)
    look_up = cache(resolve)
    return _apart(written, look_up, most) or _parted(written, look_up, most) or whole


def _apart(written: str, resolve: Resolve, most: int) -> tuple[Found, ...]:
    """Read names with commas between them; none unless each of them is a name."""
    parts = [part for part in _COMMA.split(written) if part.strip()]
    if not 1 < len(parts) <= most:
        return ()
    found = [name for part in parts if not isinstance(name := resolve(part), Nobody)]
    return _once(found) if len(found) == len(parts) else ()


def _parted(written: str, resolve: Resolve, most: int) -> tuple[Found, ...]:
    """Part words into as few names as explain all of them; none if they do not."""
    words = _COMMA.sub(r" \g<0> ", written).split()
    if len(words) > MOST_WORDS:
        return ()
    for count in range(2, min(most, len(words)) + 1):
        readings = [reading for reading in _readings(words, count, resolve) if reading.sound]
        if readings:
            return _once(min(readings, key=lambda reading: reading.doubt).names)
    return ()


def without_asking(written: str) -> str:
    """Return a question without the words that only ask: "who is Putin?", "о Путине", "с ним"."""
    words = written.split()
    while len(words) > 1 and (_asks(words[0]) or words[0].lower() in JOINING):
        words = words[1:]
    while len(words) > 1 and _asks(words[-1]):
        words = words[:-1]
    return " ".join(words) if len(words) < len(written.split()) else written


def _asks(word: str) -> bool:
    bare = word.strip(_MARKS).lower().replace("’", "'")
    return not bare or bare in ASKING


def unnamed(written: str, resolve: Resolve, *, plain: bool) -> str:
    """Return the name that nobody bears among others that are somebody's; "" where that is not clear.

    A comma or a word that joins stands between it and the others; where `plain`, a space will do,
    as where several names are asked for: "Lyudmila Putin" may be one name.
    """
    look_up = cache(resolve)
    parts = [part for part in _COMMA.split(without_asking(written)) if part.strip()]
    if len(parts) == 1:
        return _unnamed(parts[0].split(), look_up, plain=plain)
    nobody = [part for part in parts if isinstance(names_in(part, look_up, most=1), Nobody)]
    if not 0 < len(nobody) < len(parts):
        return ""
    return ", ".join(_unnamed(it.split(), look_up, plain=plain) or it.strip() for it in nobody)


def _unnamed(words: Sequence[str], resolve: Resolve, *, plain: bool) -> str:
    """Return the fewest words that are no name, where those before and after them are names."""
    if len(words) > MOST_WORDS:
        return ""
    ends = [
        at for at in range(1, len(words)) if plain or _joins(words[at - 1], words[at])
    ]  # where one name may end and another begin
    spans = combinations((0, *ends, len(words)), 2)
    for start, end in sorted(spans, key=lambda span: span[1] - span[0]):
        one, rest = _bare(words[start:end]), (_bare(words[:start]), _bare(words[end:]))
        if (
            one
            and any(rest)
            and isinstance(names_in(" ".join(one), resolve, most=MOST_WORDS), Nobody)
            and all(_certain(others, resolve) for others in rest if others)
        ):
            return " ".join(one)
    return ""


def _certain(words: Sequence[str], resolve: Resolve) -> bool:
    """Tell whether words are names, each of one actor alone."""
    found = names_in(" ".join(words), resolve, most=MOST_WORDS)
    return not isinstance(found, Nobody) and all(isinstance(name, Actor) for name in found)


def choices(asked: str, names: Sequence[Found]) -> Choices:
    """Offer whom open names may mean, all of them together, likeliest first."""
    ranked = [name.actors if isinstance(name, Several) else (name,) for name in names]
    # product() would exhaust the last name first; the sum of ranks treats them alike.
    ways = sorted(product(*map(range, map(len, ranked))), key=sum)
    options = (
        tuple(actors[rank] for actors, rank in zip(ranked, way, strict=True)) for way in ways
    )
    distinct = (option for option in options if len({it.id for it in option}) == len(option))
    return Choices(asked=asked, options=tuple(islice(distinct, MOST_CHOICES)))


def _once(names: Sequence[Found]) -> tuple[Found, ...]:
    """Leave out whom an earlier name means already."""
    kept: dict[ActorId | int, Found] = {}
    for place, name in enumerate(names):
        kept.setdefault(place if isinstance(name, Several) else name.id, name)
    return tuple(kept.values())


def _readings(words: Sequence[str], count: int, resolve: Resolve) -> Iterator[_Reading]:
    for cuts in combinations(range(1, len(words)), count - 1):
        parts = [words[start:end] for start, end in pairwise((0, *cuts, len(words)))]
        reading = _reading(parts, resolve)
        if reading:
            yield reading


def _reading(parts: Sequence[Sequence[str]], resolve: Resolve) -> _Reading | None:
    """Look every part up, without the words that join; None if one of them is no name."""
    names: list[Found] = []
    joined = 0
    for place, part in enumerate(parts):
        bare = _bare(part)
        name = resolve(without_asking(" ".join(bare))) if bare else Nobody()
        attached = place > 0 and isinstance(name, Nobody) and _attached(bare)
        if attached:
            name = resolve(" ".join((bare[0][1:], *bare[1:])))
        if isinstance(name, Nobody):
            return None
        names.append(name)
        joined += attached or (place > 0 and _joins(parts[place - 1][-1], part[0]))
    return _Reading(tuple(names), joined)


def _bare(part: Sequence[str]) -> Sequence[str]:
    while part and part[0].lower() in JOINING:
        part = part[1:]
    while part and part[-1].lower() in JOINING:
        part = part[:-1]
    return part


def _joins(*words: str) -> bool:
    return any(word.lower() in JOINING for word in words)


def _attached(part: Sequence[str]) -> bool:
    return bool(part) and part[0].startswith(_ATTACHED) and len(part[0]) >= _SHORTEST_ATTACHED
