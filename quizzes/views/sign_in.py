"""Coming and going."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from quizzes.forms.sign_in import SignInForm
from quizzes.views.see_other import SeeOther

sign_in = LoginView.as_view(authentication_form=SignInForm, redirect_authenticated_user=True)


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leaves nothing of a person's work in the browser: the next pupil sits at the same computer."""
    logout(request)
    response = SeeOther("home")
    # Not "cookies": the session is gone on the server, and the choice of language belongs to the computer.
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.headers["Cache-Control"] = "no-store"
    return response
