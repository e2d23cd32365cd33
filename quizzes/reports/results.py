"""An attempt's results: what was earned and, passage by passage, why. Before release the key is not read."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.shortcuts import get_object_or_404
from django.utils import timezone

from quizzes.models import Attempt, Release, User
from quizzes.reports.article import Origin, origin
from quizzes.reports.days import day_and_hour, hour
from quizzes.reports.judged import Judged, judged
from quizzes.reports.pooled import Pooled, pooled
from quizzes.reports.released import released
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a student is told before the answers are released; `again` is an assignment that may be tried once more."""

    answers_on: str
    after_last: bool
    again: int


@dataclass(frozen=True, slots=True)
class Closed:
    """Said when the due date came before the student handed in; `saved_at` is empty when nothing was saved."""

    due: str
    marks: int
    saved_at: str


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """`judged` and `pooled` are None before release, with `waiting` in their place."""

    section: str
    is_own: bool
    is_open: bool
    student: str
    title: str
    article_title: str
    origin: Origin | None
    language: str
    handed_in: str
    number: int
    attempts: int
    closed: Closed | None
    waiting: Waiting | None
    judged: Judged | None
    pooled: Pooled | None


def results_page(user: User, attempt_id: uuid.UUID) -> ResultsPage:
    """An attempt of one's own or of one's class; raises Http404 for any other. A teacher need not wait."""
    now = timezone.now()
    attempt = _attempt(user, attempt_id)
    others, own = list(_attempts(user, attempt)), attempt.student_id == user.pk
    settled = released(others, now) if own else [other for other in others if other.handed_in_at]
    seen, paper = attempt in settled, attempt.assignment.edition.paper
    return ResultsPage(
        section="quizzes" if own else "classes",
        is_own=own,
        is_open=attempt.handed_in_at is None,
        student=str(attempt.student),
        title=typeset(paper["title"], paper["language"]),
        article_title=typeset(paper["article_title"], paper["language"]),
        origin=origin(paper),
        language=paper["language"],
        handed_in=day_and_hour(attempt.handed_in_at) if attempt.handed_in_at else "",
        number=attempt.number,
        attempts=attempt.assignment.attempts_allowed,
        closed=_closed(attempt),
        waiting=None if seen else _waiting(attempt, now),
        judged=judged(attempt) if seen else None,
        pooled=pooled(settled) if seen else None,
    )


def _attempt(user: User, attempt_id: uuid.UUID) -> Attempt:
    attempts = Attempt.objects.visible_to(user).select_related("assignment__edition", "student")
    return get_object_or_404(attempts.defer("assignment__edition__key"), pk=attempt_id)


def _attempts(user: User, attempt: Attempt) -> Iterable[Attempt]:
    """All that this person may see of the same student's, earliest first."""
    theirs = Attempt.objects.visible_to(user).filter(student=attempt.student_id)
    return theirs.select_related("assignment", "score").order_by("handed_in_at", "started_at")


def _closed(attempt: Attempt) -> Closed | None:
    due, handed_in = attempt.assignment.due_at, attempt.handed_in_at
    if due is None or handed_in is None or handed_in < due:
        return None
    last = attempt.saves.last()
    return Closed(day_and_hour(due), len(attempt.marks), hour(last.saved_at) if last else "")


def _waiting(attempt: Attempt, now: datetime) -> Waiting:
    assignment = attempt.assignment
    left = attempt.number < assignment.attempts_allowed
    return Waiting(
        answers_on=day_and_hour(assignment.due_at) if assignment.due_at else "",
        after_last=left and assignment.release == Release.HAND_IN,
        again=assignment.pk if left and assignment.is_open(now) else 0,
    )
