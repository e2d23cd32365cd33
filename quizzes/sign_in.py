"""How people prove who they are."""

import unicodedata

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest
from django.utils.text import slugify

from quizzes.models import User


def plain_words(typed: str) -> str:
    """Three words as they are stored: lower case, no accents, one space between.

    A phone's keyboard puts capitals and accents where nobody typed them.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", typed) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalpha() else " " for c in bare.casefold()).split())


def find_person(typed: str) -> User | None:
    """Who has this user name; a student's may be typed with capitals, and with spaces or hyphens for its dots."""
    exact = User.objects.filter(username=typed.strip()).first()
    return (
        exact
        or User.objects.filter(username=slugify(typed.replace(".", " ")).replace("-", "."), is_staff=False).first()
    )


class ThreeWordsBackend(ModelBackend):
    """Django's own, except that a student's three words are compared in their plain form."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: object,
    ) -> User | None:
        if username is None or password is None:
            return None
        user = find_person(username)
        if user is None:
            User().set_password(password)  # as slow as a real comparison, so that the clock does not tell who exists
            return None
        typed = password if user.is_staff else plain_words(password)
        return user if user.check_password(typed) and self.user_can_authenticate(user) else None
