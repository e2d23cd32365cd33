"""Enrolling students who are no people."""

from collections.abc import Sequence

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Max

from quizzes.models import Classroom, Enrolment, User

# Joining never makes a user name with a hyphen, so these cannot be anybody's.
PREFIX = "simulated-"


@transaction.atomic
def enrol_simulated(*, classroom: Classroom, behaviours: Sequence[str]) -> list[User]:
    """One student per behaviour, in the class, unable to sign in; numbered on from those who are there already."""
    last = User.objects.filter(username__startswith=PREFIX).aggregate(last=Max("username"))["last"]
    first = int(last.removeprefix(PREFIX)) + 1 if last else 1
    students = User.objects.bulk_create(
        User(
            username=f"{PREFIX}{number:06}",
            name=f"Simulated {number} ({behaviour})",
            password=make_password(None),
        )
        for number, behaviour in enumerate(behaviours, first)
    )
    Enrolment.objects.bulk_create(Enrolment(classroom=classroom, student=student) for student in students)
    return students
