"""Scores in, class numbers out: discernment, suspicion, medians, standings, item analysis.

Plain Python. None means that a number does not exist (nothing to divide by, no variance), never that it is 0.
"""

from quizzes.tally.counts import Counts, enough
from quizzes.tally.discernment import discernment
from quizzes.tally.items import Analysis, Item, MixedEditionsError, analyse
from quizzes.tally.levels import level
from quizzes.tally.medians import median
from quizzes.tally.standing import Result, Rule, Standing, choose, median_row, stand
from quizzes.tally.suspicion import suspicion
from quizzes.tally.words import DiscernmentWord, SuspicionWord, discernment_word, suspicion_word

__all__ = [
    "Analysis",
    "Counts",
    "DiscernmentWord",
    "Item",
    "MixedEditionsError",
    "Result",
    "Rule",
    "Standing",
    "SuspicionWord",
    "analyse",
    "choose",
    "discernment",
    "discernment_word",
    "enough",
    "level",
    "median",
    "median_row",
    "stand",
    "suspicion",
    "suspicion_word",
]
