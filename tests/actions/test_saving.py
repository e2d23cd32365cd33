import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.actions.refusals import Closed, HandedIn, NotFound, Superseded, Unreadable
from quizzes.actions.saving import Changes, save
from quizzes.models import Assignment, Save
from tests import make

pytestmark = pytest.mark.django_db


def test_a_mark_is_kept() -> None:
    attempt = make.an_attempt()
    saved = save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={2: "ad"}))
    assert saved.marks == {"2": "ad"}


def test_an_empty_kind_takes_a_mark_off() -> None:
    attempt = make.an_attempt()
    save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={2: "ad", 3: "ad"}))
    saved = save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={2: ""}))
    assert saved.marks == {"3": "ad"}


def test_a_choice_is_kept_and_replaced() -> None:
    attempt = make.an_attempt()
    save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(choices={1: (2,)}))
    saved = save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(choices={1: (3,)}))
    assert saved.choices == {"1": [3]}


def test_every_accepted_save_is_one_row() -> None:
    attempt = make.an_attempt()
    for kind in ("ad", "", "unsourced_claim"):
        save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: kind}))
    assert list(Save.objects.values_list("sequence", flat=True)) == [1, 2, 3]


def test_the_same_client_id_twice_is_one_save() -> None:
    attempt, client = make.an_attempt(), uuid.uuid4()
    for _time in range(2):
        save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: "ad"}), client=client, sequence=1)
    assert Save.objects.filter(attempt=attempt).count() == 1


def test_a_save_based_on_an_older_state_is_refused() -> None:
    attempt = make.an_attempt()
    save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: "ad"}), sequence=1)
    with pytest.raises(Superseded, match="another window"):
        save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: ""}), sequence=1)


@pytest.mark.parametrize(
    "changes",
    [
        Changes(marks={99: "ad"}),
        Changes(marks={1: "nonsense"}),
        Changes(choices={9: (1,)}),
        Changes(choices={1: (99,)}),
    ],
)
def test_what_does_not_belong_to_the_quiz_is_refused_whole(changes: Changes) -> None:
    attempt = make.an_attempt()
    with pytest.raises(Unreadable):
        save(by=attempt.student, attempt_id=attempt.pk, changes=changes)
    assert not Save.objects.exists()


def test_a_classmate_cannot_save_to_it() -> None:
    attempt = make.an_attempt()
    classmate = make.a_student(classroom=attempt.assignment.classroom)
    with pytest.raises(NotFound):
        save(by=classmate, attempt_id=attempt.pk, changes=Changes(marks={1: "ad"}))


def test_nothing_is_saved_after_handing_in() -> None:
    attempt = make.a_handed_in_attempt()
    with pytest.raises(HandedIn):
        save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: "ad"}))


def test_nothing_is_saved_after_the_due_date() -> None:
    attempt = make.an_attempt()
    Assignment.objects.update(opens_at=timezone.now() - timedelta(days=2), due_at=timezone.now() - timedelta(days=1))
    with pytest.raises(Closed):
        save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: "ad"}))
