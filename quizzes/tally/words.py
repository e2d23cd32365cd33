"""Discernment and suspicion as words, for people who should not have to read decimals.

The thresholds are proposals of the page design, not findings. Translation happens where the words are shown.
"""

from enum import StrEnum

from quizzes.tally.counts import Counts, enough
from quizzes.tally.discernment import discernment
from quizzes.tally.suspicion import suspicion


class DiscernmentWord(StrEnum):
    """From worst to best; NOT_ENOUGH before 8 targets and 8 fine passages."""

    NOT_ENOUGH = "not_enough"
    GUESSING = "guessing"
    EMERGING = "emerging"
    SOLID = "solid"
    SHARP = "sharp"


class SuspicionWord(StrEnum):
    """From marking too little to marking too much; NOT_ENOUGH before 8 targets and 8 fine passages."""

    NOT_ENOUGH = "not_enough"
    TOO_TRUSTING = "too_trusting"
    A_LITTLE_TRUSTING = "a_little_trusting"
    BALANCED = "balanced"
    A_LITTLE_SUSPICIOUS = "a_little_suspicious"
    TOO_SUSPICIOUS = "too_suspicious"


def discernment_word(counts: Counts) -> DiscernmentWord:
    value = discernment(counts)
    if value is None or not enough(counts):
        return DiscernmentWord.NOT_ENOUGH
    return word_for_discernment(value)


def suspicion_word(counts: Counts) -> SuspicionWord:
    value = suspicion(counts)
    if value is None or not enough(counts):
        return SuspicionWord.NOT_ENOUGH
    return word_for_suspicion(value)


def word_for_discernment(value: float) -> DiscernmentWord:
    """Below .35 guessing, below .8 emerging, below 1.6 solid, else sharp."""
    if value < 0.35:
        return DiscernmentWord.GUESSING
    if value < 0.8:
        return DiscernmentWord.EMERGING
    return DiscernmentWord.SOLID if value < 1.6 else DiscernmentWord.SHARP


def word_for_suspicion(value: float) -> SuspicionWord:
    """Balanced within .2 of 0, a little to .5, too much beyond; the borders belong to the milder word."""
    if abs(value) <= 0.2:
        return SuspicionWord.BALANCED
    if value > 0:
        return SuspicionWord.A_LITTLE_SUSPICIOUS if value <= 0.5 else SuspicionWord.TOO_SUSPICIOUS
    return SuspicionWord.A_LITTLE_TRUSTING if value >= -0.5 else SuspicionWord.TOO_TRUSTING
