"""Why a passage is suggested: the stable names that explanations, reports and stored findings hang on."""

from enum import StrEnum

from quizzes.detection.kinds import Kind


class Reason(StrEnum):
    """One reason a student can be taught; each has templates in explanations/*.toml."""

    NO_SOURCE = "no_source"
    FIGURE_WITHOUT_SOURCE = "figure_without_source"
    QUOTE_WITHOUT_SPEAKER = "quote_without_speaker"
    VAGUE_SOURCE = "vague_source"
    HEARSAY = "hearsay"
    JOURNALISTIC_CONDITIONAL = "journalistic_conditional"
    INTERPRETATION_AS_FACT = "interpretation_as_fact"
    IMPERSONAL_HEDGE = "impersonal_hedge"
    AD_MARKER = "ad_marker"
    DISCLOSURE = "disclosure"
    PROMOTION = "promotion"
    AD_SLOT = "ad_slot"
    EMPTY_SLOT = "empty_slot"
    AD_COPY = "ad_copy"
    SEAM = "seam"
    BROKEN_AGREEMENT = "broken_agreement"
    REPEATED_WORDS = "repeated_words"
    UNTRANSLATED_FRAGMENT = "untranslated_fragment"
    UNLIKE_THE_ARTICLE = "unlike_the_article"
    NUMBER_CHANGED = "number_changed"
    NEGATION_CHANGED = "negation_changed"
    NOT_TRANSLATED = "not_translated"
    LENGTH_CHANGED = "length_changed"
    NAME_CHANGED = "name_changed"
    ORDER_CHANGED = "order_changed"
    MEANING_CHANGED = "meaning_changed"  # no rule sees it: a teacher who reads both does, or a language model

    @property
    def kind(self) -> Kind:
        """The kind of finding this reason belongs to."""
        if self in _ADS:
            return Kind.AD
        return Kind.MISTRANSLATED_EMBED if self in _TRANSLATION else Kind.UNSOURCED_CLAIM


_ADS = frozenset(
    {Reason.AD_MARKER, Reason.DISCLOSURE, Reason.PROMOTION, Reason.AD_SLOT, Reason.EMPTY_SLOT, Reason.AD_COPY}
)
_TRANSLATION = frozenset(
    {
        Reason.SEAM,
        Reason.BROKEN_AGREEMENT,
        Reason.REPEATED_WORDS,
        Reason.UNTRANSLATED_FRAGMENT,
        Reason.UNLIKE_THE_ARTICLE,
        Reason.NUMBER_CHANGED,
        Reason.NEGATION_CHANGED,
        Reason.NOT_TRANSLATED,
        Reason.LENGTH_CHANGED,
        Reason.NAME_CHANGED,
        Reason.ORDER_CHANGED,
        Reason.MEANING_CHANGED,
    }
)
