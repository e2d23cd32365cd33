"""The form that gives an edition to a class."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.forms.moment import MomentInput
from quizzes.models import Assignment


class AssignmentForm(forms.ModelForm):
    """Opens at once unless a date is given."""

    opens_at = forms.DateTimeField(
        label=_("Opens"), required=False, widget=MomentInput(), help_text=_("Leave empty to open it at once.")
    )
    due_at = forms.DateTimeField(
        label=_("Due"), required=False, widget=MomentInput(), help_text=_("Leave empty for no due date.")
    )

    class Meta:
        model = Assignment
        fields = ("edition", "classroom", "opens_at", "due_at", "attempts_allowed", "release")

    def clean_opens_at(self) -> datetime:
        given: datetime | None = self.cleaned_data["opens_at"]
        return given or (self.instance.opens_at if self.instance.pk else timezone.now())

    def verb(self) -> dict[str, Any]:
        """What `assign` wants to be told."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
