"""Exact fractions as people read them."""

from fractions import Fraction

import pytest
from django.utils import translation

from quizzes.reports.figures import figure, percent


@pytest.mark.parametrize(
    ("exact", "english", "french"),
    [
        (Fraction(0), "0", "0"),
        (Fraction(4), "4", "4"),
        (Fraction(10), "10", "10"),
        (Fraction(5, 2), "2.5", "2,5"),
        (Fraction(23, 9), "2.56", "2,56"),
        (Fraction(1, 3), "0.33", "0,33"),
        (Fraction(1, 200), "0.01", "0,01"),
        (Fraction(1999, 1000), "2", "2"),
    ],
)
def test_points_have_at_most_two_decimals(exact: Fraction, english: str, french: str) -> None:
    with translation.override("en"):
        assert figure(exact) == english
    with translation.override("fr"):
        assert figure(exact) == french


def test_percentages_are_whole_and_halves_go_up() -> None:
    with translation.override("en"):
        assert [percent(Fraction(1, 8)), percent(Fraction(2, 3)), percent(Fraction(1))] == ["13%", "67%", "100%"]
    with translation.override("fr"):
        assert percent(Fraction(1, 8)) == "13\u00a0%"
