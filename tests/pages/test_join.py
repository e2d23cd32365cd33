"""Joining a class with a code and a name."""

import re

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from quizzes.actions.guesses import WRONG_CODES_ALLOWED
from quizzes.models import Enrolment, User
from tests import make
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_guesses_yet() -> None:
    """The count of wrong codes lives in the cache, which outlives a test."""
    cache.clear()


def join(client: Client, code: str, name: str = "Amina B.") -> HttpResponse:
    return client.post("/join/", {"code": code, "name": name})  # type: ignore[return-value]  # the stubs name their own


def test_a_code_from_the_first_page_is_taken_along_and_the_class_is_named() -> None:
    classroom = make.a_classroom(name="2de 3")
    typed = f" {classroom.join_code[:3].lower()} {classroom.join_code[3:].lower()}"
    html = Client().get("/join/", {"code": typed}).content.decode()
    assert "Join 2de 3" in html
    assert f'value="{classroom.shown_code}"' in html


def test_the_answer_shows_user_name_and_three_words_and_signs_in() -> None:
    client = Client()
    answer = join(client, make.a_classroom().join_code)
    html = answer.content.decode()
    student = User.objects.get(is_staff=False)
    words = re.findall(r"<span>(\w+)</span>", html)
    assert (answer.status_code, len(words)) == (200, 3)
    assert f">{student.username}</dd>" in html
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/quizzes/").status_code == 200
    again = Client().post("/accounts/login/", {"username": student.username, "password": " ".join(words).upper()})
    assert again.status_code == 302


def test_a_wrong_code_is_told_at_its_field() -> None:
    for answer in (join(Client(), "K7M2QO"), Client().get("/join/", {"code": "K7M2QO"})):
        html = answer.content.decode()
        assert answer.status_code == 404
        assert "No class has this code. We never use the letter O: is it a Q?" in html
        field = re.findall(r'<input[^>]*name="code"[^>]*>', html)[0]
        described = re.findall(r'aria-describedby="([^"]+)"', field)[0].split()
        assert 'aria-invalid="true"' in field
        assert all(f'id="{name}"' in html for name in described)
        assert "id_code_error" in described
    assert not User.objects.exists()


def test_a_missing_name_is_told_at_its_field() -> None:
    answer = join(Client(), make.a_classroom().join_code, " \u202e ")
    html = answer.content.decode()
    assert answer.status_code == 400
    assert "Write your name, so that your teacher knows who you are." in html
    assert re.search(r'name="name"[^>]*aria-invalid="true"[^>]*id_name_error', html)
    assert not Enrolment.objects.exists()


@pytest.mark.parametrize("code", ["", "\x00", "K7M2QX" * 1000, "🙂", "'; --", "\u202eK7M2QX"])
@pytest.mark.parametrize("name", ["Amina", "\x00", "A" * 500])
def test_odd_codes_and_names_are_refused_in_a_sentence(code: str, name: str) -> None:
    answer = join(Client(), code, name)
    assert answer.status_code in {400, 404}
    assert "invalid-feedback" in answer.content.decode()


def test_many_wrong_codes_from_one_address_are_slowed_down() -> None:
    client, classroom = Client(), make.a_classroom()
    for _guess in range(WRONG_CODES_ALLOWED):
        assert join(client, "ZZZZZ9").status_code == 404
    answer = join(client, classroom.join_code)
    assert answer.status_code == 429
    assert "Too many wrong codes came from here." in answer.content.decode()
    assert Client(REMOTE_ADDR="10.0.0.9").get("/join/", {"code": classroom.join_code}).status_code == 200


def test_a_class_of_thirty_behind_one_address_gets_in() -> None:
    code = make.a_classroom().join_code
    for number in range(30):
        assert join(Client(), "ZZZZZ9", f"Pupil {number}").status_code == 404
        assert join(Client(), code, f"Pupil {number}").status_code == 200
    assert Enrolment.objects.count() == 30


def test_who_is_in_already_is_told_so_and_no_second_student_is_made() -> None:
    client, classroom = Client(), make.a_classroom(name="2de 3")
    join(client, classroom.join_code)
    answer = join(client, classroom.join_code)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "You are in 2de 3" in html
    assert 'href="/quizzes/"' in html
    assert User.objects.filter(is_staff=False).count() == Enrolment.objects.count() == 1


def test_a_reload_of_the_welcome_page_makes_no_second_student() -> None:
    """Signing in changes the secret of the form, so the very same POST is stale; it must still end well."""
    client, classroom = Client(enforce_csrf_checks=True), make.a_classroom(name="2de 3")
    html = client.get("/join/").content.decode()
    token = re.findall(r'csrfmiddlewaretoken" value="(\w+)"', html)[0]
    sent = {"csrfmiddlewaretoken": token, "code": classroom.join_code, "name": "Amina"}
    assert client.post("/join/", sent).status_code == 200
    again = client.post("/join/", sent, follow=True)
    assert again.status_code == 200
    assert "You are in 2de 3 already." in again.content.decode()
    assert User.objects.filter(is_staff=False).count() == 1


def test_a_student_joins_one_more_class_under_the_same_name() -> None:
    student, second = make.a_student(classroom=make.a_classroom()), make.a_classroom(name="1re 1")
    client = signed_in(student)
    assert 'name="name"' not in client.get("/join/").content.decode()
    assert "You are in 1re 1" in join(client, second.join_code).content.decode()
    assert student.enrolments.count() == 2


def test_a_teacher_does_not_become_a_student() -> None:
    classroom = make.a_classroom()
    answer = join(signed_in(classroom.teachers.get()), classroom.join_code)
    assert answer.status_code == 400
    assert "You are signed in as a teacher." in answer.content.decode()
    assert not Enrolment.objects.exists()
