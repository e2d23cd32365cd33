"""A text in, where its sentences break out: a stop or a capital that does not belong, small words gone or piled up."""

import re
from collections.abc import Iterator
from functools import cache

from quizzes.detection.lexicon import lexicon
from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.wording import Wording
from quizzes.reading.lexicon import labels, speech

# A stop, and the sentence goes on in small letters.
_STRAY = re.compile(r"(?<![.\w])[^\W\d_]{3,40}\. (?=[^\W\d_]+[ ,])")
_OPENS_WRONG = re.compile(r"^\s*[,;:.!?)»]")
_STOPPED, _LARGE, _HANGING, _BARE, _PILED = 0.4, 0.7, 0.3, 0.3, 0.2
# From so many words on, sound sentences of a language hold at least this share of small ones, and at most so many
# running (measured on articles: one in a hundred does otherwise).
_ENOUGH_WORDS, _LEAST_SMALL, _MOST_RUNNING = 8, {"en": 0.15, "fr": 0.22}, 5
_MOST = 3
# These write no small word large out of politeness, as German does "Sie" and Russian "Вы".
_PLAIN = frozenset(("en", "fr"))


def breaks(wording: Wording, language: str) -> Iterator[Fault]:
    """Every break, a few of each kind at most."""
    yield from _stray_stops(wording.text, language)
    yield from _large_words(wording, language)
    yield from _ends(wording.text)
    yield from _small_words(wording, language)


def _small_words(wording: Wording, language: str) -> Iterator[Fault]:
    """Nearly none, or too many running: words were dropped, or sorted."""
    least, small = _LEAST_SMALL.get(language, 0.0), [lower in _small(language) for lower in wording.lowers]
    if len(small) < _ENOUGH_WORDS or not least or _is_listing(wording):
        return
    if sum(small) < least * len(small):
        yield Fault(Reason.BROKEN_AGREEMENT, opening(wording.text), _BARE)
    running = 0
    for at, is_small in enumerate(small):
        running = running + 1 if is_small and (not running or wording.closed_up(at)) else int(is_small)
        if running > _MOST_RUNNING:
            first, last = wording.words[at - _MOST_RUNNING], wording.words[at]
            yield Fault(Reason.BROKEN_AGREEMENT, wording.text[first.start() : last.end()], _PILED)
            return


def _stray_stops(text: str, language: str) -> Iterator[Fault]:
    spoken, found = speech(language), 0
    for stop in _STRAY.finditer(text):
        word = stop[0][:-2].lower()
        rest = text[stop.end() : stop.end() + 1]
        if found < _MOST and rest.islower() and word not in spoken.abbreviations | spoken.may_end:
            found += 1
            yield Fault(Reason.BROKEN_AGREEMENT, stop[0].strip(), _STOPPED)


def _large_words(wording: Wording, language: str) -> Iterator[Fault]:
    """A small word written large in the middle of a sentence: two pieces joined without reading ("russe Les")."""
    small, found = _function_words(language) | (speech(language).starters if language in _PLAIN else frozenset()), 0
    for at, before, lower in wording.pairs():
        word = wording.words[at][0]
        if lower not in small or len(lower) < 2 or not word.istitle() or found >= _MOST:
            continue
        following = wording.text[wording.words[at].end() :][:5].lstrip(" \u00a0'’")
        if wording.closed_up(at) and wording.words[at - 1][0].islower() and len(before) > 1 and following[:1].islower():
            found += 1
            yield Fault(Reason.SEAM, wording.pair(at), _LARGE)


def _ends(text: str) -> Iterator[Fault]:
    """A text that ends in a comma, or begins with a mark that closes."""
    stripped = text.rstrip()
    if stripped.endswith((",", ";")) or _OPENS_WRONG.match(stripped):
        yield Fault(Reason.BROKEN_AGREEMENT, opening(text), _HANGING)


def _is_listing(wording: Wording) -> bool:
    """Names, headlines in capitals, tables: nothing that has small words."""
    large = len([1 for word in wording.words if not word[0].islower()])
    return 2 * large > len(wording.words)


def _function_words(language: str) -> frozenset[str]:
    spoken = lexicon(language)
    return spoken.function_words if spoken else frozenset()


@cache
def _small(language: str) -> frozenset[str]:
    return speech(language).starters | labels().telling.get(language, frozenset()) | _function_words(language)
