"""The four counts every class number is made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from quizzes.scoring import Score

ENOUGH_TARGETS = 8
ENOUGH_FINE = 8


@dataclass(frozen=True, slots=True)
class Counts:
    """Targets and how many were marked (with any kind), fine passages and how many were marked. Add them to pool."""

    hits: int = 0
    targets: int = 0
    false_alarms: int = 0
    fine: int = 0

    @classmethod
    def of(cls, score: Score) -> Self:
        return cls(score.hits, score.targets, score.false_alarms, score.fine)

    @classmethod
    def pooled(cls, many: Iterable[Self]) -> Self:
        return sum(many, start=cls())

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.hits + other.hits,
            self.targets + other.targets,
            self.false_alarms + other.false_alarms,
            self.fine + other.fine,
        )

    @property
    def found(self) -> Fraction | None:
        """Share of the targets that were marked; None without targets."""
        return Fraction(self.hits, self.targets) if self.targets else None

    @property
    def spoilt(self) -> Fraction | None:
        """Share of the fine passages that were marked; None without fine passages."""
        return Fraction(self.false_alarms, self.fine) if self.fine else None


def enough(counts: Counts) -> bool:
    """Whether discernment and suspicion may be shown: from 8 targets and 8 fine passages on."""
    return counts.targets >= ENOUGH_TARGETS and counts.fine >= ENOUGH_FINE
