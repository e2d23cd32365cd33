"""Scores rebuilt from the saved answers."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import Attempt, Outcome, Score
from tests.make import a_handed_in_attempt, an_attempt

pytestmark = pytest.mark.django_db


def rescored(assignment: int | None = None) -> str:
    out = StringIO()
    call_command("rescore", assignment=assignment, stdout=out)
    return out.getvalue().strip()


def damage(attempt: Attempt) -> None:
    Score.objects.filter(attempt=attempt).update(points=0)


def test_scores_that_are_right_stay() -> None:
    a_handed_in_attempt(marks={3: "ad"})
    assert rescored() == "Attempts looked at: 1. Scores changed: 0."


def test_a_wrong_score_is_what_it_was_again() -> None:
    attempt = a_handed_in_attempt(marks={3: "ad"})
    earned = Score.objects.get(attempt=attempt).points
    damage(attempt)
    Outcome.objects.filter(attempt=attempt).first().delete()  # type: ignore[union-attr] # it has outcomes
    assert rescored() == "Attempts looked at: 1. Scores changed: 1."
    assert Score.objects.get(attempt=attempt).points == earned
    assert rescored() == "Attempts looked at: 1. Scores changed: 0."


def test_one_assignment_leaves_the_others_alone() -> None:
    first, second = a_handed_in_attempt(marks={3: "ad"}), a_handed_in_attempt(marks={3: "ad"})
    damage(first)
    damage(second)
    assert rescored(first.assignment_id) == "Attempts looked at: 1. Scores changed: 1."
    assert Score.objects.get(attempt=second).points == 0


def test_attempts_in_progress_have_no_score_to_rebuild() -> None:
    an_attempt()
    assert rescored() == "Attempts looked at: 0. Scores changed: 0."


def test_an_assignment_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CommandError, match="There is no assignment 4711"):
        call_command("rescore", assignment=4711)
