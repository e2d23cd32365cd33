"""Giving an edition to a class."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Edition, Release, User

MOMENT = "%Y-%m-%dT%H:%M"  # what a datetime-local field holds


class MomentInput(forms.DateTimeInput):
    """The browser's own field for a day and a time."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format=MOMENT)


class AssignForm(forms.Form):
    """Offers the editions of one teacher, the newest first."""

    edition = forms.ModelChoiceField(
        Edition.objects.none(),
        label=_("Quiz"),
        empty_label=_("Choose a quiz"),
        error_messages={"required": _("Choose a quiz."), "invalid_choice": _("Choose one of your quizzes.")},
    )
    opens_at = forms.DateTimeField(
        label=_("Opens"), required=False, widget=MomentInput, help_text=_("Leave empty to open it now.")
    )
    due_at = forms.DateTimeField(
        label=_("Due"), required=False, widget=MomentInput, help_text=_("Leave empty for no due date.")
    )
    attempts_allowed = forms.IntegerField(label=_("Attempts"), initial=1, min_value=1, max_value=20)
    release = forms.ChoiceField(label=_("Students see the answers"), choices=Release.choices, initial=Release.HAND_IN)

    def __init__(self, *args: Any, teacher: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = Edition.objects.visible_to(teacher).defer("paper", "key").order_by("-published_at", "-pk")
        # The stubs know the fields of a form by their base class only.
        self.fields["edition"].queryset = offered  # type: ignore[attr-defined]

    @property
    def helper(self) -> FormHelper:
        """How crispy draws it."""
        helper = FormHelper()
        helper.add_input(Submit("assign", _("Assign"), css_class="btn btn-ink"))
        return helper
