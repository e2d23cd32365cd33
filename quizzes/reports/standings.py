"""A class and where everybody in it stands: three queries, whatever its size."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from quizzes.models import Assignment, Attempt, Classroom, User
from quizzes.tally import Counts, Result, Rule, Standing, stand


@dataclass(frozen=True, slots=True)
class Row:
    """One student. `late` and `open` say, assignment by assignment, what a clock on the board stands for."""

    student: User
    standing: Standing
    late: tuple[bool, ...]
    open: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """The assignments in the order they open, and a row for every student, by name."""

    assignments: tuple[Assignment, ...]
    rows: tuple[Row, ...]

    @property
    def standings(self) -> tuple[Standing, ...]:
        return tuple(row.standing for row in self.rows)


def standings(classroom: Classroom, rule: Rule) -> Standings:
    """Every student of the class, with the attempt that counts under this rule at each assignment."""
    assignments = tuple(
        Assignment.objects.filter(classroom=classroom)
        .select_related("edition")
        .defer("edition__paper", "edition__key")
        .order_by("opens_at", "pk")
    )
    made: dict[tuple[int, int], list[Attempt]] = defaultdict(list)
    for attempt in _attempts(classroom):
        made[attempt.student_id, attempt.assignment_id].append(attempt)
    students = User.objects.filter(enrolments__classroom=classroom).order_by("name", "pk")
    rows = (
        _row(student, assignments, [made[student.pk, each.pk] for each in assignments], rule) for student in students
    )
    return Standings(assignments, tuple(rows))


def result_of(attempt: Attempt) -> Result:
    """The stored score of an attempt that was handed in, as the tally wants it."""
    score = attempt.score
    counts = Counts(score.hits, score.targets, score.false_alarms, score.fine)
    return Result(str(attempt.pk), Fraction(score.points), Fraction(score.out_of), counts)


def is_late(attempt: Attempt, assignment: Assignment) -> bool:
    """Handed in once the due date had come."""
    return attempt.handed_in_at is not None and assignment.is_past(attempt.handed_in_at)


def _attempts(classroom: Classroom) -> list[Attempt]:
    found = Attempt.objects.filter(assignment__classroom=classroom).select_related("score")
    return list(found.defer("marks", "choices").order_by("number"))


def _row(student: User, assignments: tuple[Assignment, ...], made: list[list[Attempt]], rule: Rule) -> Row:
    handed_in = [[attempt for attempt in attempts if attempt.handed_in_at] for attempts in made]
    standing = stand(str(student), [[result_of(attempt) for attempt in attempts] for attempts in handed_in], rule)
    late = {
        str(attempt.pk)
        for assignment, attempts in zip(assignments, handed_in, strict=True)
        for attempt in attempts
        if is_late(attempt, assignment)
    }
    return Row(
        student,
        standing,
        late=tuple(result is not None and result.attempt in late for result in standing.results),
        open=tuple(any(attempt.handed_in_at is None for attempt in attempts) for attempts in made),
    )
