"""Names near a verb of speech that do not speak: sentences of our own."""

import pytest

from tests.unit.enrich.desk import assessed


def speakers(text: str, language: str, title: str = "") -> list[str | None]:
    return [quote.speaker for quote in assessed(title, text, language).quotes if quote.verbatim]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", 'في رسالة إلى إيران قالت "لن ننتظر إلى الأبد".'),
        ("ar", 'التقى الوفد لترامب وقال "لن ننتظر إلى الأبد".'),
        ("fa", "نماینده ویژه خطاب به ایران گفت: «ما تا ابد صبر نخواهیم کرد»."),
        ("fa", "این مقام با اشاره به برنامه عراق نوشت: «ما تا ابد صبر نخواهیم کرد»."),
        ("he", 'הבכיר שהזהיר את איראן: "לא נחכה כאן לנצח".'),
        ("he", 'הבכיר אמר לראש הממשלה נתניהו: "לא נחכה כאן לנצח".'),
        ("ru", "Посредники потребовали от Ирака ответа и добавили: «Мы не будем ждать вечно»."),
        ("tr", "Sözcü Kerim Aslan Putin için “Sonsuza kadar beklemeyeceğiz” dedi."),
    ],
)
def test_whom_it_is_said_to_or_of_does_not_say_it(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", 'قالت الوزارة إن إيران "لن تنتظر إلى الأبد هنا".'),
        ("he", 'הבכיר אמר כי איראן "לא תחכה כאן לנצח".'),
        ("ru", "Посредник заявил, что Мадрид «не будет ждать вечно»."),
    ],
)
def test_whom_the_words_are_about_does_not_say_them(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", 'قال مسؤول "لن ننتظر إلى الأبد" بعد تصريح بوتين عن الحرب.'),
        ("he", 'בכיר אמר "לא נחכה כאן לנצח" אחרי שטראמפ ביקר אותו.'),
        ("ru", "Чиновник назвал слова «странными и очень опасными», упрекнув Вашингтон."),
    ],
)
def test_who_is_named_behind_the_words_of_a_verb_before_them_is_not_the_speaker(
    language: str, text: str
) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "ولادیمیر پوتین درباره نقش ناتو گفت: «ما تا ابد صبر نخواهیم کرد».",
        "ولادیمیر پوتین با اشاره به «صلح‌آمیز» بودن برنامه ایران نوشت: «ما تا ابد صبر نخواهیم کرد».",
        "ولادیمیر پوتین به تهران رفت.\nاو درباره کمک ناتو نیز گفت: «ما تا ابد صبر نخواهیم کرد».",
        "ولادیمیر پوتین به تهران رفت و افزود: «ما تا ابد صبر نخواهیم کرد».",
    ],
)
def test_a_persian_sentence_opens_with_its_speaker(text: str) -> None:
    assert speakers(text, "fa") == ["vladimir-putin"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('ולדימיר פוטין נאם במוסקבה. לדבריו, טהרן תחכה: "יש לה הרבה סבלנות".', "vladimir-putin"),
        ('ולדימיר פוטין נאם במוסקבה. "לא נחכה לנצח", אמר בשולי הכנס.', "vladimir-putin"),
        ('המומחה ראש תוכנית איראן במכון טען כך. לדבריו, טהרן תחכה: "יש לה סבלנות רבה".', None),
    ],
)
def test_hebrew_according_to_him_is_of_who_was_named_before(
    text: str, speaker: str | None
) -> None:
    assert speakers(text, "he") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('قال فلاديمير بوتين "لن ننتظر إلى الأبد".', "vladimir-putin"),
        ('زار فلاديمير بوتين طهران. وقال "لن ننتظر إلى الأبد".', "vladimir-putin"),
        ('زار فلاديمير بوتين طهران. وأضافت "لن ننتظر إلى الأبد".', None),
        ('زار فلاديمير بوتين طهران. وأكدوا "لن ننتظر إلى الأبد".', None),
    ],
)
def test_an_arabic_verb_agrees_with_who_speaks(text: str, speaker: str | None) -> None:
    assert speakers(text, "ar") == [speaker]


def test_a_state_before_a_person_of_another_is_not_his_title() -> None:
    text = 'שר החוץ של סין דיבר (חמישי) על ביקורו של {} וציין כי "שני הצדדים עובדים יחד".'

    of_china = 'שר החוץ של סין דונלד טראמפ אמר: "שני הצדדים עובדים יחד".'
    assert speakers(of_china, "he") == ["donald-trump"]
    for name in ("דונלד טראמפ", "נשיא ארצות הברית דונלד טראמפ"):
        assert not {"donald-trump", "gov-us"} & set(speakers(text.format(name), "he"))


def test_a_bullet_parts_who_is_named_from_who_speaks() -> None:
    text = 'לבנון בוחנת את ההצעה • הדובר הבהיר: "נפעל נגד כל הפרה של ההסכם"'

    assert speakers(text, "he") == [None]


def test_a_turkish_state_whose_war_it_is_does_not_speak() -> None:
    text = (
        "Vladimir Putin, İran savaşının sonu sorusuna “Bir iki hafta içinde biter” yanıtını verdi."
    )

    assert speakers(text, "tr") == ["vladimir-putin"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("he", "בישראל אמרו כי נושא הגבולות לא ייפתח.", "gov-il"),
        ("he", "בסעודיה עוד אמרו כי נושא הגבולות לא ייפתח.", "gov-sa"),
        ("he", "בישראל אמר הדובר כי נושא הגבולות לא ייפתח.", None),
    ],
)
def test_in_a_country_they_said_is_of_its_government(
    language: str, text: str, speaker: str | None
) -> None:
    found = [quote.speaker for quote in assessed("", text, language).quotes]

    assert found == ([speaker] if speaker else [])


def test_a_name_behind_a_colon_does_not_say_what_stands_there() -> None:
    text = "Высокий чиновник предупредил: если армия не отойдет, Анкара «сделает это сама»."

    assert speakers(text, "ru") == [None]


def test_he_added_is_not_of_whom_the_sentence_before_names_by_the_way() -> None:
    text = (
        "قال فلاديمير بوتين إنه بحث الهدنة. وأكد الرئيس بعد دعوة من دونالد ترامب الاتفاق. "
        'وأضاف "لن ننتظر إلى الأبد".'
    )

    assert speakers(text, "ar") == ["vladimir-putin"]
