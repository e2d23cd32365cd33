"""Counts on the class pages agree with their nouns in French, where nought takes the singular too."""

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.models import Assignment, User
from tests import make

pytestmark = pytest.mark.django_db

FIRST_RIGHT = {2: "unsourced_claim"}


def in_french(teacher: User, name: str, *args: object, query: str = "") -> str:
    client = Client(headers={"Accept-Language": "fr"})
    client.force_login(teacher, backend="quizzes.sign_in.ThreeWordsBackend")
    return client.get(reverse(name, args=args) + query).content.decode()


def handed_in_by(many: int, all_: int, marks: dict[int, str] | None = None) -> Assignment:
    """A class of which some have handed in."""
    assignment = make.an_assignment()
    for number in range(all_):
        student = make.a_student(f"Student {number}", assignment.classroom)
        if number < many:
            make.a_handed_in_attempt(assignment, student, marks if marks is not None else FIRST_RIGHT)
    return assignment


@pytest.mark.parametrize(
    ("many", "all_", "said"),
    [
        (0, 0, "0 copie rendue sur 0"),
        (0, 3, "0 copie rendue sur 3"),
        (1, 3, "1 copie rendue sur 3"),
        (2, 3, "2 copies rendues sur 3"),
    ],
)
def test_the_class_page_counts_what_was_handed_in(many: int, all_: int, said: str) -> None:
    room = handed_in_by(many, all_).classroom
    assert said in in_french(room.teachers.get(), "classroom", room.pk)


@pytest.mark.parametrize(
    ("marks", "found", "marked"),
    [
        ({}, "0 trouvé sur 3", "0 marqué sur 2 qui étaient corrects"),
        ({1: "ad", 3: "ad"}, "1 trouvé sur 3", "1 marqué sur 2 qui étaient corrects"),
        ({1: "ad", 2: "ad", 3: "ad", 4: "ad"}, "2 trouvés sur 3", "2 marqués sur 2 qui étaient corrects"),
    ],
)
def test_the_student_page_and_the_board_count_passages(marks: dict[int, str], found: str, marked: str) -> None:
    assignment = handed_in_by(1, 1, marks)
    room, student = assignment.classroom, assignment.classroom.enrolments.get().student_id
    history = in_french(room.teachers.get(), "student", room.pk, student)
    assert found in history
    assert marked in history
    assert f"{found}, {marked}" in in_french(room.teachers.get(), "scoreboard", room.pk, query="?m=discernment")


@pytest.mark.parametrize(
    ("many", "said"),
    [(1, "manqué par 1 élève sur 1"), (2, "manqué par 2 élèves sur 2")],
)
def test_item_analysis_counts_students(many: int, said: str) -> None:
    assignment = handed_in_by(many, many, {})
    assert said in in_french(assignment.classroom.teachers.get(), "items", assignment.pk)


@pytest.mark.parametrize(
    ("many", "said"),
    [
        (0, "marqué par 0 élève sur 2"),
        (1, "marqué par 1 élève sur 2"),
        (2, "marqué par 2 élèves sur 2"),
    ],
)
def test_the_heat_map_counts_students(many: int, said: str) -> None:
    assignment = make.an_assignment()
    for number in range(2):
        student = make.a_student(f"Student {number}", assignment.classroom)
        make.a_handed_in_attempt(assignment, student, FIRST_RIGHT if number < many else {1: "ad"})
    html = in_french(assignment.classroom.teachers.get(), "heatmap", assignment.pk)
    passage = html.split("La même chose en chiffres")[0]
    assert said in passage
