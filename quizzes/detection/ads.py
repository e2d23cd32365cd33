"""Passages in, suggestions of ads out: slots and labels that reading found, and copy that sells without a label."""

from collections.abc import Iterator

from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.lexicon import lexicon
from quizzes.detection.reasons import Reason
from quizzes.detection.words import words_of
from quizzes.reading import Document, Passage, PassageKind
from quizzes.reading.ad_lines import ad_label, promotion

# Copy without a label is only offered for a look: this many selling words, in no more characters than this.
_SELLING_WORDS = 3
_LONGEST_COPY = 300
_CUE = 60


def ads(document: Document) -> Iterator[Suggestion]:
    """One suggestion for every ad passage, and for sentences that read like ad copy."""
    for passage in document.passages:
        if passage.kind is PassageKind.AD:
            yield _slot(passage)
        elif passage.kind is not PassageKind.EMBED and (cue := _copy(passage)):
            yield Suggestion(passage.number, Kind.AD, Reason.AD_COPY, cue, 0.4)


def _slot(passage: Passage) -> Suggestion:
    if label := ad_label(passage.text) or ad_label(" ".join(passage.text.split()[:3])):
        return Suggestion(passage.number, Kind.AD, Reason.AD_MARKER, label, 0.95)
    if words := promotion(passage.text):
        return Suggestion(passage.number, Kind.AD, Reason.PROMOTION, words, 0.85)
    return Suggestion(passage.number, Kind.AD, Reason.AD_SLOT, passage.text[:_CUE].strip(), 0.8)


def _copy(passage: Passage) -> str:
    """The first selling words of a passage that has enough of them and speaks to the reader or names a price."""
    spoken = lexicon(passage.language)
    if spoken is None or len(passage.text) > _LONGEST_COPY:
        return ""
    words, _ = words_of(passage.text)
    words = [word for word in words if not word.quoted]
    places = list(spoken.ad_copy.every(words))
    priced = any(mark in passage.text for mark in ("€", "£", "$", "%"))
    if len(places) + priced < _SELLING_WORDS or not places:
        return ""
    return passage.text[words[places[0].start].start : words[places[0].stop - 1].end]
