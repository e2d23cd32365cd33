"""Scores one question."""

from collections.abc import Set as AbstractSet
from fractions import Fraction

from quizzes.scoring.key import QuestionKey
from quizzes.scoring.outcome import Outcome, Status


def score_question(key: QuestionKey, picked: AbstractSet[int]) -> Outcome:
    """One question and the options picked; options that do not exist are ignored."""
    real = frozenset(option for option in picked if 1 <= option <= key.options)
    share = _share_of_several(key, real) if key.several else Fraction(real == key.right)
    answer = "+".join(str(option) for option in sorted(real))
    return Outcome(f"q{key.number}", _status(share), answer, share * key.points, key.points)


def _share_of_several(key: QuestionKey, picked: frozenset[int]) -> Fraction:
    """The rule of the passages, on options: share of the right ones found less share of the wrong ones picked."""
    wrong = key.options - len(key.right)
    found = Fraction(len(picked & key.right), len(key.right))
    spoilt = Fraction(len(picked - key.right), wrong) if wrong else Fraction(0)
    return max(Fraction(0), found - spoilt)


def _status(share: Fraction) -> Status:
    if share == 1:
        return Status.RIGHT
    return Status.PARTLY if share else Status.WRONG
