"""The teacher's list of classes and the page of one."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Assignment, Classroom, User
from tests import make

pytestmark = pytest.mark.django_db


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="quizzes.sign_in.ThreeWordsBackend")
    return client


def page(user: User, name: str, *args: object) -> str:
    return signed_in(user).get(reverse(name, args=args)).content.decode()


def test_the_list_shows_a_class_with_its_code_students_and_open_quizzes() -> None:
    teacher = make.a_teacher()
    classroom = make.a_classroom(teacher, "2de 3")
    make.a_student(classroom=classroom)
    make.an_assignment(classroom)
    make.an_assignment(classroom, opens_at=timezone.now() + timedelta(days=1))
    html = page(teacher, "classes")
    assert "2de 3" in html
    assert classroom.shown_code in html
    assert html.count('<td class="num">1</td>') == 2


def test_a_teacher_without_a_class_is_told_what_to_do() -> None:
    assert "No class yet" in page(make.a_teacher(), "classes")


def test_the_classes_of_a_colleague_are_not_on_the_list() -> None:
    make.a_classroom(name="The other class")
    assert "The other class" not in page(make.a_teacher(), "classes")


def test_a_teacher_opens_a_class() -> None:
    teacher = make.a_teacher()
    response = signed_in(teacher).post(reverse("classes"), {"name": "  2de 4 "})
    classroom = Classroom.objects.visible_to(teacher).get()
    assert classroom.name == "2de 4"
    assert response.headers["Location"] == reverse("classroom", args=[classroom.pk])


def test_a_teacher_is_told_that_a_class_is_open_and_with_which_code() -> None:
    html = signed_in(make.a_teacher()).post(reverse("classes"), {"name": "2de 4"}, follow=True).content.decode()
    code = Classroom.objects.get().shown_code
    assert f"The class 2de 4 is open. Students join it with the code {code}." in html


@pytest.mark.parametrize("name", ["", "   ", "x" * 101])
def test_a_class_without_a_fitting_name_is_refused_at_the_field(name: str) -> None:
    response = signed_in(make.a_teacher()).post(reverse("classes"), {"name": name})
    assert response.status_code == 400
    assert "is-invalid" in response.content.decode()
    assert not Classroom.objects.exists()


def test_an_empty_class_shows_its_code_big() -> None:
    classroom = make.a_classroom()
    html = page(classroom.teachers.get(), "classroom", classroom.pk)
    assert "No students yet" in html
    assert f'<p class="code">{classroom.shown_code}</p>' in html
    assert "No quiz yet" in html


def test_the_page_of_a_class_links_to_everything_about_it() -> None:
    attempt = make.a_handed_in_attempt()
    classroom = attempt.assignment.classroom
    html = page(classroom.teachers.get(), "classroom", classroom.pk)
    linked = [
        reverse("student", args=[classroom.pk, attempt.student_id]),
        reverse("scoreboard", args=[classroom.pk]),
        *(reverse(name, args=[attempt.assignment_id]) for name in ("items", "answers-csv", "heatmap", "live")),
    ]
    assert [address for address in linked if f'href="{address}"' not in html] == []
    assert "1 of 1 handed in" in html


def form(edition_id: int, **changes: str) -> dict[str, str]:
    return {"edition": str(edition_id), "attempts_allowed": "2", "release": "hand_in", **changes}


def test_a_teacher_assigns_an_edition() -> None:
    teacher = make.a_teacher()
    classroom, edition = make.a_classroom(teacher), make.an_edition(teacher)
    filled = form(edition.pk, opens_at="2030-01-01T08:00", due_at="2030-01-08T18:00", release="due")
    response = signed_in(teacher).post(reverse("classroom", args=[classroom.pk]), filled)
    assert response.status_code == 302
    assignment = Assignment.objects.get(classroom=classroom)
    assert (assignment.edition, assignment.attempts_allowed, assignment.release) == (edition, 2, "due")
    assert assignment.due_at is not None
    assert timezone.localtime(assignment.due_at).strftime("%Y-%m-%d %H:%M") == "2030-01-08 18:00"


@pytest.mark.parametrize(
    ("due_at", "said"),
    [("", "with no due date."), ("2030-01-08T18:00", "due Tuesday 8 January, 18:00.")],
)
def test_a_teacher_is_told_what_was_assigned_to_whom_until_when(due_at: str, said: str) -> None:
    teacher = make.a_teacher()
    classroom, edition = make.a_classroom(teacher, "2de 4"), make.an_edition(teacher)
    address = reverse("classroom", args=[classroom.pk])
    html = signed_in(teacher).post(address, form(edition.pk, due_at=due_at), follow=True).content.decode()
    assert f"“Quiz on the bridge” is assigned to 2de 4, {said}" in html


def test_a_due_date_that_has_passed_is_refused_at_its_field() -> None:
    teacher = make.a_teacher()
    classroom, edition = make.a_classroom(teacher), make.an_edition(teacher)
    typed = form(edition.pk, due_at="2001-01-08T18:00")
    response = signed_in(teacher).post(reverse("classroom", args=[classroom.pk]), typed)
    assert response.context["form"].errors["due_at"] == ["The due date has passed already. Choose a later one."]
    assert "must come after the opening date" not in response.content.decode()
    assert not Assignment.objects.exists()


def test_without_a_date_an_assignment_opens_now_and_stays_open() -> None:
    teacher = make.a_teacher()
    classroom, edition = make.a_classroom(teacher), make.an_edition(teacher)
    signed_in(teacher).post(reverse("classroom", args=[classroom.pk]), form(edition.pk))
    assert Assignment.objects.get().is_open(timezone.now())


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"opens_at": "2030-01-08T18:00", "due_at": "2030-01-01T08:00"}, "must come after the opening date"),
        ({"release": "due"}, "set a due date"),
        ({"attempts_allowed": "21"}, "less than or equal to 20"),
        ({"edition": ""}, "Choose a quiz."),
        ({"edition": "999999"}, "Choose one of your quizzes."),
        ({"due_at": "tomorrow"}, "Enter a valid date/time."),
    ],
)
def test_an_assignment_that_cannot_be_is_refused_at_the_form(changes: dict[str, str], sentence: str) -> None:
    teacher = make.a_teacher()
    classroom, edition = make.a_classroom(teacher), make.an_edition(teacher)
    response = signed_in(teacher).post(reverse("classroom", args=[classroom.pk]), form(edition.pk, **changes))
    assert response.status_code == 400
    assert sentence in response.content.decode()
    assert "The quiz was not assigned" in response.content.decode()
    assert not Assignment.objects.exists()


def test_the_edition_of_a_colleague_cannot_be_assigned() -> None:
    classroom, foreign = make.a_classroom(), make.an_edition()
    teacher = classroom.teachers.get()
    assert "Quiz on the bridge" not in page(teacher, "classroom", classroom.pk)
    assert signed_in(teacher).post(reverse("classroom", args=[classroom.pk]), form(foreign.pk)).status_code == 400


def test_a_student_gets_new_words_and_the_old_ones_stop_working() -> None:
    classroom = make.a_classroom()
    student = make.a_student("Amina B.", classroom)
    address = reverse("new-words", args=[classroom.pk, student.pk])
    html = signed_in(classroom.teachers.get()).post(address).content.decode()
    words = html.split('three-words">')[1].split("<")[0]
    student.refresh_from_db()
    assert len(words.split()) == 3
    assert student.check_password("red green blue") is False


def test_the_new_words_open_the_door() -> None:
    classroom = make.a_classroom()
    student = make.a_student("Amina B.", classroom)
    address = reverse("new-words", args=[classroom.pk, student.pk])
    html = signed_in(classroom.teachers.get()).post(address).content.decode()
    words = html.split('three-words">')[1].split("<")[0]
    response = Client().post(reverse("login"), {"username": student.username, "password": words.upper()})
    assert response.status_code == 302


def test_a_colleague_who_joined_a_class_keeps_their_password() -> None:
    classroom, colleague = make.a_classroom(), make.a_teacher()
    classroom.enrolments.create(student=colleague)
    address = reverse("new-words", args=[classroom.pk, colleague.pk])
    assert signed_in(classroom.teachers.get()).get(address).status_code == 404
    assert signed_in(classroom.teachers.get()).post(address).status_code == 404
    colleague.refresh_from_db()
    assert colleague.check_password("a long password")


def test_the_page_of_a_class_leads_to_new_words_and_makes_none() -> None:
    classroom = make.a_classroom()
    student = make.a_student("Amina B.", classroom)
    html = page(classroom.teachers.get(), "classroom", classroom.pk)
    assert f'href="{reverse("new-words", args=[classroom.pk, student.pk])}"' in html


def test_words_are_not_changed_by_looking_and_the_page_says_what_would_happen() -> None:
    classroom = make.a_classroom()
    student = make.a_student("Amina B.", classroom)
    before = student.password
    html = page(classroom.teachers.get(), "new-words", classroom.pk, student.pk)
    student.refresh_from_db()
    assert student.password == before
    assert "New words for Amina B.?" in html
    assert "The old words stop working at once, and the student is signed out everywhere." in html


def test_a_student_with_new_words_is_signed_out() -> None:
    classroom = make.a_classroom()
    student = make.a_student("Amina B.", classroom)
    reading = signed_in(student)
    assert reading.get(reverse("quizzes")).status_code == 200
    signed_in(classroom.teachers.get()).post(reverse("new-words", args=[classroom.pk, student.pk]))
    assert reading.get(reverse("quizzes")).status_code == 302
