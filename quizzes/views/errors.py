"""Answers to requests that never reach a view."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What Django refuses by itself: too large, or malformed."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return render(request, "400.html", {"too_large": status == 413}, status=status)
