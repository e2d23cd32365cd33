"""Classes: a name, a code on the board, the students who joined."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from quizzes.actions.classes import open_classroom
from quizzes.admin.desk import carry_on_with
from quizzes.admin.teachers_own import TeachersOwn, teacher
from quizzes.models import Classroom
from quizzes.reports.desk_lists import class_list, with_students


@admin.register(Classroom)
class ClassroomAdmin(TeachersOwn):
    list_display = ("name", "code", "students", "created_at")
    search_fields = ("name",)
    change_form_template = "admin/quizzes/classroom/change_form.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return with_students(super().get_queryset(request))

    def get_fields(self, request: HttpRequest, obj: Classroom | None = None) -> tuple[str, ...]:
        return ("name", "code", "students", "created_at") if obj else ("name",)

    def get_readonly_fields(self, request: HttpRequest, obj: Classroom | None = None) -> tuple[str, ...]:
        return ("code", "students", "created_at")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        classroom = self.get_object(request, object_id)
        enrolments = class_list(classroom) if classroom else ()
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), "enrolments": enrolments})

    def save_model(self, request: HttpRequest, obj: Classroom, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
        else:
            carry_on_with(obj, open_classroom(by=teacher(request), name=form.cleaned_data["name"]))

    @admin.display(description=_("join code"))
    def code(self, classroom: Classroom) -> str:
        return classroom.shown_code

    @admin.display(description=_("students"), ordering="student_count")
    def students(self, classroom: Any) -> int:
        return int(classroom.student_count)
