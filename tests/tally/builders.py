"""Counts, results and outcomes for the tests of tally."""

from collections.abc import Sequence
from fractions import Fraction

from quizzes.scoring import Answers, Outcome, Score, score
from quizzes.tally import Counts, Result
from tests.scoring.builders import AD, CLAIM, a_dense_key, a_key, everything


def a_result(attempt: str, points: int | None, out_of: int = 100, counts: Counts | None = None) -> Result:
    """points=None: there was nothing to score."""
    worth = Fraction(0 if points is None else out_of)
    return Result(attempt, Fraction(points or 0), worth, counts or Counts())


def blank(targets: int, fine: int) -> Score:
    return score(a_dense_key(targets, fine), Answers())


def all_marked(targets: int, fine: int) -> Score:
    key = a_dense_key(targets, fine)
    return score(key, everything(key))


def attempts_from(table: Sequence[str]) -> list[Sequence[Outcome]]:
    """One student a row, one target a character: 1 found, h found with the wrong kind, 0 missed."""
    key = a_key(*[CLAIM] * len(table[0]))
    kinds = {"1": CLAIM, "h": AD, "0": ""}
    return [score(key, Answers({n: kinds[mark] for n, mark in enumerate(row, 1)})).outcomes for row in table]
