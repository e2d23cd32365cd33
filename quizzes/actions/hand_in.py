"""Handing in: the last save, the score, the end."""

import uuid

from django.db import transaction
from django.utils import timezone

from quizzes.actions.rescore import store_score
from quizzes.actions.saving import Changes, open_attempt, record
from quizzes.models import Attempt, User


@transaction.atomic
def hand_in(*, by: User, attempt_id: uuid.UUID, changes: Changes | None = None) -> Attempt:
    """Saves the last changes, closes the attempt and scores it, all or nothing.

    After the due date nothing new is taken: what was saved before is handed in as it stands.
    """
    attempt = open_attempt(by=by, attempt_id=attempt_id)
    now = timezone.now()
    if changes is not None and not attempt.assignment.is_past(now):
        record(attempt, changes)
    attempt.handed_in_at = now
    attempt.save(update_fields=["handed_in_at"])
    store_score(attempt)
    return attempt
