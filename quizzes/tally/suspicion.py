"""How readily someone marks at all."""

from quizzes.tally.counts import Counts
from quizzes.tally.rates import z_scores


def suspicion(counts: Counts) -> float | None:
    """-c = (z(H) + z(F)) / 2: above 0 marks too much (too suspicious), below 0 too little (too trusting).

    None without targets or without fine passages. c, the criterion, is the bias of signal detection theory
    (Macmillan & Creelman 2005); its sign is turned so that more suspicion is a larger number.
    """
    both = z_scores(counts)
    return None if both is None else (both[0] + both[1]) / 2
