"""Acts do not get worse unnoticed: floors, on the gold they were measured on.

A change may raise them. Lowering one needs a reason in docs/decisions/002-meaning.md.
"""

import pytest

from tests.evals import acts as evals
from tests.evals import cascade
from tests.evals.gold import fingerprint, needs_gold

pytestmark = needs_gold

NOISE = 0.005  # about one act in a language, where a cue is added
DEV = "relevance_dev.jsonl"
FINGERPRINTS = {DEV: "2aaa922bc5b4daa4", "plv_train.jsonl": "da45619b27ae4f9c"}
FLOORS = {
    "": 0.589,
    "ar": 0.513,
    "en": 0.635,
    "fa": 0.508,
    "he": 0.553,  # was .560, one act: see "False friends" in docs/decisions/002-meaning.md
    "ru": 0.742,
    "tr": 0.513,
}
# With second looks, which is how acts are told where the model has a build.
FINAL_FLOORS = {
    "": 0.647,  # was .650 before real news was gone through once more; by outlet on train .646 to .647
    "ar": 0.598,
    "en": 0.700,
    "fa": 0.625,
    "he": 0.650,  # was .678: two acts
    "ru": 0.722,  # was .726
    "tr": 0.526,  # was .582: two or three acts of 31 items
}
BETWEEN_TWO = 0.781  # macro F1 over the roots, weights of other folds


@pytest.mark.parametrize("name", FINGERPRINTS)
def test_the_floors_belong_to_this_gold(name: str) -> None:
    """If it fails, measure again: the figures below say nothing about other gold."""
    assert fingerprint(name) == FINGERPRINTS[name]


@pytest.mark.parametrize("language", FLOORS, ids=lambda language: language or "all")
def test_the_acts_of_an_item_are_told(language: str) -> None:
    assert evals.item_f1(DEV, language) >= FLOORS[language] - NOISE


@pytest.mark.parametrize("language", FINAL_FLOORS, ids=lambda language: language or "all")
def test_the_acts_of_an_item_are_told_with_second_looks(language: str) -> None:
    told = evals.item_f1(DEV, language, cascade.meant(DEV))

    assert told >= FINAL_FLOORS[language] - NOISE


def test_the_act_between_two_is_told() -> None:
    labels = evals.pair_labels()

    assert evals.macro_f1(labels, evals.cross_validated_pairs()) >= BETWEEN_TWO - NOISE
