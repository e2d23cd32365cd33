"""A post and its article in, what the two say differently of one statement out: a figure of the same thing, a place."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.names import known_names
from quizzes.detection.translations.numbers import Number, numbers_of
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
    if not any(character.isdigit() for character in passage.text) and not known_names(passage.text):
        return
    stems = _stems(passage.text)
    told = [text for text in _sentences(passage, document) if len(stems & _stems(text)) >= _COMMON]
    if not told:
        return
    yield from islice(_figures(passage, told, document), 1)
    yield from islice(_places(passage, told, stems, document), 1)


def _whole(passage: Passage, document: Document) -> str:
    """All that is said around the post: read only when a figure or a place is in doubt."""
    return " ".join(one.text for one in document.passages if one is not passage)[:_LONGEST]


def _sentences(passage: Passage, document: Document) -> Iterator[str]:
    sentences = (one for one in document.passages if one.kind is PassageKind.SENTENCE)
    spoken = (one.text for one in islice(sentences, _MOST_SENTENCES) if one.language == passage.language)
    return (text for text in spoken if len(text) <= _LONGEST_SENTENCE)


@lru_cache(maxsize=1_000)  # the same sentences are held against every post of their article
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[0][:_STEM].lower() for word in _WORD.finditer(text))


def _figures(passage: Passage, told: list[str], document: Document) -> Iterator[Fault]:
    """A figure that the whole article does not know, where a sentence counts the same thing otherwise."""
    language = passage.language
    counted = list(_counted(passage.text, language))
    ours = numbers_of(passage.text, language)
    sentences = told if counted else ()
    theirs = {thing for one in sentences for number, thing in _counted(one, language) if not ours.has(number)}
    if doubtful := [number for number, thing in counted if thing in theirs]:
        whole = numbers_of(_whole(passage, document), language)
        yield from (Fault(Reason.UNLIKE_THE_ARTICLE, one.printed, _SURE) for one in doubtful if not whole.has(one))


def _counted(text: str, language: str) -> Iterator[tuple[Number, str]]:
    """Each figure in digits that is no year, and the beginning of the word for what it counts."""
    for number in numbers_of(text, language).found:
        start = text.find(number.printed) + len(number.printed)
        thing = _THING.search(text[start : start + _NEAR])
        if thing and not number.in_words and not any(_YEARS[0] <= one <= _YEARS[1] for one in number.readings):
            yield number, thing[0][:_STEM].lower()


def _places(passage: Passage, told: list[str], stems: frozenset[str], document: Document) -> Iterator[Fault]:
    """A known place or body that the article never names, where a sentence on the same has another."""
    ours = known_names(passage.text)
    close = [one for one in told if len(stems & _stems(one)) >= _MORE_COMMON] if ours else []
    if any(known_names(sentence).keys() - ours.keys() for sentence in close):
        every = known_names(_whole(passage, document))
        yield from (Fault(Reason.UNLIKE_THE_ARTICLE, name, _SURE) for row, name in ours.items() if row not in every)
