"""Questions, each with its options on one page."""

import json
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Max
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from quizzes.actions.publish import lacks, source_of
from quizzes.admin.desk import primary_key
from quizzes.admin.teachers_own import Limited, TeachersOwn, teacher, visible
from quizzes.models import Option, Question, Quiz


class OptionsFormSet(BaseInlineFormSet):
    """One right option, unless the question says that several are right."""

    def clean(self) -> None:
        super().clean()
        kept = [form.cleaned_data for form in self.forms if form.is_valid() and not form.cleaned_data.get("DELETE")]
        right = sum(bool(option.get("right")) for option in kept)
        if right > 1 and not self.instance.several:
            raise forms.ValidationError(
                _("Several options are right. Keep one, or tick “several options are right” above.")
            )


class OptionInline(Limited, admin.StackedInline):
    model = Option
    formset = OptionsFormSet
    template = "admin/quizzes/question/options.html"
    fields = ("text", "right", "explanation")

    @property
    def spoken(self) -> str:
        """What the admin's own script is told, in words of ours: JSON."""
        words = {"prefix": "options", "addText": _("Add an option"), "deleteText": _("Remove")}
        return json.dumps({"name": "#options", "options": words}, cls=DjangoJSONEncoder)

    def get_extra(self, request: HttpRequest, obj: Question | None = None, **kwargs: Any) -> int:
        """Four for a new question: without a script no more can be asked for."""
        return 2 if obj else 4

    def get_formset(self, request: HttpRequest, obj: Question | None = None, **kwargs: Any) -> Any:
        helps = {
            "explanation": _("Why this option is right or wrong. It is required before the quiz can be published.")
        }
        return super().get_formset(request, obj, help_texts=helps, **kwargs)

    def get_queryset(self, request: HttpRequest) -> Any:
        return visible(Option, teacher(request)).order_by("position", "pk")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(teacher(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(teacher(request))

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(teacher(request))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(teacher(request))


@admin.register(Question)
class QuestionAdmin(TeachersOwn):
    list_display = ("text", "quiz", "position", "several", "points")
    list_select_related = ("quiz",)
    search_fields = ("text",)
    inlines = (OptionInline,)
    change_form_template = "admin/quizzes/question/change_form.html"

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Not on the first page of the desk: questions are reached through their quiz."""
        return {}

    def get_fields(self, request: HttpRequest, obj: Question | None = None) -> tuple[str, ...]:
        own = ("text", "several", "points", "position")
        return own if obj else ("quiz", *own)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A new question stands last in the quiz it was asked for."""
        initial = super().get_changeform_initial_data(request)
        wanted = primary_key(str(initial.get("quiz", "")))
        quiz = Quiz.objects.visible_to(teacher(request)).filter(pk=wanted or 0).first()
        if quiz is None:
            return {}
        last = quiz.questions.aggregate(last=Max("position"))["last"] or 0
        return {"quiz": quiz.pk, "position": last + 1}

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Kept as it is; what it still lacks before it can be published is said at once."""
        super().save_related(request, form, formsets, change)
        question: Question = form.instance
        for lack in lacks(source_of(question.quiz)):
            if lack.question == question.pk:
                messages.warning(request, lack.sentence)

    def response_post_save_add(self, request: HttpRequest, obj: Question) -> HttpResponseRedirect:
        return redirect("admin:quizzes_quiz_change", obj.quiz_id)

    def response_post_save_change(self, request: HttpRequest, obj: Question) -> HttpResponseRedirect:
        return redirect("admin:quizzes_quiz_change", obj.quiz_id)
