"""Classes: a name, a code on the board, the students who joined."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from quizzes.actions.classes import open_classroom
from quizzes.admin.desk import carry_on_with
from quizzes.admin.teachers_own import ReadOnly, TeachersOwn, teacher, visible
from quizzes.models import Classroom, Enrolment
from quizzes.reports.desk_lists import with_students


class EnrolmentInline(ReadOnly, admin.TabularInline):
    """Students come by themselves, with the code."""

    model = Enrolment
    fields = ("name", "joined_at")
    readonly_fields = fields
    extra = 0
    can_delete = False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(teacher(request))

    def get_queryset(self, request: HttpRequest) -> Any:
        return visible(Enrolment, teacher(request)).select_related("student", "classroom").order_by("student__name")

    @admin.display(description=_("student"))
    def name(self, enrolment: Enrolment) -> str:
        return str(enrolment.student)


@admin.register(Classroom)
class ClassroomAdmin(TeachersOwn):
    list_display = ("name", "code", "students", "created_at")
    search_fields = ("name",)
    inlines = (EnrolmentInline,)

    def get_queryset(self, request: HttpRequest) -> Any:
        return with_students(super().get_queryset(request))

    def get_fields(self, request: HttpRequest, obj: Classroom | None = None) -> list[str]:
        return ["name", "code", "students", "created_at"] if obj else ["name"]

    def get_readonly_fields(self, request: HttpRequest, obj: Classroom | None = None) -> tuple[str, ...]:
        return ("code", "students", "created_at")

    def get_inlines(self, request: HttpRequest, obj: Classroom | None) -> Any:
        return self.inlines if obj else ()

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
