"""Key and answers in, a Score with one Outcome per item out.

Plain Python, exact fractions, no state: a score can be thrown away and rebuilt, and the rebuilt one is equal.
"""

from quizzes.scoring.answers import Answers
from quizzes.scoring.key import ImpossibleKeyError, Key, PassageKey, QuestionKey
from quizzes.scoring.outcome import Outcome, Status
from quizzes.scoring.score import Score, score

__all__ = ["Answers", "ImpossibleKeyError", "Key", "Outcome", "PassageKey", "QuestionKey", "Score", "Status", "score"]
