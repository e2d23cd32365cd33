"""Opening a class."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Submit
from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Classroom


class OpenClassroomForm(forms.ModelForm):
    """The name is all a class needs."""

    class Meta:
        model = Classroom
        fields = ["name"]
        error_messages = {"name": {"required": _("Give the class a name.")}}

    @property
    def helper(self) -> FormHelper:
        """How crispy draws it."""
        helper = FormHelper()
        helper.form_action = "classes"
        helper.add_input(Submit("open", _("Open the class"), css_class="btn btn-ink"))
        return helper
