import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory

from quizzes.actions.join import join, join_as, plain_name
from quizzes.actions.refusals import Unreadable, WrongCode
from quizzes.models import Enrolment, User
from tests import make

pytestmark = pytest.mark.django_db


def test_a_student_joins_with_a_code_and_a_name() -> None:
    classroom = make.a_classroom()
    joined = join(code=classroom.join_code, name="Amina B.")
    assert Enrolment.objects.get().student == joined.student


def test_the_code_may_be_typed_in_any_case_with_any_spaces() -> None:
    classroom = make.a_classroom()
    typed = f" {classroom.join_code[:3].lower()} - {classroom.join_code[3:].lower()} "
    assert join(code=typed, name="Amina").classroom == classroom


def test_the_three_words_open_the_door_again() -> None:
    joined = join(code=make.a_classroom().join_code, name="Amina")
    request = RequestFactory().post("/accounts/login/")
    typed = joined.words.upper().replace(" ", "-")
    assert authenticate(request, username=joined.student.username, password=typed) == joined.student


@pytest.mark.parametrize("typed", ["AMINA.B", "Amina B.", "amina-b", " amina.b "])
def test_the_user_name_may_be_typed_as_a_phone_would(typed: str) -> None:
    joined = join(code=make.a_classroom().join_code, name="Amina B.")
    request = RequestFactory().post("/accounts/login/")
    assert authenticate(request, username=typed, password=joined.words) == joined.student


def test_a_number_that_somebody_of_the_same_name_drew_is_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for taken in ("amina", *(f"amina{number}" for number in range(2, 10)), "amina000007"):
        User.objects.create_user(taken)
    drawn = iter([7, 7, 8, 9, 10])
    monkeypatch.setattr("quizzes.actions.join.secrets.randbelow", lambda below: next(drawn))
    assert join(code=make.a_classroom().join_code, name="Amina").student.username == "amina000008"


def test_who_finds_no_user_name_is_asked_to_try_again(monkeypatch: pytest.MonkeyPatch) -> None:
    for taken in ("amina", *(f"amina{number}" for number in range(2, 10)), "amina000007"):
        User.objects.create_user(taken)
    classroom = make.a_classroom()
    monkeypatch.setattr("quizzes.actions.join.secrets.randbelow", lambda below: 7)
    with pytest.raises(Unreadable, match="Try again"):
        join(code=classroom.join_code, name="Amina")
    assert not Enrolment.objects.exists()


def test_only_a_hash_of_the_words_is_kept() -> None:
    joined = join(code=make.a_classroom().join_code, name="Amina")
    row = User.objects.filter(pk=joined.student.pk).values().get()
    assert not any(word in str(row) for word in joined.words.split())


def test_two_students_of_one_name_get_two_user_names() -> None:
    code = make.a_classroom().join_code
    assert [join(code=code, name="Amina B.").student.username for _time in range(2)] == ["amina.b", "amina.b2"]


@pytest.mark.parametrize("name", ["王芳", "Оксана", "!!!"])
def test_a_name_in_any_script_gets_a_user_name_that_can_be_typed(name: str) -> None:
    assert join(code=make.a_classroom().join_code, name=name).student.username.startswith("student")


def test_the_letter_o_in_a_wrong_code_gets_a_hint() -> None:
    with pytest.raises(WrongCode, match="is it a Q"):
        join(code="K7M2QO", name="Amina")


@pytest.mark.parametrize("code", ["", "K7M2Q", "K7M2QXX", "\x00", "' OR 1=1", "ＫＫＫＫＫＫ"])
def test_a_wrong_code_is_refused_in_a_sentence(code: str) -> None:
    with pytest.raises(WrongCode, match="No class has this code"):
        join(code=code, name="Amina")


@pytest.mark.parametrize("name", ["", "   ", "\u202e\u200b", "\u200d"])
def test_a_name_without_letters_is_refused(name: str) -> None:
    with pytest.raises(Unreadable, match="Write your name"):
        join(code=make.a_classroom().join_code, name=name)


@pytest.mark.parametrize("name", ["Ami\x00na", "\ufffd\ufffd"])
def test_a_name_that_was_broken_on_its_way_is_refused(name: str) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        plain_name(name)


def test_the_joiners_inside_a_persian_name_stay() -> None:
    assert plain_name("علی\u200cرضا") == "علی\u200cرضا"


def test_bidi_and_control_characters_leave_a_name() -> None:
    assert plain_name("  Ami\u202ena\u0007  B. ") == "Amina B."


def test_joining_twice_as_the_same_student_changes_nothing() -> None:
    classroom = make.a_classroom()
    student = make.a_student(classroom=classroom)
    join_as(by=student, code=classroom.join_code)
    assert Enrolment.objects.count() == 1
