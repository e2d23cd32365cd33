"""Turns a refused action into an answer for people: a page, or JSON for our own script."""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.actions.refusals import HandedIn, NotFound, Refused
from quizzes.views.asking import wants_json

logger = logging.getLogger(__name__)


class RefusalMiddleware:
    """Every action refuses with a sentence and a status; no view needs to repeat how they are shown."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Django calls this with whatever a view raised."""
        if isinstance(exception, OperationalError):  # the database is locked, gone, or its disk is full
            return _busy(request, exception)
        if isinstance(exception, Refused):
            return _answer(request, exception.sentence, exception.status, way_on(request, exception))
        return None


def way_on(request: HttpRequest, refusal: Refused) -> dict[str, str]:
    """Where to go from a refusal about an attempt: its result once handed in, else the sitting; nowhere otherwise."""
    attempt_id = request.resolver_match.kwargs.get("attempt_id") if request.resolver_match else None
    if attempt_id is None or isinstance(refusal, NotFound):
        return {}
    if isinstance(refusal, HandedIn):
        return {"url": reverse("results", args=[attempt_id]), "label": _("See my result")}
    return {"url": reverse("sitting", args=[attempt_id]), "label": _("Back to the quiz")}


def _busy(request: HttpRequest, exception: Exception) -> HttpResponse:
    logger.error("The database did not answer.", exc_info=exception)
    sentence = _("Relire cannot save just now. What you saved before is kept: wait a minute, then try again.")
    response = _answer(request, sentence, 503)
    response.headers["Retry-After"] = "10"
    return response


def _answer(request: HttpRequest, sentence: str, status: int, further: dict[str, str] | None = None) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"sentence": sentence, **({"way_on": further} if further else {})}, status=status)
    return render(request, "quizzes/refused.html", {"sentence": sentence, "way_on": further}, status=status)
