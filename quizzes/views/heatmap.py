"""The class's marks on the article."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quizzes.reports.heatmap import heatmap as heatmap_report
from quizzes.views.own import own_assignment


@require_safe
def heatmap(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """The article and a table, with how many marked what."""
    return render(request, "quizzes/heatmap.html", {"page": heatmap_report(own_assignment(request, assignment_id))})
