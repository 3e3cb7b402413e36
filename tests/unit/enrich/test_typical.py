"""What being like typical entries adds to the acts of an entry."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.events import Act
from bot.enrich.typical import Typical
from config.models import load_weights

SHIPPED = load_weights().typical
NAMES = ["talks in title", "REQUEST in title"]
TALKS, DEMAND = {NAMES[0]: 1.0}, {NAMES[1]: 1.0}


def typical(steps: list[list[float]]) -> Typical:
    return Typical.of(
        (Act.CONSULT, Act.REQUEST), NAMES, np.eye(2, dtype=np.float32), 1.0, np.array(steps)
    )


def test_what_is_exactly_typical_gets_the_whole_step_and_what_is_unlike_little() -> None:
    found = typical([[0.5, 0.0], [0.0, 0.25]])

    assert found.added(TALKS)[0] == pytest.approx(0.5)
    assert found.added(TALKS)[1] == pytest.approx(0.25 * np.exp(-2), rel=1e-4)
    assert found.added(DEMAND)[1] == pytest.approx(0.25)


def test_features_that_no_entry_had_change_nothing() -> None:
    found = typical([[0.5, 0.0], [0.0, 0.25]])

    assert [*found.added(TALKS | {"never seen": 2.0})] == [*found.added(TALKS)]


def test_parts_that_do_not_belong_together_are_refused() -> None:
    with pytest.raises(ValueError, match="do not belong together"):
        typical([[0.5, 0.0]])


def test_typical_entries_of_other_acts_than_the_weights_are_refused() -> None:
    """Both are added up by position."""
    weights = load_weights()
    turned = replace(weights.typical, acts=[*reversed(weights.typical.acts)])

    with pytest.raises(ValueError, match="in another order"):
        replace(weights, typical=turned)


@given(st.dictionaries(st.sampled_from(sorted(SHIPPED.places)), st.floats(0, 2)))
def test_what_is_added_is_finite_whatever_stands_in_an_entry(features: dict[str, float]) -> None:
    added = SHIPPED.added(features)

    assert np.isfinite(added).all()
