"""Quizzes on the desk: title, questions, preview, publishing."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from quizzes.admin.desk import primary_key
from quizzes.admin.previewing import preview_page
from quizzes.admin.publishing import publish_page
from quizzes.admin.teachers_own import TeachersOwn, teacher
from quizzes.models import Article, Quiz
from quizzes.reports.desk_lists import with_questions
from quizzes.reports.publishing import quiz_parts


@admin.register(Quiz)
class QuizAdmin(TeachersOwn):
    list_display = ("title", "of_article", "questions", "editions", "created_at")
    search_fields = ("title", "article__title")
    fields = ("title", "article", "instructions", "spotting_points")
    change_form_template = "admin/quizzes/quiz/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("<int:quiz_id>/preview/", wrap(preview_page), name="quizzes_quiz_preview"),
            path("<int:quiz_id>/publish/", wrap(publish_page), name="quizzes_quiz_publish"),
            *super().get_urls(),
        ]

    def get_queryset(self, request: HttpRequest) -> Any:
        return with_questions(super().get_queryset(request))

    def get_readonly_fields(self, request: HttpRequest, obj: Quiz | None = None) -> tuple[str, ...]:
        """A quiz stays on its article: its editions were made of it."""
        return ("of_article",) if obj else ()

    def get_fields(self, request: HttpRequest, obj: Quiz | None = None) -> tuple[str, ...]:
        shown = "of_article" if obj else "article"
        return ("title", shown, "instructions", "spotting_points")

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """From the article's own page the quiz takes its article and, to begin with, its title."""
        initial = super().get_changeform_initial_data(request)
        wanted = primary_key(str(initial.get("article", "")))
        article = Article.objects.visible_to(teacher(request)).filter(pk=wanted or 0).first()
        return {**initial, "title": article.title[:200], "article": article.pk} if article else {}

    def save_model(self, request: HttpRequest, obj: Quiz, form: Any, change: bool) -> None:
        """Whoever owns the article owns its quizzes."""
        if not change:
            obj.owner = obj.article.owner
        super().save_model(request, obj, form, change)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        quiz = self.get_object(request, object_id)
        parts = quiz_parts(quiz) if quiz else None
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), "parts": parts})

    def response_post_save_add(self, request: HttpRequest, obj: Quiz) -> HttpResponseRedirect:
        """On to the questions."""
        return redirect("admin:quizzes_quiz_change", obj.pk)

    @admin.display(description=_("article"), ordering="article__title")
    def of_article(self, quiz: Quiz) -> str:
        return quiz.article.title

    @admin.display(description=_("questions"), ordering="question_count")
    def questions(self, quiz: Any) -> int:
        return int(quiz.question_count)

    @admin.display(description=_("editions"), ordering="edition_count")
    def editions(self, quiz: Any) -> int:
        return int(quiz.edition_count)
