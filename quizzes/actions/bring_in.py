"""Bringing an article in without holding up the site: a thread reads, and the page waits for it only so long."""

import logging
import threading
from contextlib import suppress
from dataclasses import dataclass, field

from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from quizzes.actions.brought import Brought, Taken
from quizzes.actions.claim import claim
from quizzes.actions.intake import NOT_TAKEN, keep, take
from quizzes.actions.places import leave, occupy
from quizzes.actions.unread import BROKEN, CANCELLED, FULL, unread
from quizzes.models import Article, Intake, IntakeState, Stage, User

PATIENCE = 2.0  # seconds a page waits: a worker of the server has one thread, and others want it

_log = logging.getLogger(__name__)


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The teacher cancelled it: nobody wants what would come of it."""


@dataclass(eq=False)
class _Job:
    """One import, told of by the row `intake`. The thread fills in `outcome` (a code when there is no article); whoever
    comes second keeps it: the page that waited, or the thread when it was left `alone`.
    """

    by: User
    brought: Brought
    intake: int
    stage: Stage = Stage.READING
    outcome: Taken | str = BROKEN
    alone: bool = False
    ready: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def tell(self, stage: Stage) -> None:
        """Says how far it has come, once a page waits to hear it. Raises _Stopped."""
        with self.lock:
            self.stage = stage
            if self.alone:
                self._say()

    def waiting(self, _seconds: float) -> None:
        """Raises _Stopped when nobody waits for it any more."""
        if self.alone:
            with suppress(DatabaseError):
                if not self.row.exists():
                    raise _Stopped

    def is_left_alone(self) -> bool:
        """From here on the thread keeps the article; False when it was ready before."""
        with self.lock:
            self.alone = not self.ready.is_set()
            if self.alone:
                with suppress(_Stopped):
                    self._say()
        return self.alone

    def end(self, outcome: Taken | str) -> None:
        with self.lock:
            self.outcome = outcome
            self.ready.set()

    def _say(self) -> None:
        with suppress(DatabaseError):  # the page then shows the stage before
            if not self.row.update(stage=self.stage):
                raise _Stopped

    @property
    def row(self) -> QuerySet[Intake]:
        """The row as long as it is under way, else nothing."""
        return Intake.objects.filter(pk=self.intake, state=IntakeState.GOING)


def bring_in(*, by: User, brought: Brought, typed: dict[str, str]) -> Article | Intake:
    """Reads what a teacher brought: the article, or, when that takes longer than two seconds, the row that tells of it.

    The same thing brought again meanwhile is read once: its second answer is the row, too. `typed` is shown again
    should it be refused later. Refuses what is no article, and a second import beside the first.
    """
    row, is_new = claim(by=by, brought=brought, typed=typed)
    if not is_new:
        return row.article or row
    job = _Job(by, brought, row.pk)
    _begin(job)
    job.ready.wait(PATIENCE)
    if job.is_left_alone():
        return row
    ended = _end(job, told=True)
    if ended.state == IntakeState.REFUSED:
        raise unread(ended.code, brought.door)
    return ended.article or ended


def _begin(job: _Job) -> None:
    """Gives it a place and a thread, or ends it here when there is none to have."""
    if not occupy():
        job.end(FULL)
        return
    try:
        threading.Thread(target=_work, args=(job,), name="intake", daemon=True).start()
    except Exception:
        leave()
        _log.exception("no thread could be started for an import")
        job.end(FULL)


def _work(job: _Job) -> None:
    """The life of the thread. It touches no database while the page waits."""
    try:
        job.end(_read(job))
        if job.alone:
            _end(job, told=False)
    finally:
        if job.alone:
            connection.close()


def _read(job: _Job) -> Taken | str:
    """Its place is free before anybody hears that it has ended: who hears may come again at once."""
    try:
        return _outcome(job)
    finally:
        leave()


def _outcome(job: _Job) -> Taken | str:
    try:
        return take(job.brought, tell=job.tell, waiting=job.waiting)
    except NOT_TAKEN as error:
        return error.code
    except _Stopped:
        return CANCELLED
    except Exception:
        _log.exception("an import broke")
        return BROKEN


def _end(job: _Job, *, told: bool) -> Intake:
    """Keeps the article and says so in one transaction, or says why there is none."""
    try:
        with transaction.atomic():
            return _ended(job, told=told)
    except Exception:
        _log.exception("an import could not be kept")
        with suppress(DatabaseError):
            job.row.update(state=IntakeState.REFUSED, code=BROKEN, typed={}, told=told)
        return Intake(pk=job.intake, state=IntakeState.REFUSED, code=BROKEN)


def _ended(job: _Job, *, told: bool) -> Intake:
    """The row as it stands. What was cancelled, or lost, stays so: the teacher was told, and may have begun again."""
    row = Intake.objects.select_for_update(of=("self",)).get(pk=job.intake)
    if not row.is_going:
        return row
    row.told, row.typed = told, row.typed_beside
    if isinstance(job.outcome, str):
        row.state, row.code = IntakeState.REFUSED, job.outcome
    else:
        row.article = keep(by=job.by, brought=job.brought, taken=job.outcome)
        row.state, row.typed = IntakeState.DONE, {}
    row.save()
    return row
