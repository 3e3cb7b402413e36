"""Whom a verb of speech cannot belong to: "told Iraq", "about Iran", "said that Madrid …".

Read in Arabic, Persian, Hebrew and Russian. A name behind a preposition, with nothing but titles
between, does not speak, nor does one that the verb does not agree with. What Turkish puts behind
a name `nominal` reads.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from bot.domain.actors import Actor, ActorId, ActorKind, Mention
from bot.enrich.lexicon import Hit, Reading

LANGUAGES = frozenset({"ar", "fa", "he", "ru"})
_BEFORE = 60  # characters before a name that may hold a preposition and titles

# What makes the name behind it a part of other words: prepositions, and nouns as "murder (of)".
_PARTS = {
    "ar": (
        r"(?:إلى|الى|على|عن|مع|من|في|بشأن|حول|ضد|بين|لدى|خلال|بعد|قبل|أمام|تجاه|نحو|إزاء"
        r"|[لب]?(?:مقتل|اغتيال|أسرة|عائلة|إعلان|لقائه|لقائها|قرار))"
    ),
    "fa": (
        r"(?:به|از|با|در|درباره|دربارهٔ|دربارۀ|برای|علیه|توسط|بین|میان|مورد|خصوص|نزد|تا|بر|سوی|ضد"
        r"|همراه|قاتل)"
    ),
    "he": (
        r"ו?(?:את|על|עם|אל|נגד|מול|בין|לבין|לגבי|אודות|בידי|כלפי|מפני|אצל|לקראת|נוכח|אחרי|לפני"
        r"|[בהלמ]?(?:תוכנית|תכנית|הסכם|מלחמת|הצעת))"
    ),
    "ru": (
        r"(?:от|к|ко|с|со|на|о|об|обо|для|против|из|за|у|перед|между|по|при|под|над|без|до|после"
        r"|вместо|около|кроме|через|про)"
    ),
}
# What may stand before a verb without a subject: "בסיום אמר", "وقال في بيان", "و افزود".
_ASIDE = {
    "ar": r"(?:في|خلال|عبر|على)\s+(?:كلمة|بيان|تصريح\w*|مؤتمر|مقابلة|تغريدة|حديث|منشور|خطاب|تويتر)",
    "fa": r"(?:و\s+)?(?:همچنین|نیز|سپس|در\s+ادامه|در\s+پایان)?\s*\Z",
    "he": (
        r"ו?ב(?:שולי|ריא?יון|מסיבת|נאום|נאומו|תגובה|סיום|סיומ\w+|כנס|הודעה|ציוץ|פוסט|שיחה|פתח)(?!\w)"
    ),
}
_ASIDES = {language: re.compile(words) for language, words in _ASIDE.items()}
# Of persons alone, since it is "в Кремле", and "the minister of China" in Hebrew: "adviser (to)".
_OF_PERSONS = {
    "fa": r"(?:مشاور|دستیار|دفتر|خانواده|وکیل|برادر|پسر|دختر|همسر)",
    "he": r"(?:של|[בל]?ממשל)",
    "ru": r"во?",
}
_TITLE = {
    "ar": (
        r"(?:(?:ال|لل)?(?:رئيس|رئيسة|وزير|وزيرة|ملك|أمير|أمين|عام|زعيم|مرشد|سلطان|شيخ|خارجية|دفاع"
        r"|وزراء|حكومة|مبعوث|سفير|دولة|زميلة|راحلة|صحفية|حركة)|نظير\w*|ال\w+ية?)"
    ),
    "fa": (
        r"(?:رئیس|رییس|ر[ئی]یس‌جمهوری?|جمهوری?|وزیر|امور|خارجه|دفاع|نخست‌?وزیر|پادشاه|امیر|ولیعهد"
        r"|رهبر|مدیرکل|دبیرکل|آقای|خانم|پرزیدنت|دولت|حکومت|رژیم|همتای|گروه)"
    ),
    "he": (
        r"(?:ה?נשיאת?|ראש|ה?ממשלה|ממשלת|ה?שר|שרת|החוץ|הביטחון|ה?מלך|מזכ\"ל|ה?מנהיג|יורש|העצר|שליח"
        r"|עמיתו|עמיתתו|ה\w+[ית])"
    ),
    "ru": (
        r"(?:президент\w*|премьер\w*(?:-министр\w*)?|министр\w*|глав\w{1,3}|госсекретар\w*"
        r"|корол\w*|лидер\w*|канцлер\w*|генсек\w*|правительств\w*|\w+ск(?:ого|ому|им|ой|ую|ими?))"
    ),
}
# A preposition written onto a name, or onto its title: "לטראמפ", "לראש הממשלה", "لترامب".
_WRITTEN_ON = {
    "ar": rf"و?[لبك](?:ل?{_TITLE['ar']}\s+(?:{_TITLE['ar']}\s+){{0,3}})?",
    "he": rf"ו?[בכלמ](?:{_TITLE['he']}\s+(?:{_TITLE['he']}\s+){{0,3}})?",
}


def _closing(language: str, parts: str) -> str:
    prefix = "[והש]?" if language == "he" else ""
    return rf"{parts}\s+(?:{_TITLE[language]}\s+){{0,4}}{prefix}"


_OBLIQUE = {
    language: re.compile(
        r"(?<!\w)(?:"
        + "|".join(filter(None, (_closing(language, parts), _WRITTEN_ON.get(language))))
        + r")\Z"
    )
    for language, parts in _PARTS.items()
}
# "With reference to the nuclear programme of Iran": whatever it is of Iran, unless an office.
_PERSIAN_TOPIC = re.compile(
    r"(?<!\w)(?:اشاره\s+(?:\S+\s+)?به|درباره[\sٔ‌]?ی?|دربارۀ|در\s+مورد|پیرامون|در\s+خصوص|علیه)\s+"
    r"(?:(?!وزیر|رئیس|رییس|سخنگو|نماینده|معاون|مقام|فرمانده|دولت)[^\s،؛:]+\s+){0,3}\Z"
)
_OBLIQUE_PERSON = {
    language: re.compile(rf"(?<!\w){_closing(language, parts)}\Z")
    for language, parts in _OF_PERSONS.items()
}
# "The agency (of) France", "a resident of Tehran, aged 38".
_OF_PLACES = re.compile(r"(?<!\w)(?:خبرگزاری|روزنامه|ساکن(?:ان)?(?:\s+\S+\s+ساله)?)\s+\Z")
_ACCORDING = "به گفت"  # "به گفته ...": whose words they are stands behind
_OPENED = 4  # words of a sentence among which a pronoun is its subject
_SUBJECT = 7  # words before a name that an Arabic verb further on goes back to
_BEHIND = 8  # words from a verb to a name, titles included
_BULLET = "•"
# "A source in the ministry": its words are those of the body.
_SOURCES = re.compile(
    r"(?:(?<!\w)(?:גורם|גורמים|בכירה?|בכירים|מקור|מקורות|דוברת?)\s+ב"
    r"|(?:مصدر|مصادر|مسؤول|مسؤولة|مسؤولون|متحدث|متحدثة)\s+(?:\w+\s+)?(?:في|من)\s"
    r"|مقام(?:ی|ات|ها)?\s+(?:\w+\s+)?(?:در|از)\s)\Z"
)
_HEBREW_SAY = re.compile(r"\s(?:[א-ת]+\s)?[א-ת]{2,}ו(?![א-ת])")  # "בישראל אמרו"
_OF = "של "
_AND = 4  # characters
_JOINED = re.compile(r"\s(?:و\s?|ו|и\s)")  # "told Iran and Iraq"
# Endings of Arabic verbs: "أكدوا" is of several, "وقالت" and "تقول" of her, or of a body.
_OF_MANY = re.compile(r"و?(?:\w+وا|ي\w+ون)\Z")
_OF_HER = re.compile(r"[وف]?(?!لفت\Z)(?:\w{2,}ت|ت(?:قول|ؤكد|ضيف|رى|عتبر|علن|شير))\Z")


class Near:
    """A text, asked which of its names may be the subject of a verb of speech near them."""

    def __init__(self, reading: Reading, actors: Mapping[ActorId, Actor], language: str) -> None:
        self._reading = reading
        self._actors = actors
        self._language = language
        words = reading.of("words")
        self._thats = [reading.start(hit) for hit in words if hit.key == "that"]
        self._pronouns = {hit.first for hit in reading.of("speech") if hit.key == "pronoun"}

    def subjects(self, mentions: Sequence[Mention]) -> Sequence[Mention]:
        """Leave out the names that stand behind a preposition, and so do not speak."""
        if self._language not in LANGUAGES:
            return mentions
        found: list[Mention] = []
        part = 0  # where the last name ends that does not speak
        for last, mention in zip((None, *mentions), mentions, strict=False):
            beside = last and last.end + 1 == mention.start and self._is_person(mention)
            state = last if beside else None
            joined = part and 0 <= mention.start - part <= _AND
            if (
                joined and _JOINED.fullmatch(self._reading.text, part, mention.start)
            ) or self._is_oblique(mention, state):
                part = mention.end
                if state and found and found[-1] is state:
                    found.pop()
            else:
                found.append(mention)
        return found

    def _is_oblique(self, mention: Mention, state: Mention | None) -> bool:
        """Whether a name is part of other words; with the state whose title stands before it."""
        start = state.start if state else mention.start
        before = self._reading.text[max(start - _BEFORE, 0) : start]
        if state and before.endswith(_OF):
            return False  # "the minister of Iran, so-and-so"
        if not self._is_person(mention) and (
            _SOURCES.search(before)
            or (before.endswith("ב") and _HEBREW_SAY.match(self._reading.text, mention.end))
        ):
            return False
        if _OBLIQUE[self._language].search(before):
            return True
        if self._language == "fa" and (
            _PERSIAN_TOPIC.search(before)
            or (self._is_place(mention) and _OF_PLACES.search(before))
        ):
            return True
        of_persons = _OBLIQUE_PERSON.get(self._language)
        return (
            of_persons is not None
            and self._is_person(mention)
            and of_persons.search(before) is not None
        )

    def of(
        self, verb: Hit, ahead: Sequence[Mention], behind: Sequence[Mention], told: tuple[int, int]
    ) -> tuple[list[Mention], list[Mention]]:
        """Return which names before and behind a verb may be its subject.

        `told`: where its sentence begins, and where what is said. A Persian verb has its subject
        before it. An Arabic one agrees with it, and where it has none behind it, it is that of
        the clause before, which stands near the start of the sentence.
        """
        start, quoted = told
        low, high = self._reading.start(verb), self._reading.end(verb)
        cue = self._reading.text[low:high]
        if self._language == "fa" and not cue.startswith(_ACCORDING):
            behind = []
        that = bisect_left(self._thats, high)
        stop = self._thats[that] if that < len(self._thats) else len(self._reading.text)
        stop = min(stop, quoted) if quoted >= high else stop
        colon = self._reading.text.find(":", high, stop)
        stop = colon if colon >= 0 else stop
        behind = [
            name
            for name in behind
            if name.start < stop and self._words(high, name.start) <= _BEHIND
        ]
        bullet = self._reading.text.rfind(_BULLET, start, low)
        ahead = [name for name in ahead if name.start > bullet]
        if self._language == "ar":
            ahead = [
                name
                for name in ahead
                if agrees(cue, is_person=self._is_person(name))
                and self._words(start, name.start) <= _SUBJECT
            ]
        return ahead, behind

    def is_of_a_pronoun(self, start: int, ahead: Sequence[Mention]) -> bool:
        """Whether a Persian sentence has a pronoun among its first words, before any name."""
        first = bisect_left(self._reading.starts, start)
        end = ahead[0].start if ahead else len(self._reading.text)
        return self._language == "fa" and any(
            at in self._pronouns and self._reading.starts[at] < end
            for at in range(first, min(first + _OPENED, len(self._reading)))
        )

    def is_aside(self, start: int, end: int) -> bool:
        """Whether what stands beside a verb says where or when, and names nobody."""
        aside = _ASIDES.get(self._language)
        return aside is not None and aside.match(self._reading.text, start, end) is not None

    def may_drop(self, cue: str) -> bool:
        """Whether a verb without a subject may be of a person named before: no "وقالت", "أكدوا"."""
        return self._language != "ar" or agrees(cue, is_person=True)

    def _words(self, low: int, high: int) -> int:
        starts = self._reading.starts
        return bisect_left(starts, high) - bisect_left(starts, low)

    def _is_person(self, mention: Mention) -> bool:
        return self._actors[mention.actor_id].kind is ActorKind.PERSON

    def _is_place(self, mention: Mention) -> bool:
        return self._actors[mention.actor_id].kind is ActorKind.GOVERNMENT


def agrees(cue: str, *, is_person: bool) -> bool:
    """Whether an Arabic verb may be of somebody: it tells several, her and him apart.

    A body is a she, and so may a person be whose name stands right behind the verb.
    """
    return not (_OF_MANY.search(cue) or (is_person and _OF_HER.search(cue)))
