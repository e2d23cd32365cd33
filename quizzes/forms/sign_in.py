"""Coming back."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """Students have three words, teachers a password; both come through the same door."""

    error_messages = {
        "invalid_login": _(
            "This user name and these words do not go together. Check both; capitals and accents don’t matter."
        ),
        "inactive": _("This account is switched off. Ask your teacher."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        password = self.fields["password"]
        password.label = _("Three words or password")
        password.help_text = _("Students: the three words you wrote down when you joined. Teachers: your password.")
        password.widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True  # the template's form has it
