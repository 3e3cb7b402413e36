"""Relevance does not get worse unnoticed: floors, on the gold they were measured on.

A change may raise them. Lowering one needs a reason in docs/decisions/002-meaning.md. Languages
with fewer than 60 items in the dev set have no floor of their own: one item moves them too far.
"""

import pytest

from bot.knowledge import the_judge
from tests.evals import cascade
from tests.evals import relevance as evals
from tests.evals.gold import fingerprint, gold, needs_gold

pytestmark = needs_gold

NOISE = 0.005  # about one item in a language, where an actor or a cue is added
DEV = "relevance_dev.jsonl"
FINGERPRINT = "2aaa922bc5b4daa4"
FLOORS = {
    "": 0.799,
    "ar": 0.747,  # was .756: false friends are no longer cues, and one item less is told
    "en": 0.831,
    "fa": 0.871,
    "fr": 0.666,  # six items are relevant: with 1,189 actors one more is told that is not
    "he": 0.800,
    "id": 0.692,  # was .705: with more names one item more is told that is not
    "ru": 0.896,
    "tr": 0.724,
}
PRECISION = 0.896  # average precision over all
# With second looks, which is how entries are told where the model has a build.
FINAL_FLOORS = {
    "": 0.869,
    "ar": 0.857,
    "en": 0.839,  # was .848 before real news was gone through once more: one item
    "fa": 0.960,
    "fr": 0.769,  # six items are relevant
    "he": 0.860,
    "id": 0.864,
    "ru": 0.918,
    "tr": 0.851,
}
FINAL_PRECISION = 0.937


def test_the_floors_belong_to_this_gold() -> None:
    """If it fails, measure again: the figures below say nothing about other gold."""
    assert fingerprint(DEV) == FINGERPRINT


@pytest.mark.parametrize("language", FLOORS, ids=lambda language: language or "all")
def test_relevant_items_are_told(language: str) -> None:
    assert evals.f1_of(DEV, language) >= FLOORS[language] - NOISE


def test_relevant_items_come_first() -> None:
    found, scores = evals.scored(DEV)

    labels = [row.relevant for row in found]
    assert evals.average_precision(labels, scores) >= PRECISION - NOISE


@pytest.mark.parametrize("language", FINAL_FLOORS, ids=lambda language: language or "all")
def test_relevant_items_are_told_with_second_looks(language: str) -> None:
    assert cascade.f1_of(language) >= FINAL_FLOORS[language] - NOISE


def test_relevant_items_come_first_with_second_looks() -> None:
    labels = [row.relevant for row in evals.rows(DEV)]

    assert evals.average_precision(labels, cascade.final()) >= FINAL_PRECISION - NOISE


def test_the_model_still_says_what_is_kept_of_it() -> None:
    """The floors above are reckoned with what it said once; asking it all again takes long.

    Another processor rounds other numbers up when it makes bytes of them.
    """
    if the_judge() is None:
        pytest.skip("the model has no build for this system")
    items = list(gold(DEV))[::200]

    said = [cascade.asked(item).relevant for item in items]

    assert said == pytest.approx(cascade.meanings(DEV)[::200], abs=0.25)
