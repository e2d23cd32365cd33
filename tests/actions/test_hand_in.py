from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from quizzes.actions.hand_in import hand_in
from quizzes.actions.refusals import HandedIn, NotFound, Unreadable
from quizzes.actions.rescore import store_score
from quizzes.actions.saving import Changes, save
from quizzes.models import Assignment, Attempt, Outcome, Score
from tests import make

pytestmark = pytest.mark.django_db

PERFECT = {2: "unsourced_claim", 3: "ad", 5: "unsourced_claim"}


def test_a_perfect_hand_in_earns_all_points() -> None:
    attempt = make.an_attempt()
    hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks=PERFECT, choices={1: (1,)}))
    score = Score.objects.get(attempt=attempt)
    assert (score.points, score.out_of) == (Decimal(4), Decimal(4))


def test_a_blank_hand_in_earns_exactly_nothing() -> None:
    attempt = make.a_handed_in_attempt()
    assert (attempt.score.points, attempt.score.raw_spotting) == (Decimal(0), Decimal(0))


def test_every_item_has_its_outcome() -> None:
    attempt = make.a_handed_in_attempt(marks={1: "ad", 2: "ad", 3: "ad"})
    assert list(Outcome.objects.filter(attempt=attempt).values_list("item", "status")) == [
        ("1", "false_alarm"),
        ("2", "half"),
        ("3", "hit"),
        ("4", "left_alone"),
        ("5", "miss"),
        ("q1", "wrong"),
    ]


def test_a_second_hand_in_is_refused_and_changes_nothing() -> None:
    attempt = make.a_handed_in_attempt(marks=PERFECT)
    with pytest.raises(HandedIn):
        hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes())
    assert Attempt.objects.get(pk=attempt.pk).handed_in_at == attempt.handed_in_at


def test_nobody_hands_in_for_somebody_else() -> None:
    attempt = make.an_attempt()
    with pytest.raises(NotFound):
        hand_in(by=make.a_student(classroom=attempt.assignment.classroom), attempt_id=attempt.pk)


def test_a_hand_in_that_cannot_be_read_leaves_the_attempt_open() -> None:
    attempt = make.an_attempt()
    with pytest.raises(Unreadable):
        hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={99: "ad"}))
    assert Attempt.objects.get(pk=attempt.pk).handed_in_at is None


def test_after_the_due_date_what_was_saved_is_handed_in_and_nothing_else() -> None:
    attempt = make.an_attempt()
    save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={3: "ad"}))
    Assignment.objects.update(opens_at=timezone.now() - timedelta(days=2), due_at=timezone.now() - timedelta(days=1))
    handed_in = hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks=PERFECT))
    assert handed_in.marks == {"3": "ad"}


def test_a_rebuilt_score_equals_the_stored_one() -> None:
    attempt = make.a_handed_in_attempt(marks={1: "ad", 2: "ad", 3: "ad"})
    stored = Score.objects.values().get(attempt=attempt)
    store_score(attempt)
    assert Score.objects.values().get(attempt=attempt) == stored
