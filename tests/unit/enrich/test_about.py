"""Whom an entry is about, after a language model was asked about everybody it names."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.domain.actors import Span
from bot.domain.assessments import Assessment, Meaning
from bot.domain.events import Act
from bot.enrich.linear import Linear
from config.models import load_weights
from tests.build import an_entry
from tests.unit.enrich.desk import the_assessor

TITLE = "Iran rejects ceasefire talks with Israel, says Araghchi"
BY_MEANING = {
    "governments": Linear(bias=0.0, weights={"cues": 0.0, "meaning": 1.0}),
    "others": Linear(bias=0.0, weights={"meaning": 1.0}),
}


def looked_at(title: str, said: Callable[[str], float | None], text: str = "") -> Assessment:
    """Assess with a model that says `said` of the words where somebody is first named."""

    def judge(text: str, title_ends: int, places: Sequence[Sequence[Span]] = ()) -> Meaning:
        about = tuple(said(text[start:end]) for (start, end), *_ in places)
        return Meaning(relevant=9.0, acts=dict.fromkeys(Act, -9.0), about=about)

    shipped = the_assessor()
    weights = load_weights()
    second = replace(weights.second_look, about=BY_MEANING)
    lexicon = replace(shipped.lexicon, weights=replace(weights, second_look=second))
    assessor = replace(shipped, lexicon=lexicon, judge=judge)
    return assessor.assess(an_entry(title=title, text=text, language="en"))


def test_whom_the_model_finds_an_entry_about_it_is_about() -> None:
    assert set(looked_at(TITLE, lambda _: 9.0).actors()) == {"gov-ir", "gov-il", "abbas-araghchi"}


@pytest.mark.parametrize(
    ("words", "actor"),
    [("Iran", "gov-ir"), ("Israel", "gov-il"), ("Araghchi", "abbas-araghchi")],
)
def test_who_is_named_in_passing_stays_a_mention(words: str, actor: str) -> None:
    found = looked_at(TITLE, lambda stands: -9.0 if stands == words else 9.0)

    assert actor not in found.actors()
    assert found.passing == (actor,)
    assert actor in {mention.actor_id for mention in found.mentions}


def test_who_stands_beyond_what_the_model_reads_is_told_by_cues() -> None:
    glanced = the_assessor().look(an_entry(title=TITLE, text="", language="en")).assessment

    assert looked_at(TITLE, lambda _: None).actors() == glanced.actors()


def test_a_people_is_an_actor_if_the_model_says_so() -> None:
    title = "Iranian officials reject the demand for nuclear talks"

    assert set(looked_at(title, lambda _: 9.0).actors()) == {"gov-ir"}
    assert looked_at(title, lambda _: -9.0).actors() == {}
