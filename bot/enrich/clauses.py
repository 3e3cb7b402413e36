"""Where in a sentence a cue rules: its clause, and whether its party does it or only speaks of it.

"Scholz met Netanyahu and warned Iran" tells two acts of Scholz; "Putin called the blast a tragedy"
tells none of them that "blast" is a cue of. The rules are few and the same for all languages:
a party does the first thing told of it, and further ones that an "and" or a comma joins to it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.events import MATERIAL, Act
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.parties import Party, Scene

VERB_LAST = frozenset({"tr", "fa"})
_CUT = re.compile(r"(?=[:;؛—–])(?:[:;؛](?=\s)|(?<=\s)[—–](?=\s))")
_CLOSED = re.compile(r"\W*$|[^\w\s]|\s+(?:[–—]|und\b|oder\b|sowie\b)")
_COMMA = re.compile(r"[,،]")
_APOSTROPHES = ("'", "’")
_ONTO = {"ar": "و", "he": "ו"}  # "and", written onto the next word
_CONJUNCTION_REACH = 2  # words between "and" and the cue it joins
_FAILURE_REACH = 10
_PASSIVE_REACH = 8  # in German the verb closes the sentence
PRONOUN_REACH = 2
_TITLE_REACH = 3  # words between a comma and the name of who begins a clause
_YEAR = 4  # digits
_SPEECH_COMMA = 2  # words between a comma and "sagte", "a annoncé"
_OF_PLANS = frozenset({Act.ACCUSE, Act.REJECT, Act.SUPPORT})
_SUFFERED = frozenset(
    {Act.ASSAULT, Act.COERCE, Act.ACCUSE, Act.SANCTION, Act.THREATEN, Act.REJECT, Act.REQUEST}
)
_PASSIVE = {
    "id": re.compile(r"di(?!a\b|plom|alog|rekt|ktat|sku|namik)\w{4,}$"),
    "he": re.compile(r"[וש]?הו\w{3,}$"),
    "tr": re.compile(r"\w+(?:[ıiuü]l|lan|nan)(?:d[ıiuü]|m[ıiuü]ş|[ıiuü]yor)\w*$"),
}
# Turkish endings, behind an apostrophe, of whom or where something is done to, at, from or with.
_OBLIQUE = re.compile(r"(?:[dt][ae](?:n|ki)?|[yn]?[ae]|y?l[ae]|[yn]?[ıiuü])$", re.IGNORECASE)
_LOCATIVE = re.compile(r"[dt][ae](?:ki)?$", re.IGNORECASE)
_GENITIVE = {
    "en": re.compile(r"s$"),
    "tr": re.compile(r"n?[ıiuü]n$", re.IGNORECASE),
    "de": re.compile(r"s$"),
}
_OWED = re.compile(r"\w+m[ae]l[ıi](?:d[ıi]r|yız|yiz|lar|ler)?$")
# Persian verbs as they stand behind "if", "so that" and "wants": what they tell is not done.
_WISHED = re.compile(r"(?:ب?(?:کن|شو|ده|گیر|باش|رس|یاب)|ب(?:زن|پذیر|خواه|گذار|ردار))ن?د$")
_ONGOING = frozenset({"می", "نمی"})  # written apart: "می کند" is done
_WISH_REACH = 2  # words between a noun and its verb
# What leads to a verb that another one governs, and the form of that verb.
_NESTED = {
    "en": (
        re.compile(r"\b(?:of|for|against|from|over|without) (?:\w+ly )?\w+ing\b"),
        re.compile(r"\w+ing$"),
    ),
    "fr": (
        re.compile(r"\b(?:de |d['’]|à )(?:\w+(?:er|ir|re|oir)|avoir \w+)\b"),
        re.compile(r"\w+(?:er|ir|re|é)$"),
    ),
    "es": (
        re.compile(r"\b(?:de|a|por|con) (?:\w+[aei]r|haber \w+)\b"),
        re.compile(r"\w+(?:[aei]r|[ai]do)$"),
    ),
}
_ACTIVE = re.compile(r"\w+ing$")


class Clause(NamedTuple):
    """The words from `begin` to before `end`; `opened` is what they stand behind."""

    begin: int
    end: int
    opened: str  # "": the sentence; "that", "clause", "cut"; "resumed": it goes on after a clause
    apart: range = range(0)  # words of a clause within it

    def holds(self, party: Party) -> bool:
        return self.begin <= party.first < self.end and party.first not in self.apart


class Syntax(NamedTuple):
    """What the marks and the words of a sentence say of how its cues hang together."""

    reading: Reading
    language: str
    openings: Sequence[tuple[int, str]]
    commas: Sequence[int]  # words that stand behind a comma

    def is_joined(self, at: int) -> bool:
        """Whether "and" is written onto a word."""
        onto = _ONTO.get(self.language)
        return onto is not None and self._token(at).startswith(onto)

    def is_passive(self, at: int) -> bool:
        """Whether an Indonesian, a Hebrew or a Turkish word is a passive verb."""
        passive = _PASSIVE.get(self.language)
        return passive is not None and passive.match(self._token(at).lower()) is not None

    def closes(self, at: int) -> bool:
        """Whether a word closes a clause."""
        return _CLOSED.match(self.reading.text, self.reading.ends[at]) is not None

    def is_owed(self, at: int) -> bool:
        """Whether a word tells what has to be done, "kınamalı", or what is wished: "محکوم کند"."""
        if self.language == "tr":
            return _OWED.match(self._token(at).lower()) is not None
        end = min(at + 1 + _WISH_REACH, len(self.reading))
        return self.language == "fa" and any(
            _WISHED.match(self._token(verb)) and self._token(verb - 1) not in _ONGOING
            for verb in range(at, end)
        )

    def is_active(self, at: int) -> bool:
        """Whether an English word is active behind "is"."""
        return self.language == "en" and _ACTIVE.match(self._token(at)) is not None

    def is_number(self, at: int) -> bool:
        """Whether a word is digits, and neither a year nor the number of a day or a list."""
        end = self.reading.ends[at]
        token, following = self._token(at), self.reading.text[end : end + 1]
        return token.isdecimal() and len(token) < _YEAR and following not in {".", ",", ")"}

    def is_oblique(self, at: int) -> bool:
        """Whether a word is the ending, in Turkish, of a name that does not act."""
        return self.language == "tr" and self.has_ending(at, _OBLIQUE)

    def is_where(self, at: int) -> bool:
        """Whether a word is the ending, in Turkish, of where something is done."""
        return self.language == "tr" and self.has_ending(at, _LOCATIVE)

    def is_genitive(self, at: int) -> bool:
        """Whether a word is the ending, behind an apostrophe, of a name that owns something."""
        genitive = _GENITIVE.get(self.language)
        return genitive is not None and self.has_ending(at, genitive)

    def has_ending(self, at: int, form: re.Pattern[str]) -> bool:
        """Whether a word is an ending, behind an apostrophe, of the name before it."""
        if at >= len(self.reading):
            return False
        start = self.reading.starts[at]
        return (
            self.reading.text[start - 1 : start] in _APOSTROPHES
            and form.match(self._token(at)) is not None
        )

    def word(self, at: int) -> str:
        return self._token(at)

    def is_nested(self, after: int, at: int) -> bool:
        """Whether a word goes on with what another verb says of somebody: "for bombing and for …"."""
        nested = _NESTED.get(self.language)
        if nested is None or not nested[1].match(self._token(at)):
            return False
        return (
            nested[0].search(self.reading.text[self.reading.ends[after] : self.reading.ends[at]])
            is not None
        )

    def _token(self, at: int) -> str:
        return self.reading.text[self.reading.starts[at] : self.reading.ends[at]]

    def clause(self, hit: Hit, scene: Scene) -> Clause:
        begin, opened, apart = scene.first, "", range(0)
        whole = begin
        for word, kind in self.openings:
            if word > hit.first:
                return Clause(begin, max(word, hit.last + 1), opened, apart)
            if kind == "resumed":
                apart, begin = range(begin, word), whole
            else:
                whole, begin, apart = (begin if kind == "clause" else word), word, range(0)
            opened = kind
        return Clause(begin, scene.last, opened, apart)

    def comma_between(self, first: int, last: int) -> bool:
        """Whether a comma stands before a word after `first`, up to `last`."""
        return bisect_left(self.commas, first + 1) < bisect_left(self.commas, last + 1)


def syntax(reading: Reading, scene: Scene, language: str) -> Syntax:
    start, end = scene.sentence
    openings = [
        (hit.last + 1, hit.key)
        for hit in scene.of("words", "that", "clause")
        if language not in VERB_LAST or hit.key != "that"
    ]
    openings += [
        (bisect_left(reading.starts, cut.end()), "cut")
        for cut in _CUT.finditer(reading.text, start, end)
    ]
    commas = tuple(
        bisect_left(reading.starts, comma.end())
        for comma in _COMMA.finditer(reading.text, start, end)
    )
    openings += [
        (commas[at], "resumed")
        for word, kind in openings
        if kind == "clause" and (at := bisect_left(commas, word + 1)) < len(commas)
    ]
    return Syntax(reading, language, tuple(sorted(openings)), commas)


def has_failed(form: Syntax, scene: Scene, hit: Hit) -> bool:
    """Whether it was tried and not reached: "failed to adopt", with nothing else told between."""
    return any(
        form.clause(hit, scene).begin <= fails.first
        and 0 <= hit.first - fails.last - 1 <= _FAILURE_REACH
        and not any(_tell(scene, fails.last + 1, hit.first, speech=False))
        for fails in scene.cues["words", "fails"]
    )


def does(form: Syntax, scene: Scene, act: Act, hit: Hit, source: Party, clause: Clause) -> bool:
    """Whether a party does what a cue in its clause says, and not only something before or with it."""
    speech = act in MATERIAL or act is Act.CONSULT
    if form.language in VERB_LAST:
        return not any(
            not _is_and(form, scene, hit.last + 1, other.first)
            for other in _tell(scene, hit.last + 1, clause.end, speech=act in MATERIAL)
        )
    if source.last > hit.first or is_resumed(scene, hit):
        return True  # the verb stands first, or "he" begins anew
    if any(source.last < word.first < hit.first for word in scene.cues["words", "by"]):
        return False  # "was hit by attackers"
    first = clause.begin if form.language in _ONTO else source.last + 1
    between = list(
        _tell(scene, first, hit.first, speech=speech, apart_from=hit, apart=clause.apart)
    )
    if not between:
        return True
    if form.is_nested(source.last, hit.first) or (act in MATERIAL and form.is_joined(hit.first)):
        # "accused A of bombing B and blocking aid"; with a prefix, a noun is joined as a verb is
        return False
    return _is_and(form, scene, max(other.last for other in between) + 1, hit.first)


def is_resumed(scene: Scene, hit: Hit) -> bool:
    """Whether a pronoun right before a cue goes back to who was named."""
    for key in ("pronoun", "relative"):
        for word in scene.cues["words", key]:
            if 0 <= hit.first - word.last - 1 < PRONOUN_REACH:
                return True
    return False


def begins_anew(scene: Scene) -> bool:
    """Whether a sentence opens with a pronoun: of whom it tells, another sentence says."""
    pronouns = scene.cues["words", "pronoun"]
    return bool(pronouns) and pronouns[0].last <= scene.first + 1


def begins_clause(form: Syntax, hit: Hit, party: Party) -> bool:
    """Whether a name between a comma and a cue is whom a clause of its own tells of.

    "A goes its own way, B condemns C."
    """
    if hit.first - party.last != 1 or hit.first in form.commas:
        return False
    comma = max((at for at in form.commas if at <= party.first), default=None)
    return comma is not None and party.first - comma <= _TITLE_REACH


def is_told_of(form: Syntax, scene: Scene, party: Party, after: int) -> bool:
    """Whether a clause of its own, behind a word, tells what somebody does: "…, B condemns C"."""
    return form.comma_between(after, party.first) and any(
        hit.first == party.last + 1 and hit.weight == 1 and begins_clause(form, hit, party)
        for hit in scene.cues["acts",]
    )


def suffers(form: Syntax, scene: Scene, act: Act, hit: Hit) -> bool:
    """Whether the verb is passive, so that who stands before it did not do it."""
    if act not in _SUFFERED:
        return False
    if form.language in _PASSIVE:
        return form.is_passive(hit.last)
    reach = _PASSIVE_REACH if form.language == "de" else 1
    for word in scene.cues["words", "passive"]:
        gap = word.first - hit.last - 1 if form.language == "fa" else hit.first - word.last - 1
        if 0 <= gap <= reach and not form.is_active(hit.last) and word.last != hit.last:
            return True
    return False


def is_within(scene: Scene, party: Party) -> bool:
    """Whether a name only says where: "sent people in southern Israel to their shelters"."""
    reach = 0 if party.person else 1  # "in southern Israel"; "In Beijing Guterres asked …"
    places = scene.cues["words", "in"]
    return bool(places) and any(0 <= party.first - word.last - 1 <= reach for word in places)


def reaches(scene: Scene, act: Act, hit: Hit, target: Party) -> bool:
    """Whether nothing else is told between a cue and whom it may be done to.

    Except for aid that is asked for, "asked for help from Cairo", and plans that are rejected, blamed or
    praised.
    """
    between = _tell(scene, hit.last + 1, target.first, speech=True, apart_from=hit)
    plans = {plan.first for plan in scene.cues["things", "plan"]}
    return all(
        (act is Act.REQUEST and other.key == Act.AID)
        or (act in _OF_PLANS and other.first in plans)
        for other in between
    )


def speaks_last(form: Syntax, parties: Sequence[Party], hit: Hit) -> Sequence[Party]:
    """Of those before a verb of speech, return those behind the last comma: "…, Blinken said"."""
    commas = [at for at in form.commas if at <= hit.first]
    behind = [party for party in parties if commas and party.first >= commas[-1]]
    return behind or parties


def speaks_behind(form: Syntax, hit: Hit) -> bool:
    """Whether a comma right before a verb of speech says that the speaker follows it."""
    return any(0 <= hit.first - at <= _SPEECH_COMMA for at in form.commas)


def _is_and(form: Syntax, scene: Scene, after: int, at: int) -> bool:
    """Whether an "and", or a comma right before it, joins a cue to what was told before."""
    if form.is_joined(at) or at in form.commas:
        return True
    return any(
        after <= word.first and 0 <= at - word.last - 1 <= _CONJUNCTION_REACH
        for word in scene.cues["words", "and"]
    )


def _tell(
    scene: Scene,
    first: int,
    last: int,
    *,
    speech: bool,
    apart_from: Hit | None = None,
    apart: range = range(0),
) -> Iterator[Hit]:
    """Yield what else is told from one word to before another: acts, names given, speech."""
    for hit in scene.hits:
        if not first <= hit.first <= hit.last < last or hit.first in apart:
            continue
        if apart_from and hit.first <= apart_from.last and apart_from.first <= hit.last:
            continue
        if hit.section == "acts":
            is_speech = hit.key.startswith(Act.STATEMENT)
            if hit.weight == 1 and (speech or not is_speech):
                yield hit
        elif (hit.section == "words" and hit.key == "calls") or (
            speech and hit.section == "speech" and hit.key == "says"
        ):
            yield hit
