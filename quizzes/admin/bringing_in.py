"""The page an article comes in by, and the one that waits with the teacher when that takes long."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.actions.bring_in import bring_in
from quizzes.actions.claim import cancel
from quizzes.actions.intake import is_fetching_on
from quizzes.actions.refusals import Refused
from quizzes.actions.unread import CANCELLED, LOST, unread
from quizzes.admin.desk import desk_page
from quizzes.admin.teachers_own import teacher
from quizzes.forms.bring_in import FIELDS, BringInForm
from quizzes.models import Article, Door, Finding, Intake, IntakeState
from quizzes.reports.intake import intake_notice, intake_progress

PAGE = "admin/quizzes/article/add.html"
WAITING = "admin/quizzes/article/intake.html"
SWAP = "admin/quizzes/article/intake_swap.html"


def bring_in_page(request: HttpRequest) -> HttpResponse:
    """Shows the form; reads what was brought; goes on to the review, or to the page that waits."""
    if request.method != "POST":
        return _form(request, BringInForm())
    form = BringInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _form(request, form, status=400)
    brought = form.brought()
    try:
        came = bring_in(by=teacher(request), brought=brought, typed=form.typed())
    except Refused as refusal:
        form.add_error(FIELDS[brought.door], refusal.sentence)
        return _form(request, form, status=refusal.status)
    if isinstance(came, Intake):
        return redirect("admin:quizzes_article_intake", came.pk)
    return _to_review(request, came)


def intake_page(request: HttpRequest, intake_id: int) -> HttpResponse:
    """How far an import has come; then the review, or the form with what is wrong. POST cancels it."""
    row = get_object_or_404(Intake.objects.visible_to(teacher(request)).select_related("article"), pk=intake_id)
    if request.method == "POST":
        return _cancelled(request, row)
    asked = bool(request.headers.get("HX-Request"))
    if row.is_going:
        page = intake_progress(row, seen=request.GET.get("seen", ""))
        return desk_page(request, SWAP if asked else WAITING, Article, title=_("Add an article"), page=page)
    if asked:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return _ended(request, row)


def _ended(request: HttpRequest, row: Intake) -> HttpResponse:
    if row.state == IntakeState.DONE:
        return _to_review(request, row.article) if row.article else redirect("admin:quizzes_article_changelist")
    form = BringInForm(row.typed)
    form.full_clean()
    form.errors.clear()
    form.add_error(FIELDS[Door(row.door)], unread(_code(row), row.door).sentence)
    return _form(request, form)


def _code(row: Intake) -> str:
    """Why there is no article."""
    return LOST if row.is_lost else row.code or CANCELLED


def _cancelled(request: HttpRequest, row: Intake) -> HttpResponse:
    if not cancel(by=teacher(request), intake=row):
        messages.info(request, _("It had ended before you cancelled it."))
        return redirect("admin:quizzes_article_intake", row.pk)
    messages.success(request, _("Cancelled. Nothing was kept."))
    return redirect("admin:quizzes_article_add")


def _form(request: HttpRequest, form: BringInForm, *, status: int = 200) -> HttpResponse:
    return desk_page(
        request,
        PAGE,
        Article,
        status=status,
        title=_("Add an article"),
        form=form,
        fetches=is_fetching_on(),
        notice=None if form.is_bound and status == 200 else intake_notice(teacher(request)),
    )


def _to_review(request: HttpRequest, article: Article) -> HttpResponse:
    suggestions = Finding.objects.filter(passage__article=article).count()
    messages.success(request, _told(article.passages.count(), suggestions))
    return redirect("admin:quizzes_article_review", article.pk)


def _told(passages: int, suggestions: int) -> str:
    return "{}, {}.".format(
        ngettext("%(number)d passage", "%(number)d passages", passages) % {"number": passages},
        ngettext("%(number)d suggestion", "%(number)d suggestions", suggestions) % {"number": suggestions},
    )
