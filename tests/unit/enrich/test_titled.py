"""Names and scraps between marks, which nobody said: sentences of our own."""

import pytest

from tests.unit.enrich.desk import assessed


def verbatim(text: str, language: str) -> list[str]:
    return [quote.text for quote in assessed("", text, language).quotes if quote.verbatim]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", 'قال فلاديمير بوتين إنه سيزور معرض "طيران موسكو الدولي" غدا.'),
        ("fa", "ولادیمیر پوتین در گفت‌وگو با پادکست «صبح روز بعد» گفت که می‌آید."),
        ("fa", "ولادیمیر پوتین اعلام کرد از «پیامدهای خطرناک این جنگ» نمی‌ترسد."),
        ("fa", "ولادیمیر پوتین گفت و این گام را «نقض آشکار پیمان» خواند."),
        ("he", 'ולדימיר פוטין אמר כי מבצע "חומת ברזל שנייה" הסתיים אתמול.'),
        ("ru", "Владимир Путин сообщил, что операция «Северный ветер дует» окончена."),
        ("tr", "Vladimir Putin, “Kuzey Rüzgarı Esiyor” adlı tatbikatın bittiğini söyledi."),
    ],
)
def test_the_name_of_something_is_no_quotation(language: str, text: str) -> None:
    assert verbatim(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ar", 'قال فلاديمير بوتين إن "الحرب انتهت اليوم فعلا".', "الحرب انتهت اليوم فعلا"),
        ("fa", "ولادیمیر پوتین گفت: «جنگ امروز تمام شد».", "جنگ امروز تمام شد"),
        ("he", 'ולדימיר פוטין אמר: "המלחמה נגמרה היום".', "המלחמה נגמרה היום"),
        ("ru", "Владимир Путин сказал: «Война сегодня закончилась».", "Война сегодня закончилась"),
        ("ru", "Путин сказал, что без движения «не будет мира здесь».", "не будет мира здесь"),
        ("tr", "Vladimir Putin, “Savaş bugün sona erdi” dedi.", "Savaş bugün sona erdi"),
    ],
)
def test_a_short_quotation_is_one(language: str, text: str, said: str) -> None:
    assert verbatim(text, language) == [said]


def test_the_name_of_an_operation_is_not_joined_to_words_behind_it() -> None:
    text = 'אחרי מבצע "חומת ברזל שנייה" נאם ולדימיר פוטין ואמר: "המלחמה נגמרה היום".'

    assert verbatim(text, "he") == ["המלחמה נגמרה היום"]
