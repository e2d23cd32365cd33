"""Item analysis, as a page and as a file."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.reports.items import items as items_report
from quizzes.reports.items_csv import items_csv as items_lines
from quizzes.views.downloads import csv_download
from quizzes.views.own import own_assignment


@require_safe
def items(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """One row an item; ?o= in which order."""
    page = items_report(own_assignment(request, assignment_id), request.GET.get("o", "look"))
    return render(request, "quizzes/items.html", {"page": page})


@require_safe
def items_csv(request: HttpRequest, assignment_id: int) -> HttpResponseBase:
    """The same numbers, in the order of the edition."""
    assignment = own_assignment(request, assignment_id)
    return csv_download(items_lines(assignment), assignment.edition.title, "items")
