"""Making a teacher."""

import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Superseded
from quizzes.models import User

PASSWORD_BYTES = 12  # 96 bits, sixteen characters


@transaction.atomic
def appoint(*, username: str, name: str) -> tuple[User, str]:
    """A new teacher and their random password, of which only the hash is kept. For commands: no page appoints."""
    if User.objects.filter(username=username).exists():
        raise Superseded(_("Somebody has this user name already. Choose another."))
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    return User.objects.create_user(username, password, name=name, is_staff=True), password


@transaction.atomic
def renew_password(*, teacher: User) -> str:
    """A new random password for a teacher; the old one is void. For commands: no page asks for it."""
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    teacher.set_password(password)
    teacher.save(update_fields=["password"])
    return password
