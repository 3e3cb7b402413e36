"""Persons whom a text names and our list does not, found by what stands around their names.

A title before a name, or a verb of speech beside it, gives a person away; in scripts with
capitals the name is the run of capitals there. What is found is offered to whoever asks for the
name, and linked to nobody: so a missed name costs little, and a wrong one should be rare.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.actors.expand import demonyms
from bot.actors.fold import fold_key, words_of
from bot.actors.russian import inflect_name
from bot.actors.titles import Titles
from bot.domain.assessments import Assessment
from bot.domain.entries import Entry
from bot.enrich.assess import READ, title_ends
from bot.enrich.lexicon import Lexicon, Reading

MOST = 10  # names an entry; a list of victims or of a cabinet is no news about each
LONGEST = 60  # characters


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold_key, words.split()))


_LEAST_WORDS, _MOST_WORDS = 2, 3  # of a name, particles apart
_MOST_BETWEEN = 5  # words between a title and its name: "irakien des Affaires étrangères"
_LONGEST_TITLE = 6  # words
_CASED = frozenset({"en", "id", "ru", "tr", "fr", "es", "de"})
_UNCASED = frozenset({"ar", "he", "fa"})
# Without capitals one sign is not enough: of 60 spans that a title or a verb alone gave away in
# Arabic news, about 15 were names.
_THAT = _folded("ان أن إن بأن כי")
# Verbs that take a person and then "that"; others take a person as often as a thing.
_SAID = _folded("قال قالت وقال وقالت صرح وصرح وصرحت وأضاف وأضافت אמר אמרה")
_HONORIFICS = _folded("السيد الشيخ الدكتور الجنرال מר גברת הרב آقای خانم دکتر سردار")
_JOINS = frozenset({" ", "\u00a0", "-", "‑"})
_APPOSED = frozenset({*_JOINS, ", ", "، "})
_SENTENCE_BEGINS = '.!?…:;•\n"“«„'
_NO_NAME = frozenset({"places", "topics", "days"})  # what cues of these sections stand on

_PARTICLES = _folded(
    "al el bin ben ibn von van der de da dos del abu abd ould bint аль эль бен бин ибн фон ван ас аш ад"
)
_UNCASED_PARTICLES = _folded("بن ابن ابو عبد آل ال בן אבו אל עבד בר")
# What a minister is minister of, where the adjective stands between: "ministre irakien des …".
_FIELDS: Mapping[str, str] = {
    "fr": "affaires étrangères défense intérieur",
    "es": "exteriores relaciones asuntos defensa interior",
}
_ARTICLES: Mapping[str, frozenset[str]] = {
    "en": _folded("the a an"),
    "fr": _folded("le la les l un une des du au aux"),
    "es": _folded("el la los las un una del al"),
    "de": _folded("der die das den dem des ein eine einer einem im am beim zum zur"),
}
# Titles that are no office of diplomacy, and so not in config/actors/titles.toml.
_CALLED: Mapping[str, str] = {
    "en": "envoy|special envoy|ambassador|minister|deputy minister|senator|general|gen|colonel|mr|mrs|ms|dr|chief negotiator|negotiator|adviser|aide|diplomat|commander|sheikh|lawmaker|analyst",
    "id": "utusan|utusan khusus|duta besar|dubes|menteri|wakil menteri|jenderal|kolonel|pak|bapak|ibu|penasihat|komandan|diplomat|analis",
    "ar": "المبعوث|مبعوث|المبعوث الخاص|السفير|سفير|الوزير|وزير|الجنرال|العقيد|العميد|اللواء|السيد|الشيخ|الدكتور|المستشار|مستشار|القيادي|القائد|النائب|المفاوض",
    "ru": "посланник|спецпосланник|спецпредставитель|посол|министр|замминистра|генерал|полковник|сенатор|депутат|советник|дипломат|командующий|шейх|господин|аналитик",
    "fa": "فرستاده|فرستاده ویژه|سفیر|وزیر|معاون وزیر|سردار|ژنرال|سرهنگ|آقای|خانم|دکتر|مشاور|نماینده|فرمانده",
    "he": "השליח|שליח|השגריר|שגריר|השר|שר|השרה|האלוף|אלוף|הגנרל|גנרל|מר|גברת|הרב|היועץ|יועץ|הסנאטור|סנאטור|מפקד|חבר הכנסת|חברת הכנסת",
    "tr": "elçisi|özel temsilcisi|büyükelçisi|büyükelçi|bakan|bakanı|general|albay|sayın|danışmanı|milletvekili|komutanı|senatör",
    "fr": "émissaire|envoyé spécial|envoyée spéciale|ambassadeur|ambassadrice|ministre|général|colonel|sénateur|sénatrice|m|mme|député|négociateur|conseiller|cheikh",
    "es": "enviado|enviado especial|enviada especial|embajador|embajadora|ministro|ministra|general|coronel|senador|senadora|señor|señora|diputado|negociador|asesor|jeque",
    "de": "gesandter|sondergesandter|sondergesandte|botschafter|botschafterin|minister|ministerin|general|oberst|senator|herr|frau|unterhändler|berater|scheich",
}
# Capitalised and no person, or, where there are no capitals, words that end a name.
_OTHERS: Mapping[str, str] = {
    "en": "ministry department council house government army forces force party union committee commission news agency organization organisation energy times post university institute group watch international human rights minister president office court bank street square city state states united national party movement front brigade brigades division board of monday tuesday wednesday thursday friday saturday sunday i",
    "id": "kementerian departemen dewan pemerintah tentara partai komite badan kantor universitas lembaga pengadilan bank kota negara serikat gerakan presiden menteri indonesia republik senin selasa rabu kamis jumat sabtu minggu media",
    "ru": "министерство мид совет правительство армия партия комитет комиссия агентство университет институт суд банк город россия сша оон движение фронт бригада дума кремль госдеп",
    "tr": "bakanlığı bakanlık konseyi meclisi hükümeti ordusu partisi komitesi ajansı üniversitesi enstitüsü mahkemesi bankası birleşik devletleri cumhuriyeti örgütü hareketi başkanlığı kurumu milli oval ofis truth social pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "fr": "ministère conseil maison gouvernement armée parti union comité commission agence université institut cour banque état états mouvement front nations organisation amnesty international",
    "es": "ministerio departamento consejo casa gobierno ejército partido unión comité comisión agencia universidad instituto corte tribunal banco estado estados movimiento frente naciones organización",
    "de": "ministerium außenministerium auswärtige amt rat haus regierung armee partei union ausschuss kommission agentur universität institut gericht bank stadt staat staaten bewegung front nationen land sprecher montag dienstag mittwoch donnerstag freitag samstag sonntag bundesregierung ende anfang mitte woche",
    "ar": "ان أن إن إنه انه بأن لأن في الى إلى من على عن مع خلال اليوم امس أمس بعد قبل الذي التي قد لم لا ما هذا هذه ذلك كان كانت عبر ضمن حول بشأن عند لدى ضد ثم او أو كما حيث يوم امام أمام الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت انها إنها وكالة وكالات موقع مراسل مراسلة صحيفة المصدر مصدر قناة شبكة صندوق حالة وسائل تصريحات له لها خلالها الدول دول الأعضاء",
    "he": "כי של על עם את אל לא אמר היום אתמול לפני אחרי הוא היא זה זו אשר גם כבר או בין לאחר אך אם יש אין כל בפני במהלך מול ביום בתוך",
    "fa": "که در با به از را این آن بر برای تا و روز امروز دیروز پس پیش یک هم نیز بود است شد درباره ضمن طی یعنی بار همچنین شب صحبت تماس حضور مواجه تعیین تایید اصرار کرد کرده شده دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
}

_Phrases = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Words:
    """What one language says around names; all folded."""

    titles: _Phrases
    between: frozenset[str]  # adjectives of countries, and "of the"
    others: frozenset[str]
    articles: frozenset[str]


class Strangers:
    """Finds those whom we do not know, in ten languages."""

    def __init__(self, titles: Titles, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = {
            language: _words(language, titles) for language in sorted(_CASED | _UNCASED)
        }

    def named_in(self, entry: Entry, assessment: Assessment) -> tuple[str, ...]:
        """Return the full names of persons not on our list, each once, in order of appearance.

        Capitals say nothing in a headline, which may be all capitals: there none are read.
        """
        language = assessment.language
        words = self._words.get(language)
        if words is None:
            return ()
        whole = f"{entry.title}\n{entry.text}"[:READ]
        reading = self._lexicon.tongue(language).read(whole)
        text = _Text(reading, assessment, words)
        if language in _CASED:
            found = text.capitalised(title_ends(entry.title, whole, language))
        else:
            found = text.bounded()
        names = {fold_key(name): name for name in reversed(list(found))}
        return tuple(reversed(names.values()))[:MOST]


class _Text:
    """The words of a text, and which of them may be part of a name."""

    def __init__(self, reading: Reading, assessment: Assessment, words: _Words) -> None:
        self._reading = reading
        self._cues = words
        self._folded = [
            fold_key(reading.text[start:end])
            for start, end in zip(reading.starts, reading.ends, strict=True)
        ]
        speech = [hit for hit in reading.of("speech") if hit.key == "says"]
        self._speech_begins = {hit.first for hit in speech}
        self._speech_ends = {hit.last + 1 for hit in speech}
        self._listed = {
            at
            for mention in assessment.mentions
            for at in range(
                bisect_right(reading.ends, mention.start), bisect_left(reading.starts, mention.end)
            )
        }
        self._no_name = self._listed | {
            at
            for hit in reading.hits
            if hit.section in _NO_NAME
            for at in range(hit.first, hit.last + 1)
        }
        self._run_ends = 0  # of the run that was found last

    def capitalised(self, after: int) -> Iterator[str]:
        """Yield runs of capitals that a title or a verb of speech stands beside."""
        at = bisect_left(self._reading.starts, after)
        while at < len(self._reading):
            name = self._after_title(at)
            titled = name is not None
            begin = at if name is None else name
            end = self._run(begin) if self._is_capital(begin) else begin
            if end == begin or not (titled or self._is_said(begin, end)):
                at += 1
                continue
            if self._is_name(begin, end):
                yield self._surface(begin, end)
            at = end

    def bounded(self) -> Iterator[str]:
        """Yield what two signs show to be a name where there are no capitals.

        It stands between a title and a known word or a mark; and there is a country after the
        title, the title is one of courtesy, or "said" or "that" follows. Or it stands between
        "said" and "that".
        """
        at = 0
        while at < len(self._reading):
            titled = self._after_title(at)
            begin = at if titled is None else titled
            end = self._bounded_run(begin)
            if end == begin or not self._is_bounded(at, begin, end, titled=titled is not None):
                at += 1
                continue
            if self._is_name(begin, end):
                yield self._surface(begin, end)
            at = end

    def _is_bounded(self, at: int, begin: int, end: int, *, titled: bool) -> bool:
        that = end < len(self._reading) and self._folded[end] in _THAT
        if not titled:
            return at > 0 and self._folded[at - 1] in _SAID and that
        courteous = self._folded[at - 1] in _HONORIFICS
        return begin > at or courteous or that or end in self._speech_begins

    def _after_title(self, at: int) -> int | None:
        """Return where a name may begin if a title ends before a word, else None."""
        if not self._ends_title(at) or self._ends_title(at + 1):
            return None
        begin = at
        while begin < min(at + _MOST_BETWEEN, len(self._reading)) and (
            self._folded[begin] in self._cues.between or begin in self._listed
        ):
            begin += 1
        joined = all(self._gap(word) in _JOINS for word in range(at, begin))
        near = 0 < begin < len(self._reading) and self._gap(begin) in _APPOSED
        return begin if joined and near else None

    def _ends_title(self, at: int) -> bool:
        return any(
            tuple(self._folded[at - size : at]) in self._cues.titles
            for size in range(1, min(_LONGEST_TITLE, at) + 1)
        )

    def _run(self, begin: int) -> int:
        """Return where the capitals that begin at a word end, particles between them included.

        A run that begins within the last one ends where that does: to walk it again from each of
        its words took 4 s for 20,000 characters of nothing but capitals.
        """
        if begin < self._run_ends:
            return self._run_ends
        end = begin + 1
        while end < len(self._reading) and self._gap(end) in _JOINS:
            if self._is_capital(end):
                end += 1
            elif (
                self._folded[end] in _PARTICLES
                and end + 1 < len(self._reading)
                and self._is_capital(end + 1)
                and self._gap(end + 1) in _JOINS
            ):
                end += 2
            else:
                break
        self._run_ends = end
        return end

    def _bounded_run(self, begin: int) -> int:
        """Return where a name ends that a known word or a mark follows; `begin` without one."""
        for end in range(begin, min(begin + _MOST_WORDS * 2, len(self._reading))):
            if end in self._speech_begins or self._folded[end] in self._cues.others:
                return end
            if end + 1 == len(self._reading) or self._gap(end + 1) not in _JOINS:
                return end + 1
        return begin

    def _is_said(self, begin: int, end: int) -> bool:
        """Whether a verb of speech touches a run within a sentence, where capitals say something."""
        since = self._reading.starts[begin - 1] if begin else 0
        before = self._reading.text[since : self._reading.starts[begin]].rstrip(" ")[-1:]
        if not before or before in _SENTENCE_BEGINS:
            return False
        if begin and self._folded[begin - 1] in self._cues.articles:
            return False
        follows = end in self._speech_begins and self._gap(end) in _JOINS
        return follows or (begin in self._speech_ends and self._gap(begin) in _JOINS)

    def _is_name(self, begin: int, end: int) -> bool:
        particles = _PARTICLES | _UNCASED_PARTICLES
        words = [at for at in range(begin, end) if self._folded[at] not in particles]
        if words[:1] != [begin] or not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
            return False
        short = len(self._surface(begin, end)) <= LONGEST and end - begin <= _MOST_WORDS + 2
        return short and all(map(self._may_name, words))

    def _may_name(self, at: int) -> bool:
        word = self._reading.text[self._reading.starts[at] : self._reading.ends[at]]
        folded = self._folded[at]
        return (
            len(word) > 1
            and word.isalpha()
            and not word.isupper()
            and at not in self._no_name
            and folded not in self._cues.others
            and folded not in self._cues.between
            and (folded,) not in self._cues.titles
        )

    def _is_capital(self, at: int) -> bool:
        return self._reading.text[self._reading.starts[at]].isupper()

    def _gap(self, at: int) -> str:
        """Return what stands between a word and the one before it."""
        before = self._reading.ends[at - 1] if at else 0
        return self._reading.text[before : self._reading.starts[at]]

    def _surface(self, begin: int, end: int) -> str:
        return self._reading.text[self._reading.starts[begin] : self._reading.ends[end - 1]]


def _words(language: str, titles: Titles) -> _Words:
    between = set(words_of(_FIELDS.get(language, "")))
    if language in _CASED:  # elsewhere "in" ends a name as often as it leads up to one
        between.update(*map(words_of, titles.joiners.get(language, ())))
    for by_language in titles.demonyms.values():
        for adjective in by_language.get(language, ()):
            for form in (adjective, *demonyms(adjective, language)):
                between.update(words_of(form))
    called = dict.fromkeys((*_offices(language, titles), *_CALLED[language].split("|")))
    return _Words(
        titles=frozenset(_phrases(called, language)),
        between=frozenset(between),
        others=_folded(_OTHERS[language]),
        articles=_ARTICLES.get(language, frozenset()),
    )


def _offices(language: str, titles: Titles) -> Iterator[str]:
    for role in titles.roles:
        yield from role.names.get(language, ())


def _phrases(called: Iterable[str], language: str) -> Iterator[tuple[str, ...]]:
    for title in called:
        bent = inflect_name(title, person=False) if language == "ru" else ()
        for form in (title, *bent):
            words = words_of(form)
            if words:
                yield tuple(words)
