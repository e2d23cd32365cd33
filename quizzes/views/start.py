"""Starting a quiz, or carrying on with it."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from quizzes.actions.start import start as start_attempt
from quizzes.views.asking import SignedInRequest
from quizzes.views.see_other import SeeOther


@require_POST
def start(request: SignedInRequest, assignment_id: int) -> HttpResponse:
    """Always leads to the sitting."""
    attempt = start_attempt(by=request.user, assignment_id=assignment_id)
    return SeeOther("sitting", attempt.pk)
