"""The page an article is pasted into."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.actions.intake import add_pasted_article
from quizzes.actions.refusals import Refused
from quizzes.actions.review import suggest
from quizzes.admin.desk import desk_page
from quizzes.admin.teachers_own import teacher
from quizzes.forms.pasted_article import PastedArticleForm
from quizzes.models import Article


def paste(request: HttpRequest) -> HttpResponse:
    """Shows the form; reads what was pasted; goes on to the review. What cannot be read is said at the field."""
    form = PastedArticleForm(request.POST if request.method == "POST" else None)
    status = 200 if request.method != "POST" else 400
    if request.method == "POST" and form.is_valid():
        try:
            article, suggestions = _read(request, form)
        except Refused as refusal:
            form.add_error("text", refusal.sentence)
            status = refusal.status
        else:
            messages.success(request, _told(article.passages.count(), suggestions))
            return redirect("admin:quizzes_article_review", article.pk)
    return desk_page(
        request, "admin/quizzes/article/add.html", Article, status=status, title=_("Add an article"), form=form
    )


def _read(request: HttpRequest, form: PastedArticleForm) -> tuple[Article, int]:
    article = add_pasted_article(by=teacher(request), **form.cleaned_data)
    return article, suggest(by=teacher(request), article=article)


def _told(passages: int, suggestions: int) -> str:
    return "{}, {}.".format(
        ngettext("%(number)d passage", "%(number)d passages", passages) % {"number": passages},
        ngettext("%(number)d suggestion", "%(number)d suggestions", suggestions) % {"number": suggestions},
    )
