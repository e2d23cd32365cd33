"""Figures of translations in, the lines of a table out."""

from collections.abc import Iterator

from quizzes.detection.measuring.bootstrap import Interval
from quizzes.detection.measuring.pairs import PairFigures

_NAME, _FIGURE, _COUNT = 32, 21, 8
_HEADS = ("recall at 5 % false", "precision at half", "precision", "recall")


def pair_table(figures: dict[str, PairFigures]) -> Iterator[str]:
    """One row for each set of translations, and one for each fault in it."""
    if figures:
        yield ""
        yield f"{'translations':<{_NAME}}" + "".join(f"{head:>{_FIGURE}}" for head in _HEADS) + f"{'bad':>8}{'fair':>8}"
    for name, one in sorted(figures.items()):
        yield _row(name, one)
        for fault, scores in sorted(one.bad.items()):
            yield f"{'  ' + fault:<{_NAME}}{one.recall(fault):>{_FIGURE}.3f}{'':>{3 * _FIGURE}}{len(scores):>{_COUNT}}"


def _row(name: str, one: PairFigures) -> str:
    within, counts = one.intervals(), one.counts
    figures = (
        _figure(one.recall(), within.recall),
        _figure(one.precision_at_half, within.precision_at_half),
        _figure(counts.precision, None),
        _figure(counts.recall, None),
    )
    row = "".join(f"{figure:>{_FIGURE}}" for figure in figures)
    return f"{name:<{_NAME}}{row}{len(one.every):>{_COUNT}}{len(one.fair):>{_COUNT}}"


def _figure(share: float, within: Interval | None) -> str:
    return f"{share:.3f}" + (f" [{within.low:.2f} {within.high:.2f}]" if within else "")
