"""Opening a class and giving it an edition."""

from typing import Any

import pytest
from django.urls import reverse

from quizzes.models import Assignment, Classroom, Edition
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db


def given(edition: Edition, classroom: Classroom, **typed: Any) -> dict[str, Any]:
    return {"edition": edition.pk, "classroom": classroom.pk, "attempts_allowed": 1, "release": "hand_in", **typed}


def test_a_class_is_opened_with_a_name_and_gets_a_code() -> None:
    teacher = make.a_teacher()
    client = at_the_desk(teacher)
    page = client.post(desk("classroom_add"), {"name": "2de 3", "_continue": "1"}, follow=True).content.decode()
    classroom = Classroom.objects.get()
    assert list(classroom.teachers.all()) == [teacher]
    assert classroom.shown_code in page


def test_a_class_without_a_name_is_not_opened() -> None:
    response = at_the_desk(make.a_teacher()).post(desk("classroom_add"), {"name": "  "})
    assert response.context["adminform"].form.errors["name"]
    assert not Classroom.objects.exists()


def test_a_class_shows_who_joined() -> None:
    classroom = make.a_classroom()
    make.a_student("Amina B.", classroom)
    client = at_the_desk(classroom.teachers.get())
    assert "Amina B." in client.get(desk("classroom_change", classroom.pk)).content.decode()


def test_a_class_is_renamed_and_keeps_its_code() -> None:
    classroom = make.a_classroom()
    client = at_the_desk(classroom.teachers.get())
    client.post(desk("classroom_change", classroom.pk), {"name": "1re 2", "join_code": "AAAAAA"})
    code = classroom.join_code
    classroom.refresh_from_db()
    assert (classroom.name, classroom.join_code) == ("1re 2", code)


def test_an_edition_is_assigned_from_its_own_link() -> None:
    edition = make.an_edition()
    classroom = make.a_classroom(edition.quiz.owner)
    client = at_the_desk(edition.quiz.owner)
    form = client.get(f"{desk('assignment_add')}?edition={edition.pk}").context["adminform"].form
    assert form.initial["edition"] == str(edition.pk)
    typed = given(edition, classroom, attempts_allowed=3, due_at="2199-01-31T18:00")
    page = client.post(desk("assignment_add"), typed, follow=True)
    assignment = Assignment.objects.get()
    assert page.redirect_chain == [(reverse("classroom", args=[classroom.pk]), 302)]
    assert "“Quiz on the bridge” is assigned to 2de 3, due" in page.content.decode()
    assert (assignment.edition, assignment.classroom, assignment.attempts_allowed) == (edition, classroom, 3)
    assert assignment.due_at is not None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"due_at": "2001-01-01T10:00"}, "The due date must come after the opening date."),
        ({"release": "due"}, "To show the answers at the due date, set a due date."),
        ({"attempts_allowed": 0}, "greater than or equal to 1"),
        ({"attempts_allowed": 21}, "less than or equal to 20"),
        ({"due_at": "soon"}, "Enter a valid date"),
        ({"release": "never"}, "not one of the available choices"),
    ],
)
def test_dates_and_rules_that_cannot_be_are_said_at_the_form(typed: dict[str, Any], sentence: str) -> None:
    edition = make.an_edition()
    classroom = make.a_classroom(edition.quiz.owner)
    response = at_the_desk(edition.quiz.owner).post(desk("assignment_add"), given(edition, classroom, **typed))
    assert sentence in response.content.decode()
    assert not Assignment.objects.exists()


def test_a_due_date_is_moved_and_the_edition_stays() -> None:
    assignment = make.an_assignment()
    client = at_the_desk(assignment.classroom.teachers.get())
    typed = {"attempts_allowed": 2, "release": "hand_in", "due_at": "2199-01-31T18:00", "edition": 99}
    assert client.post(desk("assignment_change", assignment.pk), typed).status_code == 302
    before = (assignment.edition_id, assignment.opens_at)
    assignment.refresh_from_db()
    assert (assignment.edition_id, assignment.opens_at) == before
    assert assignment.attempts_allowed == 2


def test_an_edition_is_read_and_never_changed() -> None:
    edition = make.an_edition()
    client = at_the_desk(edition.quiz.owner)
    assert client.get(desk("edition_change", edition.pk)).status_code == 200
    assert client.post(desk("edition_change", edition.pk), {"title": "Other"}).status_code == 403
    assert client.get(desk("edition_add")).status_code == 403
    assert client.post(desk("edition_delete", edition.pk), {"post": "yes"}).status_code == 403
