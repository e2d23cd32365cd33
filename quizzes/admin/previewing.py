"""The page that shows a quiz as students will see it, with its key beside it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from quizzes.actions.freeze import freeze_key, freeze_paper
from quizzes.actions.publish import source_of
from quizzes.admin.desk import desk_page
from quizzes.admin.teachers_own import teacher
from quizzes.models import Quiz
from quizzes.reports.preview import preview


def preview_page(request: HttpRequest, quiz_id: int) -> HttpResponse:
    """Nothing is kept: it is what would be frozen at this moment."""
    quiz = get_object_or_404(Quiz.objects.visible_to(teacher(request)).select_related("article"), pk=quiz_id)
    source = source_of(quiz)
    page = preview(quiz, freeze_paper(source), freeze_key(source))
    return desk_page(request, "admin/quizzes/quiz/preview.html", Quiz, title=_("Preview"), page=page)
