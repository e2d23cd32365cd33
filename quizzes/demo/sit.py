"""A student taking a quiz, as the pages would let them: start, save now and then, hand in."""

from collections.abc import Iterator
from uuid import uuid4

from quizzes.actions.hand_in import hand_in
from quizzes.actions.saving import Changes, save
from quizzes.actions.start import start
from quizzes.models import Attempt, User


def sit(*, by: User, assignment_id: int, answers: Changes, marks_a_save: int, hands_in: bool = True) -> Attempt:
    """Answers in batches of `marks_a_save` marks, then the questions; the last batch goes with the hand-in."""
    attempt = start(by=by, assignment_id=assignment_id)
    *earlier, last = batches(answers, marks_a_save)
    for sequence, batch in enumerate(earlier, attempt.version + 1):
        save(by=by, attempt_id=attempt.pk, changes=batch, client=uuid4(), sequence=sequence)
    if hands_in:
        return hand_in(by=by, attempt_id=attempt.pk, changes=last)
    return save(by=by, attempt_id=attempt.pk, changes=last, client=uuid4())


def batches(answers: Changes, marks_a_save: int) -> Iterator[Changes]:
    """The same answers in several batches: marks in the order of the article, then all choices."""
    marks = sorted(answers.marks.items())
    for first in range(0, len(marks), marks_a_save):
        yield Changes(marks=dict(marks[first : first + marks_a_save]))
    if answers.choices or not marks:
        yield Changes(choices=answers.choices)
