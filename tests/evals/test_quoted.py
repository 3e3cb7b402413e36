"""What was right of the quotations that were judged is still told, and what was wrong is not again.

A change may raise the one and lower the other. The contrary needs a reason in docs/decisions/002-meaning.md.
"""

from tests.evals.gold import needs_gold
from tests.evals.quoted import still_told

pytestmark = needs_gold

RIGHT, WRONG_SPEAKER, WRONG_WORDS = 0.95, 0.15, 0.27  # shares that are told


def test_right_quotations_are_told_and_wrong_ones_are_not() -> None:
    shares = {kind: again / there for kind, (again, there) in still_told().items()}

    assert shares["right"] >= RIGHT
    assert shares["wrong speaker"] <= WRONG_SPEAKER
    assert shares["wrong words"] <= WRONG_WORDS
