"""Recognition stays as good as it was: floors just under what docs/decisions/001-names.md tells."""

import pytest

from tests.evals.names import GOLD, SPANS, documents, gold, spans, the_assessor, the_gazetteer

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the gold is kept beside the repository")

# Languages with 50 items or more in relevance_dev.jsonl: recall and F1 of the actors named there.
FLOORS = {
    "ar": (0.82, 0.83),
    "en": (0.94, 0.88),
    "fa": (0.92, 0.87),
    "fr": (0.97, 0.80),
    "he": (0.86, 0.85),
    "id": (0.97, 0.78),
    "ru": (0.93, 0.88),
    "tr": (0.96, 0.84),
}


def test_listed_persons_and_bodies_are_found_in_russian_news() -> None:
    name = "names_ru_train.jsonl"
    tallies = spans(the_gazetteer(), name, SPANS[name])

    assert tallies["persons"].recall >= 0.985
    assert tallies["persons"].precision >= 0.94
    assert tallies["organisations"].recall >= 0.94
    assert tallies["organisations"].precision >= 0.98


def test_the_actors_of_an_item_are_found_in_every_language() -> None:
    tallies, coverage = documents(the_assessor(), gold("relevance_dev.jsonl"))

    assert coverage.recall >= 0.87
    fallen = {
        language: (tallies[language].recall, tallies[language].f1)
        for language, (recall, f1) in FLOORS.items()
        if tallies[language].recall < recall or tallies[language].f1 < f1
    }
    assert fallen == {}
