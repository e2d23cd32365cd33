"""The detector's reasons in the few words a teacher reads beside a suggestion."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.detection.reasons import Reason
from quizzes.models import Finding, Origin

REASONS: dict[str, Promise] = {
    Reason.NO_SOURCE: gettext_lazy("a claim with no source"),
    Reason.FIGURE_WITHOUT_SOURCE: gettext_lazy("a figure with no source"),
    Reason.QUOTE_WITHOUT_SPEAKER: gettext_lazy("a quotation with no speaker"),
    Reason.VAGUE_SOURCE: gettext_lazy("a source without a name"),
    Reason.HEARSAY: gettext_lazy("hearsay"),
    Reason.JOURNALISTIC_CONDITIONAL: gettext_lazy("a conditional that hides who says so"),
    Reason.INTERPRETATION_AS_FACT: gettext_lazy("an interpretation told as a fact"),
    Reason.IMPERSONAL_HEDGE: gettext_lazy("an impersonal turn"),
    Reason.AD_MARKER: gettext_lazy("the label of an ad"),
    Reason.DISCLOSURE: gettext_lazy("who paid for the article, or earns by it"),
    Reason.PROMOTION: gettext_lazy("promotion"),
    Reason.AD_SLOT: gettext_lazy("an advertising space of the page"),
    Reason.EMPTY_SLOT: gettext_lazy("a place kept for an ad"),
    Reason.AD_COPY: gettext_lazy("the words of an ad"),
    Reason.SEAM: gettext_lazy("a sentence that breaks in the middle"),
    Reason.BROKEN_AGREEMENT: gettext_lazy("words that do not agree"),
    Reason.REPEATED_WORDS: gettext_lazy("repeated words"),
    Reason.UNTRANSLATED_FRAGMENT: gettext_lazy("a piece left untranslated"),
    Reason.UNLIKE_THE_ARTICLE: gettext_lazy("words that have nothing to do with the article"),
    Reason.NUMBER_CHANGED: gettext_lazy("a number differs from the original"),
    Reason.NEGATION_CHANGED: gettext_lazy("a “not” differs from the original"),
    Reason.NOT_TRANSLATED: gettext_lazy("not translated"),
    Reason.LENGTH_CHANGED: gettext_lazy("a length unlike the original’s"),
    Reason.NAME_CHANGED: gettext_lazy("a name differs from the original"),
    Reason.ORDER_CHANGED: gettext_lazy("figures in another order than the original’s"),
    Reason.MEANING_CHANGED: gettext_lazy("another meaning than the original’s"),
}


def why(finding: Finding) -> str:
    """“Detector: hearsay (“reports say”), 80 % sure.” A language model is named as the one who proposed it."""
    if not finding.reason:
        return _("Added by a teacher.")
    words = {"reason": REASONS.get(finding.reason, finding.reason), "cue": finding.cue}
    if finding.origin == Origin.MODEL:
        words["name"] = finding.model_name
        said = _("Proposed by the model %(name)s: %(reason)s (“%(cue)s”)")
    else:
        said = _("Detector: %(reason)s (“%(cue)s”)") if finding.cue else _("Detector: %(reason)s")
    return ", ".join(part for part in (said % words, _sure(finding.confidence)) if part) + "."


def _sure(confidence: float | None) -> str:
    return "" if confidence is None else _("%(percent)d %% sure") % {"percent": round(confidence * 100)}
