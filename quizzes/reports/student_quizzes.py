"""A student's list: what is to do, how it is going, what was handed in."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from uuid import UUID

from django.utils import timezone

from quizzes.models import Assignment, Attempt, Classroom, Edition, User
from quizzes.reports.article import passage_numbers
from quizzes.reports.days import day
from quizzes.reports.figures import figure
from quizzes.reports.pooled import Pooled, pooled
from quizzes.reports.released import released
from quizzes.reports.to_do import ToDo, soonest_first, to_do
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class Done:
    """One attempt that was handed in; `earned` and `out_of` are empty before the answers are released."""

    attempt: UUID
    title: str
    language: str
    number: int
    attempts: int
    handed_in: str
    earned: str
    out_of: str


@dataclass(frozen=True, slots=True)
class StudentQuizzesPage:
    """`classes` and `teachers` are names."""

    section: str
    name: str
    username: str
    classes: tuple[str, ...]
    teachers: tuple[str, ...]
    to_do: tuple[ToDo, ...]
    pooled: Pooled
    done: tuple[Done, ...]


def student_quizzes_page(user: User) -> StudentQuizzesPage:
    """Six queries, whatever the number of quizzes; no paper but those of begun quizzes, and no key."""
    now = timezone.now()
    classes = list(Classroom.objects.filter(enrolments__student=user).prefetch_related("teachers"))
    attempts = list(_attempts(user))
    settled = released(attempts, now)
    return StudentQuizzesPage(
        section="quizzes",
        name=str(user),
        username=user.username,
        classes=tuple(classroom.name for classroom in classes),
        teachers=tuple(dict.fromkeys(str(teacher) for classroom in classes for teacher in classroom.teachers.all())),
        to_do=tuple(_to_do(user, attempts, now)),
        pooled=pooled(settled),
        done=tuple(_done(attempt, attempt in settled) for attempt in reversed(attempts) if attempt.handed_in_at),
    )


def _attempts(user: User) -> Iterable[Attempt]:
    """Those handed in are in the order of their days; the key stays in the database."""
    mine = Attempt.objects.filter(student=user).select_related("assignment__edition", "score")
    return mine.defer("assignment__edition__paper", "assignment__edition__key").order_by("handed_in_at", "started_at")


def _to_do(user: User, attempts: Iterable[Attempt], now: datetime) -> Iterable[ToDo]:
    given = Assignment.objects.filter(classroom__enrolments__student=user).select_related("edition", "classroom")
    assignments = sorted(
        given.defer("edition__paper", "edition__key"), key=lambda assignment: soonest_first(assignment, now)
    )
    made: dict[int, list[Attempt]] = defaultdict(list)
    for attempt in sorted(attempts, key=lambda attempt: attempt.number):
        made[attempt.assignment_id].append(attempt)
    lengths = _lengths(attempt.assignment.edition_id for attempt in attempts if attempt.handed_in_at is None)
    joined = dict(user.enrolments.values_list("classroom_id", "joined_at"))
    lines = (
        to_do(assignment, made[assignment.pk], lengths, now, joined=joined[assignment.classroom_id])
        for assignment in assignments
    )
    return sorted((line for line in lines if line), key=lambda line: line.state == "missed")


def _lengths(editions: Iterable[int]) -> dict[int, int]:
    papers = Edition.objects.filter(pk__in=list(editions)).values_list("pk", "paper")
    return {edition: sum(1 for _number in passage_numbers(paper)) for edition, paper in papers}


def _done(attempt: Attempt, settled: bool) -> Done:
    edition = attempt.assignment.edition
    return Done(
        attempt=attempt.pk,
        title=typeset(edition.title, edition.language),
        language=edition.language,
        number=attempt.number,
        attempts=attempt.assignment.attempts_allowed,
        handed_in=day(attempt.handed_in_at) if attempt.handed_in_at else "",
        earned=figure(Fraction(attempt.score.points)) if settled else "",
        out_of=figure(Fraction(attempt.score.out_of)) if settled else "",
    )
