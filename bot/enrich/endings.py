"""Where what is reported ends: before "and he added that", ", while …", ", reports Reuters".

In Arabic, Persian, Hebrew and Russian that is told by how sentences go on there, in others by lists
of the lexicon.
"""

import re

from bot.enrich.lexicon import Hit, Reading

_THAT = 3  # words from a verb to its "that"
_MEANWHILE = {
    "ar": re.compile(
        r"[،,]\s*(?:في\s+حين|فيما|بينما|وذلك|وقد|كما|مشير|مضيف|مؤكد|موضح|لافت|معتبر|محذر|داعي|مطالب|وفق|بحسب|حسب)"
    ),
    "fa": re.compile(r"[،,.]?\s(?:این\s+)?در\s+حالی|[،,]\s*(?:به\s+گزارش|به\s+نقل)"),
    "he": re.compile(
        r",?\s(?:תוך\s+ש|בעוד\s|כך\s+(?:לפי|על\s+פי|מסר|דיווח|נמסר)|ו[א-ת]+(?:\s[א-ת]+){0,2}\sכי\s)"
    ),
    "ru": re.compile(
        r",\s+(?:тогда\s+как|в\s+то\s+время\s+как|пишет|переда[её]т|сообщает|при\s+этом)\b"
    ),
}
_SEMICOLON = re.compile(r"[;؛]")
_WEIGHTY = 2  # words that need no comma before them: "but declined"
_PERFORMS = re.compile(r"\s+(?:کرد|داد|داشت|شد|می)|\W*که\b|\s*:")
_PERFORMED = ("کرد", "داد", "داشت", "می‌دهد", "می‌کند")
_PERSIAN_VERBS = frozenset({"گفت", "گفته", "افزود", "نوشت", "نوشته", "می‌گوید"})
_AND = {"ar": re.compile(r"و"), "he": re.compile(r"ו")}
_COMMA = re.compile(r"[،,]\s*\Z")
_ALSO = {
    "fa": re.compile(r"\sو\s+(?:همچنین\s+)?\Z"),
    "ru": re.compile(r"(?:,?\sи|,\sа\sтакже|,)\s+(?:также\s+)?\Z"),
}
_BEFORE = 16  # characters before a verb that may hold an "and"


def where_the_writer_goes_on(reading: Reading, begin: int, stop: int) -> int:
    """Return where words that begin here are over: the writer, or another verb, goes on."""
    semicolon = _SEMICOLON.search(reading.text, begin, stop)
    stop = semicolon.start() if semicolon else stop
    for hit in reading.between(begin, stop):
        start = reading.start(hit)
        behind_comma = reading.text[max(start - 2, 0) : start] == ", "
        if start == begin or hit.section not in {"speech", "telling"}:
            continue
        if hit.key == "aside" and (behind_comma or hit.last - hit.first + 1 >= _WEIGHTY):
            return start
        if hit.key == "says" and behind_comma:
            return start
    return stop


def where_it_ends(reading: Reading, begin: int, end: int, language: str) -> int:
    """Return where what is reported between two places of a text is over."""
    meanwhile = _MEANWHILE.get(language)
    if meanwhile is None:
        return end
    text = reading.text
    stops = [stop.search(text, begin, end) for stop in (meanwhile, _SEMICOLON)]
    ends = [stop.start() for stop in stops if stop]
    for hit in reading.between(begin, end):
        if hit.section == "speech" and hit.key == "says":
            at = _where_joined(reading, hit, begin, language)
            if at is not None:
                ends.append(at)
                break
    return min(ends, default=end)


def _where_joined(reading: Reading, verb: Hit, begin: int, language: str) -> int | None:
    """Return where the "and" stands that joins a verb of speech to the one before, if any."""
    text, start = reading.text, reading.start(verb)
    before = text[max(start - _BEFORE, begin) : start]
    if language in _AND:
        joined = _AND[language].match(text, start)
        told = _has_that(reading, verb) or (language == "ar" and _COMMA.search(before))
        return start if joined and told else None
    also = _ALSO[language].search(before)
    if also is None:
        return None
    if language == "fa":
        cue = text[start : reading.end(verb)]
        told = (
            cue in _PERSIAN_VERBS
            or cue.endswith(_PERFORMED)
            or _PERFORMS.match(text, reading.end(verb))
        )
    else:
        told = _has_that(reading, verb)
    return start - len(before) + also.start() if told else None


def _has_that(reading: Reading, verb: Hit) -> bool:
    last = min(verb.last + _THAT, len(reading) - 1)
    behind = reading.between(reading.end(verb), reading.ends[last])
    return any(hit.section == "words" and hit.key == "that" for hit in behind)
