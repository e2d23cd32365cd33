"""Two texts in, whether one says more than the other can hold out: cut short, padded, or said twice."""

import re
from collections import Counter
from collections.abc import Iterator

from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault

# How many letters a language takes for what English says in one (own estimate, from translations of the same texts).
_TAKES = {
    "ar": 0.85, "be": 1.0, "de": 1.12, "en": 1.0, "es": 1.1, "fr": 1.17, "it": 1.1, "ja": 0.5, "pt": 1.06, "ru": 1.0,
    "tr": 0.95, "uk": 0.98, "zh": 0.35, "he": 0.8, "fa": 0.9,
}  # fmt: skip
_LETTER = re.compile(r"[^\W_]")
_SENTENCE = re.compile(r"[^.!?…]+")
_STOPS, _QUOTES = ".!?…。؟", "\"'”’»)] \u00a0\u202f"
# Below so many letters on both sides lengths say nothing; from the second number on they say more.
_LEAST, _SHORT, _LEAST_SAID_TWICE = 20, 40, 12
# What share of the letters to be expected fair translations keep within, of short texts and of others (measured on
# pairs that people rated high: one in fifty lies outside).
_KEPT = {True: (0.55, 1.6), False: (0.68, 1.45)}
_OUTSIDE, _STEEP, _MOST, _UNFINISHED, _TWICE = 0.5, 0.6, 0.9, 0.3, 0.7


def length_faults(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """Much is missing or added, the end is, or a sentence stands twice. `said` and `language`: ISO 639-1."""
    before, after = len(_LETTER.findall(original)), len(_LETTER.findall(translation))
    if max(before, after) >= _LEAST:
        share = after / max(1.0, before * _TAKES.get(language, 1.0) / _TAKES.get(said, 1.0))
        least, most = _KEPT[before < _SHORT]
        if not least <= share <= most:
            beyond = (least - share) / least if share < least else share - most
            yield Fault(Reason.LENGTH_CHANGED, opening(translation), round(min(_MOST, _OUTSIDE + _STEEP * beyond), 2))
    if _stops(original) and not _stops(translation):
        yield Fault(Reason.LENGTH_CHANGED, opening(translation), _UNFINISHED)
    if (twice := _said_twice(translation)) and not _said_twice(original):
        yield Fault(Reason.REPEATED_WORDS, opening(twice), _TWICE)


def _stops(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return text.rstrip().rstrip(_QUOTES).endswith(tuple(_STOPS))


def _said_twice(text: str) -> str:
    """The first sentence that stands twice, "" if none does."""
    sentences = [" ".join(sentence.split()) for sentence in _SENTENCE.findall(text)]
    counts = Counter(sentence for sentence in sentences if len(sentence) >= _LEAST_SAID_TWICE)
    return next((sentence for sentence, count in counts.items() if count > 1), "")
