"""One student, as the teacher of a class sees them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.reports.student_history import student_history as history_report
from quizzes.views.own import own_classroom


@require_safe
def student_history(request: HttpRequest, classroom_id: int, student_id: int) -> HttpResponse:
    """The attempts of one student in one class."""
    page = history_report(own_classroom(request, classroom_id), student_id)
    return render(request, "quizzes/student_history.html", {"page": page})
