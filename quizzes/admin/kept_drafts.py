"""The page that says what was kept of the drafts, so that weak rules are seen."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from quizzes.admin.desk import desk_page
from quizzes.admin.teachers_own import teacher
from quizzes.models import Article
from quizzes.reports.kept import kept


def kept_page(request: HttpRequest) -> HttpResponse:
    """Over the articles of whoever asks; `language` in the address keeps to those of one language."""
    page = kept(teacher(request), request.GET.get("language", ""))
    return desk_page(
        request, "admin/quizzes/article/kept.html", Article, title=_("What was kept of the drafts"), page=page
    )
