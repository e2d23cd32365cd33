"""Embedded posts in, suggestions of bad translation out, seen without the original.

Rules see garbled text, not meaning: a fluent mistranslation passes here.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.lexicon import Lexicon, lexicon
from quizzes.detection.reasons import Reason
from quizzes.reading import Document, Passage, PassageKind

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouyàâäéèêëîïôöùûü"
_SCRIPTS = re.compile(r"(?P<latin>[A-Za-zÀ-ɏ]{2,})|(?P<other>[Ѐ-ӿͰ-Ͽ؀-ۿ֐-׿一-鿿]{2,})")
# Posts shorter than this give too little to judge.
_LEAST_WORDS = 5


class Fault(NamedTuple):
    """One thing wrong with a translation, where it shows, and how telling it is."""

    reason: Reason
    cue: str
    confidence: float


def mistranslated_embeds(document: Document) -> Iterator[Suggestion]:
    """At most one suggestion per post: the most telling fault, surer when there are several."""
    for passage in document.passages:
        if passage.kind is PassageKind.EMBED and (found := faults(passage, document)):
            worst = max(found, key=lambda fault: fault.confidence)
            sure = min(0.95, worst.confidence + 0.05 * (len(found) - 1))
            yield Suggestion(passage.number, Kind.MISTRANSLATED_EMBED, worst.reason, worst.cue, round(sure, 2))


def faults(passage: Passage, document: Document) -> list[Fault]:
    """Everything wrong with one post. A post left in its own language is not a fault."""
    spoken = lexicon(passage.language)
    if spoken is None or passage.language != document.language or len(_WORD.findall(passage.text)) < _LEAST_WORDS:
        return []
    checks: tuple[Callable[[str, Lexicon], Fault | None], ...] = (seam, broken_agreement, repeated_words, untranslated)
    return [fault for check in checks if (fault := check(passage.text, spoken))]


def seam(text: str, spoken: Lexicon) -> Fault | None:
    """A small word written large in the middle of a sentence: two pieces joined without reading ("russe Les")."""
    words = list(_WORD.finditer(text))
    for before, word in pairwise(words):
        lower = word[0].lower()
        joint = text[before.end() : word.start()]
        if (
            lower not in spoken.function_words
            or len(lower) < 2
            or not word[0].istitle()
            or joint.strip(" \u00a0\u202f")
        ):
            continue
        following = text[word.end() :].lstrip(" \u00a0'’")
        if before[0].islower() and following[:1].islower():
            return Fault(Reason.SEAM, text[before.start() : word.end()], 0.8)
    return None


def broken_agreement(text: str, spoken: Lexicon) -> Fault | None:
    """Grammar no speaker writes: "de le", "le eau", "les robot"."""
    words = list(_WORD.finditer(text))
    for first, second in pairwise(words):
        if text[first.end() : second.start()].strip(" \u00a0"):
            continue
        pair, lowers = text[first.start() : second.end()], (first[0].lower(), second[0].lower())
        if second[0][0].islower() and (_unelided(lowers, spoken) or _uncontracted(lowers, spoken)):
            return Fault(Reason.BROKEN_AGREEMENT, pair, 0.6)
    return None


def _unelided(pair: tuple[str, str], spoken: Lexicon) -> bool:
    opens_with_vowel = pair[1][0] in _VOWELS and pair[1] not in spoken.no_elision_before
    return pair[0] in spoken.elided_before_vowel and opens_with_vowel and len(pair[1]) > 2


def _uncontracted(pair: tuple[str, str], spoken: Lexicon) -> bool:
    return f"{pair[0]} {pair[1]}" in spoken.uncontracted


def repeated_words(text: str, spoken: Lexicon) -> Fault | None:
    """The same small word twice running, or a pair of words coming back within a few words: a stuck translator."""
    words = list(_WORD.finditer(text))
    for first, second in pairwise(words):
        same = first[0].lower() == second[0].lower() and first[0].lower() in spoken.function_words
        if same and not text[first.end() : second.start()].strip(" "):
            return Fault(Reason.REPEATED_WORDS, text[first.start() : second.end()], 0.6)
    return None


def untranslated(text: str, spoken: Lexicon) -> Fault | None:
    """A word in another alphabet left in the middle of a translated sentence."""
    found = [(match.lastgroup, match) for match in _SCRIPTS.finditer(text)]
    others = [match for group, match in found if group == "other"]
    if others and len(others) * 2 < len(found):
        return Fault(Reason.UNTRANSLATED_FRAGMENT, others[0][0], 0.7)
    return None
