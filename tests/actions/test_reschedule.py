from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from quizzes.actions.refusals import NotFound, NotReady
from quizzes.actions.reschedule import reschedule
from quizzes.models import Assignment, Release, User
from tests import make

pytestmark = pytest.mark.django_db


def changed(assignment: Assignment, by: User | None = None, **wishes: Any) -> Assignment:
    rules = {
        "opens_at": assignment.opens_at,
        "due_at": assignment.due_at,
        "attempts_allowed": assignment.attempts_allowed,
        "release": Release(assignment.release),
    }
    return reschedule(by=by or assignment.classroom.teachers.get(), assignment=assignment, **{**rules, **wishes})


def test_a_due_date_can_be_given_later() -> None:
    due = timezone.now() + timedelta(days=3)
    assert changed(make.an_assignment(), due_at=due).due_at == due


def test_another_attempt_can_be_allowed_before_anybody_has_seen_the_answers() -> None:
    attempt = make.an_attempt()
    assert changed(attempt.assignment, attempts_allowed=2).attempts_allowed == 2


@pytest.mark.parametrize(
    "wishes", [{"attempts_allowed": 2}, {"release": Release.DUE, "due_at": timezone.now() + timedelta(days=9)}]
)
def test_answers_that_were_seen_are_not_taken_back(wishes: dict[str, Any]) -> None:
    attempt = make.a_handed_in_attempt()
    with pytest.raises(NotReady, match="have seen the answers"):
        changed(attempt.assignment, **wishes)


def test_a_due_date_before_the_opening_is_refused() -> None:
    with pytest.raises(NotReady, match="must come after"):
        changed(make.an_assignment(), due_at=timezone.now() - timedelta(days=1))


def test_a_colleague_cannot_change_it() -> None:
    with pytest.raises(NotFound):
        changed(make.an_assignment(), by=make.a_teacher())
