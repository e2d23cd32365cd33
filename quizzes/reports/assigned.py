"""What a teacher is told once a quiz is given."""

from django.utils.translation import gettext as _

from quizzes.models import Assignment
from quizzes.reports.days import day_and_hour


def assigned(assignment: Assignment) -> str:
    """Which quiz, to which class, until when."""
    given = {"quiz": assignment.edition.title, "classroom": assignment.classroom.name}
    if assignment.due_at is None:
        return _("“%(quiz)s” is assigned to %(classroom)s, with no due date.") % given
    return _("“%(quiz)s” is assigned to %(classroom)s, due %(day)s.") % {
        **given,
        "day": day_and_hour(assignment.due_at),
    }
