"""What Turkish reports: "Erdoğan, …", then a clause made a noun, "…olduğunu", and the verb last.

The speaker stands bare, before a comma or before the clause. A name that a title, a case or a
postposition follows is a part of other words: in "BM Büyükelçisi …" the United Nations say nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Hit, Reading
from bot.enrich.sentences import Sentence

_LEAST = 4  # words that are worth reporting
_SUBJECT = 14  # words from the start of a sentence to a name with a comma behind it
_BARE = 8  # to one without
_AFTER_CLAUSE = 3  # words between a clause and its verb: "olduğunu bir kez daha söyledi"
_BEHIND = 2  # words behind the verb
_ASIDE = re.compile(r"\s*\([^()\n]{1,40}\)")  # "AB (Avrupa Birliği)"
_TOPIC = re.compile(r"(?:['’]\w{1,4})?\s+(?:için|hakkında|ile\s+ilgili|konusunda)\b")
_ALSO = re.compile(r"\s+(?:da|de|ise|ayrıca)\b")
_ITSELF = re.compile(r"\s+(?:hükümeti|yönetimi|makamları|yetkilileri)\b")  # who speaks for a state
_COMMA = re.compile(r"\s*[,;:]")
_INSIDE = re.compile(r"[^\W_]|['’‘ʼ`´]|\s*\)")  # a suffix follows, or a name stands in brackets
_COMMAS = re.compile(r"[,;:](?!\d)")
_WORD = re.compile(r"\s+([^\W\d_]+)")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=\W*\Z)")
CASE = re.compile(r"['’‘ʼ`´]")  # what follows is a suffix
_GENITIVE = re.compile(r"[ıiuü]n[ıiuü]n\Z")  # "ordusunun"
_SUFFIX = re.compile(r"['’]?(?:n?[ıiuü]n?|[yn][ıiuüae]|n?[dt][ae]n?(?:ki)?|y?l[ae]|l[ae]r\w*)\b")
# What is said, as a noun in the accusative: -diğini, -eceğini, -mesini, in any person.
_CLAUSE = re.compile(
    r"(?:[dt][ıiuü]|[ae]c[ae])(?:ğ[ıiuü]n[ıiuü]|kl[ae]r[ıi]n[ıi]|ğ[ıiuü]m[ıiuü](?:z[ıiuü])?)\Z"
    r"|m[ae](?:s[ıi]n|l[ae]r[ıi]n|m[ıi]z)[ıi]\Z"
)
_CALL = re.compile(r"m[ae](?:s[ıi]|l[ae]r[ıi])\Z")  # "-mesi çağrısında bulundu"
_CALLS = "çağrı"
# What leads up to it, and is none of it: "yaptığı açıklamada", "belirterek", "saldırıya ilişkin".
_LEADS_UP = re.compile(
    r"(?:[ae]r[ae]k|ken|\bilişkin|\bdair|\bgöre"
    r"|(?:açıklama|konuşma|toplantı|görüşme|röportaj|mülakat|paylaşım|mesaj|demeç|demec|program"
    r"|zirve|yazı|bildiri|brifing|tören|söyleşi|oturum|değerlendirme)[ıiuüns]*l?[ae]?r?[ıi]?n?[dt][ae])\Z"
)
# The same without a comma: "okulu hatırlatarak …", "ziyaretinde yaptığı açıklamada …".
_OPENINGS = re.compile(
    r"\b(?:hatırlatarak|belirterek|vurgulayarak|kaydederek|söyleyerek|savunarak|çekerek|ifade\s+ederek"
    r"|yaptığı\s+(?:açıklama|konuşma|paylaşım|değerlendirme)\w*[dt][ae])\s"
)
# "Büyükelçisi", "ordusu", "savaşının": that of whoever stands before, in any case.
_TITLE = re.compile(r"[ıiuü](?:n(?:[ıiuü]n?|[ae]|d[ae]n?)|yl[ae])?\Z")
_OFFICE = re.compile(
    r"(?:\s+(?:[A-ZÇĞİÖŞÜ][^\W\d_]*|devlet|dışişleri|savunma|içişleri)){0,4}"
    r"\s+(?i:cumhurbaşkanı|başkanı|başbakanı|bakanı|şansölyesi|kralı|emiri|lideri)\b"
)
# What a postposition, a case or a possessive makes a part of other words.
_NO_SUBJECT = re.compile(
    r"(?:ile|ve|veya|ya|dahil|gibi|için|karşı|tarafından|hakkında|konusunda|göre|kadar|içinde"
    r"|üzerin[ae]?de?n?|arasında(?:ki)?|[dt][ae]n?|[yn]?[ıiuüae]|n?[ıiuü]n|y?l[ae]|merkezli|doğumlu"
    r"|kökenli|destekli|yanlısı|karşıtı|öncesi|sonrası|döneminde|yönetimi|hükümeti|kabinesi|ailesi"
    r"|ekibi|rejimi|ordusu)\Z"
)


def with_title(text: str, mention: Mention) -> Mention:
    """Return a state's name with the title behind it: "Rusya Devlet Başkanı"."""
    title = _OFFICE.match(text, mention.end)
    if title is None:
        return mention
    return replace(mention, surface=text[mention.start : title.end()], end=title.end())


def speaks(text: str, mention: Mention, actor: Actor) -> int | None:
    """Return where the words for a speaker end, or None where a name is part of other words."""
    if _INSIDE.match(text, mention.end) or _GENITIVE.search(mention.surface):
        return None
    end = mention.end
    if actor.kind is ActorKind.GOVERNMENT:
        end = _behind(_ITSELF, text, end)
    whole = _behind(_ASIDE, text, end)  # "ABD Merkez Komutanlığı (CENTCOM)" is part of no other
    is_whole = whole > end and _TITLE.search(mention.surface) is not None
    end = _behind(_ALSO, text, whole)
    if is_set_off(text, end):
        return end
    word = _WORD.match(text, end)
    if word and _NO_SUBJECT.match(word[1].lower()):
        return None
    is_held = word and actor.kind is not ActorKind.PERSON and _is_title(text, word)
    return None if is_held and not is_whole else end


def is_topic(text: str, end: int) -> bool:
    """Whether a name is whom the words are about: "Putin için …"."""
    return _TOPIC.match(text, end) is not None


def is_set_off(text: str, end: int) -> bool:
    """Whether a comma stands behind the words for a speaker."""
    return _COMMA.match(text, end) is not None


def _behind(part: re.Pattern[str], text: str, at: int) -> int:
    found = part.match(text, at)
    return found.end() if found else at


def _is_title(text: str, word: re.Match[str]) -> bool:
    """Whether a word may begin a title or be what a name has: "BM Barış Gücü", "İran ordusu"."""
    return not CASE.match(text, word.end()) and (
        word[1][0].isupper() or bool(_TITLE.search(word[1]))
    )


def told(
    reading: Reading,
    sentence: Sentence,
    named: Sequence[Mention],
    verb: Hit,
    actors: Mapping[ActorId, Actor],
) -> tuple[tuple[int, int], Mention] | None:
    """Return what a sentence reports by a verb, as a span of the text, and whose words they are."""
    if verb.last < bisect_left(reading.starts, sentence.end) - _BEHIND:
        return None
    subject = _subject(reading, sentence, named, verb, actors)
    end = _clause(reading, sentence, verb)
    if subject is None or end is None:
        return None
    name, begin = subject
    begin = _said(reading, begin, end)
    return ((begin, end), name) if _words(reading, begin, end) >= _LEAST else None


def _words(reading: Reading, start: int, end: int) -> int:
    return bisect_left(reading.starts, end) - bisect_left(reading.starts, start)


def _clause(reading: Reading, sentence: Sentence, verb: Hit) -> int | None:
    """Return where what is said ends: with a clause made a noun, right before its verb."""
    cue = reading.text[reading.start(verb) : reading.end(verb)].lower()
    ending = _CALL if cue.startswith(_CALLS) else _CLAUSE
    for at in range(verb.first - 1, max(verb.first - 2 - _AFTER_CLAUSE, -1), -1):
        start, end = reading.starts[at], reading.ends[at]
        if start < sentence.start:
            return None
        if ending.search(reading.text[start:end].lower()):
            return end
    return None


def _said(reading: Reading, begin: int, end: int) -> int:
    """Return where what is said begins, behind what only leads up to it."""
    text = reading.text
    comma = _COMMA.match(text, begin)
    begin = comma.end() if comma else begin
    start = begin
    for stop in _COMMAS.finditer(text, begin, end):
        if not _leads_up(text[start : stop.start()]):
            break
        if _words(reading, stop.end(), end) >= _LEAST:
            start = stop.end()
    for opening in _OPENINGS.finditer(text, start, end):
        if _words(reading, opening.end(), end) >= _LEAST:
            start = opening.end()
    return start


def _leads_up(segment: str) -> bool:
    return _LEADS_UP.search(segment.strip().lower()) is not None


def _subject(
    reading: Reading,
    sentence: Sentence,
    named: Sequence[Mention],
    verb: Hit,
    actors: Mapping[ActorId, Actor],
) -> tuple[Mention, int] | None:
    """Return who speaks, and where the words for him end: a name set off by a comma before any."""
    text = reading.text
    bare: tuple[Mention, int] | None = None
    for name in named:
        at = _words(reading, sentence.start, name.start)
        if at > _SUBJECT or name.end > reading.start(verb):
            break
        end = speaks(text, name, actors[name.actor_id])
        before = text[sentence.start : name.start]
        if end is None or not _may_stand_before(before, actors[name.actor_id]):
            continue
        if is_set_off(text, end):
            return name, end
        if at <= _BARE and (bare is None or _COMMAS.search(before)):
            bare = name, end
    return bare


def _may_stand_before(before: str, actor: Actor) -> bool:
    """Whether a sentence may go on with its subject: behind a comma only a clause or a title may.

    "Konuşmasında, …", "Ankara Büyükelçisi, …"; any other comma stands behind who speaks.
    """
    *segments, _ = _COMMAS.split(before)
    return all(
        _leads_up(each) or (actor.kind is ActorKind.PERSON and _TITLE.search(each.strip()))
        for each in segments
    )


def is_fragment(text: str, start: int, end: int) -> bool:
    """Whether words between marks are part of others: a suffix follows, or a clause is a noun.

    `"Barış Planı"nın` is a name; `"çok iyi gittiğini" söyledi` quotes too little to be shown.
    """
    if _SUFFIX.match(text, end):
        return True
    inner = text[start + 1 : end - 1].lower()
    word = _LAST_WORD.search(inner)
    return (
        len(inner.split()) <= _LEAST
        and word is not None
        and bool(_CLAUSE.search(word[0]) or _GENITIVE.search(word[0]))
    )
