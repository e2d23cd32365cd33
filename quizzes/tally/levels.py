"""The five inks of the scoreboard."""

from bisect import bisect_right
from fractions import Fraction

STEPS = (40, 55, 70, 85)


def level(number: float | Fraction) -> int:
    """Ink 1 to 5 of a number from 0 to 100: under 40, 40 to 54, 55 to 69, 70 to 84, 85 and more.

    Takes the number as shown: round first, or a cell that reads 40 is drawn in the ink of 39.6.
    """
    return 1 + bisect_right(STEPS, number)
