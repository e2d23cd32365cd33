"""The part of the review page that has a language model asked, and says how far that has come."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from quizzes.actions.ask_model import ask_model, named_model
from quizzes.actions.refusals import Refused
from quizzes.admin.teachers_own import teacher
from quizzes.models import Article
from quizzes.reports.asking import AskingNote, asking_note

SWAP = "admin/quizzes/article/review_asking_swap.html"


def asking_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """POST asks; a GET of the page's own script is answered with how far it has come."""
    article = get_object_or_404(Article.objects.visible_to(teacher(request)), pk=article_id)
    if request.method == "POST":
        return _asked(request, article)
    note = note_on(article)
    if not request.headers.get("HX-Request"):
        return redirect("admin:quizzes_article_review", article.pk)
    return render(request, SWAP, {"asking": note, "is_news": True}) if note else HttpResponse(status=204)


def note_on(article: Article) -> AskingNote | None:
    """None where no model is named: the page says nothing of models then."""
    named = named_model()
    return asking_note(article, named.name, named.host) if named else None


def _asked(request: HttpRequest, article: Article) -> HttpResponse:
    try:
        ask_model(by=teacher(request), article=article)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect(f"{reverse('admin:quizzes_article_review', args=[article.pk])}#asking")
