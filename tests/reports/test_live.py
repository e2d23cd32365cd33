"""How far everybody is, and whether that has changed."""

import pytest
from django.utils.translation import override

from quizzes.reports.live import live
from tests import make

pytestmark = pytest.mark.django_db


def test_everybody_who_joined_is_there_with_what_they_did() -> None:
    assignment = make.an_assignment()
    make.a_student("Amina", assignment.classroom)
    make.an_attempt(assignment, make.a_student("Baptiste", assignment.classroom))
    make.a_handed_in_attempt(assignment, make.a_student("Chloé", assignment.classroom), {1: "ad", 2: "ad"})
    page = live(assignment)
    assert (len(page.students), page.started, page.handed_in) == (3, 2, 1)
    assert [(student.name, student.started, student.answered) for student in page.students] == [
        ("Amina", False, 0),
        ("Baptiste", True, 0),
        ("Chloé", True, 2),
    ]


def test_the_version_changes_with_what_is_shown_and_only_then() -> None:
    assignment = make.an_assignment()
    student = make.a_student(classroom=assignment.classroom)
    before = live(assignment).version
    assert live(assignment).version == before
    make.an_attempt(assignment, student)
    assert live(assignment).version != before


def test_the_version_knows_the_language() -> None:
    assignment = make.an_assignment()
    with override("fr"):
        french = live(assignment).version
    assert french != live(assignment).version
