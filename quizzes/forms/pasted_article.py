"""The form a teacher pastes an article into."""

from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from quizzes.actions.intake import TITLE_LENGTH
from quizzes.reports.tongue import tongue_name

# Those news is most often quizzed in; any other is found from the text.
TONGUES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "ar")


class PastedText(forms.CharField):
    """Text as it came: whatever is wrong with it, the reading says so in a sentence of its own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.validators = []


def tongues() -> list[tuple[str, Any]]:
    """The languages to choose from, in the words of the interface."""
    return [("", _("Find it from the text")), *((code, tongue_name(code).capitalize()) for code in TONGUES)]


class PastedArticleForm(forms.Form):
    """One field is needed: the text."""

    text = PastedText(
        label=_("Text of the article"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField", "spellcheck": "false"}),
        help_text=_(
            "Copy the whole article from the page, with its title, ads and embedded posts, and paste it here as text."
        ),
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=TITLE_LENGTH,
        required=False,
        help_text=_("Leave empty to take it from the first line."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=tongues, required=False)
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    url = forms.CharField(
        label=_("Address"),
        max_length=2000,
        required=False,
        validators=[URLValidator(["http", "https"])],
        widget=forms.URLInput(),
        help_text=_("Where the article stands, for example https://example.org/article."),
    )
