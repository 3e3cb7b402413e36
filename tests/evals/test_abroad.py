"""Reports in different languages find their story: floors, on stories written for this project."""

from base64 import b64decode
from dataclasses import replace

import numpy as np
import pytest

from bot.knowledge import the_gist
from config.lexicon.concepts import load_concepts
from tests.evals import abroad as evals
from tests.evals.abroad import Labelled

FLOOR = 0.98  # of B-cubed and of pairs; a story in four languages has twelve of them
WITHOUT = 0.94  # where nobody can say what reports mean


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

    for part in (range(len(stream)), *evals.parted(stream).values()):
        whole, pairs = evals.scores(stream, actual, of=part)
        assert min(whole.f1, pairs.f1) >= FLOOR


def test_a_leader_is_told_with_the_government_of_the_day(stream: list[Labelled]) -> None:
    """By their offices: who left them before speaks for nobody."""
    seats = {seat for report, _ in stream for seat in report.seats}

    assert {("vladimir-putin", "gov-ru"), ("recep-tayyip-erdogan", "gov-tr")} <= seats
    assert not {it.body for it in seats if it.actor == "ebrahim-raisi"} - {"gov-ir"}


def test_they_do_without_a_language_model(stream: list[Labelled]) -> None:
    blind = [(replace(report, meaning=""), story) for report, story in stream]

    assert min(it.f1 for it in evals.scores(blind, evals.found(blind))) >= WITHOUT


def test_what_they_mean_is_what_the_model_says() -> None:
    """Nearly: another processor rounds other numbers up when it makes bytes of them."""
    gist = the_gist()
    if gist is None:
        pytest.skip("the model has no build for this system")
    kept = evals.MEANINGS.read_text(encoding="ascii").splitlines()
    rows = evals.rows()

    assert len(kept) == len(rows)
    for at in range(0, len(rows), 100):
        _, _, language, title = rows[at]
        said = np.frombuffer(b64decode(gist(title, "", language)), np.int8).astype(int)
        assert np.abs(said - np.frombuffer(b64decode(kept[at]), np.int8)).max() <= 8
