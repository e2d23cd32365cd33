"""Assignments: an edition, a class, dates and rules."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from quizzes.actions.assign import assign
from quizzes.actions.reschedule import reschedule
from quizzes.admin.desk import carry_on_with
from quizzes.admin.teachers_own import TeachersOwn, teacher
from quizzes.forms.assignment import AssignmentForm
from quizzes.models import Assignment
from quizzes.reports.assigned import assigned


@admin.register(Assignment)
class AssignmentAdmin(TeachersOwn):
    form = AssignmentForm
    list_display = ("of_edition", "of_classroom", "opens_at", "due_at", "attempts_allowed", "release")
    search_fields = ("edition__title", "classroom__name")

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request).select_related("edition", "classroom")
        return rows.defer("edition__paper", "edition__key")

    def get_readonly_fields(self, request: HttpRequest, obj: Assignment | None = None) -> tuple[str, ...]:
        """What was given to whom stays; students may have begun."""
        return ("of_edition", "of_classroom") if obj else ()

    def get_fields(self, request: HttpRequest, obj: Assignment | None = None) -> tuple[str, ...]:
        given = ("of_edition", "of_classroom") if obj else ("edition", "classroom")
        return (*given, "opens_at", "due_at", "attempts_allowed", "release")

    def save_model(self, request: HttpRequest, obj: Assignment, form: Any, change: bool) -> None:
        if change:
            rules = {name: getattr(obj, name) for name in ("opens_at", "due_at", "attempts_allowed", "release")}
            carry_on_with(obj, reschedule(by=teacher(request), assignment=obj, **rules))
        else:
            carry_on_with(obj, assign(by=teacher(request), **form.verb()))

    def response_add(self, request: HttpRequest, obj: Assignment, post_url_continue: str | None = None) -> HttpResponse:
        """On to the class it was given to, unless another button was pressed."""
        if {"_addanother", "_continue"} & request.POST.keys():
            return super().response_add(request, obj, post_url_continue)
        messages.success(request, assigned(obj))
        return redirect("classroom", obj.classroom_id)

    @admin.display(description=_("edition"), ordering="edition__title")
    def of_edition(self, assignment: Assignment) -> str:
        return str(assignment.edition)

    @admin.display(description=_("class"), ordering="classroom__name")
    def of_classroom(self, assignment: Assignment) -> str:
        return str(assignment.classroom)
