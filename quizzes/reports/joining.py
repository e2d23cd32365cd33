"""What somebody who joins a class is shown."""

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from quizzes.models import Classroom, Enrolment, User


@dataclass(frozen=True, slots=True)
class JoinPage:
    """`classroom` is the class of the code typed so far, `classes` those the person is in already."""

    classroom: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """`words` are there once, right after joining; none for somebody who had them before."""

    name: str
    classroom: str
    username: str
    words: tuple[str, ...]


def join_page(user: User | AnonymousUser, classroom: str = "") -> JoinPage:
    """For a visitor or for somebody who is signed in."""
    enrolments = Enrolment.objects.filter(student=user.pk).order_by("classroom__name")
    classes = tuple(enrolments.values_list("classroom__name", flat=True)) if user.pk else ()
    return JoinPage(classroom, classes)


def welcome_page(student: User, classroom: Classroom, words: str) -> WelcomePage:
    """Right after joining."""
    return WelcomePage(student.name, classroom.name, student.username, tuple(words.split()))
