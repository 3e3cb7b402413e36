"""What reports mean is told in few numbers, alike in any of our languages."""

from base64 import b64decode

import numpy as np
import pytest

from bot.knowledge import the_gist
from bot.meaning.gist import Gist


@pytest.fixture(scope="module")
def gist() -> Gist:
    found = the_gist()
    if found is None:
        pytest.skip("the model has no build for this system")
    return found


def numbers(meaning: str) -> list[int]:
    """Return what is compared: all but the mark of the model."""
    found: list[int] = np.frombuffer(b64decode(meaning), np.int8).astype(int).tolist()
    return found[1:]


def alike(one: str, other: str) -> float:
    return float(np.corrcoef(numbers(one), numbers(other))[0, 1])


def test_reports_of_one_happening_mean_alike_in_any_language(gist: Gist) -> None:
    english = gist("Cairo hosts talks on a truce in Gaza", "", "en")
    russian = gist("В Каире прошли переговоры о перемирии в Газе", "", "ru")
    other = gist("Russia withdraws ships from a port in Syria", "", "en")

    assert alike(english, russian) > 0.4 > alike(english, other)
    assert len(numbers(english)) == 256


def test_one_mark_says_by_what_learning_it_was_told(gist: Gist) -> None:
    marks = {b64decode(gist(title, "", "en"))[0] for title in ("Talks in Cairo", "A vote", "")}

    assert len(marks) == 1


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00", "ア" * 2_000, "a" * 100_000])
@pytest.mark.parametrize("language", ["en", "", "xx"])
def test_odd_texts_mean_something(gist: Gist, text: str, language: str) -> None:
    assert len(numbers(gist(text, text, language))) == 256
