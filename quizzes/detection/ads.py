"""Passages in, suggestions of ads out: slots and labels that reading found, and copy that sells without a label."""

import re
from collections.abc import Callable, Iterable, Iterator

from quizzes.detection.ad_copy import selling_words
from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.sentences import Sentence
from quizzes.reading import Document, Passage, PassageKind
from quizzes.reading.ad_lines import ad_label, disclosure, promotion
from quizzes.reading.lexicon import labels

# In words.
_LONGEST_LABEL = 8
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def ads(document: Document, sentences: Iterable[Sentence]) -> Iterator[Suggestion]:
    """One suggestion for every ad passage, and for sentences that read like ad copy; `sentences` are all of them."""
    read = {sentence.passage.number: sentence for sentence in sentences}
    for passage in document.passages:
        if passage.kind is PassageKind.AD:
            yield _slot(passage)
        elif passage.kind is not PassageKind.EMBED and (cue := selling_words(passage, read.get(passage.number))):
            yield Suggestion(passage.number, Kind.AD, Reason.AD_COPY, cue, 0.4)


def _slot(passage: Passage) -> Suggestion:
    text = passage.text
    if text in labels().empty_slot.values():
        return Suggestion(passage.number, Kind.AD, Reason.EMPTY_SLOT, text, 0.8)
    if label := _label(text.split()):
        return Suggestion(passage.number, Kind.AD, Reason.AD_MARKER, label, 0.95)
    if words := _first_said(disclosure, text):
        return Suggestion(passage.number, Kind.AD, Reason.DISCLOSURE, words, 0.9)
    if words := _first_said(promotion, text):
        return Suggestion(passage.number, Kind.AD, Reason.PROMOTION, words, 0.85)
    return Suggestion(passage.number, Kind.AD, Reason.AD_SLOT, opening(text), 0.8)


def _label(words: list[str]) -> str:
    """The label an ad begins with, after one word of a rubric at most, or ends with."""
    longest = range(min(_LONGEST_LABEL, len(words)), 0, -1)
    for first in (0, 1):
        for count in longest:
            if label := ad_label(" ".join(words[first : first + count])):
                return label
    return next((label for count in longest if (label := ad_label(" ".join(words[-count:])))), "")


def _first_said(says: Callable[[str], str], text: str) -> str:
    """The first words of an ad that say so, looked for in the whole and in each of its sentences."""
    return next((words for part in (text, *_SENTENCE.split(text)) if (words := says(part))), "")
