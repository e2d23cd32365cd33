"""The vocabularies of detection: what can be wrong with a passage, who stands behind a sentence, who speaks in it."""

from enum import Enum, StrEnum


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


class Speaker(Enum):
    """Who stands behind a verb of saying.

    SAME means whoever spoke last, PERHAPS the same, but nobody when nobody did; PAPER some paper, TEAM its
    authors, which the article may yet name or have named.
    """

    NAMED = "named"
    DOCUMENT = "document"
    PAPER = "paper"
    TEAM = "team"
    UNNAMED = "unnamed"
    SAME = "same"
    PERHAPS = "perhaps"
