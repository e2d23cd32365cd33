"""Bringing an article in without holding up the site: a thread reads, and the page waits for it only so long."""

import logging
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.brought import Brought, Taken
from quizzes.actions.intake import NOT_TAKEN, keep, take
from quizzes.actions.refusals import TooMany
from quizzes.actions.unread import BROKEN, unread
from quizzes.models import Article, Intake, IntakeState, Stage, User

PATIENCE = 2.0  # seconds a page waits: a worker of the server has one thread, and others want it
AT_ONCE = 2  # imports a process reads at the same time; each has a child with a core of its own
FORGET_AFTER = timedelta(days=1)

_log = logging.getLogger(__name__)
_places = threading.BoundedSemaphore(AT_ONCE)


@dataclass(eq=False)
class _Job:
    """One import. The thread fills in `outcome` (a code when there is no article); whoever comes second keeps it:
    the page that waited, or the thread when the page went on with the row `intake`.
    """

    by: User
    brought: Brought
    stage: Stage = Stage.READING
    outcome: Taken | str = BROKEN
    intake: int | None = None
    ready: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def tell(self, stage: Stage) -> None:
        self.stage = stage
        if self.intake is not None:
            with suppress(DatabaseError):  # the page then shows the stage before
                Intake.objects.filter(pk=self.intake, state=IntakeState.GOING).update(stage=stage)

    def goes_on(self, intake: int) -> bool:
        """From here on the thread keeps the article; False when it was ready before."""
        with self.lock:
            if not self.ready.is_set():
                self.intake = intake
        return self.intake is not None


def bring_in(*, by: User, brought: Brought, typed: dict[str, str]) -> Article | Intake:
    """Reads what a teacher brought: the article, or, when that takes longer than two seconds, the row that tells of it.

    `typed` is shown again should it be refused later. Refuses what is no article, and a second import beside the first.
    """
    if Intake.objects.filter(owner=by).going().exists():
        raise _busy()
    if not _places.acquire(blocking=False):
        raise TooMany(_("Other articles are being read at the moment. Try again in a minute."))
    job = _Job(by, brought)
    threading.Thread(target=_work, args=(job,), name="intake", daemon=True).start()
    if job.ready.wait(PATIENCE):
        return _kept(job)
    intake = _begun(job, typed)
    if job.goes_on(intake.pk):
        return intake
    intake.delete()
    return _kept(job)


def _busy() -> TooMany:
    return TooMany(_("Another article of yours is still being read. Wait until it is done, then try again."))


def _kept(job: _Job) -> Article:
    if isinstance(job.outcome, str):
        raise unread(job.outcome, job.brought.door)
    return keep(by=job.by, brought=job.brought, taken=job.outcome)


@transaction.atomic
def _begun(job: _Job, typed: dict[str, str]) -> Intake:
    """The row of an import that goes on; rows nobody needs any more make room for it."""
    before = Intake.objects.filter(owner=job.by)
    before.filter(started_at__lt=timezone.now() - FORGET_AFTER).delete()
    before.filter(state=IntakeState.GOING).exclude(pk__in=before.going()).update(state=IntakeState.LOST)
    try:
        with transaction.atomic():
            return Intake.objects.create(owner=job.by, door=job.brought.door, typed=typed, stage=job.stage)
    except IntegrityError as error:
        raise _busy() from error  # begun a moment ago in another process: this one is read for nobody


def _work(job: _Job) -> None:
    """The life of the thread. It touches no database while the page waits."""
    try:
        job.outcome = _outcome(job)
        with job.lock:
            job.ready.set()
        if job.intake is not None:
            _end(job, job.intake)
    finally:
        _places.release()
        if job.intake is not None:
            connection.close()


def _outcome(job: _Job) -> Taken | str:
    try:
        return take(job.brought, tell=job.tell)
    except NOT_TAKEN as error:
        return error.code
    except Exception:
        _log.exception("an import broke")
        return BROKEN


def _end(job: _Job, intake: int) -> None:
    """Keeps the article and says so in one transaction, or says why there is none."""
    try:
        with transaction.atomic():
            row = Intake.objects.select_for_update(of=("self",)).get(pk=intake)
            if row.is_lost or row.state != IntakeState.GOING:
                return  # the teacher was told so, and may have begun again
            if isinstance(job.outcome, str):
                row.state, row.code = IntakeState.REFUSED, job.outcome
            else:
                row.article = keep(by=job.by, brought=job.brought, taken=job.outcome)
                row.state, row.typed = IntakeState.DONE, {}
            row.save()
    except Exception:
        _log.exception("an import could not be kept")
        with suppress(DatabaseError):
            Intake.objects.filter(pk=intake).update(state=IntakeState.REFUSED, code=BROKEN)
