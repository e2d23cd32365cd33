"""What a teacher makes of a passage."""

from django import forms
from django.core.validators import URLValidator
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from quizzes.actions.passages import Words
from quizzes.models import Passage, PassageKind
from quizzes.models.cut import HEAD

PLAIN = {"autocapitalize": "none", "spellcheck": "false"}


class PassageForm(forms.Form):
    """The words of a passage, its kind and its language; of an embedded post also where it came from."""

    text = forms.CharField(
        label=_("Text"),
        help_text=_("One line is one passage: a new line splits it there."),
        error_messages={"required": _("A passage cannot be empty. If it should go, remove it.")},
    )
    begins = forms.BooleanField(label=_("Begins a new paragraph or list"), required=False)
    kind = forms.ChoiceField(label=_("What it is"), choices=PassageKind.choices)
    language = forms.CharField(
        label=_("Language"),
        required=False,
        max_length=12,
        help_text=_("Its code, for example en, fr or ru."),
        widget=forms.TextInput({**PLAIN, "size": 6}),
    )
    embed_platform = forms.CharField(label=_("Platform"), required=False, max_length=40)
    embed_author = forms.CharField(label=_("Author"), required=False, max_length=200)
    embed_handle = forms.CharField(
        label=_("Name on the platform"), required=False, max_length=200, widget=forms.TextInput(PLAIN)
    )
    embed_date = forms.CharField(label=_("Date, as it is printed"), required=False, max_length=80)
    embed_url = forms.CharField(
        label=_("Address"),
        required=False,
        max_length=2000,
        validators=[URLValidator(["http", "https"])],
        widget=forms.TextInput({**PLAIN, "inputmode": "url"}),
    )

    def __init__(self, passage: Passage, begins: bool | None, typed: QueryDict | None = None) -> None:
        initial = {name: getattr(passage, name) for name in ("text", "kind", "language", *HEAD)}
        super().__init__(typed, initial={**initial, "begins": begins}, label_suffix="")
        self._fit(passage, begins)

    @property
    def words(self) -> Words:
        """What `write` wants to be told."""
        typed = self.cleaned_data
        return Words(
            text=typed["text"],
            kind=typed["kind"],
            language=typed["language"],
            begins=typed.get("begins"),
            head={name: typed[name] for name in HEAD if name in typed},
        )

    @property
    def changes_something(self) -> bool:
        """Whether there is something to save; some browsers turn no-break spaces into plain ones, which is nothing."""
        text = str(self["text"].value() or "").strip()
        is_same = "\n" not in text and text.split() == str(self.initial["text"]).split()
        return bool(set(self.changed_data) - ({"text"} if is_same else set()))

    def _fit(self, passage: Passage, begins: bool | None) -> None:
        """Only what this passage has; its words run the way its language does."""
        if begins is None:
            del self.fields["begins"]
        if passage.kind == PassageKind.EMBED:
            self.fields["text"].help_text = ""
        else:
            for name in HEAD:
                del self.fields[name]
        rows = min(12, 2 + len(passage.text) // 60)
        self.fields["text"].widget = forms.Textarea({"rows": rows, "lang": passage.language, "dir": "auto"})
