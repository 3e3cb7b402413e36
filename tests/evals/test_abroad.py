"""Reports in different languages find their story: floors, on stories written for this project."""

import pytest

from config.lexicon.concepts import load_concepts
from tests.evals import abroad as evals
from tests.evals.abroad import Labelled

FLOOR = 0.95
# Of pairs, on the half that nothing was tuned on: a story in four languages has twelve of them.
CHECKED_PAIRS = 0.93


@pytest.fixture(scope="module")
def stream() -> list[Labelled]:
    return evals.abroad(evals.the_assessor(), load_concepts())


def test_there_are_sixty_stories_in_four_languages_each(stream: list[Labelled]) -> None:
    languages: dict[str, set[str]] = {}
    for report, story in stream:
        languages.setdefault(story, set()).add(report.language)

    assert len(languages) >= 60
    assert min(map(len, languages.values())) >= 4
    assert len(set().union(*languages.values())) == 10


def test_reports_in_other_languages_find_their_story(stream: list[Labelled]) -> None:
    """Among all of them at once; see docs/decisions/003-stories.md."""
    actual = evals.found(stream)

    every, pairs = evals.scores(stream, actual)
    checked, checked_pairs = evals.scores(stream, actual, of=evals.parted(stream)["checked on"])

    assert min(every.f1, pairs.f1, checked.f1) >= FLOOR
    assert checked_pairs.f1 >= CHECKED_PAIRS
