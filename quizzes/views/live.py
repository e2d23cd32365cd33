"""Who has started and handed in, while it happens."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from quizzes.reports.live import live as live_report
from quizzes.views.own import own_assignment


@require_safe
@vary_on_headers("HX-Request")
def live(request: HttpRequest, assignment_id: int) -> HttpResponse:
    """A page; for htmx, the part of it that changes, or 304 while it has not."""
    page = live_report(own_assignment(request, assignment_id))
    if request.headers.get("HX-Request") != "true":
        return render(request, "quizzes/live.html", {"page": page})
    etag = quote_etag(page.version)
    fragment = render(request, "quizzes/parts/live.html", {"page": page})
    fragment.headers["ETag"], fragment.headers["Cache-Control"] = etag, "private, no-cache"
    return get_conditional_response(request, etag=etag, response=fragment) or fragment
