"""For the machine that watches: alive, and ready."""

from dataclasses import asdict

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from quizzes.reports.readiness import readiness


@login_not_required
@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """This process answers."""
    return JsonResponse({"alive": True})


@login_not_required
@require_safe
def readyz(_request: HttpRequest) -> HttpResponse:
    """Database, migrations and cache work; 503 when one does not."""
    found = readiness()
    return JsonResponse({**asdict(found), "ready": found.ready}, status=200 if found.ready else 503)
