"""The inks of the scoreboard."""

from fractions import Fraction

import pytest

from quizzes.tally import level


@pytest.mark.parametrize(
    ("number", "ink"),
    [(0, 1), (39, 1), (40, 2), (54, 2), (55, 3), (69, 3), (70, 4), (84, 4), (85, 5), (100, 5)],
)
def test_a_number_has_one_of_five_inks(number: int, ink: int) -> None:
    assert level(number) == ink


def test_fractions_have_an_ink_too() -> None:
    assert level(Fraction(549, 10)) == 2
