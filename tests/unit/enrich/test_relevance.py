"""What is Middle East diplomacy, and why we say so."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actors import Span
from bot.domain.assessments import Meaning, Relevance
from bot.domain.events import Act
from bot.enrich.relevance import MEANING, asks_meaning, reconsidered
from config.models import load_weights
from tests.build import an_entry
from tests.unit.enrich.desk import assessed, the_assessor


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Egypt and Qatar resume mediation between Israel and Hamas"),
        ("en", "UN Security Council votes on a resolution demanding a ceasefire in Gaza"),
        ("id", "Menlu RI desak Israel setujui gencatan senjata di Gaza"),
        ("ar", "وزير الخارجية المصري يبحث مع نظيره الإيراني وقف إطلاق النار"),
        ("ru", "Глава МИД Ирана прибыл на переговоры в Каир"),
        ("fa", "وزیر خارجه ایران با همتای قطری خود درباره توافق گفت‌وگو کرد"),
        ("he", "שר החוץ ייפגש בקהיר עם נשיא מצרים לשיחות על הפסקת אש"),
        ("tr", "Dışişleri Bakanı, Katar'da ateşkes müzakerelerine katılacak"),
        ("fr", "L'Égypte et le Qatar relancent les négociations pour un cessez-le-feu à Gaza"),
        ("es", "Egipto y Catar reanudan las negociaciones para un alto el fuego en Gaza"),
        ("de", "Ägypten und Katar vermitteln neue Gespräche über eine Waffenruhe in Gaza"),
    ],
)
def test_diplomacy_of_the_region_is_relevant(language: str, title: str) -> None:
    assert assessed(title, "", language).relevance.relevant


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Egypt beat Morocco in the Africa Cup final"),
        ("en", "Rocket kills two near the border of Gaza"),
        ("en", "France and Germany sign a treaty on tax"),
        ("id", "Timnas Palestina kalahkan Hong Kong di Piala Asia"),
        ("ar", "الهلال السعودي يفوز على النصر في نهائي الكأس"),
        ("ru", "В Каире прошел снег"),
        ("fa", "قیمت طلا در تهران بالا رفت"),
        ("he", "מזג האוויר: גשם בירושלים ובתל אביב"),
        ("tr", "Trabzonspor yeni transferini açıkladı"),
        ("fr", "Un séisme fait douze morts en Iran"),
        ("es", "El cine iraní triunfa en el festival"),
        ("de", "Erdbeben im Iran: zwölf Tote"),
    ],
)
def test_what_is_elsewhere_or_no_diplomacy_is_not(language: str, title: str) -> None:
    assert not assessed(title, "", language).relevance.relevant


def test_the_reasons_are_named_heaviest_first() -> None:
    reasons = assessed("Egypt and Qatar resume talks on a ceasefire in Gaza").relevance.reasons

    weights = [abs(reason.weight) for reason in reasons]
    assert weights == sorted(weights, reverse=True)
    assert {"CONSULT in title", "talks in title"} <= {reason.what for reason in reasons}


def test_an_empty_entry_is_about_nothing() -> None:
    assessment = assessed("", "")

    assert not assessment.relevance.relevant
    assert assessment.acts == ()


WEIGHTS = load_weights()
SECOND = WEIGHTS.second_look
GLANCED = st.floats(SECOND.asked_from, 1.0)
ODDS = st.floats(-12, 12)


@given(first=GLANCED, one=ODDS, other=ODDS)
def test_the_more_an_entry_means_diplomacy_the_more_relevant_it_is(
    first: float, one: float, other: float
) -> None:
    glanced = Relevance(score=first, relevant=False)
    less, more = (reconsidered(glanced, odds, WEIGHTS).score for odds in sorted((one, other)))

    assert 0 <= less <= more <= 1


def test_a_second_look_is_named_among_the_reasons() -> None:
    found = reconsidered(Relevance(score=0.4, relevant=False), 5.0, WEIGHTS)

    assert found.relevant
    assert [reason.what for reason in found.reasons] == [MEANING]


@pytest.mark.parametrize(
    ("score", "doubtful"),
    [(0.0, False), (SECOND.asked_from / 2, False), (SECOND.asked_from, True), (1.0, True)],
)
def test_only_what_cues_give_a_chance_is_looked_at_twice(score: float, doubtful: bool) -> None:  # noqa: FBT001
    assert asks_meaning(Relevance(score=score, relevant=score > 0.5), WEIGHTS) is doubtful


def test_an_entry_is_judged_by_its_title_and_its_lead() -> None:
    asked: list[tuple[str, int]] = []

    def judge(text: str, title_ends: int, places: Sequence[Sequence[Span]] = ()) -> Meaning:
        asked.append((text, title_ends))
        acts = dict.fromkeys(Act, -9.0) | {Act.REJECT: 9.0}
        return Meaning(relevant=-9.0, acts=acts, about=(None,) * len(places))

    assessor = replace(the_assessor(), judge=judge)
    entry = an_entry(title="Cairo rejects the plan for Gaza", text="Talks go on.", language="en")
    look = assessor.look(entry)

    assert assessor.doubts(look)
    assessment = assessor.again(look)
    assert assessment.relevance.score < look.assessment.relevance.score
    assert assessment.acts[0].act is Act.REJECT
    assert asked == [("Cairo rejects the plan for Gaza\nTalks go on.", len(entry.title))]


def test_an_entry_that_cues_are_sure_of_is_not_judged() -> None:
    def judge(text: str, title_ends: int, places: Sequence[Sequence[Span]] = ()) -> Meaning:
        raise AssertionError(f"asked about {text[:title_ends]!r} and {places!r}")

    assessor = replace(the_assessor(), judge=judge)
    entry = an_entry(title="Late goal decides the cup", text="", language="en")

    assert assessor.assess(entry) == assessor.look(entry).assessment
