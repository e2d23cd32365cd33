"""The passages page: the article as it is cut, one passage open at a time to be mended."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Refused
from quizzes.admin.desk import desk_page, primary_key
from quizzes.admin.passage_verbs import Pressed, press, refused
from quizzes.admin.teachers_own import teacher
from quizzes.forms.passage import PassageForm
from quizzes.models import Article
from quizzes.reports.cutting import cutting

PAGE = "admin/quizzes/article/passages.html"
CONFIRM = "admin/quizzes/article/passages_remove.html"


def passages_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Shows the passages; a POST changes how the article is cut and goes back to the place."""
    article = get_object_or_404(Article.objects.visible_to(teacher(request)), pk=article_id)
    if request.method != "POST":
        return _shown(request, article, Pressed(primary_key(request.GET.get("passage"))))
    try:
        pressed = press(by=teacher(request), article=article, typed=request.POST)
    except Refused as refusal:
        pressed = refused(refusal, article, request.POST)
    if pressed.asks or pressed.status != 200:
        return _shown(request, article, pressed)
    if pressed.sentence:
        messages.success(request, pressed.sentence)
    return redirect(_place(article, pressed))


def _shown(request: HttpRequest, article: Article, pressed: Pressed) -> HttpResponse:
    page = cutting(article, pressed.passage)
    form = pressed.form or (PassageForm(page.open.row, page.open.begins) if page.open else None)
    return desk_page(
        request,
        CONFIRM if pressed.asks else PAGE,
        Article,
        status=pressed.status,
        title=_("Remove passages") if pressed.asks else _("Passages"),
        page=page,
        pressed=pressed,
        form=form,
        at=page.open.pk if page.open else primary_key(request.GET.get("at")),
        seen=request.POST.get("seen") if pressed.asks else page.seen,
        lost=request.POST.get("text", "") if pressed.refused and not page.open else "",
    )


def _place(article: Article, pressed: Pressed) -> str:
    address = reverse("admin:quizzes_article_passages", args=[article.pk])
    if pressed.passage is None:
        return address
    query = {"passage" if pressed.keeps_open else "at": pressed.passage}
    return f"{address}?{urlencode(query)}#p{pressed.passage}"
