"""The middle of what a class reached."""

from collections.abc import Iterable
from fractions import Fraction
from statistics import median as median_of
from typing import TypeVar

Number = TypeVar("Number", float, Fraction)


def median(values: Iterable[Number | None]) -> Number | None:
    """The middle value, or the mean of the two middle ones; None is skipped, and comes back when nothing is left."""
    known = [value for value in values if value is not None]
    return median_of(known) if known else None
