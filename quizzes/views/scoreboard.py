"""The board of a class, as a page and as a file."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from quizzes.reports.asked import Asked
from quizzes.reports.scoreboard import scoreboard as scoreboard_report
from quizzes.reports.scoreboard_csv import scoreboard_csv as scoreboard_lines
from quizzes.views.downloads import csv_download
from quizzes.views.own import own_classroom


@require_safe
def scoreboard(request: HttpRequest, classroom_id: int) -> HttpResponse:
    """Students by assignments: ?m= what, ?a= which attempt, ?sort= by which column."""
    page = scoreboard_report(own_classroom(request, classroom_id), Asked.of(request.GET), timezone.now())
    return render(request, "quizzes/scoreboard.html", {"page": page})


@require_safe
def scoreboard_csv(request: HttpRequest, classroom_id: int) -> HttpResponseBase:
    """The same board; ?a= which attempt."""
    classroom = own_classroom(request, classroom_id)
    return csv_download(scoreboard_lines(classroom, Asked.of(request.GET).rule), classroom.name, "scoreboard")
