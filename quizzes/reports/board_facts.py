"""The four figures above a board."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from quizzes.models import Assignment
from quizzes.reports.shown import whole
from quizzes.reports.standings import Row, Standings
from quizzes.tally import Standing, SuspicionWord, median_row, suspicion_word

NAMES_SHOWN = 3
LOW_MEDIAN, MIDDLING_MEDIAN = 40, 55  # the borders of the two palest inks
LOPSIDED = (SuspicionWord.TOO_TRUSTING, SuspicionWord.TOO_SUSPICIOUS)


@dataclass(frozen=True, slots=True)
class Facts:
    """`latest` is the assignment that opened last, None before the first; medians are whole numbers out of 100.

    `median` is of the latest; `first_median` is there to compare it with, once there is more than one. `names` and
    `others` together are all who are worth a word.
    """

    students: int
    latest: Assignment | None
    handed_in: int
    median: int | None
    first_median: int | None
    names: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def worth_a_word(self) -> int:
        return len(self.names) + len(self.others)


def facts(board: Standings, now: datetime) -> Facts:
    """The figures of a class."""
    opened = [place for place, assignment in enumerate(board.assignments) if assignment.opens_at <= now]
    medians = [_whole(median) for median in median_row(board.standings)] if board.rows else []
    last = opened[-1] if opened else None
    names = [str(row.student) for row in board.rows if is_worth_a_word(row.standing)]
    return Facts(
        students=len(board.rows),
        latest=None if last is None else board.assignments[last],
        handed_in=0 if last is None else _handed_in(board.rows, last),
        median=None if last is None or not medians else medians[last],
        first_median=medians[0] if last and medians else None,
        names=tuple(names[:NAMES_SHOWN]),
        others=tuple(names[NAMES_SHOWN:]),
    )


def is_worth_a_word(standing: Standing) -> bool:
    """A median in the palest ink; or in the next one, with a strong lean to marking too much or too little."""
    if standing.median is None:
        return False
    median = whole(standing.median)
    lopsided = suspicion_word(standing.counts) in LOPSIDED
    return median < LOW_MEDIAN or (lopsided and median < MIDDLING_MEDIAN)


def _handed_in(rows: tuple[Row, ...], place: int) -> int:
    return sum(row.standing.results[place] is not None for row in rows)


def _whole(number: Fraction | None) -> int | None:
    return None if number is None else whole(number)
