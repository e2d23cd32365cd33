"""Turns a refused action into an answer for people: a page, or JSON for our own script."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from quizzes.actions.refusals import Refused


class RefusalMiddleware:
    """Every action refuses with a sentence and a status; no view needs to repeat how they are shown."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Django calls this with whatever a view raised."""
        if not isinstance(exception, Refused):
            return None
        if request.accepts("text/html"):
            return render(request, "quizzes/refused.html", {"refusal": exception}, status=exception.status)
        return JsonResponse({"sentence": exception.sentence}, status=exception.status)
