"""Looks for stored rows that contradict one another; changes nothing."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from quizzes.actions.publish import digest
from quizzes.actions.rescore import agrees
from quizzes.models import Attempt, Edition, EditionPicture, FrozenCopy, Picture, Save, Score


def contradictions() -> Iterator[str]:
    """A sentence for everything that is not as it must be."""
    for copy in FrozenCopy.objects.order_by("pk").iterator(chunk_size=20):
        if sha256(copy.content).hexdigest() != copy.digest:
            yield f"The frozen copy of article {copy.article_id} is not what was taken: its digest does not fit."
    for edition in Edition.objects.order_by("pk").iterator():
        yield from _of_edition(edition)
    for picture in Picture.objects.order_by("pk").iterator(chunk_size=20):
        if sha256(picture.content).hexdigest() != picture.digest:
            yield f"Picture {picture.pk} is not what was kept: its digest does not fit its bytes."
    attempts = Attempt.objects.select_related("assignment__edition", "score").prefetch_related("saves", "outcomes")
    for attempt in attempts.order_by("pk").iterator(chunk_size=200):
        yield from _of_attempt(attempt)


def _of_edition(edition: Edition) -> Iterator[str]:
    if digest(edition.paper, edition.key) != edition.digest:
        yield f"Edition {edition.pk} is not what was published: its digest does not fit its text and key."
    shown = EditionPicture.objects.filter(edition=edition).values_list("picture__digest", flat=True)
    if set(shown) != {picture["digest"] for picture in edition.paper.get("pictures", [])}:
        yield f"Edition {edition.pk} names other pictures than were kept for it."


def _of_attempt(attempt: Attempt) -> Iterator[str]:
    saves = list(attempt.saves.all())
    if [save.sequence for save in saves] != list(range(1, attempt.version + 1)):
        yield f"Attempt {attempt.pk} has {attempt.version} saves by its own count, but others are stored."
    if _replayed(saves) != (attempt.marks, attempt.choices):
        yield f"Attempt {attempt.pk} holds other answers than its saves add up to."
    if attempt.handed_in_at is None:
        if Score.objects.filter(attempt=attempt).exists():
            yield f"Attempt {attempt.pk} has a score but is not handed in."
    elif not agrees(attempt):
        yield f"Attempt {attempt.pk} has another score than its answers earn. `manage.py rescore` rebuilds it."


def _replayed(saves: Iterable[Save]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Marks and choices as they follow from the saves alone: the latest word on a number counts, "" takes it off."""
    marks: dict[str, Any] = {}
    choices: dict[str, Any] = {}
    for save in saves:
        marks |= save.changes["marks"]
        choices |= save.changes["choices"]
    return _kept(marks), _kept(choices)


def _kept(answers: dict[str, Any]) -> dict[str, Any]:
    return {number: answer for number, answer in answers.items() if answer}
