"""The review page: the article on one side, what may be wrong with it on the other."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Refused
from quizzes.admin.asking import note_on
from quizzes.admin.decisions import Decided, decide, refused
from quizzes.admin.desk import desk_page, primary_key
from quizzes.admin.teachers_own import teacher
from quizzes.models import Article, Kind
from quizzes.reports.review import ReviewPage, review

PAGE = "admin/quizzes/article/review.html"
SWAP = "admin/quizzes/article/review_swap.html"


def review_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Shows the findings, one of them open; a POST decides on one and goes on to the next."""
    article = get_object_or_404(Article.objects.visible_to(teacher(request)), pk=article_id)
    if request.method != "POST":
        return _shown(request, article, Decided(finding=primary_key(request.GET.get("finding"))))
    try:
        decided = decide(by=teacher(request), article=article, typed=request.POST)
    except Refused as refusal:
        decided = refused(refusal, request.POST)
    if decided.status != 200 or request.headers.get("HX-Request"):
        return _shown(request, article, decided)
    messages.success(request, decided.sentence)
    return redirect(_next(article, decided))


def _shown(request: HttpRequest, article: Article, decided: Decided) -> HttpResponse:
    stays = decided.keeps_open or decided.status != 200
    page = review(article, decided.finding if stays else None, decided.typed)
    asked = bool(request.headers.get("HX-Request"))
    changed = _changed(request, page, decided) if asked else set()
    return desk_page(
        request,
        SWAP if asked else PAGE,
        Article,
        status=decided.status,
        title=_("Review findings"),
        page=page,
        asking=None if asked else note_on(article),
        decided=decided,
        kinds=Kind.choices,
        changed=changed,
        passages=page.passages_of(changed),
    )


def _changed(request: HttpRequest, page: ReviewPage, decided: Decided) -> set[int]:
    """The findings to draw again: the one decided on, the one that was open, the one that is."""
    sent = request.POST if request.method == "POST" else request.GET
    found = {decided.finding, primary_key(sent.get("open")), page.current.pk if page.current else None}
    return {pk for pk in found if pk is not None}


def _next(article: Article, decided: Decided) -> str:
    page = review(article, decided.finding if decided.keeps_open else None)
    address = reverse("admin:quizzes_article_review", args=[article.pk])
    if page.current is None:
        return f"{address}#review-bar"
    return f"{address}?{urlencode({'finding': page.current.pk})}#f{page.current.pk}"
