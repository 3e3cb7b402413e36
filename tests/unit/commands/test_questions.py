"""What a shell makes of a question, made whole again."""

import pytest

from bot.commands.questions import phrased


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("two-state solution", '"two-state solution"'),
        ("from:UN News", 'from:"UN News"'),
        ("-from:UN News", '-from:"UN News"'),
        ("-new york", '-"new york"'),
        ("Doha: talks", '"Doha: talks"'),
        ('say "no deal" twice', 'say "no deal" twice'),
    ],
)
def test_the_quotes_that_a_shell_takes_away_are_put_back(word: str, meant: str) -> None:
    assert phrased(word) == meant
