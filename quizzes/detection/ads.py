"""Passages in, suggestions of ads out: slots and labels that reading found, and copy that sells without a label."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.lexicon import lexicon
from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.sentences import Sentence
from quizzes.detection.words import Word, parts_of, words_of
from quizzes.reading import Document, Passage, PassageKind
from quizzes.reading.ad_lines import ad_label, disclosure, promotion
from quizzes.reading.lexicon import labels

# Copy without a label is only offered for a look: this many different selling words, and one in so many words at
# least (a report of a sale has a few of them too), in no more characters than this.
_SELLING_WORDS = 3
_THINNEST = 6
_LONGEST_COPY = 300
_PRICES = ("€", "£", "$", "%")
# In words.
_LONGEST_LABEL = 8
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def ads(document: Document, sentences: Iterable[Sentence]) -> Iterator[Suggestion]:
    """One suggestion for every ad passage, and for sentences that read like ad copy; `sentences` are all of them."""
    read = {sentence.passage.number: sentence for sentence in sentences}
    for passage in document.passages:
        if passage.kind is PassageKind.AD:
            yield _slot(passage)
        elif passage.kind is not PassageKind.EMBED and (cue := _copy(passage, read.get(passage.number))):
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


def _copy(passage: Passage, sentence: Sentence | None) -> str:
    """The first selling words of a passage that has enough of them and speaks to the reader or names a price."""
    spoken = lexicon(passage.language)
    if spoken is None or len(passage.text) > _LONGEST_COPY:
        return ""
    if sentence is not None and sentence.quotes_nothing:
        places = sentence.every(spoken.ad_copy)
        return _first_selling(passage.text, sentence.words, places) if places else ""
    # The words of a sentence that a quotation runs into are cut anew: copy is looked at by itself.
    every = sentence.words if sentence is not None and not sentence.runs_on else words_of(parts_of(passage.text))[0]
    words = [word for word in every if not word.quoted]
    return _first_selling(passage.text, words, spoken.ad_copy.every(tuple([word.lower for word in words])))


def _first_selling(text: str, words: Sequence[Word], places: list[range]) -> str:
    """The first of the selling words, which stand at `places` among the words that nobody is quoted with."""
    different = {tuple(words[place].lower for place in found) for found in places}
    signs = len(different) + any(mark in text for mark in _PRICES)
    if not places or signs < _SELLING_WORDS or signs * _THINNEST < len(words):
        return ""
    return text[words[places[0].start].start : words[places[0].stop - 1].end]
