import pytest

from quizzes.actions.appoint import appoint, renew_password
from quizzes.actions.refusals import Superseded

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
