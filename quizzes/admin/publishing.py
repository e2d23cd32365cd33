"""The page a quiz is published from: what it still lacks, or the button."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from quizzes.actions.publish import Lack, lacks, publish, source_of
from quizzes.actions.refusals import Refused
from quizzes.admin.desk import desk_page
from quizzes.admin.teachers_own import teacher
from quizzes.models import Quiz
from quizzes.reports.publishing import Missing, publishing


def publish_page(request: HttpRequest, quiz_id: int) -> HttpResponse:
    """GET says what lacks; POST publishes, or says why not with status 400."""
    quiz = get_object_or_404(Quiz.objects.visible_to(teacher(request)).select_related("article"), pk=quiz_id)
    if request.method != "POST":
        return _shown(request, quiz)
    try:
        edition = publish(by=teacher(request), quiz=quiz)
    except Refused as refusal:
        return _shown(request, quiz, refused=refusal.sentence, status=refusal.status)
    messages.success(request, _("Edition %(number)s is published.") % {"number": edition.number})
    return redirect("admin:quizzes_quiz_publish", quiz.pk)


def _shown(request: HttpRequest, quiz: Quiz, *, refused: str = "", status: int = 200) -> HttpResponse:
    missing = tuple(Missing(lack.sentence, _where(quiz, lack)) for lack in lacks(source_of(quiz)))
    page = publishing(quiz, missing)
    return desk_page(
        request,
        "admin/quizzes/quiz/publish.html",
        Quiz,
        status=status,
        title=_("Publish"),
        page=page,
        refused=refused,
    )


def _where(quiz: Quiz, lack: Lack) -> str:
    if lack.question is not None:
        return reverse("admin:quizzes_question_change", args=[lack.question])
    if lack.finding is not None:
        review = reverse("admin:quizzes_article_review", args=[quiz.article_id])
        return f"{review}?finding={lack.finding}#f{lack.finding}"
    return ""
