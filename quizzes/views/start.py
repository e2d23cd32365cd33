"""Starting a quiz, or carrying on with it."""

from django.http import HttpResponse

from quizzes.actions.start import start as start_attempt
from quizzes.views.asking import SignedInRequest
from quizzes.views.posting import takes_a_form_of
from quizzes.views.see_other import SeeOther


@takes_a_form_of("quizzes", same_arguments=False)
def start(request: SignedInRequest, assignment_id: int) -> HttpResponse:
    """Always leads to the sitting."""
    attempt = start_attempt(by=request.user, assignment_id=assignment_id)
    return SeeOther("sitting", attempt.pk)
