"""Whether an item sorts students the way the rest of the quiz does."""

from collections.abc import Sequence
from statistics import correlation

# Credits in thirds do not add up exactly as floats: a spread below this is no spread.
ROUNDING = 1e-9


def discrimination(earned: Sequence[float], totals: Sequence[float]) -> float | None:
    """Item-rest correlation: Pearson's r of an item's credits and the totals of the same students without it.

    From -1 to 1; None with fewer than two students, or when either side is the same for all. The item is left out of
    the total because it would correlate with itself (Henrysson 1963, doi 10.1007/BF02289618, on part-whole overlap).
    """
    rest = [total - credit for credit, total in zip(earned, totals, strict=True)]
    if not _spread(earned) or not _spread(rest):
        return None
    return correlation(earned, rest)


def _spread(values: Sequence[float]) -> bool:
    return len(values) > 1 and max(values) - min(values) > ROUNDING
