"""The form an article comes in by: pasted, as a file, or from its address."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.actions.brought import Brought
from quizzes.actions.intake import TITLE_LENGTH, is_fetching_on
from quizzes.models import Door, MediaType
from quizzes.reports.tongue import tongue_name

# Those news is most often quizzed in; any other is found from the text.
TONGUES = ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "ar")
LARGEST_FILE = 5 * 1024 * 1024
ENDINGS = {
    ".html": MediaType.HTML,
    ".htm": MediaType.HTML,
    ".xhtml": MediaType.HTML,
    ".txt": MediaType.TEXT,
}
# The field each door is, where what is wrong with the article is said.
FIELDS = {Door.PASTED: "text", Door.FILE: "file", Door.ADDRESS: "address"}


class PastedText(forms.CharField):
    """Text as it came: whatever is wrong with it, the reading says so in a sentence of its own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.validators = []


def tongues() -> list[tuple[str, Any]]:
    """The languages to choose from, in the words of the interface."""
    return [("", _("Find it from the text")), *((code, tongue_name(code).capitalize()) for code in TONGUES)]


class BringInForm(forms.Form):
    """One of the first three fields is needed; what the others leave empty, the article says itself."""

    text = PastedText(
        label=_("Paste the text"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10, "class": "vLargeTextField", "spellcheck": "false"}),
        help_text=_(
            "Copy the whole article from the page, with its title, ads and embedded posts, and paste it here as text."
        ),
    )
    file = forms.FileField(
        label=_("or choose a file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
        help_text=_("The page as your browser saved it (.html), or a text file (.txt), at most 5 MB."),
    )
    address = PastedText(
        label=_("or give its web address"),
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField", "inputmode": "url", "autocapitalize": "none"}),
        help_text=_(
            "The page is fetched once, without signing in anywhere. What it shows only to subscribers is missing."
        ),
    )
    keeps_pictures = forms.BooleanField(
        label=_("Keep the pictures"),
        required=False,
        initial=True,
        help_text=_("At most 12 of them, fetched once, made smaller and served from here."),
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=TITLE_LENGTH,
        required=False,
        help_text=_("Leave empty to take it from the article."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=tongues, required=False)
    publisher = forms.CharField(label=_("Publisher"), max_length=200, required=False)
    url = forms.CharField(
        label=_("Where it comes from"),
        max_length=2000,
        required=False,
        validators=[URLValidator(["http", "https"])],
        widget=forms.URLInput(),
        help_text=_(
            "For pasted text and files, for example https://example.org/article. "
            "Only its pictures are fetched from there."
        ),
    )

    def clean_file(self) -> Any:
        """A page or a text, of a size we read. Its name decides between the two and is then forgotten."""
        file = self.cleaned_data["file"]
        if file is not None and PurePath(file.name).suffix.lower() not in ENDINGS:
            raise ValidationError(
                gettext("This is neither a web page nor a text. Choose a file ending in .html, .htm, .xhtml or .txt.")
            )
        if file is not None and file.size > LARGEST_FILE:
            raise ValidationError(
                gettext("This file is larger than 5 MB. Open it, copy the article and paste it instead.")
            )
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        used = [name for name in FIELDS.values() if name in self.errors or _is_filled(cleaned.get(name))]
        for name in used[1:]:
            self.add_error(name, gettext("Bring the article in one way only: empty this field or the one before."))
        return cleaned

    def brought(self) -> Brought:
        """What is at the door, once the form is valid."""
        cleaned = self.cleaned_data
        beside = {name: cleaned[name] for name in ("title", "language", "publisher", "url")}
        # Where nothing is fetched the box is not shown, and nobody has unticked it.
        beside["keeps_pictures"] = cleaned["keeps_pictures"] or not is_fetching_on()
        if cleaned["file"] is not None:
            kind = ENDINGS[PurePath(cleaned["file"].name).suffix.lower()]
            return Brought(Door.FILE, content=cleaned["file"].read(), media_type=kind, **beside)
        if _is_filled(cleaned["address"]):
            return Brought(Door.ADDRESS, address=_whole(cleaned["address"]), **beside)
        return Brought(Door.PASTED, text=cleaned["text"], **beside)

    def typed(self) -> dict[str, str]:
        """The words of the form, to show again; without what no database stores."""
        words = {name: str(self.data.get(name, "")) for name in self.fields if name != "file"}
        return {name: word.replace("\0", "").encode("utf-8", "replace").decode() for name, word in words.items()}


def _is_filled(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _whole(address: str) -> str:
    """An address as people write it: without a blank, and often without its beginning."""
    address = address.strip()
    return address if "://" in address else f"https://{address}"
