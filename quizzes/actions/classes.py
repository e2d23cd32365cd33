"""Opening a class."""

import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound, NotReady
from quizzes.models import Classroom, User

CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without O 0 I 1 L, which are taken for one another
CODE_LENGTH = 6


@transaction.atomic
def open_classroom(*, by: User, name: str) -> Classroom:
    """A new class of this teacher's, with a join code of its own."""
    if not by.is_staff:
        raise NotFound(_("Only teachers open classes."))
    if not name.strip():
        raise NotReady(_("Give the class a name."))
    classroom = Classroom.objects.create(name=name.strip(), join_code=new_code())
    classroom.teachers.add(by)
    return classroom


def new_code() -> str:
    """A join code that no class has."""
    while True:
        code = "".join(secrets.choice(CODE_ALPHABET) for _place in range(CODE_LENGTH))
        if not Classroom.objects.filter(join_code=code).exists():
            return code
