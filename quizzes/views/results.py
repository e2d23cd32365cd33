"""What an attempt earned, and why."""

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from quizzes.reports.results import results_page
from quizzes.views.asking import SignedInRequest


@require_safe
def results(request: SignedInRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """The annotated article once the answers are released, and until then when that will be."""
    page = results_page(request.user, attempt_id)
    if page.is_open and page.is_own:
        return redirect("sitting", attempt_id)
    return render(request, "quizzes/results.html" if page.judged else "quizzes/waiting.html", {"page": page})
