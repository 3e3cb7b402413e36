"""Who says it, and who does not: from sentences of our own."""

import pytest

from tests.unit.enrich.desk import said

PUTIN, BIBI = "vladimir-putin", "benjamin-netanyahu"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor said that in Moscow the winter was “long and very cold”."),
        ("de", "Der Bürgermeister sagte, in Moskau sei der Winter „lang und sehr kalt“."),
        ("fr", "Un agent du Hamas est « mort en détention lundi », a annoncé jeudi sa famille."),
        ("es", "La alcaldesa sostuvo que en Moscú el invierno fue «muy largo y frío»."),
        ("id", 'Wali kota itu mengatakan di Moskow musim dingin "panjang dan sangat dingin".'),
    ],
)
def test_whom_a_sentence_names_elsewhere_does_not_say_it(language: str, text: str) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Vladimir Putin met the press and said the plan “will be kept to the letter”."),
        (
            "de",
            "Wladimir Putin traf die Presse und sagte, der Plan sei „sehr gut und schnell gelungen“.",
        ),
        (
            "fr",
            "Vladimir Poutine a vu la presse et a déclaré que le plan « sera tenu pour de bon ».",
        ),
        ("es", "Vladímir Putin vio a la prensa y dijo que el plan «se va a cumplir»."),
        (
            "id",
            'Vladimir Putin menemui pers dan mengatakan rencana itu "akan tetap berjalan tahun ini".',
        ),
    ],
)
def test_who_opens_a_sentence_says_what_an_and_joins(language: str, text: str) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [PUTIN]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“He is very ill this week,” said a lawyer for Vladimir Putin."),
        ("en", "“He is very ill this week,” Putin's lawyer said."),
        ("en", "“We are on our own here,” said a militia in Iraq."),
        ("de", "„Er ist sehr krank in dieser Woche“, sagte der Anwalt von Wladimir Putin."),
        ("fr", "« Il est très malade cette semaine », a dit l’entourage de Vladimir Poutine."),
        ("es", "«Está muy enfermo esta semana», dijo la hija de Vladímir Putin."),
        ("es", "«Son datos de ayer noche», dijo la autora del libro en España."),
        ("id", '"Beliau sakit keras minggu ini," kata pengacara Vladimir Putin.'),
        ("id", '"Kami sendirian di sini," kata kelompok bersenjata Irak itu.'),
    ],
)
def test_kin_and_groups_do_not_speak_for_whose_they_are(language: str, text: str) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [None]


def test_a_group_of_that_name_speaks() -> None:
    assert said("“We will not stop there,” said the group Hezbollah.") == [
        ("hezbollah", "We will not stop there")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Vladimir Putin spoke. Yesterday Anna Bergmann was in town. “It is late,” she said.",
        ),
        ("de", "Wladimir Putin sprach. Die Ärztin Anna Bergmann kam. „Es ist spät“, sagte sie."),
        (
            "fr",
            "Vladimir Poutine parla. La juge Anna Bergmann vint. « Il est tard », a-t-elle dit.",
        ),
        ("es", "Habló Vladímir Putin. La jueza Anna Bergmann llegó. «Es muy tarde», dijo."),
        (
            "id",
            'Vladimir Putin bicara. Hakim Anna Bergmann datang. "Sudah larut malam," kata dia.',
        ),
    ],
)
def test_a_pronoun_goes_back_to_nobody_on_a_list_past_somebody_who_is_not(
    language: str, text: str
) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [None]


def test_a_pronoun_goes_back_past_the_titles_of_who_is_on_a_list() -> None:
    text = "Russian President Vladimir Putin met the Dutch. “We will not stop there,” he said."

    assert said(text) == [(PUTIN, "We will not stop there")]


def test_a_verb_that_does_not_agree_silences_no_other() -> None:
    """ "They confirmed it", and then he said."""
    text = "فلاديمير بوتين وصل بعدما أكدوا ذلك وقال إن روسيا ستدعم الاتفاق الجديد في غزة."

    assert [speaker for speaker, _ in said(text, "ar")] == [PUTIN]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“The roof needs work this spring,” said the captain of the France side."),
        ("de", "„Das Dach ist seit Mai undicht“, sagte der Trainer aus Frankreich."),
        ("fr", "« Le toit fuit depuis mai », a dit le capitaine de la France."),
        ("es", "«El techo gotea desde mayo», dijo el ministro en la Radio Nacional de Francia."),
        ("id", '"Atapnya bocor sejak Mei," kata kapten tim Prancis itu.'),
        ("ar", "أعلنت وكالة أنباء فرنسا أن السقف الجديد لا يحتمل المطر."),
        ("fa", "یک کشاورز به خبرگزاری فرانسه گفت: «سقف خانه از بهار چکه می‌کند.»"),
        ("fa", "مریم، ساکن تهران، گفت: «سقف خانه از بهار چکه می‌کند.»"),
        ("ru", "Федерации Франции и Дании предупредили, что крыша течёт с мая."),
    ],
)
def test_an_agency_or_a_team_is_not_its_state(language: str, text: str) -> None:
    assert {speaker for speaker, _ in said(text, language)} <= {None}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "یک مشاور ولادیمیر پوتین گفت: «سقف خانه از بهار چکه می‌کند.»"),
        ("he", 'יועצו לשעבר של פוטין אמר ברדיו: "הגג דולף מאז האביב האחרון".'),
        ("he", 'יועץ בממשל הנשיא פוטין אמר ברדיו: "הגג דולף מאז האביב האחרון".'),
    ],
)
def test_an_adviser_is_not_whom_he_advises(language: str, text: str) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Wladimir Putin gab eine Erklärung ab. „Das Dach ist seit Mai undicht“, sagte er dann.",
        ),
        ("ru", "Об этом сообщает пресс-служба. Владимир Путин заявил, что крыша течёт с мая."),
        (
            "he",
            'ולדימיר פוטין אמר זאת בצאתו מלשכת ראש העיר. "הגג דולף מאז האביב האחרון", הוסיף.',
        ),
    ],
)
def test_a_statement_of_another_sentence_does_not_speak(language: str, text: str) -> None:
    assert [speaker for speaker, _ in said(text, language)] == [PUTIN]


def test_where_a_report_is_from_does_not_speak() -> None:
    text = "SINGAPURA - Menteri Anna Bergmann mengatakan atap gedung itu bocor sejak Mei lalu."

    assert [speaker for speaker, _ in said(text, "id")] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            (
                "Habló Vladímir Putin. «Es muy tarde ya para arreglar este tejado, que gotea sobre las mesas"
                " desde el mes de mayo», dijo a la radio local Anna Bergmann, que vive en Arles. «Pronto"
                " lloverá también aquí», agregó."
            ),
        ),
        (
            "fr",
            (
                "Vladimir Poutine parla. « Il est bien tard pour réparer ce toit, qui fuit sur les tables"
                " depuis le mois de mai », dit à la radio locale Anna Bergmann, qui vit à Arles. « Il"
                " pleuvra bientôt ici », a-t-elle ajouté."
            ),
        ),
    ],
)
def test_nobody_speaks_past_somebody_on_no_list(language: str, text: str) -> None:
    assert PUTIN not in {speaker for speaker, _ in said(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Roofers said the draft by Russia would be read again over the weekend."),
        (
            "en",
            (
                "In a talk at a school the old roofer said that Russia had good tiles, and called the"
                " roof a “ship with eleven holes”."
            ),
        ),
        ("fr", "Le toit de la gare fuit depuis le mois de mai, selon la presse de Moscou."),
        ("es", "«El techo gotea desde mayo», dijo el panadero en una charla sobre Rusia."),
        ("es", "«El techo gotea desde mayo», dijo el panadero, que cantó junto a Putin."),
        (
            "id",
            "Seorang tukang tua asal Bogor di Direktorat Rusia 1 mengatakan bahwa atap itu bocor.",
        ),
        ("fa", "باغبان در جمع مردم شهر روسیه را همسایه خواند و گفت هوا «بسیار سرد و بارانی» است."),
        ("ar", "قال سكان في بيوت شمالي روسيا إن السقف يقطر ماء منذ الربيع."),
    ],
)
def test_a_name_deep_in_other_words_does_not_speak(language: str, text: str) -> None:
    assert {speaker for speaker, _ in said(text, language)} <= {None}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "“The roof needs work,” said a spokesman for the foreign ministry of Russia.",
            "gov-ru",
        ),
        (
            "es",
            "«El techo gotea desde mayo», dice un comunicado difundido por el Kremlin.",
            "gov-ru",
        ),
        ("fr", "Le toit de la gare fuit depuis le mois de mai, selon le Kremlin.", "gov-ru"),
        ("ar", "قال الموفد السابق إلى سوريا فلاديمير بوتين إن السقف يقطر ماء منذ الربيع.", PUTIN),
    ],
)
def test_an_office_or_a_title_may_lead_to_who_speaks(
    language: str, text: str, speaker: str
) -> None:
    assert [who for who, _ in said(text, language)] == [speaker]
