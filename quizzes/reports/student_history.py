"""One student in one class: every attempt that was handed in, newest first."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.shortcuts import get_object_or_404
from django.utils.functional import Promise

from quizzes.models import Attempt, Classroom, User
from quizzes.reports.shown import whole
from quizzes.reports.standings import is_late, result_of
from quizzes.reports.words import DISCERNMENT, SUSPICION
from quizzes.tally import Counts, Result, Rule, discernment_word, stand, suspicion_word


@dataclass(frozen=True, slots=True)
class Reading:
    """What some counts say of a reader: two words, and the counts behind them."""

    discernment: Promise
    suspicion: Promise
    counts: Counts

    @classmethod
    def of(cls, counts: Counts) -> "Reading":
        return cls(DISCERNMENT[discernment_word(counts)], SUSPICION[suspicion_word(counts)], counts)


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One attempt; `score` is a whole number out of 100, None when there was nothing to score."""

    attempt: Attempt
    handed_in_at: datetime | None
    score: int | None
    late: bool
    reading: Reading


@dataclass(frozen=True, slots=True)
class StudentHistory:
    """Everything the page shows; median and reading are over the best attempt at each quiz, as on the board."""

    classroom: Classroom
    student: User
    median: int | None
    overall: Reading
    lines: tuple[AttemptLine, ...]
    section: str = "classes"


def student_history(classroom: Classroom, student_id: int) -> StudentHistory:
    """404 for anybody who is not in this class."""
    student = get_object_or_404(User, pk=student_id, enrolments__classroom=classroom)
    made = (
        Attempt.objects.filter(student=student, assignment__classroom=classroom)
        .handed_in()
        .select_related("score", "assignment__edition")
        .defer("assignment__edition__paper", "assignment__edition__key", "marks", "choices")
        .order_by("-handed_in_at")
    )
    lines = tuple(_line(attempt) for attempt in made)
    standing = stand(str(student), _by_quiz(lines), Rule.BEST)
    middle = None if standing.median is None else whole(standing.median)
    return StudentHistory(classroom, student, middle, Reading.of(standing.counts), lines)


def _by_quiz(lines: tuple[AttemptLine, ...]) -> list[list[Result]]:
    quizzes: dict[int, list[Result]] = defaultdict(list)
    for line in reversed(lines):
        quizzes[line.attempt.assignment_id].append(result_of(line.attempt))
    return list(quizzes.values())


def _line(attempt: Attempt) -> AttemptLine:
    result = result_of(attempt)
    return AttemptLine(
        attempt,
        attempt.handed_in_at,
        None if result.number is None else whole(result.number),
        is_late(attempt, attempt.assignment),
        Reading.of(result.counts),
    )
