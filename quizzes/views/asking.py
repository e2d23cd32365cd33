"""Who asks, and what they can read."""

from axes.helpers import get_client_ip_address
from django.http import HttpRequest

from quizzes.models import User


class SignedInRequest(HttpRequest):
    """A request behind the LoginRequiredMiddleware: its user is a person."""

    user: User


def wants_json(request: HttpRequest) -> bool:
    """True for scripts: they sent JSON, or do not take pages."""
    return request.content_type == "application/json" or not request.accepts("text/html")


def address(request: HttpRequest) -> str:
    """Where the request comes from, behind as many proxies as PROXY_COUNT says; the same rule as for sign-in locks."""
    return get_client_ip_address(request) or "nowhere"
