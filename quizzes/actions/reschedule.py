"""Changing the dates and rules of an assignment that a class has already."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound, NotReady
from quizzes.models import Assignment, Attempt, Release, User


@transaction.atomic
def reschedule(
    *,
    by: User,
    assignment: Assignment,
    opens_at: datetime,
    due_at: datetime | None,
    attempts_allowed: int,
    release: Release,
) -> Assignment:
    """Gives an assignment other dates and rules; refused when that would take back answers students have seen."""
    locked = Assignment.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=assignment.pk).first()
    if locked is None:
        raise NotFound(_("There is no such assignment among yours."))
    seen = _released(locked)
    locked.opens_at, locked.due_at = opens_at, due_at
    locked.attempts_allowed, locked.release = attempts_allowed, release
    try:
        locked.full_clean()
    except ValidationError as error:
        raise NotReady(" ".join(error.messages)) from error
    if not seen <= _released(locked):
        raise NotReady(_("Students have seen the answers already: assign a new edition instead of a second attempt."))
    locked.save()
    return locked


def _released(assignment: Assignment) -> set[object]:
    """The students who may see the answers under the rules as this object has them."""
    now = timezone.now()
    attempts = list(Attempt.objects.filter(assignment=assignment).handed_in())
    for attempt in attempts:
        attempt.assignment = assignment
    return {attempt.student_id for attempt in attempts if attempt.is_released(now)}
