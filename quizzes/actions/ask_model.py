"""Asking a language model about an article, in a thread: the rules' suggestions stand, and nobody waits."""

import logging
import threading
import traceback
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes import asking
from quizzes.actions.refusals import NotFound, NotReady, TooMany
from quizzes.actions.review import as_document, keep_models_proposals
from quizzes.asking import AskingError, BadEndpoint, Endpoint
from quizzes.detection.draft import Suggestion
from quizzes.models import Article, Asking, AskingState, User
from quizzes.models.asking import BROKEN, CHANGED
from quizzes.models.cut import cut_of
from quizzes.reading.document import Document

AT_ONCE = 4  # a model of the school's own answers one after the other, and one that is paid is paid for each
OTHER_SECONDS = 60  # checking and keeping: a database that makes wait
_places = threading.BoundedSemaphore(AT_ONCE)

_log = logging.getLogger(__name__)


class Named(NamedTuple):
    """The model that may be asked, and the host that an article goes to."""

    name: str
    host: str


@dataclass(frozen=True, slots=True)
class _Job:
    """One question, told of by the row `row`. `cut` is that of the passages in the document."""

    by: User
    article: Article
    row: int
    endpoint: Endpoint
    document: Document
    cut: str


def named_model() -> Named | None:
    """The model the environment names; None when there is none, or when it is not named whole."""
    endpoint = _endpoint()
    return Named(endpoint.name, endpoint.host) if endpoint else None


def ask_model(*, by: User, article: Article) -> Asking:
    """Has the model asked about an article: the row that tells of it. Asked meanwhile, it is not asked twice.

    Refuses when no model is named, and when too many articles are being asked about.
    """
    endpoint = _endpoint()
    if endpoint is None:
        raise NotReady(_("No language model is set up here."))
    row, job = _claim(by, article, endpoint)
    if job is not None:
        _begin(job)
    return row


def _endpoint() -> Endpoint | None:
    try:
        return asking.endpoint()
    except BadEndpoint:  # a check of the site tells the administrator
        return None


def _begin(job: _Job) -> None:
    """Gives it a place and a thread, or takes the row back when there is none to have."""
    if _places.acquire(blocking=False):
        try:
            threading.Thread(target=_work, args=(job,), name="asking", daemon=True).start()
        except RuntimeError:  # this machine has no thread left
            _places.release()
        else:
            return
    Asking.objects.filter(pk=job.row).delete()
    raise TooMany(_("The model is being asked about other articles. Try again in a minute."))


@transaction.atomic
def _claim(by: User, article: Article, endpoint: Endpoint) -> tuple[Asking, _Job | None]:
    """The row, written before anything is asked, and what to ask; None for what is being asked already."""
    locked = Article.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=article.pk).first()
    if locked is None:
        raise NotFound(_("There is no such article among yours."))
    before = Asking.objects.filter(article=locked).first()
    if before is not None and before.is_going:
        return before, None
    Asking.objects.filter(article=locked).delete()
    now = timezone.now()
    ends_by = now + timedelta(seconds=endpoint.seconds + OTHER_SECONDS)
    row = Asking.objects.create(article=locked, model_name=endpoint.name, started_at=now, ends_by=ends_by)
    rows = list(locked.passages.all())
    return row, _Job(by, locked, row.pk, endpoint, as_document(locked, rows), cut_of(rows))


def _work(job: _Job) -> None:
    """The life of the thread. Its place is free before anybody hears that it has ended."""
    try:
        outcome: tuple[Suggestion, ...] | str = BROKEN
        try:
            outcome = _asked(job)
        finally:
            _places.release()
        _end(job, outcome)
    finally:
        connection.close()


def _asked(job: _Job) -> tuple[Suggestion, ...] | str:
    """The suggestions, or why there are none."""
    try:
        return asking.ask(job.endpoint, job.document)
    except AskingError as error:
        _log.warning("a model gave no suggestions: %s", error.code)
        return error.code
    except Exception as error:
        # Where it broke, without its message: that may quote what was sent, and the key with it.
        places = "".join(traceback.format_tb(error.__traceback__))
        _log.error("asking a model broke: %s\n%s", type(error).__name__, places)
        return BROKEN


def _end(job: _Job, outcome: tuple[Suggestion, ...] | str) -> None:
    """Keeps the suggestions and says so in one transaction, or says why there are none."""
    try:
        with transaction.atomic():
            _ended(job, outcome)
    except Exception:
        _log.exception("a model's suggestions could not be kept")
        with suppress(DatabaseError):
            Asking.objects.filter(pk=job.row).update(state=AskingState.FAILED, code=BROKEN)


def _ended(job: _Job, outcome: tuple[Suggestion, ...] | str) -> None:
    """What was asked anew meanwhile, or called lost, stays as it is: the teacher was told, and may have begun again."""
    article = Article.objects.visible_to(job.by).select_for_update(of=("self",)).filter(pk=job.article.pk).first()
    row = Asking.objects.select_for_update(of=("self",)).filter(pk=job.row).first()
    if article is None or row is None or not row.is_going:
        return
    if not isinstance(outcome, str) and cut_of(article.passages.all()) != job.cut:
        outcome = CHANGED
    if isinstance(outcome, str):
        row.state, row.code = AskingState.FAILED, outcome
    else:
        name = job.endpoint.name
        row.found = keep_models_proposals(by=job.by, article=article, suggestions=outcome, model_name=name)
        row.state = AskingState.DONE
    row.save(update_fields=["state", "code", "found"])
