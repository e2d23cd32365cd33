"""Two texts in, whether one says more than the other can hold out: cut short, padded, or said twice."""

import re
from collections import Counter
from collections.abc import Iterator

from quizzes.detection.lexicon import lexicon
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
# Below so many letters on both sides lengths say nothing; the more there are, the more they say.
_LEAST, _SHORT, _LONG, _LEAST_SAID_TWICE = 20, 40, 80, 12
# What share of the letters to be expected fair translations keep within (measured on pairs that people rated high, and
# left wider for posts, which are retold).
_KEPT_SHORT, _KEPT, _KEPT_LONG = (0.5, 2.0), (0.6, 1.65), (0.66, 1.5)
_LEAST_WORDS = 2
_OUTSIDE, _MOST, _UNFINISHED, _TWICE = 0.45, 0.9, 0.3, 0.7


def length_faults(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """Much is missing or added, the end is, or a sentence stands twice. `said` and `language`: ISO 639-1."""
    before, after = len(_LETTER.findall(original)), len(_LETTER.findall(translation))
    if max(before, after) >= _LEAST:
        share = after / max(1.0, before * _TAKES.get(language, 1.0) / _TAKES.get(said, 1.0))
        least, most = _KEPT_SHORT if before < _SHORT else _KEPT if before < _LONG else _KEPT_LONG
        if not least <= share <= most:
            beyond = (least - share) / least if share < least else share - most
            yield Fault(Reason.LENGTH_CHANGED, opening(translation), round(min(_MOST, _OUTSIDE + beyond), 2))
    if not _stops(translation) and (_stops(original) or _leads_on(translation, language)):
        yield Fault(Reason.LENGTH_CHANGED, opening(translation), _UNFINISHED)
    if (twice := _said_twice(translation)) and not _said_twice(original):
        yield Fault(Reason.REPEATED_WORDS, opening(twice), _TWICE)


def _stops(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return text.rstrip().rstrip(_QUOTES).endswith(tuple(_STOPS))


def _leads_on(text: str, language: str) -> bool:
    """Whether the last word is one after which more must come: "closed to the"."""
    spoken, words = lexicon(language), text.split()
    last = words[-1].lower() if words else ""
    return spoken is not None and last in spoken.prepositions | spoken.definite | spoken.indefinite


def _said_twice(text: str) -> str:
    """The first sentence that stands twice, or the whole that does; "" if none."""
    words = text.split()
    half = len(words) // 2
    if half >= _LEAST_WORDS and words[:half] == words[half:]:
        return text
    sentences = [" ".join(sentence.split()) for sentence in _SENTENCE.findall(text)]
    counts = Counter(sentence for sentence in sentences if len(sentence) >= _LEAST_SAID_TWICE)
    return next((sentence for sentence, count in counts.items() if count > 1), "")
