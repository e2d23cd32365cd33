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
from quizzes.forms.numbers import as_ranges
from quizzes.forms.passage import PassageForm
from quizzes.models import Article
from quizzes.reports.cutting import cutting

PAGE = "admin/quizzes/article/passages.html"


def passages_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Shows the passages; a POST changes how the article is cut and goes back to the place."""
    article = get_object_or_404(Article.objects.visible_to(teacher(request)), pk=article_id)
    if request.method != "POST":
        return _shown(request, article, Pressed(primary_key(request.GET.get("passage"))))
    try:
        pressed = press(by=teacher(request), article=article, typed=request.POST)
    except Refused as refusal:
        pressed = refused(refusal, article, request.POST)
    if pressed.status != 200:
        return _shown(request, article, pressed)
    if pressed.removes is not None:
        query = {"numbers": as_ranges(pressed.removes), "seen": request.POST.get("seen", "")[:32]}
        return redirect(f"{reverse('admin:quizzes_article_removing', args=[article.pk])}?{urlencode(query, safe=',')}")
    if pressed.sentence:
        messages.success(request, pressed.sentence)
    return redirect(place(article, pressed.passage, keeps_open=pressed.keeps_open))


def _shown(request: HttpRequest, article: Article, pressed: Pressed) -> HttpResponse:
    page = cutting(article, pressed.passage)
    form = pressed.form or (PassageForm(page.open.row, page.open.begins) if page.open else None)
    return desk_page(
        request,
        PAGE,
        Article,
        status=pressed.status,
        title=_("Passages"),
        page=page,
        pressed=pressed,
        form=form,
        at=page.open.pk if page.open else primary_key(request.GET.get("at")),
        lost=request.POST.get("text", "") if pressed.refused and not page.open else "",
    )


def place(article: Article, passage: int | None, *, keeps_open: bool = False) -> str:
    """The address of the page at a passage (by primary key), which is open there when `keeps_open`."""
    address = reverse("admin:quizzes_article_passages", args=[article.pk])
    if passage is None:
        return address
    query = {"passage" if keeps_open else "at": passage}
    return f"{address}?{urlencode(query)}#p{passage}"
