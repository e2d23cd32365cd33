"""How far a quiz would rank the same students the same way again."""

from collections.abc import Sequence
from math import fsum

from quizzes.tally.discrimination import ROUNDING


def reliability(columns: Sequence[Sequence[float]]) -> float | None:
    """Cronbach's alpha: k / (k - 1) * (1 - sum of item variances / variance of totals). KR-20 without half credits.

    One column of credits per item, students in the same order in each. At most 1; may be below 0. None with fewer than
    two items or two students, or when all totals are the same. Sources: Kuder & Richardson 1937,
    doi 10.1007/BF02288391; Cronbach 1951, doi 10.1007/BF02310555.
    """
    totals = [fsum(row) for row in zip(*columns, strict=True)]
    spread = _variance(totals) if len(totals) > 1 else 0.0
    if len(columns) < 2 or spread < ROUNDING**2:
        return None
    explained = 1 - fsum(_variance(column) for column in columns) / spread
    return len(columns) / (len(columns) - 1) * explained


def _variance(values: Sequence[float]) -> float:
    mean = fsum(values) / len(values)
    return fsum((value - mean) ** 2 for value in values) / len(values)
