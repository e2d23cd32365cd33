"""Board, items, heat map, live and files, as pages: what they say, to whom, and at what cost."""

from typing import Protocol

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.models import Classroom, User
from tests import make
from tests.pages.test_classes import signed_in
from tests.reports.a_class import a_class_at_work

pytestmark = pytest.mark.django_db

OF_CLASS = ("classroom", "scoreboard", "scoreboard-csv")
OF_ASSIGNMENT = ("items", "items-csv", "answers-csv", "heatmap", "live")


def addresses(classroom: Classroom) -> list[str]:
    student = classroom.enrolments.order_by("pk").first()
    assignment = classroom.assignments.order_by("pk").first()
    assert student is not None
    assert assignment is not None
    return [
        *(reverse(name, args=[classroom.pk]) for name in OF_CLASS),
        *(reverse(name, args=[assignment.pk]) for name in OF_ASSIGNMENT),
        reverse("student", args=[classroom.pk, student.student_id]),
    ]


class Answer(Protocol):
    """What pages and streamed files have in common."""

    def getvalue(self) -> bytes: ...


def body(response: Answer) -> str:
    return response.getvalue().decode()


def test_nobody_but_the_teachers_of_the_class_sees_any_of_it() -> None:
    classroom = a_class_at_work(students=1)
    strangers = [
        classroom.enrolments.get().student,
        make.a_student("Stranger"),
        make.a_teacher(),
        make.a_classroom().teachers.get(),
    ]
    for stranger in strangers:
        for address in addresses(classroom):
            response = signed_in(stranger).get(address)
            assert response.status_code == 404, (stranger, address)
            assert "Student 00" not in body(response).replace(str(stranger), ""), (stranger, address)


def test_whoever_is_not_signed_in_is_asked_who_they_are() -> None:
    classroom = a_class_at_work(students=1)
    for address in addresses(classroom):
        response = Client().get(address)
        assert response.status_code == 302
        assert "Student 00" not in body(response)


def teacher_of(classroom: Classroom) -> User:
    return classroom.teachers.get()


def queries(classroom: Classroom, address: str) -> int:
    client = signed_in(teacher_of(classroom))
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        assert response.status_code == 200
        body(response)
    return len(captured)


def test_no_page_makes_more_queries_for_more_students_and_assignments() -> None:
    small, large = a_class_at_work(students=1), a_class_at_work(students=30, assignments=5)
    for one, many in zip(addresses(small), addresses(large), strict=True):
        assert queries(small, one) == queries(large, many), one
    assert queries(large, addresses(large)[1]) <= 8


def test_the_list_of_classes_makes_no_more_queries_for_more_classes() -> None:
    teacher = make.a_teacher()
    classroom = make.a_classroom(teacher)
    before = queries(classroom, reverse("classes"))
    for _class in range(10):
        make.a_classroom(teacher)
    assert queries(classroom, reverse("classes")) == before


def test_the_board_links_to_attempts_students_and_files() -> None:
    attempt = make.a_handed_in_attempt()
    classroom = attempt.assignment.classroom
    html = body(signed_in(teacher_of(classroom)).get(reverse("scoreboard", args=[classroom.pk])))
    linked = [
        reverse("results", args=[attempt.pk]),
        reverse("student", args=[classroom.pk, attempt.student_id]),
        reverse("scoreboard-csv", args=[classroom.pk]) + "?a=best",
        reverse("items", args=[attempt.assignment_id]),
        reverse("answers-csv", args=[attempt.assignment_id]),
    ]
    assert [address for address in linked if f'href="{address}"' not in html] == []
    assert '<div class="scroll board" role="region" aria-labelledby="cap" tabindex="0">' in html


def test_the_switches_say_where_we_are_and_keep_the_rest() -> None:
    classroom = make.a_handed_in_attempt().assignment.classroom
    address = reverse("scoreboard", args=[classroom.pk]) + "?m=suspicion&a=first&sort=median"
    html = body(signed_in(teacher_of(classroom)).get(address))
    assert '<a href="?m=suspicion&amp;a=first&amp;sort=median" aria-current="true">Suspicion</a>' in html
    assert '<a href="?m=score&amp;a=first&amp;sort=median">Score</a>' in html


@pytest.mark.parametrize("name", ["scoreboard-csv", "items-csv", "answers-csv"])
def test_files_are_saved_and_never_shown(name: str) -> None:
    assignment = make.a_handed_in_attempt().assignment
    pk = assignment.classroom_id if name in OF_CLASS else assignment.pk
    response = signed_in(teacher_of(assignment.classroom)).get(reverse(name, args=[pk]))
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    assert body(response).startswith("\ufeff")


def test_names_are_escaped_on_every_page() -> None:
    classroom = make.a_classroom()
    student = make.a_student("<script>alert(1)</script>", classroom)
    make.a_handed_in_attempt(make.an_assignment(classroom), student)
    for address in addresses(classroom):
        if not address.endswith(".csv"):
            html = body(signed_in(teacher_of(classroom)).get(address))
            assert "<script>alert" not in html, address


def test_live_sends_only_what_changes_and_only_when_it_has_changed() -> None:
    attempt = make.an_attempt()
    client = signed_in(teacher_of(attempt.assignment.classroom))
    address = reverse("live", args=[attempt.assignment_id])
    first = client.get(address, headers={"HX-Request": "true"})
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "<html" not in body(first)
    again = client.get(address, headers={"HX-Request": "true", "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    make.a_student("Baptiste", attempt.assignment.classroom)
    changed = client.get(address, headers={"HX-Request": "true", "If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200
    assert "Baptiste" in body(changed)


def test_live_is_a_whole_page_without_a_script() -> None:
    attempt = make.an_attempt()
    response = signed_in(teacher_of(attempt.assignment.classroom)).get(reverse("live", args=[attempt.assignment_id]))
    assert response.headers["Cache-Control"] == "no-store"
    assert "Amina B." in body(response)
    assert "Refresh" in body(response)
