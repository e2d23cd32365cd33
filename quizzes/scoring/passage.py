"""Scores one passage."""

from fractions import Fraction

from quizzes.scoring.key import PassageKey
from quizzes.scoring.outcome import Outcome, Status

_CREDIT = {Status.HIT: Fraction(1), Status.HALF: Fraction(1, 2), Status.LEFT_ALONE: Fraction(1)}


def score_passage(key: PassageKey, mark: str) -> Outcome:
    """One passage and the kind marked on it ("" for none)."""
    status = _status(key, mark)
    worth = Fraction(0 if status is Status.DEBATABLE else 1)
    return Outcome(str(key.number), status, mark, _CREDIT.get(status, Fraction(0)), worth)


def _status(key: PassageKey, mark: str) -> Status:
    if key.debatable:
        return Status.DEBATABLE
    if key.is_fine:
        return Status.FALSE_ALARM if mark else Status.LEFT_ALONE
    if not mark:
        return Status.MISS
    return Status.HIT if mark in key.kinds else Status.HALF
