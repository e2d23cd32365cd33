"""What a check of a translation says, and how much several say together."""

from collections.abc import Iterable
from typing import NamedTuple

from quizzes.detection.reasons import Reason


class Fault(NamedTuple):
    """One thing wrong with a translation, where it shows, and how telling it is by itself (0 to 1)."""

    reason: Reason
    cue: str
    confidence: float


def doubt(faults: Iterable[Fault]) -> float:
    """How far all of them together are to be believed (0 to 0.99): each takes its share of what is still in favour."""
    sound = 1.0
    for fault in faults:
        sound *= 1 - fault.confidence
    return round(min(0.99, 1 - sound), 2)
