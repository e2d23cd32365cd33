"""Handing in."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render

from quizzes.actions.hand_in import hand_in as hand_in_attempt
from quizzes.actions.refusals import Blank
from quizzes.forms.changes import read_batch
from quizzes.reports.heading import heading_page
from quizzes.views.asking import SignedInRequest
from quizzes.views.posting import takes_a_form_of
from quizzes.views.see_other import SeeOther


@takes_a_form_of("sitting")
def hand_in(request: SignedInRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """Straight to the results, except that a blank page is handed in only when the student says so twice."""
    batch, twice = read_batch(request), "confirm" in request.POST
    try:
        hand_in_attempt(
            by=request.user,
            attempt_id=attempt_id,
            changes=batch.changes,
            sequence=batch.sequence,
            blank_is_meant=twice,
        )
    except Blank:
        return render(request, "quizzes/confirm.html", {"page": heading_page(request.user, attempt_id)})
    return SeeOther("results", attempt_id)
