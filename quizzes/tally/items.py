"""Item analysis: what a class did with each passage and question of an edition."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum

from quizzes.scoring import Outcome, Status
from quizzes.tally.discrimination import discrimination
from quizzes.tally.reliability import reliability

ENOUGH_ATTEMPTS = 10
_WELL_DONE = (Status.HIT, Status.LEFT_ALONE, Status.RIGHT)
_TARGET = (Status.HIT, Status.HALF, Status.MISS)
_FINE = (Status.LEFT_ALONE, Status.FALSE_ALARM)


class MixedEditionsError(ValueError):
    """The attempts do not answer the same items, so they cannot be analysed together."""


@dataclass(frozen=True, slots=True)
class Item:
    """One passage or question over all attempts: counts always, rates only from ten attempts on (else None).

    `statuses` and `answers` list what occurred, most frequent first; "" among the answers is no answer. `difficulty`
    is the mean share of the credit, 1 when everyone has it right; `discrimination` the item-rest correlation. Both
    are None for a debatable passage or a question worth nothing.
    """

    item: str
    attempts: int
    statuses: tuple[tuple[Status, int], ...]
    answers: tuple[tuple[str, int], ...]
    difficulty: Fraction | None
    discrimination: float | None

    def count(self, *statuses: Status) -> int:
        return sum(many for status, many in self.statuses if status in statuses)

    @property
    def right(self) -> int:
        """Attempts that got it wholly right: found with a right kind, rightly left alone, or answered rightly."""
        return self.count(*_WELL_DONE)

    @property
    def right_share(self) -> Fraction | None:
        return None if self.count(Status.DEBATABLE) else self._share(self.right)

    @property
    def wrong_kind(self) -> Fraction | None:
        """Share of all attempts that marked this target with a wrong kind; None for what is not a target."""
        return self._share(self.count(Status.HALF)) if self.count(*_TARGET) else None

    @property
    def false_alarm(self) -> Fraction | None:
        """Share of all attempts that marked this fine passage; None for what is not fine."""
        return self._share(self.count(Status.FALSE_ALARM)) if self.count(*_FINE) else None

    def _share(self, many: int) -> Fraction | None:
        return Fraction(many, self.attempts) if self.attempts >= ENOUGH_ATTEMPTS else None


@dataclass(frozen=True, slots=True)
class Analysis:
    """The items in the order of the edition; `reliability` is alpha (KR-20 without halves), None below ten attempts."""

    attempts: int
    items: tuple[Item, ...]
    reliability: float | None


def analyse(attempts: Sequence[Sequence[Outcome]]) -> Analysis:
    """Analyse the outcomes of one edition: one sequence per student, of the first attempt only.

    Later attempts would count students who have seen the key. Raises MixedEditionsError when the items differ.
    """
    _refuse_mixed_editions(attempts)
    columns = list(zip(*attempts, strict=True))
    earned = [_credits(column) for column in columns if _counts(column)]
    totals = [fsum(row) for row in zip(*earned, strict=True)]
    items = tuple(_item(column, totals) for column in columns)
    enough = len(attempts) >= ENOUGH_ATTEMPTS
    return Analysis(len(attempts), items, reliability(earned) if enough else None)


def _refuse_mixed_editions(attempts: Sequence[Sequence[Outcome]]) -> None:
    shapes = [[(outcome.item, outcome.out_of) for outcome in attempt] for attempt in attempts]
    if any(shape != shapes[0] for shape in shapes):
        raise MixedEditionsError("Analyse the attempts of each edition on their own: their items differ.")


def _counts(column: Sequence[Outcome]) -> bool:
    return bool(column[0].out_of)


def _credits(column: Sequence[Outcome]) -> list[float]:
    return [float(outcome.credit) for outcome in column]


def _item(column: Sequence[Outcome], totals: Sequence[float]) -> Item:
    rated = len(column) >= ENOUGH_ATTEMPTS and _counts(column)
    return Item(
        item=column[0].item,
        attempts=len(column),
        statuses=tuple(Counter(outcome.status for outcome in column).most_common()),
        answers=tuple(Counter(outcome.answer for outcome in column).most_common()),
        difficulty=_mean_share(column) if rated else None,
        discrimination=discrimination(_credits(column), totals) if rated else None,
    )


def _mean_share(column: Sequence[Outcome]) -> Fraction:
    """Counts equal credits before adding them up: fractions are slow to add, and few are different."""
    times = Counter(outcome.share for outcome in column)
    return sum((share * many for share, many in times.items()), start=Fraction(0)) / len(column)
