"""Giving an edition to a class."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.refusals import DuePassed, NotFound, NotReady
from quizzes.models import Assignment, Classroom, Edition, Release, User


@transaction.atomic
def assign(
    *,
    by: User,
    edition: Edition,
    classroom: Classroom,
    opens_at: datetime | None = None,
    due_at: datetime | None = None,
    attempts_allowed: int = 1,
    release: Release = Release.HAND_IN,
) -> Assignment:
    """Gives an edition to a class, both of them the teacher's own; open at once unless a date is given."""
    if not Edition.objects.visible_to(by).filter(pk=edition.pk).exists():
        raise NotFound(_("There is no such edition among yours."))
    if not Classroom.objects.visible_to(by).filter(pk=classroom.pk).exists():
        raise NotFound(_("There is no such class among yours."))
    now = timezone.now()
    if opens_at is None and due_at is not None and due_at <= now:
        raise DuePassed(_("The due date has passed already. Choose a later one."))
    assignment = Assignment(
        edition=edition,
        classroom=classroom,
        opens_at=opens_at or now,
        due_at=due_at,
        attempts_allowed=attempts_allowed,
        release=release,
    )
    try:
        assignment.full_clean()
    except ValidationError as error:
        raise NotReady(" ".join(error.messages)) from error
    assignment.save()
    return assignment
