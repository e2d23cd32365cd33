"""One student, as the teacher of a class sees them."""

import pytest
from django.http import Http404

from quizzes.models import Enrolment
from quizzes.reports.student_history import student_history
from tests import make

pytestmark = pytest.mark.django_db


def test_every_attempt_that_was_handed_in_is_there_the_newest_first() -> None:
    assignment = make.an_assignment(attempts_allowed=3)
    student = make.a_student(classroom=assignment.classroom)
    make.a_handed_in_attempt(assignment, student, {2: "unsourced_claim", 3: "ad", 5: "unsourced_claim"})
    make.a_handed_in_attempt(assignment, student)
    make.an_attempt(assignment, student)
    page = student_history(assignment.classroom, student.pk)
    assert [(line.attempt.number, line.score) for line in page.lines] == [(2, 0), (1, 75)]
    assert page.median == 75


def test_work_for_another_class_is_not_there() -> None:
    attempt = make.a_handed_in_attempt()
    other = make.a_classroom()
    Enrolment.objects.create(classroom=other, student=attempt.student)
    assert student_history(other, attempt.student_id).lines == ()


def test_who_is_not_in_the_class_does_not_exist() -> None:
    with pytest.raises(Http404):
        student_history(make.a_classroom(), make.a_student().pk)
