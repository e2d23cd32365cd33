"""Moving demo work into the past.

A class that is made in ten seconds has no history, and a scoreboard without history shows nothing. The answers are
given and scored through the real actions; only their dates are rewritten here, and only seeding may ask for it.
"""

from datetime import datetime

from django.db import transaction

from quizzes.models import Assignment, Attempt, Enrolment, Save


@transaction.atomic
def backdate_assignment(*, assignment: Assignment, opens_at: datetime, due_at: datetime | None) -> Assignment:
    """An assignment as if it had been given at `opens_at`; its class as if it had been joined before."""
    assignment.opens_at, assignment.due_at, assignment.created_at = opens_at, due_at, opens_at
    assignment.save(update_fields=["opens_at", "due_at", "created_at"])
    late = Enrolment.objects.filter(classroom=assignment.classroom_id, joined_at__gt=opens_at)
    late.update(joined_at=opens_at)
    return assignment


@transaction.atomic
def backdate_attempt(*, attempt: Attempt, started_at: datetime, ended_at: datetime) -> Attempt:
    """An attempt as if it had begun at `started_at`, its last save (and its hand-in, if it has one) at `ended_at`."""
    saves = list(Save.objects.filter(attempt=attempt).order_by("sequence"))
    for place, save in enumerate(saves, 1):
        save.saved_at = started_at + (ended_at - started_at) * place / len(saves)
    Save.objects.bulk_update(saves, ["saved_at"])
    attempt.started_at = started_at
    attempt.handed_in_at = attempt.handed_in_at and ended_at
    attempt.save(update_fields=["started_at", "handed_in_at"])
    return attempt
