"""Starting or resuming an attempt."""

from datetime import datetime

from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Closed, HandedIn, NotFound
from quizzes.models import Assignment, Attempt, Enrolment, User


@transaction.atomic
def start(*, by: User, assignment_id: int) -> Attempt:
    """The student's open attempt, or a new one if the rules allow it. Fifty clicks at once make one attempt."""
    assignment = Assignment.objects.filter(classroom__enrolments__student=by, pk=assignment_id).first()
    if assignment is None:
        raise NotFound(_("There is no such quiz for you. Look at your list again."))
    # The enrolment is the one row that stands for this student in this class: holding it keeps twins from being born.
    Enrolment.objects.select_for_update().get(classroom=assignment.classroom_id, student=by)
    made = list(Attempt.objects.filter(assignment=assignment, student=by).order_by("number"))
    if made and made[-1].handed_in_at is None:
        return made[-1]
    _must_be_open(assignment)
    if len(made) >= assignment.attempts_allowed:
        raise HandedIn(_("You have handed in already. You can read your result, not change it."))
    return Attempt.objects.create(assignment=assignment, student=by, number=len(made) + 1)


def _must_be_open(assignment: Assignment) -> None:
    now = timezone.now()
    if assignment.opens_at > now:
        raise Closed(_("This quiz opens on %(date)s. Come back then.") % {"date": _day(assignment.opens_at)})
    if assignment.due_at is not None and assignment.is_past(now):
        raise Closed(_("This quiz closed on %(date)s. Ask your teacher.") % {"date": _day(assignment.due_at)})


def _day(moment: datetime) -> str:
    return formats.date_format(timezone.localtime(moment), _("l j F, H:i"))
