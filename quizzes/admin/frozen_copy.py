"""The bytes an article was read from, to take away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from quizzes.admin.teachers_own import teacher
from quizzes.models import FrozenCopy


def download_copy(request: HttpRequest, article_id: int) -> HttpResponse:
    """Saved by the browser, never shown as a page: what is in it was written by strangers."""
    copy = get_object_or_404(FrozenCopy.objects.visible_to(teacher(request)), article_id=article_id)
    headers = {
        "Content-Disposition": f'attachment; filename="relire-{article_id}.txt"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(bytes(copy.content), content_type="text/plain", headers=headers)
