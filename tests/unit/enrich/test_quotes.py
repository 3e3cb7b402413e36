"""Who said what, from sentences of our own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enrich.quotes import quoted_spans
from tests.unit.enrich.desk import assessed, said

PUTIN, BIBI = "vladimir-putin", "benjamin-netanyahu"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We will not stop there”, Vladimir Putin said on Monday."),
        ("en", 'Vladimir Putin said: "We will not stop there".'),
        ("en", "'We will not stop there,' said Vladimir Putin."),
        ("en", "‘We will not stop there’, Vladimir Putin told reporters."),
        ("id", '"We will not stop there," kata Vladimir Putin.'),
        ("ru", "«We will not stop there», — заявил Владимир Путин."),
        ("ar", 'وقال فلاديمير بوتين "We will not stop there".'),
        ("fa", "ولادیمیر پوتین گفت: «We will not stop there»."),
        ("he", '"We will not stop there", אמר ולדימיר פוטין.'),
        ("tr", 'Vladimir Putin, "We will not stop there" dedi.'),
        ("fr", "« We will not stop there », a déclaré Vladimir Poutine."),
        ("es", "«We will not stop there», dijo Vladímir Putin."),
        ("de", "„We will not stop there“, sagte Wladimir Putin."),
    ],
)
def test_a_quotation_has_its_speaker_in_every_language(language: str, text: str) -> None:
    entry = assessed("", f"{text}", language)

    assert [(quote.speaker, quote.text) for quote in entry.quotes] == [
        (PUTIN, "We will not stop there")
    ]
    assert entry.quotes[0].cue
    assert entry.quotes[0].verbatim


def test_a_split_quotation_is_one() -> None:
    text = "“We will not stop there,” Vladimir Putin said. “It is only a beginning.”"

    assert said(text) == [(PUTIN, "We will not stop there … It is only a beginning.")]


def test_a_pronoun_is_who_was_named_before() -> None:
    text = "Vladimir Putin met Benjamin Netanyahu. “We will not stop there,” he said."

    assert said(text) == [(PUTIN, "We will not stop there")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He told Hezbollah that Lebanon should stay out of any war."),
        ("en", "On Monday she called on Hezbollah and stressed that Lebanon is tired of war."),
        ("fr", "Elle a reçu le Hezbollah et souligné que le Liban ne voulait pas de guerre."),
        ("es", "Ella recibió a Hezbolá y subrayó que el Líbano no quería otra guerra."),
        ("de", "Sie traf die Hisbollah und betonte, dass der Libanon keinen Krieg wolle."),
        ("he", "הוא פנה לחיזבאללה ואמר כי לבנון אינה רוצה מלחמה נוספת."),
        ("fa", "او با حزب‌الله دیدار کرد و گفت که لبنان جنگ دیگری نمی‌خواهد."),
        ("ar", "هي التقت حزب الله وأكدت أن لبنان لا يريد حربا أخرى."),
        ("id", "Dia menemui Hizbullah dan menegaskan bahwa Lebanon tidak ingin perang lagi."),
    ],
)
def test_whom_he_or_she_spoke_to_did_not_say_it(language: str, text: str) -> None:
    assert said(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Vladimir Poutine a vu Macron. « Il faut agir vite », a déclaré le président russe.",
        ),
        ("es", "Vladímir Putin vio a Macron. «Hay que actuar ya», ha dicho el presidente ruso."),
        (
            "de",
            "Wladimir Putin traf Macron. „Es eilt uns sehr“, hat der russische Präsident erklärt.",
        ),
    ],
)
def test_of_two_presidents_the_one_of_the_country_named_has_said_it(
    language: str, text: str
) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [PUTIN]


def test_an_office_speaks_for_its_state_and_not_for_a_person() -> None:
    assert said("“We will not stop there,” the Kremlin said in a statement.") == [
        ("gov-ru", "We will not stop there")
    ]
    assert said("“We will not stop there,” Netanyahu's office said.") == [
        ("gov-il", "We will not stop there")
    ]


def test_what_the_kremlin_said_stays_with_it_after_a_pronoun_of_no_gender() -> None:
    text = (
        "Kremlin mengatakan Rusia siap membantu.\n"
        "Vladimir Putin bertemu Benjamin Netanyahu.\n"
        '"Kami tidak akan berhenti di sini," katanya.'
    )

    assert said(text, "id") == [("gov-ru", "Kami tidak akan berhenti di sini")]


def test_scare_quotes_and_names_are_no_quotations() -> None:
    assert said("Vladimir Putin said the “axis” was a “red line”.") == []


def test_words_without_a_verb_of_speech_are_nobodys() -> None:
    assert said("A book called “The Fall of the House” is on sale.") == []


def test_a_speaker_we_do_not_know_is_not_guessed() -> None:
    entry = assessed("", "“We will not stop there,” said a baker from Ghent.")

    assert [(quote.speaker, quote.speaker_surface) for quote in entry.quotes] == [
        (None, "a baker from Ghent")
    ]


def test_hebrew_acronyms_are_no_quotation_marks() -> None:
    assert list(quoted_spans('שר החוץ של ארה"ב דיבר באו"ם')) == []


@given(st.text(alphabet=st.sampled_from("ab \"“”«»„‘’'\n,."), max_size=200))
def test_spans_do_not_overlap_and_begin_and_end_with_marks(text: str) -> None:
    spans = list(quoted_spans(text))

    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert "\n" not in text[span.start : span.end]
        assert text[span.start] in "\"“”«„‘'"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Putin met Ali. “We will not stop there,” he said."),
        ("id", 'Vladimir Putin bertemu Ali. "We will not stop there," katanya.'),
        ("ar", "التقى فلاديمير بوتين علي. وقال هو: «We will not stop there»."),
        ("ru", "Владимир Путин встретил Али. «We will not stop there», — сказал он."),
        ("fa", "ولادیمیر پوتین با علی دیدار کرد. او گفت: «We will not stop there»."),
        ("he", 'ולדימיר פוטין נפגש עם עלי. "We will not stop there", הוא אמר.'),
        ("tr", "Vladimir Putin, Ali ile görüştü. O, “We will not stop there” dedi."),
        ("fr", "Vladimir Poutine a rencontré Ali. « We will not stop there », a-t-il déclaré."),
        ("es", "Vladímir Putin se reunió con Alí. «We will not stop there», dijo."),
        ("de", "Wladimir Putin traf Ali. „We will not stop there“, sagte er."),
    ],
)
def test_a_pronoun_goes_back_to_who_was_named_in_every_language(language: str, text: str) -> None:
    assert said(text, language) == [(PUTIN, "We will not stop there")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Putin met reporters. “We will not stop there,” said the president."),
        ("id", 'Vladimir Putin bertemu wartawan. "We will not stop there," kata presiden.'),
        ("ar", "التقى فلاديمير بوتين صحفيين. وقال الرئيس: «We will not stop there»."),
        ("ru", "Владимир Путин встретил прессу. «We will not stop there», — сказал президент."),
        ("fa", "ولادیمیر پوتین با خبرنگاران دیدار کرد. رئیس جمهور گفت: «We will not stop there»."),
        ("he", 'ולדימיר פוטין נפגש עם עיתונאים. "We will not stop there", אמר הנשיא.'),
        ("tr", "Vladimir Putin basınla görüştü. Cumhurbaşkanı, “We will not stop there” dedi."),
        ("fr", "Vladimir Poutine a vu la presse. « We will not stop there », a dit le président."),
        ("es", "Vladímir Putin vio a la prensa. «We will not stop there», dijo el presidente."),
        ("de", "Wladimir Putin traf die Presse. „We will not stop there“, sagte der Präsident."),
    ],
)
def test_a_title_goes_back_to_who_holds_the_office(language: str, text: str) -> None:
    assert said(text, language) == [(PUTIN, "We will not stop there")]


def test_a_title_is_not_whoever_was_named_last() -> None:
    text = (
        "Vladimir Putin received Benjamin Netanyahu in Sochi.\n"
        "They talked for an hour.\n“We will not stop there,” said the prime minister."
    )

    assert said(text) == [(BIBI, "We will not stop there")]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("en", "Vladimir Putin said the road to a truce is open.", "the road to a truce is open"),
        ("en", "The road to a truce is open, Vladimir Putin said.", "The road to a truce is open"),
        (
            "id",
            "Vladimir Putin mengatakan bahwa jalan menuju gencatan senjata terbuka.",
            "jalan menuju gencatan senjata terbuka",
        ),
        ("ru", "Владимир Путин заявил, что путь к перемирию открыт.", "путь к перемирию открыт"),
        ("ar", "قال فلاديمير بوتين إن الطريق إلى الهدنة مفتوح.", "الطريق إلى الهدنة مفتوح"),
        ("fa", "ولادیمیر پوتین گفت که راه آتش‌بس باز است.", "راه آتش‌بس باز است"),
        ("he", "ולדימיר פוטין אמר כי הדרך להפסקת אש פתוחה.", "הדרך להפסקת אש פתוחה"),
        (
            "tr",
            "Vladimir Putin, ateşkes yolunun açık olduğunu söyledi.",
            "ateşkes yolunun açık olduğunu",
        ),
        (
            "fr",
            "Vladimir Poutine a déclaré que la voie de la trêve est ouverte.",
            "la voie de la trêve est ouverte",
        ),
        (
            "es",
            "Vladímir Putin dijo que el camino a la tregua está abierto.",
            "el camino a la tregua está abierto",
        ),
        (
            "de",
            "Wladimir Putin sagte, dass der Weg zur Waffenruhe offen sei.",
            "der Weg zur Waffenruhe offen sei",
        ),
    ],
)
def test_what_is_said_without_marks_is_reported(language: str, text: str, content: str) -> None:
    (quote,) = assessed("", text, language).quotes

    assert (quote.speaker, quote.text, quote.verbatim) == (PUTIN, content, False)
    assert quote.cue


def test_a_state_that_is_spoken_of_does_not_speak() -> None:
    assert said("A baker from Ghent said Vladimir Putin would visit the town in May.") == []


def test_what_an_office_is_reported_to_say_is_its_governments() -> None:
    text = "Netanyahu's office said that the road to a truce is open."

    assert said(text) == [("gov-il", "the road to a truce is open")]


@pytest.mark.parametrize("marks", ["“ ”", "« »", "„ “", "‘ ’", "' '", "「 」", "‹ ›", '" "'])
def test_all_marks_in_use_are_quotation_marks(marks: str) -> None:
    first, last = marks.split()

    assert said(f"{first}We will not stop there{last}, Vladimir Putin said.") == [
        (PUTIN, "We will not stop there")
    ]


def test_marks_may_be_turned_in_german() -> None:
    text = "»We will not stop there«, sagte Wladimir Putin."

    assert said(text, "de") == [(PUTIN, "We will not stop there")]


@pytest.mark.parametrize(
    "text",
    [
        "ging es nicht gut». Man müsse «We will not stop there», sagte Wladimir Putin.",
        "So reden sie.'» «We will not stop there» sagte Wladimir Putin.",
        "Das war es nun wohl“, so Ali. Später: „We will not stop there“, sagte Wladimir Putin.",
        "«Das war erst der Anfang. Er liest «We will not stop there», sagte Wladimir Putin.",
    ],
)
def test_what_stands_between_two_german_quotations_is_none(text: str) -> None:
    assert [quote for _, quote in said(text, "de")] == ["We will not stop there"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "“We will not stop there,” Vladimir Putin said. Moscow has a “very bold new plan”.",
        ),
        ("de", "„We will not stop there“, sagte Wladimir Putin. Es gebe einen „sehr guten Plan“."),
        (
            "fr",
            "« We will not stop there », a dit Vladimir Poutine. C’est un « plan de trois ans ».",
        ),
        ("es", "«We will not stop there», dijo Vladímir Putin. Hay un «plan de tres años»."),
        ("id", '"We will not stop there," kata Vladimir Putin. Ada "rencana tiga tahun" itu.'),
    ],
)
def test_words_in_a_sentence_of_the_writers_do_not_go_on(language: str, text: str) -> None:
    assert said(text, language) == [(PUTIN, "We will not stop there")]


def test_one_verb_between_two_parts_is_one_quotation() -> None:
    text = "“We will not,” Vladimir Putin said, “stop there, whatever comes.”"

    assert said(text) == [(PUTIN, "We will not … stop there, whatever comes.")]


def test_somebody_on_no_list_does_not_lend_the_words_to_who_is() -> None:
    entry = assessed("", "“We will not stop there,” said John Smith, who met Vladimir Putin.")

    assert [(quote.speaker, quote.speaker_surface) for quote in entry.quotes] == [
        (None, "John Smith")
    ]


@pytest.mark.parametrize(
    ("language", "opening", "said"),
    [
        ("en", "In Moscow he said that talks were", "“very useful indeed for all”"),
        ("ru", "Также он сказал, что переговоры были", "«very useful indeed for all»"),
        ("id", "Beliau mengatakan pembicaraan itu", '"very useful indeed for all"'),
        (
            "id",
            "Dia saat ditemui di Jalan Sudirman mengatakan itu",
            '"very useful indeed for all"',
        ),
    ],
)
def test_a_pronoun_that_opens_a_sentence_is_who_was_named_before(
    language: str, opening: str, said: str
) -> None:
    text = f"Vladimir Putin. {opening} {said}."

    assert [quote.speaker for quote in assessed("", text, language).quotes] == [PUTIN]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "And said the plan was “very useful indeed for all”."),
        ("de", "Zudem sagte man, das sei „very useful indeed for all“."),
        ("es", "También dijo que eso es «very useful indeed for all»."),
        ("ru", "Политик сказал, что это «very useful indeed for all»."),
    ],
)
def test_the_first_word_of_a_sentence_is_no_name_for_its_capital(language: str, text: str) -> None:
    (quote,) = assessed("", text, language).quotes

    assert (quote.speaker, quote.speaker_surface) == (None, "")


def test_a_lone_name_that_stands_in_full_elsewhere_is_a_name() -> None:
    text = "The book is by Ann Greenwald. Greenwald said it was “very useful indeed for all”."

    (quote,) = assessed("", text).quotes

    assert (quote.speaker, quote.speaker_surface) == (None, "Greenwald")


@pytest.mark.parametrize(
    "text",
    [
        '"Damai itu jalan kita bersama, kata Ali. Lalu mereka pulang. "Kami siap membantu," kata dia.',
        'Ia berkata"Damai itu jalan kita." Lalu mereka pulang. "Kami siap membantu," kata dia.',
        "Leaders' talks went on for two days. 'Kami siap membantu,' kata dia.",
    ],
)
def test_what_stands_between_two_quotations_is_none(text: str) -> None:
    assert [text[span.start + 1 : span.end - 1] for span in quoted_spans(text, "id")] == [
        "Kami siap membantu,"
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"Damai itu jalan kita bersama"kata Ali. Lalu mereka pulang. "Kami siap membantu," kata dia.',
        '“Damai itu jalan kita bersama" kata Ali. Lalu mereka pulang. “Kami siap membantu,” kata dia.',
        '"Damai itu jalan kita bersama” kata Ali. Lalu mereka pulang. "Kami siap membantu,” kata dia.',
        '“Damai itu jalan kita bersama" kata Ali. Lalu mereka pulang. "Kami siap membantu,” kata dia.',
        "“Damai itu jalan kita bersama“ kata Ali. Lalu mereka pulang. “Kami siap membantu,“ kata dia.",
        '"Damai itu jalan kita bersama"nın adı. Lalu mereka pulang. "Kami siap membantu," kata dia.',
    ],
)
def test_a_quotation_is_over_where_a_mark_closes_it(text: str) -> None:
    assert [text[span.start + 1 : span.end - 1] for span in quoted_spans(text, "id")] == [
        "Damai itu jalan kita bersama",
        "Kami siap membantu,",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "NATO Secretary General Mark Rutte said that the truce must hold for long."),
        (
            "id",
            "Sekretaris Jenderal NATO Mark Rutte mengatakan bahwa gencatan itu harus bertahan.",
        ),
        ("ru", "Генсек НАТО Марк Рютте заявил, что перемирие должно продержаться долго."),
        ("de", "NATO-Generalsekretär Mark Rutte sagte, dass die Waffenruhe lange halten müsse."),
        ("ar", "قال الأمين العام لحلف الناتو مارك روته إن الهدنة يجب أن تستمر طويلا."),
    ],
)
def test_who_holds_an_office_speaks_and_not_the_organisation(language: str, text: str) -> None:
    assert [speaker for speaker, _ in said(text, language)] == ["mark-rutte"]


def test_an_organisation_that_says_something_to_a_person_speaks() -> None:
    text = "The United Nations and Vladimir Putin said that the truce must hold for long."

    assert [speaker for speaker, _ in said(text)] == ["united-nations"]


@pytest.mark.parametrize(
    "text", ['"Ini “jalan damai” bagi semua pihak"', '“Ini "jalan damai" bagi semua pihak”']
)
def test_other_marks_may_stand_within_a_quotation(text: str) -> None:
    assert list(quoted_spans(text, "id")) == [(0, len(text))]


def test_what_is_reported_ends_with_its_sentence_though_a_space_is_forgotten() -> None:
    text = (
        "Vladimir Putin mengatakan jalan damai itu terbuka.Lalu ia pulang ke Moskow naik kereta."
    )

    assert said(text, "id") == [(PUTIN, "jalan damai itu terbuka")]


def test_a_paragraph_without_full_stops_is_no_reported_sentence() -> None:
    assert said("Vladimir Putin said that " + "the road to a truce is open and " * 20) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Putin said a “very grand bargain” was near for the two."),
        ("de", "Wladimir Putin sagte, dass ein „wirklich großer Handel“ nahe sei."),
        ("fr", "Vladimir Poutine a dit qu’un « très grand marché » était proche."),
        ("es", "Vladímir Putin dijo que un «trato muy grande» estaba cerca."),
        ("id", 'Vladimir Putin mengatakan "kesepakatan besar sekali" sudah dekat.'),
    ],
)
def test_three_words_within_a_sentence_of_the_writers_are_no_quotation(
    language: str, text: str
) -> None:
    assert said(text, language) == []


def test_three_words_that_stand_alone_are_a_quotation() -> None:
    assert said("“Not this year,” said Vladimir Putin.") == [(PUTIN, "Not this year")]
