"""A student's list."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.reports.student_quizzes import student_quizzes_page
from quizzes.views.asking import SignedInRequest


@require_safe
def quizzes(request: SignedInRequest) -> HttpResponse:
    """What is to do, how it is going, what was handed in."""
    return render(request, "quizzes/student_quizzes.html", {"page": student_quizzes_page(request.user)})
