"""A post and its article in, what the two say differently of one statement out: a figure of the same thing, a place."""

import re
from collections.abc import Iterator
from itertools import islice

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.names import names_of
from quizzes.detection.translations.numbers import Number, Numbers, numbers_of
from quizzes.reading import Document, Passage, PassageKind

_WORD = re.compile(r"[^\W\d_]{5,40}")
_THING = re.compile(r"[^\W\d_]{4,40}")
# Words that begin alike are one; this many in common, and a sentence speaks of what the post speaks of.
_STEM, _COMMON, _MORE_COMMON = 6, 2, 3
# What a figure counts stands so close behind it (characters).
_NEAR = 30
# Beyond these (sentences, characters) nothing is looked at: no article is as long.
_MOST_SENTENCES, _LONGEST_SENTENCE, _LONGEST = 400, 2_000, 100_000
_YEARS = (1900.0, 2100.0)
_SURE = 0.55


def article_faults(passage: Passage, document: Document) -> Iterator[Fault]:
    """At most one figure and one name that the article tells otherwise."""
    post, stems = passage.text, _stems(passage.text)
    told = [text for text in _sentences(passage, document) if len(stems & _stems(text)) >= _COMMON]
    if not told:
        return
    whole = " ".join(one.text for one in document.passages if one is not passage)[:_LONGEST]
    yield from islice(_figures(post, told, numbers_of(whole, passage.language), passage.language), 1)
    yield from islice(_places(passage, told, stems, whole), 1)


def _sentences(passage: Passage, document: Document) -> Iterator[str]:
    sentences = (one for one in document.passages if one.kind is PassageKind.SENTENCE)
    spoken = (one.text for one in islice(sentences, _MOST_SENTENCES) if one.language == passage.language)
    return (text for text in spoken if len(text) <= _LONGEST_SENTENCE)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[0][:_STEM].lower() for word in _WORD.finditer(text))


def _figures(post: str, told: list[str], whole: Numbers, language: str) -> Iterator[Fault]:
    """A figure that the whole article does not know, where a sentence counts the same thing otherwise."""
    ours = numbers_of(post, language)
    theirs = {thing for sentence in told for number, thing in _counted(sentence, language) if not ours.has(number)}
    for number, thing in _counted(post, language):
        if thing in theirs and not whole.has(number):
            yield Fault(Reason.UNLIKE_THE_ARTICLE, number.printed, _SURE)


def _counted(text: str, language: str) -> Iterator[tuple[Number, str]]:
    """Each figure in digits that is no year, and the beginning of the word for what it counts."""
    for number in numbers_of(text, language).found:
        start = text.find(number.printed) + len(number.printed)
        thing = _THING.search(text[start : start + _NEAR])
        if thing and not number.in_words and not any(_YEARS[0] <= one <= _YEARS[1] for one in number.readings):
            yield number, thing[0][:_STEM].lower()


def _places(passage: Passage, told: list[str], stems: frozenset[str], whole: str) -> Iterator[Fault]:
    """A known place or body that the article never names, where a sentence on the same has another."""
    ours = names_of(passage.text, passage.language).known
    every = names_of(whole, passage.language).known
    strange = [name for row, name in ours.items() if row not in every]
    for sentence in told if strange else ():
        theirs = names_of(sentence, passage.language).known
        if len(stems & _stems(sentence)) >= _MORE_COMMON and theirs.keys() - ours.keys():
            yield Fault(Reason.UNLIKE_THE_ARTICLE, strange[0], _SURE)
