"""Answers to requests that never reach a view."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.views.asking import wants_json


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What Django refuses by itself: too large, or malformed."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    if wants_json(request):
        return JsonResponse(
            {"sentence": _("What was sent cannot be read. Reload the page and try again.")}, status=status
        )
    return render(request, "400.html", {"too_large": status == 413}, status=status)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before signing in or out. Joining signs in, so a reload of the welcome page ends up here."""
    if wants_json(request):
        sentence = _("This page was opened before you signed in or out. Open it again, then save once more.")
        return JsonResponse({"sentence": sentence}, status=403)
    if request.user.is_authenticated and request.path == reverse("join"):
        return redirect("join")
    return render(request, "403_csrf.html", {"reason": reason}, status=403)
