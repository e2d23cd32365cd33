"""The question before passages go: an address of its own, so that going back to it sends nothing again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.actions.intake import MOST_PASSAGES
from quizzes.actions.passages import remove
from quizzes.actions.refusals import Frozen, Refused, Superseded, Unreadable
from quizzes.admin.desk import desk_page, primary_key
from quizzes.admin.passages_desk import place
from quizzes.admin.teachers_own import teacher
from quizzes.forms.numbers import as_ranges, in_ranges
from quizzes.models import Article, Passage
from quizzes.reports.cutting import Going, going

PAGE = "admin/quizzes/article/passages_remove.html"


def removing_page(request: HttpRequest, article_id: int) -> HttpResponse:
    """Asks whether these passages (`numbers` in the cut `seen`) shall go; a POST takes them out."""
    article = get_object_or_404(Article.objects.visible_to(teacher(request)), pk=article_id)
    typed = request.POST if request.method == "POST" else request.GET
    asked, told = going(article, in_ranges(typed.get("numbers", ""), MOST_PASSAGES)), primary_key(typed.get("reviewed"))
    try:
        _must_be_clear(asked, typed.get("seen", ""))
        if request.method != "POST" or told is None:
            return _asks(request, article, asked)
        return _gone(request, article, asked, told)
    except Refused as refusal:
        return _asks(request, article, asked, refusal)


def _asks(request: HttpRequest, article: Article, asked: Going, refusal: Refused | None = None) -> HttpResponse:
    return desk_page(
        request,
        PAGE,
        Article,
        status=refusal.status if refusal else 200,
        title=_("Remove passages"),
        article=article,
        asks=asked,
        numbers=as_ranges(asked.numbers),
        refused=refusal.sentence if refusal else "",
    )


def _must_be_clear(asked: Going, seen: str) -> None:
    if asked.is_frozen:
        raise Frozen(_("This article stands in a published quiz: its passages stay as they are."))
    if asked.seen != seen:
        raise Superseded(_("The passages have changed since you chose these. Nothing was removed: choose again."))
    if not asked.keys:
        raise Unreadable(_("This address does not say which passages should go. Choose them again."))


def _gone(request: HttpRequest, article: Article, asked: Going, told: int) -> HttpResponse:
    count = remove(by=teacher(request), article=article, passages=asked.keys, reviewed=told, seen=asked.seen)
    sentence = ngettext("%(count)s passage removed.", "%(count)s passages removed.", count) % {"count": count}
    messages.success(request, sentence)
    beside = Passage.objects.filter(article=article, number__lt=max(2, asked.numbers[0])).order_by("number").last()
    return redirect(place(article, beside.pk if beside else None))
