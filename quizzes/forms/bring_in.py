"""The form an article comes in by: pasted, as a file, or from its address."""

import re
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.actions.brought import Brought
from quizzes.actions.intake import TITLE_LENGTH, is_fetching_on
from quizzes.forms.web_address import WebAddress
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
ONE_FILE = frozenset({".mhtml", ".mht", ".webarchive"})  # a page and its pictures as a browser saves them in one file
DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".pages", ".epub"})
# One word that is nothing but an address, with or without its beginning.
LONE_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
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
    address = WebAddress(
        label=_("or give its web address"),
        max_length=2000,
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
    url = WebAddress(
        label=_("Where it comes from"),
        max_length=2000,
        required=False,
        widget=forms.URLInput(),
        help_text=_(
            "For pasted text and files, for example https://example.org/article. "
            "Only its pictures are fetched from there."
        ),
    )

    def clean_text(self) -> str:
        """An address in the place of the text is told where it belongs."""
        text: str = self.cleaned_data["text"]
        if LONE_ADDRESS.fullmatch(text.strip()):
            raise ValidationError(
                gettext("This is an address, not the article. Put it into the field for the web address below.")
                if is_fetching_on()
                else gettext("This is an address, not the article. Open it, copy the whole article and paste it here.")
            )
        return text

    def clean_file(self) -> Any:
        """A page or a text, of a size we read. Its name decides between the two and is then forgotten."""
        file = self.cleaned_data["file"]
        if file is not None and _ending(file) not in ENDINGS:
            raise ValidationError(_not_read(_ending(file)))
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
        if not used:
            self.add_error(FIELDS[Door.PASTED], _nothing())
        if self.errors and self.files.get("file") and "file" not in self.errors:
            self.add_error("file", gettext("Choose the file again: browsers do not keep it while a form is mended."))
        return cleaned

    def brought(self) -> Brought:
        """What is at the door, once the form is valid."""
        cleaned = self.cleaned_data
        beside = {name: cleaned[name] for name in ("title", "language", "publisher", "url")}
        # Where nothing is fetched the box is not shown, and nobody has unticked it.
        beside["keeps_pictures"] = cleaned["keeps_pictures"] or not is_fetching_on()
        if cleaned["file"] is not None:
            kind = ENDINGS[_ending(cleaned["file"])]
            return Brought(Door.FILE, content=cleaned["file"].read(), media_type=kind, **beside)
        if cleaned["address"]:
            return Brought(Door.ADDRESS, address=cleaned["address"], **beside)
        return Brought(Door.PASTED, text=cleaned["text"], **beside)

    def typed(self) -> dict[str, str]:
        """The words of the form, to show again; without what no database stores."""
        words = {name: str(self.data.get(name, "")) for name in self.fields if name != "file"}
        return {name: word.replace("\0", "").encode("utf-8", "replace").decode() for name, word in words.items()}


def _is_filled(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value is not None


def _ending(file: Any) -> str:
    return PurePath(file.name).suffix.lower()


def _not_read(ending: str) -> str:
    """What to do with a file that is neither a page nor a text."""
    if ending in ONE_FILE:
        return gettext(
            "This page was saved as one file with its pictures. Save it again as “web page, HTML only”, or copy the "
            "article and paste it."
        )
    if ending in DOCUMENTS:
        return gettext("A document like this is not read here. Open it, copy the whole article and paste it.")
    return gettext("This is neither a web page nor a text. Choose a file ending in .html, .htm, .xhtml or .txt.")


def _nothing() -> str:
    if is_fetching_on():
        return gettext("There is no article yet. Paste its text, choose a file or give its web address.")
    return gettext("There is no article yet. Paste its text or choose a file.")
