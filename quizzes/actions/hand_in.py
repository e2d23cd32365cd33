"""Handing in: the last save, the score, the end."""

import uuid

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Blank
from quizzes.actions.rescore import store_score
from quizzes.actions.saving import Changes, must_be_next, open_attempt, record
from quizzes.models import Attempt, User


@transaction.atomic
def hand_in(
    *,
    by: User,
    attempt_id: uuid.UUID,
    changes: Changes | None = None,
    sequence: int | None = None,
    blank_is_meant: bool = True,
) -> Attempt:
    """Saves the last changes, closes the attempt and scores it, all or nothing.

    A `sequence` that is not the next one is refused, as when saving: a page left open elsewhere must not overwrite what
    was marked since. After the due date nothing new is taken: what was saved before is handed in as it stands.
    """
    attempt = open_attempt(by=by, attempt_id=attempt_id)
    now = timezone.now()
    if changes is not None and not attempt.assignment.is_past(now):
        must_be_next(attempt, sequence)
        record(attempt, changes)
    if not (blank_is_meant or attempt.marks or attempt.choices):
        raise Blank(_("You marked nothing. Hand in anyway?"))
    attempt.handed_in_at = now
    attempt.save(update_fields=["handed_in_at"])
    store_score(attempt)
    return attempt
