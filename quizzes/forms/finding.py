"""What a teacher says about a finding."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from quizzes.models import Article, Finding, Kind, Passage, PassageKind
from quizzes.models.explained import all_words

LONGEST = 4000


class FindingForm(forms.Form):
    """Marker and explanation; for an embed also its original and a fair translation of it.

    The detector's words, left as they are, stay its own.
    """

    kind = forms.ChoiceField(label=_("Marker"), choices=Kind.choices)
    explanation = forms.CharField(label=_("Explanation for students"), max_length=LONGEST, required=False)
    translation = forms.CharField(label=_("A fair translation"), max_length=LONGEST, required=False)
    original = forms.CharField(max_length=LONGEST, required=False)
    original_language = forms.CharField(max_length=12, required=False)

    def __init__(self, finding: Finding, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.finding = finding

    def clean(self) -> dict[str, Any]:
        """Empty where the teacher left the detector's words, so that they stay in every language; a model's words that
        are left as they are stay the model's.
        """
        cleaned = self.cleaned_data
        for name in ("explanation", "translation"):
            kept = getattr(self.finding, name)
            if _folded(cleaned.get(name, "")) == _folded(kept):
                cleaned[name] = kept
        if _folded(cleaned.get("explanation", "")) in map(_folded, all_words(self.finding)):
            cleaned["explanation"] = ""
        is_fitting = cleaned.get("explanation") not in ("", None, self.finding.proposed_explanation)
        if not is_fitting and cleaned.get("kind", self.finding.kind) != self.finding.kind:
            self.add_error("explanation", _("You changed the marker. Write an explanation that fits it."))
        return cleaned

    @property
    def words(self) -> dict[str, str]:
        """What `edit` wants to be told."""
        return {name: self.cleaned_data[name] for name in ("kind", "explanation", "translation")}

    @property
    def changes_original(self) -> bool:
        """Whether the original of an embed was typed or corrected."""
        passage, typed = self.finding.passage, self.cleaned_data
        if passage.kind != PassageKind.EMBED or "original" not in self.data:
            return False
        return (typed["original"], typed["original_language"]) != (passage.original, passage.original_language)

    @property
    def is_changed(self) -> bool:
        """Whether accepting has to write more than the decision."""
        kept = {"kind": self.finding.kind, "explanation": self.finding.explanation}
        if "translation" in self.data:
            kept["translation"] = self.finding.translation
        return any(_folded(self.cleaned_data[name]) != _folded(value) for name, value in kept.items())


class NewFindingForm(forms.Form):
    """A finding the detector did not propose."""

    passage = forms.IntegerField(label=_("Passage"), min_value=1)
    kind = forms.ChoiceField(label=_("Marker"), choices=Kind.choices)
    explanation = forms.CharField(
        label=_("Explanation for students"),
        max_length=LONGEST,
        error_messages={"required": _("Write an explanation: students learn from it.")},
    )
    translation = forms.CharField(label=_("A fair translation"), max_length=LONGEST, required=False)

    def __init__(self, article: Article, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.article = article

    def clean_passage(self) -> Passage:
        """The passage itself instead of its number."""
        passage = Passage.objects.filter(article=self.article, number=self.cleaned_data["passage"]).first()
        if passage is None:
            raise forms.ValidationError(_("Choose a passage of this article."))
        return passage


def _folded(text: str) -> str:
    """Browsers send other line ends than they were given, and some turn no-break spaces into plain ones."""
    return " ".join(text.split())
