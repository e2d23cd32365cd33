"""New words for a student who has lost the old ones."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.join import new_words
from quizzes.actions.refusals import NotFound
from quizzes.models import Classroom, User
from quizzes.sign_in import plain_words


@dataclass(frozen=True, slots=True)
class Reissued:
    """`words` are shown once, now; only their hash is kept."""

    student: User
    words: str


def find_student(*, by: User, classroom: Classroom, student_id: int) -> User:
    """Whoever may be given new words.

    Only students: a teacher who joined a class has a password, and a colleague must not be able to change it.
    """
    mine = Classroom.objects.visible_to(by).filter(pk=classroom.pk)
    student = User.objects.filter(pk=student_id, is_staff=False, enrolments__classroom__in=mine).first()
    if student is None:
        raise NotFound(_("There is no such student in this class."))
    return student


@transaction.atomic
def reissue_words(*, by: User, classroom: Classroom, student_id: int) -> Reissued:
    """Three new words in place of the old ones, which stop working everywhere at once."""
    student = find_student(by=by, classroom=classroom, student_id=student_id)
    words = new_words()
    student.set_password(plain_words(words))
    student.save(update_fields=["password"])
    return Reissued(student, words)
