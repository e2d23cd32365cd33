from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from quizzes.actions.hand_in import hand_in
from quizzes.actions.saving import Changes
from quizzes.models import Question, Quiz, Score
from quizzes.models.question import MOST_POINTS
from quizzes.models.quiz import MOST_POINTS as MOST_SPOTTING_POINTS
from tests import make

pytestmark = pytest.mark.django_db


def test_the_most_points_a_quiz_can_give_are_kept_exactly() -> None:
    quiz = make.a_quiz(questions=2)
    Quiz.objects.update(spotting_points=MOST_SPOTTING_POINTS)
    Question.objects.update(points=MOST_POINTS)
    assignment = make.an_assignment(make.a_classroom(quiz.owner), make.an_edition(quiz=Quiz.objects.get()))
    attempt = make.an_attempt(assignment)
    marks = {2: "unsourced_claim", 3: "ad", 5: "unsourced_claim"}
    hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks=marks, choices={1: (1,), 2: (1,)}))
    assert Score.objects.get().points == Score.objects.get().out_of == Decimal(1_200)


def test_more_points_than_that_do_not_reach_the_database() -> None:
    make.a_quiz()
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.update(points=MOST_POINTS + 1)
