"""Saving while a quiz is taken."""

import uuid

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.saving import save as save_changes
from quizzes.forms.changes import read_batch
from quizzes.reports.days import hour
from quizzes.views.asking import SignedInRequest, wants_json
from quizzes.views.posting import takes_a_form_of
from quizzes.views.see_other import SeeOther


@takes_a_form_of("sitting")
def save(request: SignedInRequest, attempt_id: uuid.UUID) -> HttpResponse:
    """A script gets the new version; a plain form comes back to the sitting, with a word that it was saved."""
    batch = read_batch(request)
    attempt = save_changes(
        by=request.user,
        attempt_id=attempt_id,
        changes=batch.changes,
        client=batch.client,
        sequence=batch.sequence,
    )
    if wants_json(request):
        return JsonResponse({"saved": True, "version": attempt.version})
    messages.success(request, _("Saved at %(time)s. You can carry on now or later.") % {"time": hour(timezone.now())})
    return SeeOther("sitting", attempt_id)
