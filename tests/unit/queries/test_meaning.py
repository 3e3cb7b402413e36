"""What a question means, told by whether a report answers it: the index asked in this process."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import ActorId
from bot.domain.searches import END_OF_TITLE, AllOf, AnyOf, Condition, Field, Has, Says, Within
from bot.domain.stories import Report
from bot.queries.grammar import Asked, asked
from bot.queries.indexing import indexed
from bot.queries.marking import answers
from bot.queries.meaning import Question, meaning
from bot.queries.words import kept
from tests.build import a_filing, a_report

BEARERS = {
    "путин": ("vladimir-putin",),
    "vladimir putin": ("vladimir-putin",),
    "abbas": ("mahmoud-abbas", "abbas-araghchi"),
}


def question(written: str) -> Question:
    read = asked(written)
    assert isinstance(read, Asked)
    meant = meaning(
        read,
        bearers=lambda name: tuple(map(ActorId, BEARERS.get(name.casefold(), ()))),
        filters={piece: Has(Field.LANGUAGE, (piece.text,)) for it in read.groups for piece in it},
    )
    assert isinstance(meant, Question)
    return meant


def holds(condition: Condition, values: Mapping[Field, tuple[str, ...]]) -> bool:
    """Say whether a condition holds, as any index should."""
    match condition:
        case Has(field, wanted):
            return not set(wanted).isdisjoint(values[field])
        case Says(words):
            said = values[Field.WORD]
            return any(said[at : at + len(words)] == words for at in range(len(said)))
        case AnyOf(of):
            return any(holds(one, values) for one in of)
        case AllOf(of, without):
            return all(holds(one, values) for one in of) and not any(
                holds(one, values) for one in without
            )
        case Within():
            return True


def says(written: str, report: Report) -> bool:
    return holds(question(written).condition, indexed(a_filing(report)).values)


def titled(title: str, language: str = "en", lead: str = "", *actors: str) -> Report:
    return a_report(title=title, language=language, lead=lead, actors=tuple(map(ActorId, actors)))


@pytest.mark.parametrize(
    ("language", "written", "title"),
    [
        ("en", "sanction", "EU agrees new sanctions on Iran"),
        ("en", "negotiating", "Negotiators return to Doha; they negotiate on"),
        ("en", "ceasefire", "Cease-fire talks resume"),
        ("en", "cease-fire", "Ceasefire talks resume"),
        ("en", "Trump's", "Trump speaks"),
        ("fr", "négociation", "Les négociations reprennent à Doha"),
        ("fr", "negociation", "Les négociations reprennent à Doha"),
        ("fr", "d'Israël", "Le premier ministre d’Israël à Paris"),
        ("es", "negociación", "Las negociaciones siguen en Doha"),
        ("de", "Verhandlung", "Die Verhandlungen in Doha gehen weiter"),
        ("de", "gespräche", "Nach dem Gespräch in Doha"),
        ("id", "bantuan", "Indonesia membantu warga Gaza"),
        ("id", "berunding", "Perundingan di Doha berlanjut"),
        ("ru", "переговоры", "Стороны вернулись к переговорам в Дохе"),
        ("ru", "санкция", "ЕС ввёл санкции против Ирана"),
        ("tr", "görüşme", "Doha'daki görüşmeleri sürüyor"),
        ("tr", "gorusme", "Doha'da görüşmeler sürüyor"),
        ("tr", "Erdoğan'ın", "Erdoğan Doha'ya gidiyor"),
        ("tr", "ışık", "IŞIK sönmedi"),
        ("ar", "عقوبات", "الاتحاد الأوروبي يفرض العقوبات على إيران"),
        ("ar", "مفاوضات", "والمفاوضات تتواصل في الدوحة"),
        ("ar", "مُحَمَّد", "محمد بن سلمان في باريس"),
        ("fa", "تحریم", "تحریم‌های تازه علیه ایران"),
        ("fa", "تحریم‌ها", "تحریم تازه علیه ایران"),
        ("fa", "هسته ای", "برنامهٔ هسته‌ای ایران"),
        ("fa", "هسته‌ای", "برنامهٔ هسته ای ایران"),
        ("fa", "کشور", "كشورهاي منطقه"),
        ("he", "ממשלה", "בממשלה ובכנסת"),
        ("he", "הממשלה", "לממשלה אין תשובה"),
        ("he", "מנהיגים", "המנהיג דיבר"),
        ("he", "צהל", 'צה"ל תקף'),
    ],
)
def test_a_word_finds_its_other_forms(language: str, written: str, title: str) -> None:
    assert says(written, titled(title, language))


def test_another_word_finds_nothing() -> None:
    assert not says("organ", titled("An organisation in Oran"))
    assert not says("מדיה", titled("דיבור על מדינה", "he"))
    assert not says("переговоры", titled("Переворот в стране", "ru"))


def test_all_words_have_to_be_there_and_none_of_those_without() -> None:
    report = titled("EU agrees new sanctions", lead="They concern oil exports.")

    assert says("sanctions oil", report)
    assert not says("sanctions gas", report)
    assert says("gas OR oil", report)
    assert not says("sanctions -oil", report)
    assert says('sanctions -"oil prices"', report)


def test_a_phrase_is_its_very_words_and_stands_in_one_place() -> None:
    report = titled("Two states, one solution", lead="Solution found.")

    assert says('"one solution"', report)
    assert not says('"one solutions"', report)
    assert not says('"solution solution"', report)
    assert END_OF_TITLE in indexed(a_filing(report)).values[Field.WORD]


def test_small_words_need_not_be_there_unless_there_are_no_others() -> None:
    assert says("the war in Gaza", titled("Gaza: war goes on"))
    assert not says("the", titled("Gaza: war goes on"))
    assert says("the", titled("The war goes on"))


def test_a_name_finds_its_bearer_in_any_script() -> None:
    arabic = titled("بوتين في بكين", "ar", "", "vladimir-putin")

    assert says("Путин", arabic)
    assert says("Vladimir Putin бекин OR بكين", arabic)
    assert not says("Vladimir", arabic)
    assert not says("بكين -Путин", arabic)
    assert says("Abbas", titled("عراقجي في مسقط", "ar", "", "abbas-araghchi"))


def test_a_quoted_name_is_taken_by_the_letter() -> None:
    assert not says('"Путин"', titled("Putin in Beijing", "en", "", "vladimir-putin"))


def test_filters_hold_with_the_words() -> None:
    assert says("talks lang:en", titled("Talks in Doha"))
    assert not says("talks lang:ar", titled("Talks in Doha"))
    assert says("talks lang:ar OR lang:en", titled("Talks in Doha"))
    assert not says("talks -lang:en", titled("Talks in Doha"))


def test_what_answers_is_marked_where_it_stands() -> None:
    title = "Putin: EU’s sanctions and the “oil price” fall; the price of oil"
    meant = question('санкции sanction "oil price" Путин')

    spans = answers(title, "en", meant.marks, surfaces=["Putin"])

    assert [title[start:end] for start, end in spans] == ["Putin", "sanctions", "oil price"]


def test_marks_side_by_side_become_one() -> None:
    title = "Ceasefire talks resume"
    spans = answers(title, "en", question("ceasefire talk").marks)

    assert [title[start:end] for start, end in spans] == ["Ceasefire talks"]


@given(
    st.text(max_size=80),
    st.sampled_from(["en", "ar", "fa", "he", "tr", "ru", "xx"]),
    st.text(min_size=1, max_size=30),
)
def test_any_text_can_be_indexed_asked_and_marked(text: str, language: str, written: str) -> None:
    """Marks lie within the text, in order and apart."""
    values = indexed(a_filing(titled(text, language, text))).values
    assert all(value and not any(map(str.isspace, value)) for value in values[Field.STEM])
    read = asked(written)
    if not isinstance(read, Asked):
        return
    meant = meaning(
        read,
        bearers=lambda _: (),
        filters=dict.fromkeys((piece for group in read.groups for piece in group), Within()),
    )
    if isinstance(meant, Question):
        holds(meant.condition, values)
        spans = answers(text, language, meant.marks)
        flat = [0, *(at for span in spans for at in span), len(text)]
        assert flat == sorted(flat)


@given(st.sampled_from(["en", "ar", "fa", "he", "tr", "ru"]), st.text(min_size=1, max_size=12))
def test_a_word_finds_itself(language: str, word: str) -> None:
    """However it is written: whatever was read can be asked for as it stands there."""
    read = asked(word)
    if isinstance(read, Asked) and all(
        piece.name is None and not piece.negated for group in read.groups for piece in group
    ):
        meant = meaning(read, bearers=lambda _: (), filters={})
        if isinstance(meant, Question):
            report = titled(read.written, language)
            assert holds(meant.condition, indexed(a_filing(report)).values)


def test_a_word_without_end_takes_no_time() -> None:
    """Linear, not quadratic; the suite's limit would end it. Whoever writes a feed may send one."""
    folded, stemmed = kept("a " + "b" * 300_000 + " cease-fire", "en")

    assert len(folded) == 4
    assert "en:ceasefir" in stemmed
