from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.actions.refusals import Closed, HandedIn, NotFound
from quizzes.actions.start import start
from quizzes.models import Assignment, Attempt
from tests import make

pytestmark = pytest.mark.django_db


def test_starting_twice_resumes_the_same_attempt() -> None:
    attempt = make.an_attempt()
    assert start(by=attempt.student, assignment_id=attempt.assignment_id) == attempt


def test_a_student_of_another_class_finds_nothing_to_start() -> None:
    assignment = make.an_assignment()
    with pytest.raises(NotFound):
        start(by=make.a_student(classroom=make.a_classroom()), assignment_id=assignment.pk)


def test_nothing_starts_before_the_opening_date() -> None:
    assignment = make.an_assignment(opens_at=timezone.now() + timedelta(days=1))
    with pytest.raises(Closed, match="opens on"):
        make.an_attempt(assignment)


def test_nothing_starts_after_the_due_date() -> None:
    now = timezone.now()
    assignment = make.an_assignment(opens_at=now - timedelta(days=2), due_at=now - timedelta(days=1))
    with pytest.raises(Closed, match="closed on"):
        make.an_attempt(assignment)


def test_an_open_attempt_can_still_be_reached_after_the_due_date() -> None:
    attempt = make.an_attempt(make.an_assignment(due_at=timezone.now() + timedelta(days=1)))
    Assignment.objects.update(due_at=timezone.now() - timedelta(seconds=1), opens_at=timezone.now() - timedelta(days=1))
    assert start(by=attempt.student, assignment_id=attempt.assignment_id) == attempt


def test_one_attempt_allowed_means_one() -> None:
    attempt = make.a_handed_in_attempt()
    with pytest.raises(HandedIn):
        start(by=attempt.student, assignment_id=attempt.assignment_id)


def test_a_second_attempt_begins_empty() -> None:
    assignment = make.an_assignment(attempts_allowed=2)
    first = make.a_handed_in_attempt(assignment, marks={1: "ad"})
    second = start(by=first.student, assignment_id=assignment.pk)
    assert (second.number, second.marks, second.version) == (2, {}, 0)


def test_one_student_has_one_open_attempt() -> None:
    attempt = make.an_attempt()
    start(by=attempt.student, assignment_id=attempt.assignment_id)
    assert Attempt.objects.filter(student=attempt.student).count() == 1
