"""Every answer of an assignment, as a file."""

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from quizzes.reports.answers import answers_csv as answers_lines
from quizzes.views.downloads import csv_download
from quizzes.views.own import own_assignment


@require_safe
def answers_csv(request: HttpRequest, assignment_id: int) -> HttpResponseBase:
    """One row per attempt and item."""
    assignment = own_assignment(request, assignment_id)
    return csv_download(answers_lines(assignment), assignment.edition.title, "answers")
