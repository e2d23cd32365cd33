"""The row of an import, written before anything is read: the database lets a teacher have one at a time."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.brought import Brought
from quizzes.actions.intake import LONGEST
from quizzes.actions.refusals import NotFound, TooMany
from quizzes.models import Door, Intake, IntakeState, Stage, User

# A second click on the same button may wait in the server's queue until the first has been answered.
SAME_CLICK = timedelta(seconds=15)
FORGET_AFTER = timedelta(days=1)


@transaction.atomic
def claim(*, by: User, brought: Brought, typed: dict[str, str]) -> tuple[Intake, bool]:
    """The row, and whether it is new: the same thing brought again while it is read, or at once after, has its row.

    Refuses another thing beside the first.
    """
    now = timezone.now()
    _sweep(now)
    mine = Intake.objects.filter(owner=by).select_related("article").order_by("-pk")
    digest = brought.digest
    just_now = mine.filter(digest=digest, article__isnull=False, started_at__gt=now - SAME_CLICK).first()
    if just_now is not None:
        return just_now, False
    stage = Stage.FETCHING if brought.door == Door.ADDRESS else Stage.READING
    try:
        with transaction.atomic():
            return Intake.objects.create(
                owner=by,
                door=brought.door,
                digest=digest,
                typed=typed,
                stage=stage,
                started_at=now,
                ends_by=now + LONGEST,
            ), True
    except IntegrityError as error:
        first = mine.first()
        if first is None or first.digest != digest:
            raise TooMany(
                _("Another article of yours is still being read. Wait until it is done, or cancel it.")
            ) from error
        return first, False


@transaction.atomic
def cancel(*, by: User, intake: Intake) -> bool:
    """Nothing is kept of it; False when it had ended before.

    Its thread hears of it in a second, or when the page that it is fetching has come or been given up.
    """
    row = Intake.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=intake.pk).first()
    if row is None:
        raise NotFound(_("There is no such import among yours."))
    if row.state != IntakeState.GOING:
        return False
    row.state, row.typed = IntakeState.CANCELLED, {}
    row.save(update_fields=["state", "typed"])
    return True


def _sweep(now: datetime) -> None:
    """Everybody's: what is lost is called so, and what is old goes. What another import sweeps already is its."""
    free = Intake.objects.select_for_update(skip_locked=True, of=("self",))
    for row in free.late():
        row.state, row.typed = IntakeState.LOST, row.typed_beside
        row.save(update_fields=["state", "typed"])
    old = list(free.filter(started_at__lt=now - FORGET_AFTER).exclude(state=IntakeState.GOING))
    Intake.objects.filter(pk__in=[row.pk for row in old]).delete()
