"""The two vocabularies of detection: what can be wrong with a passage, and who stands behind a sentence."""

from enum import StrEnum


class Kind(StrEnum):
    """What a passage can be marked as."""

    UNSOURCED_CLAIM = "unsourced_claim"
    AD = "ad"
    MISTRANSLATED_EMBED = "mistranslated_embed"


class Attribution(StrEnum):
    """The ladder of a sentence, from the firmest source down."""

    NAMED = "named"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    HEARSAY = "hearsay"
    NONE = "none"
    NOT_A_CLAIM = "not_a_claim"
