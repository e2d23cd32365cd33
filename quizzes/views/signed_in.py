"""Private by default, in a way that scripts understand."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from quizzes.views.asking import wants_json


class SignedInMiddleware(LoginRequiredMiddleware):
    """Sends people to the sign-in page and back; a script gets a sentence, since it cannot fill in a form."""

    def handle_no_permission(  # type: ignore[override]  # a script is answered, not redirected
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        """A POST cannot be taken up again after signing in, so it leads to the first page."""
        if wants_json(request):
            return JsonResponse({"sentence": _("You were signed out. Sign in, then this can be saved.")}, status=403)
        if request.method not in {"GET", "HEAD"}:
            return redirect_to_login(resolve_url(settings.LOGIN_REDIRECT_URL))
        return super().handle_no_permission(request, view_func)
