"""One press of a button on the review page: which verb it is, and what is said about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from quizzes.actions import review
from quizzes.actions.originals import keep_original
from quizzes.actions.refusals import Refused, Unreadable
from quizzes.admin.desk import primary_key
from quizzes.forms.finding import FindingForm, NewFindingForm
from quizzes.models import Article, Finding, Kind, User


@dataclass(frozen=True, slots=True)
class Decided:
    """What came of it: a sentence, or what is wrong with what was typed (`errors` by field, `typed` to show again)."""

    finding: int | None = None
    sentence: str = ""
    keeps_open: bool = True
    refused: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    status: int = 200

    @property
    def is_new(self) -> bool:
        """Whether the faults are those of the form for a new finding."""
        return self.typed.get("do") == "add"


def decide(*, by: User, article: Article, typed: QueryDict) -> Decided:
    """Does what the pressed button says. Raises Refused; a finding of another article is Http404."""
    if typed.get("do") == "add":
        return _add(by, article, typed)
    finding = _finding(article, typed)
    match typed.get("do"):
        case "accept" | "edit":
            return _accept(by, finding, typed)
        case "discuss":
            return _discuss(by, finding, typed)
        case "reject":
            review.reject(by=by, finding=finding)
            return _done(finding, _("Passage %(number)s: rejected."))
        case "undo":
            review.reopen(by=by, finding=finding)
            return _done(finding, _("Passage %(number)s: to review again."), keeps_open=True)
    raise Unreadable(_("This button is not known here. Reload the page, then try again."))


def refused(refusal: Refused, typed: QueryDict) -> Decided:
    """The action said no: the sentence, and everything that was typed."""
    finding = primary_key(typed.get("finding"))
    return Decided(finding, refused=refusal.sentence, typed=_words(typed), status=refusal.status)


def _finding(article: Article, typed: QueryDict) -> Finding:
    rows = Finding.objects.select_related("passage")
    return get_object_or_404(rows, passage__article=article, pk=primary_key(typed.get("finding")))


def _accept(by: User, finding: Finding, typed: QueryDict) -> Decided:
    form = FindingForm(finding, typed if "kind" in typed else _kept(finding))
    if not form.is_valid():
        return _faulty(form, typed, finding.pk)
    if form.changes_original:
        language, original = form.cleaned_data["original_language"], form.cleaned_data["original"]
        keep_original(by=by, passage=finding.passage, language=language, original=original)
    if form.is_changed:
        finding = review.edit(by=by, finding=finding, **form.words)
    else:
        review.accept(by=by, finding=finding)
    return _done(finding, _accepted(finding, emptied=not typed.get("explanation", "-").strip()))


def _discuss(by: User, finding: Finding, typed: QueryDict) -> Decided:
    form = FindingForm(finding, {**_kept(finding), "explanation": typed.get("explanation", finding.explanation)})
    if not form.is_valid():
        return _faulty(form, typed, finding.pk)
    review.debate(by=by, finding=finding, explanation=form.cleaned_data["explanation"])
    return _done(finding, _("Passage %(number)s: to discuss, not scored."))


def _add(by: User, article: Article, typed: QueryDict) -> Decided:
    form = NewFindingForm(article, typed)
    if not form.is_valid():
        return _faulty(form, typed, None)
    finding = review.add(by=by, **form.cleaned_data)
    return _done(finding, _and_hint(finding, _("Passage %(number)s: finding added.")))


def _accepted(finding: Finding, *, emptied: bool) -> str:
    """An emptied explanation is not nothing: the detector's words stand in its place, and that is said."""
    if emptied and finding.reason:
        return _and_hint(finding, _("Passage %(number)s: accepted, with the detector’s explanation."))
    return _and_hint(finding, _("Passage %(number)s: accepted."))


def _and_hint(finding: Finding, sentence: str) -> str:
    if finding.kind != Kind.MISTRANSLATED_EMBED or finding.translation:
        return sentence
    hint = _("It has no fair translation yet: students would like to see one.")  # in an f-string it is not extracted
    return f"{sentence} {hint}"


def _kept(finding: Finding) -> dict[str, str]:
    return {"kind": finding.kind, "explanation": finding.explanation, "translation": finding.translation}


def _done(finding: Finding, sentence: str, *, keeps_open: bool = False) -> Decided:
    return Decided(finding.pk, sentence % {"number": finding.passage.number}, keeps_open)


def _faulty(form: FindingForm | NewFindingForm, typed: QueryDict, finding: int | None) -> Decided:
    errors = {name: " ".join(str(error) for error in found) for name, found in form.errors.items()}
    return Decided(finding, errors=errors, typed=_words(typed), status=400)


def _words(typed: QueryDict) -> dict[str, str]:
    return {name: str(value) for name, value in typed.items()}
