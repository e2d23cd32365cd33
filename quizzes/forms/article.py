"""What a teacher corrects about an article that was read."""

from unicodedata import normalize

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from quizzes.forms.web_address import WebAddress
from quizzes.models import Article
from quizzes.reports.tongue import tongue_name


class ArticleForm(forms.ModelForm):
    """The language is asked for while the article is a draft; a published one has no such field."""

    url = WebAddress(label=_("Address"), max_length=2000, required=False)

    class Meta:
        model = Article
        fields = ("title", "publisher", "byline", "published_on", "url", "shows_pictures", "language")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # the admin's, handed on as they are
        if "language" in self.fields:
            self.fields["language"] = forms.ChoiceField(
                label=_("Language"),
                choices=_tongues(self.instance.language),
                help_text=_(
                    "If it was found wrongly, choose the right one: the passages follow, and findings are looked for "
                    "anew."
                ),
            )


def _tongues(spoken: str) -> list[tuple[str, str]]:
    """Every language that has a name, by its name in the language of the interface, and the one it is in now."""
    codes = {code for code in LANG_INFO if len(code) == 2} | {spoken}
    return sorted(((code, capfirst(tongue_name(code))) for code in codes), key=lambda named: normalize("NFD", named[1]))
