from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.models import Release
from tests import make

pytestmark = pytest.mark.django_db


def test_the_key_is_out_after_the_only_attempt() -> None:
    assert make.a_handed_in_attempt().is_released(timezone.now())


def test_the_key_is_never_out_before_hand_in() -> None:
    assert not make.an_attempt().is_released(timezone.now() + timedelta(days=999))


def test_the_key_is_not_out_between_two_attempts() -> None:
    attempt = make.a_handed_in_attempt(make.an_assignment(attempts_allowed=2))
    assert not attempt.is_released(timezone.now())


def test_the_key_is_out_after_the_last_attempt() -> None:
    assignment = make.an_assignment(attempts_allowed=2)
    first = make.a_handed_in_attempt(assignment)
    second = make.a_handed_in_attempt(assignment, first.student)
    assert second.is_released(timezone.now())


def test_the_key_waits_for_the_due_date_when_the_teacher_says_so() -> None:
    due = timezone.now() + timedelta(days=1)
    attempt = make.a_handed_in_attempt(make.an_assignment(due_at=due, release=Release.DUE))
    assert [attempt.is_released(due - timedelta(seconds=1)), attempt.is_released(due)] == [False, True]
