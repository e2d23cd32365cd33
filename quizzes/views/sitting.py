"""Taking a quiz."""

import uuid

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from quizzes.reports.sitting import sitting_page
from quizzes.views.asking import SignedInRequest


@require_safe
def sitting(request: SignedInRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """The article to mark; once handed in, the results; once closed, a word about what happens now."""
    page = sitting_page(request.user, attempt_id)
    if page.handed_in:
        return redirect("results", attempt_id)
    return render(request, "quizzes/closed.html" if page.closing else "quizzes/sitting.html", {"page": page})
