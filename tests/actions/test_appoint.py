import pytest

from quizzes.actions.appoint import appoint, renew_password, renew_words
from quizzes.actions.refusals import NotFound, Superseded
from quizzes.sign_in import plain_words
from tests.make import a_classroom, a_student, a_teacher

pytestmark = pytest.mark.django_db


def test_a_new_teacher_signs_in_with_a_random_password() -> None:
    teacher, password = appoint(username="laurent", name="Ms Laurent")
    assert teacher.is_staff
    assert not teacher.is_superuser
    assert teacher.check_password(password)
    assert len(password) >= 16


def test_a_user_name_that_is_taken_is_refused() -> None:
    appoint(username="laurent", name="Ms Laurent")
    with pytest.raises(Superseded):
        appoint(username="laurent", name="Mr Laurent")


def test_a_renewed_password_replaces_the_old_one() -> None:
    teacher, password = appoint(username="laurent", name="Ms Laurent")
    assert teacher.check_password(renew_password(teacher=teacher))
    assert not teacher.check_password(password)


def test_a_teacher_gives_a_student_of_theirs_new_words() -> None:
    teacher = a_teacher()
    student = a_student(classroom=a_classroom(teacher))
    words = renew_words(by=teacher, student=student)
    assert len(words.split()) == 3
    assert student.check_password(plain_words(words))


def test_a_student_of_another_class_is_not_found() -> None:
    student = a_student(classroom=a_classroom(a_teacher()))
    with pytest.raises(NotFound):
        renew_words(by=a_teacher(), student=student)


def test_a_student_renews_nobodys_words() -> None:
    student = a_student(classroom=a_classroom())
    with pytest.raises(NotFound):
        renew_words(by=student, student=student)
