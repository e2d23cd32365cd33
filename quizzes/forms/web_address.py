"""A field for a web address."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from quizzes.actions.refusals import Unreadable
from quizzes.actions.web_addresses import web_address


class WebAddress(forms.CharField):
    """An address whole, or "". Our fetching judges what one is, so that nothing is refused here that it would take."""

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        try:
            return web_address(typed) if typed else ""
        except Unreadable as refusal:
            raise ValidationError(refusal.sentence) from refusal
