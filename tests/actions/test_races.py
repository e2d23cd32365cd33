"""The same click, many times at once, on a real database: one of each, and a sentence for the others."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from quizzes.actions.hand_in import hand_in
from quizzes.actions.join import join
from quizzes.actions.passages import Words, write
from quizzes.actions.refusals import HandedIn, Superseded
from quizzes.actions.saving import Changes, save
from quizzes.actions.start import start
from quizzes.models import Attempt, Enrolment, Save, Score
from tests import make
from tests.actions.a_cut import an_article, rows, seen

pytestmark = pytest.mark.django_db(transaction=True)

CLICKS = 12


def at_once(act: Callable[[], object]) -> list[object]:
    """What `act` returned or raised in each of the threads that began together."""
    gate = Barrier(CLICKS)

    def click(_number: int) -> object:
        gate.wait(timeout=30)
        try:
            return act()
        except (HandedIn, Superseded) as refusal:
            return type(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as threads:
        return list(threads.map(click, range(CLICKS)))


def test_many_starts_at_once_make_one_attempt() -> None:
    assignment = make.an_assignment()
    student = make.a_student(classroom=assignment.classroom)
    started = at_once(lambda: start(by=student, assignment_id=assignment.pk))
    assert set(started) == {Attempt.objects.get()}


def test_many_hand_ins_at_once_are_one_hand_in() -> None:
    attempt = make.an_attempt()
    answers = at_once(lambda: hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks={1: "ad"})))
    assert answers.count(HandedIn) == CLICKS - 1
    assert Score.objects.count() == Save.objects.count() == 1


def test_of_many_saves_on_one_state_one_is_taken() -> None:
    attempt = make.an_attempt()
    mark = Changes(marks={1: "ad"})
    answers = at_once(lambda: save(by=attempt.student, attempt_id=attempt.pk, changes=mark, sequence=1))
    assert answers.count(Superseded) == CLICKS - 1
    assert list(Save.objects.values_list("sequence", flat=True)) == [1]


def test_many_students_of_one_name_join_at_once() -> None:
    classroom = make.a_classroom()
    at_once(lambda: join(code=classroom.join_code, name="Amina B."))
    assert Enrolment.objects.values("student__username").distinct().count() == CLICKS


def test_of_many_windows_that_cut_a_passage_one_does() -> None:
    article = an_article("ss")
    row, cut = rows(article)[0], seen(article)
    answers = at_once(lambda: write(by=article.owner, passage=row, words=Words("One.\nTwo.", "sentence"), seen=cut))
    assert answers.count(Superseded) == CLICKS - 1
    assert [passage.text for passage in rows(article)[:2]] == ["One.", "Two."]
