"""Joining a class."""

from collections.abc import Mapping

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.actions.refusals import Refused, Unreadable

CODE = {"class": "code", "maxlength": 20, "autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class JoinForm(forms.Form):
    """Only draws and carries the two fields: what is a right code and a right name, the action says."""

    code = forms.CharField(
        label=_("Class code"),
        required=False,
        help_text=_("6 letters and digits, in any case. Spaces don’t matter."),
        widget=forms.TextInput(attrs=CODE),
    )
    name = forms.CharField(
        label=_("Your name"),
        required=False,
        help_text=_("As your teacher knows you. Only your teacher sees it."),
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false", "maxlength": 200}),
    )

    def __init__(self, sent: Mapping[str, str] | None = None) -> None:
        super().__init__(sent)
        self.classroom = ""  # the name of the class, once the code is known to be right
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True  # the template's form has it

    def typed(self, name: str) -> str:
        """What stands in a field, also when it is refused."""
        return str(self[name].value() or "")

    def write(self, name: str, value: str) -> None:
        """Puts something into a field in the place of what was typed."""
        self.data = {**{field: self.typed(field) for field in self.fields}, name: value}

    def refuse(self, refusal: Refused) -> None:
        """Shows the sentence at the field it is about."""
        about_name = isinstance(refusal, Unreadable) and "name" in self.fields
        self.add_error("name" if about_name else "code", refusal.sentence)


class JoinMoreForm(JoinForm):
    """For somebody who is signed in: the name is known."""

    name = None  # type: ignore[assignment]  # Django's way of leaving out an inherited field
