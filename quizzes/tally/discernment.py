"""How well someone tells what needs a mark from what is fine."""

from quizzes.tally.counts import Counts
from quizzes.tally.rates import z_scores


def discernment(counts: Counts) -> float | None:
    """The d' of signal detection, z(H) - z(F): 0 for guessing, for marking everything and for marking nothing.

    None without targets or without fine passages. Source: Green & Swets 1966, Signal Detection Theory and
    Psychophysics; Macmillan & Creelman 2005, Detection Theory: A User's Guide.
    """
    both = z_scores(counts)
    return None if both is None else both[0] - both[1]
