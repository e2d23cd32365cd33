"""The first page, coming back, and leaving."""

import pytest
from django.test import Client

from tests import make
from tests.pages.a_sitting import sit
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db


def test_a_visitor_sees_what_this_is_and_where_to_put_the_code() -> None:
    html = Client().get("/").content.decode()
    assert 'action="/join/"' in html
    assert 'name="code"' in html
    assert html.count('class="ex"') == 3


def test_the_first_page_exists_in_french() -> None:
    html = Client().get("/", headers={"accept-language": "fr"}).content.decode()
    assert "Lire l’actualité comme si c’était à vous de la vérifier." in html
    assert "PUBLICITÉ" in html


@pytest.mark.parametrize(("who", "where"), [(make.a_student, "/quizzes/"), (make.a_teacher, "/classes/")])
def test_who_is_signed_in_goes_where_their_work_is(who: object, where: str) -> None:
    assert callable(who)
    answer = signed_in(who()).get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, where)


def test_user_name_and_password_are_the_two_fields_in_this_order() -> None:
    html = Client().get("/accounts/login/").content.decode()
    assert html.index('name="username"') < html.index('name="password"')
    assert "Three words or password" in html


def test_three_words_open_the_door_in_any_case_and_lead_back_to_the_page_that_was_asked_for() -> None:
    sitting = sit()
    client = Client()
    asked = client.get(sitting.address())
    assert asked.headers["Location"] == f"/accounts/login/?next={sitting.address()}"
    assert sitting.address() in client.get(asked.headers["Location"]).content.decode()
    sent = {"username": sitting.attempt.student.username, "password": " Red GREEN  blue", "next": sitting.address()}
    answer = client.post("/accounts/login/", sent)
    assert (answer.status_code, answer.headers["Location"]) == (302, sitting.address())


def test_wrong_words_are_told_in_a_sentence() -> None:
    student = make.a_student()
    answer = Client().post("/accounts/login/", {"username": student.username, "password": "red green red"})
    assert "This user name and these words do not go together." in answer.content.decode()


def test_too_many_wrong_words_lock_the_door_for_a_while() -> None:
    student = make.a_student()
    client = Client()
    sent = {"username": student.username, "password": "red green red"}
    for _try in range(10):
        client.post("/accounts/login/", sent)
    answer = client.post("/accounts/login/", sent)
    assert answer.status_code == 429
    assert "This user name was tried with wrong words too often from here." in answer.content.decode()


def test_signing_out_leaves_nothing_in_the_browser() -> None:
    client = signed_in(make.a_student())
    answer = client.post("/accounts/logout/")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert client.get("/quizzes/").status_code == 302


def test_looking_at_the_address_signs_nobody_out() -> None:
    client = signed_in(make.a_student())
    assert client.get("/accounts/logout/").status_code == 405
    assert client.get("/quizzes/").status_code == 200
