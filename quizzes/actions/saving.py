"""Saving marks and choices while an attempt is open."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Closed, HandedIn, NotFound, Superseded, Unreadable
from quizzes.models import Attempt, Kind, Save, User
from quizzes.models.content import Paper


@dataclass(frozen=True, slots=True)
class Changes:
    """`marks` maps a passage to a kind, "" to take a mark off; `choices` maps a question to all its chosen options."""

    marks: Mapping[int, str] = field(default_factory=dict)
    choices: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


@transaction.atomic
def save(
    *, by: User, attempt_id: uuid.UUID, changes: Changes, client: uuid.UUID | None = None, sequence: int | None = None
) -> Attempt:
    """Accepts one batch of changes and returns the attempt as it then stands.

    The same `client` id twice is one save. A `sequence` that is not the next one means that this attempt moved on
    elsewhere: refused, so that nothing is overwritten unseen. Without either, the batch is taken as the next one.
    """
    attempt = open_attempt(by=by, attempt_id=attempt_id)
    if client is not None and Save.objects.filter(attempt=attempt, client=client).exists():
        return attempt
    if attempt.assignment.is_past(timezone.now()):
        raise Closed(_("This quiz has closed. What you saved before is kept: hand it in now."))
    must_be_next(attempt, sequence)
    return record(attempt, changes, client)


def open_attempt(*, by: User, attempt_id: uuid.UUID) -> Attempt:
    """The student's own attempt, locked until the transaction ends; refused once it is handed in."""
    attempt = (
        Attempt.objects.select_for_update(of=("self",))
        .select_related("assignment__edition")
        .defer("assignment__edition__key")
        .filter(student=by, pk=attempt_id)
        .first()
    )
    if attempt is None:
        raise NotFound(_("There is no such attempt of yours."))
    if attempt.handed_in_at is not None:
        raise HandedIn(_("You have handed in already. You can read your result, not change it."))
    return attempt


def must_be_next(attempt: Attempt, sequence: int | None) -> None:
    """Refuses a batch made on an older state of the attempt than the one that is kept."""
    if sequence is not None and sequence != attempt.version + 1:
        raise Superseded(_("You went on with this quiz in another window. Open it again to see where you are."))


def record(attempt: Attempt, changes: Changes, client: uuid.UUID | None = None) -> Attempt:
    """Writes one batch to a locked attempt: a row for the batch, and the sum of all of them on the attempt."""
    _must_fit(changes, attempt.assignment.edition.paper)
    attempt.version += 1
    attempt.marks, attempt.choices = summed(attempt, changes)
    Save.objects.create(attempt=attempt, sequence=attempt.version, client=client, changes=asdict(changes))
    attempt.save(update_fields=["version", "marks", "choices"])
    return attempt


def summed(attempt: Attempt, changes: Changes) -> tuple[dict[str, str], dict[str, list[int]]]:
    """Marks and choices as they stand once the changes are in; what was taken back is gone."""
    marks = {**attempt.marks, **{str(number): kind for number, kind in changes.marks.items()}}
    choices = {**attempt.choices, **{str(number): list(chosen) for number, chosen in changes.choices.items()}}
    return (
        {number: kind for number, kind in marks.items() if kind},
        {number: chosen for number, chosen in choices.items() if chosen},
    )


def _must_fit(changes: Changes, paper: Paper) -> None:
    passages = {passage["number"] for block in paper["blocks"] for passage in block["passages"]}
    options = {
        question["number"]: {option["number"] for option in question["options"]} for question in paper["questions"]
    }
    single = {question["number"] for question in paper["questions"] if not question["several"]}
    fits = (
        changes.marks.keys() <= passages
        and set(changes.marks.values()) <= {"", *Kind.values}
        and all(set(chosen) <= options.get(number, set()) for number, chosen in changes.choices.items())
        and all(len(changes.choices.get(number, ())) <= 1 for number in single)
    )
    if not fits:
        raise Unreadable(_("These answers do not belong to this quiz. Open it again and try once more."))
