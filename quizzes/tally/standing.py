"""One student's row on a board."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Self

from quizzes.scoring import Score
from quizzes.tally.counts import Counts
from quizzes.tally.discernment import discernment
from quizzes.tally.medians import median
from quizzes.tally.suspicion import suspicion


class Rule(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LATEST = "latest"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Result:
    """One scored attempt, as small as a board needs it: `attempt` is whatever names it upstairs."""

    attempt: str
    points: Fraction
    out_of: Fraction
    counts: Counts

    @classmethod
    def of(cls, attempt: str, score: Score) -> Self:
        return cls(attempt, score.points, score.out_of, Counts.of(score))

    @property
    def number(self) -> Fraction | None:
        """Points out of 100, exact; None when there was nothing to score."""
        return 100 * self.points / self.out_of if self.out_of else None


@dataclass(frozen=True, slots=True)
class Standing:
    """A student and one result per assignment, in the order of the board's columns; None: not handed in."""

    student: str
    results: tuple[Result | None, ...]

    @property
    def median(self) -> Fraction | None:
        """Median of the numbers out of 100."""
        return median(result.number for result in self.results if result)

    @property
    def counts(self) -> Counts:
        """Pooled over the results shown."""
        return Counts.pooled(result.counts for result in self.results if result)

    @property
    def discernment(self) -> float | None:
        return discernment(self.counts)

    @property
    def suspicion(self) -> float | None:
        return suspicion(self.counts)


def choose(attempts: Sequence[Result], rule: Rule) -> Result | None:
    """The attempt that counts, among a student's at one assignment, earliest first; equally good: the earliest."""
    if not attempts:
        return None
    if rule is Rule.BEST:
        return max(attempts, key=lambda result: result.number or Fraction(0))
    return attempts[0] if rule is Rule.FIRST else attempts[-1]


def stand(student: str, columns: Iterable[Sequence[Result]], rule: Rule) -> Standing:
    """A student's row from all attempts, one sequence (earliest first, maybe empty) per assignment."""
    return Standing(student, tuple(choose(attempts, rule) for attempts in columns))


def median_row(standings: Sequence[Standing]) -> tuple[Fraction | None, ...]:
    """The median of each column over those who handed in; rows must be equally long."""
    columns = zip(*(standing.results for standing in standings), strict=True)
    return tuple(median(result.number for result in column if result) for column in columns)
