"""The page that reads an article's frozen copy again and shows what would change."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.actions.refusals import Refused
from quizzes.actions.reread import compare, take_over
from quizzes.admin.desk import desk_page
from quizzes.admin.teachers_own import teacher
from quizzes.models import Article
from quizzes.reports.reread import reread


def reread_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """GET compares; POST takes the new reading over, if it is the one that was seen."""
    article = get_object_or_404(Article.objects.visible_to(teacher(request)), pk=article_id)
    if request.method != "POST":
        return _shown(request, article)
    cut, seen = request.POST.get("cut", ""), request.POST.get("seen", "")
    try:
        changes = take_over(by=teacher(request), article=article, cut=cut, seen=seen)
    except Refused as refusal:
        return _shown(request, article, refused=refusal.sentence, status=refusal.status)
    messages.success(request, _told(changes))
    return redirect("admin:quizzes_article_review", article.pk)


def _shown(request: HttpRequest, article: Article, *, refused: str = "", status: int = 200) -> HttpResponse:
    page = None
    try:
        page = reread(compare(by=teacher(request), article=article))
    except Refused as refusal:
        refused, status = refusal.sentence, status if refused else refusal.status
    return desk_page(
        request,
        "admin/quizzes/article/reread.html",
        Article,
        status=status,
        title=_("Read again"),
        article=article,
        page=page,
        refused=refused,
    )


def _told(changes: int) -> str:
    return ngettext(
        "The new reading was taken over: %(number)d passage is another now.",
        "The new reading was taken over: %(number)d passages are others now.",
        changes,
    ) % {"number": changes}
