"""Giving an edition to a class."""

from collections.abc import Iterable
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.forms.moment import MomentInput
from quizzes.models import Edition, Release


class AssignForm(forms.Form):
    """Offers the editions it is given; `cleaned_data` holds the one that was chosen."""

    edition = forms.ChoiceField(
        label=_("Quiz"),
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

    def __init__(self, *args: Any, editions: Iterable[Edition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(edition.pk): edition for edition in editions}
        choices = [("", _("Choose a quiz")), *((pk, str(edition)) for pk, edition in self.offered.items())]
        # The stubs know the fields of a form by their base class only.
        self.fields["edition"].choices = choices  # type: ignore[attr-defined]

    def clean_edition(self) -> Edition:
        """The edition itself."""
        return self.offered[self.cleaned_data["edition"]]

    @property
    def helper(self) -> FormHelper:
        """How crispy draws it."""
        helper = FormHelper()
        helper.add_input(Submit("assign", _("Assign"), css_class="btn btn-ink"))
        return helper
