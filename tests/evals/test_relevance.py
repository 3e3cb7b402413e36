"""Relevance does not get worse unnoticed: floors, on the gold they were measured on.

A change may raise them. Lowering one needs a reason in docs/decisions/002-meaning.md. Languages
with fewer than 60 items in the dev set have no floor of their own: one item moves them too far.
"""

import pytest

from tests.evals import relevance as evals

pytestmark = pytest.mark.skipif(
    not evals.GOLD.is_dir(), reason="needs the gold of ../shared beside the repository"
)

NOISE = 0.005  # about one item in a language, where an actor or a cue is added
DEV = "relevance_dev.jsonl"
FINGERPRINT = "2aaa922bc5b4daa4"
FLOORS = {
    "": 0.799,
    "ar": 0.756,
    "en": 0.831,
    "fa": 0.871,
    "fr": 0.666,  # six items are relevant: with 1,189 actors one more is told that is not
    "he": 0.800,
    "id": 0.705,
    "ru": 0.896,
    "tr": 0.690,
}
PRECISION = 0.896  # average precision over all


def test_the_floors_belong_to_this_gold() -> None:
    """If it fails, measure again: the figures below say nothing about other gold."""
    assert evals.fingerprint(DEV) == FINGERPRINT


@pytest.mark.parametrize("language", FLOORS, ids=lambda language: language or "all")
def test_relevant_items_are_told(language: str) -> None:
    assert evals.f1_of(DEV, language) >= FLOORS[language] - NOISE


def test_relevant_items_come_first() -> None:
    found, scores = evals.scored(DEV)

    labels = [row.relevant for row in found]
    assert evals.average_precision(labels, scores) >= PRECISION - NOISE
