"""The pictures of articles, from our own host."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from quizzes.models import Picture
from quizzes.views.asking import SignedInRequest

YEAR = 365 * 24 * 60 * 60
# Opened by itself it runs and loads nothing, and no other site shows it.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


@require_safe
@cache_control(private=True, max_age=YEAR, immutable=True)
def picture(request: SignedInRequest, digest: str) -> HttpResponse:
    """Its address is the digest of its bytes, so nobody asks for it twice. It is no person's work: it may be kept."""
    same = Picture.objects.visible_to(request.user).filter(digest=digest).order_by("pk")  # in several articles perhaps
    found = get_object_or_404(same[:1])
    return HttpResponse(found.content, content_type=found.media_type, headers=HEADERS)
