"""Hit rate and false-alarm rate as signal detection theory wants them: never 0, never 1."""

from fractions import Fraction
from statistics import NormalDist

from quizzes.tally.counts import Counts

_STANDARD_NORMAL = NormalDist()


def z_scores(counts: Counts) -> tuple[float, float] | None:
    """z(H) and z(F); None without targets or without fine passages.

    H = (hits + p) / (T + 2p) with p = T / (T + N), and F likewise with q = N / (T + N). Pseudo-counts in proportion
    to what was there make a blank page and a fully marked one come out at the same H and F, so that neither shows any
    discernment. The usual one half and one (Hautus 1995, doi 10.3758/BF03203619) would credit one and debit the other.
    """
    if not counts.targets or not counts.fine:
        return None
    total = counts.targets + counts.fine
    hit_rate = _rate(counts.hits, counts.targets, total)
    false_alarm_rate = _rate(counts.false_alarms, counts.fine, total)
    return _z(hit_rate), _z(false_alarm_rate)


def _rate(marked: int, there: int, total: int) -> Fraction:
    pseudo = Fraction(there, total)
    return (marked + pseudo) / (there + 2 * pseudo)


def _z(rate: Fraction) -> float:
    """The upper half mirrors the lower one, so that opposite rates give exactly opposite values."""
    if rate > Fraction(1, 2):
        return -_z(1 - rate)
    return _STANDARD_NORMAL.inv_cdf(float(rate))
