"""The first page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is, for visitors; for everybody else the page where their work is."""
    if request.user.is_authenticated:
        return redirect("classes" if request.user.is_staff else "quizzes")
    return render(request, "quizzes/landing.html")
