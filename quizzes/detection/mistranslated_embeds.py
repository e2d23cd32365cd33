"""Embedded posts in, suggestions of bad translation out, seen without the original.

Rules see garbled text, not meaning: a fluent mistranslation passes here.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.lexicon import Lexicon, lexicon
from quizzes.detection.reasons import Reason
from quizzes.reading import Document, Passage, PassageKind

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = "aeiouyàâäéèêëîïôöùûü"
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
_OTHER_SCRIPTS = re.compile(r"[Ѐ-ӿͰ-Ͽ؀-ۿ֐-׿一-鿿]{2,}")
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


class Wording:
    """A post cut into words: `words` are where they stand, `lowers` how they read in lower case."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = list(_WORD.finditer(text))
        self.lowers = [word[0].lower() for word in self.words]

    def pairs(self) -> Iterator[tuple[int, str, str]]:
        """Each word after the first: its index, the word before it and itself, in lower case."""
        return zip(range(1, len(self.lowers)), self.lowers, self.lowers[1:], strict=False)

    def joint(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.words[at - 1].end() : self.words[at].start()]

    def pair(self, at: int) -> str:
        """A word and the one before it, as printed."""
        return self.text[self.words[at - 1].start() : self.words[at].end()]


def faults(passage: Passage, document: Document) -> list[Fault]:
    """Everything wrong with one post. A post left in its own language is not a fault."""
    spoken = lexicon(passage.language)
    if spoken is None or passage.language != document.language:
        return []
    wording = Wording(passage.text)
    if len(wording.words) < _LEAST_WORDS:
        return []
    checks: tuple[Callable[[Wording, Lexicon], Fault | None], ...] = (
        seam,
        broken_agreement,
        repeated_words,
        untranslated,
    )
    return [fault for check in checks if (fault := check(wording, spoken))]


def seam(wording: Wording, spoken: Lexicon) -> Fault | None:
    """A small word written large in the middle of a sentence: two pieces joined without reading ("russe Les")."""
    for at, _, lower in wording.pairs():
        if lower not in spoken.function_words or len(lower) < 2 or not wording.words[at][0].istitle():
            continue
        following = wording.text[wording.words[at].end() :].lstrip(" \u00a0'’")
        closed_up = not wording.joint(at).strip(" \u00a0\u202f")
        if closed_up and wording.words[at - 1][0].islower() and following[:1].islower():
            return Fault(Reason.SEAM, wording.pair(at), 0.8)
    return None


def broken_agreement(wording: Wording, spoken: Lexicon) -> Fault | None:
    """Grammar no speaker writes: "de le", "le eau", "les robot"."""
    for at, *pair in wording.pairs():
        if not (_unelided(pair, spoken) or _uncontracted(pair, spoken)):
            continue
        if wording.words[at][0][0].islower() and not wording.joint(at).strip(" \u00a0"):
            return Fault(Reason.BROKEN_AGREEMENT, wording.pair(at), 0.6)
    return None


def _unelided(pair: Sequence[str], spoken: Lexicon) -> bool:
    if pair[0] not in spoken.elided_before_vowel:
        return False
    return pair[1][0] in _VOWELS and pair[1] not in spoken.no_elision_before and len(pair[1]) > 2


def _uncontracted(pair: Sequence[str], spoken: Lexicon) -> bool:
    return f"{pair[0]} {pair[1]}" in spoken.uncontracted


def repeated_words(wording: Wording, spoken: Lexicon) -> Fault | None:
    """The same small word twice running: a stuck translator."""
    for at, first, second in wording.pairs():
        if first == second and first in spoken.function_words and not wording.joint(at).strip(" "):
            return Fault(Reason.REPEATED_WORDS, wording.pair(at), 0.6)
    return None


def untranslated(wording: Wording, spoken: Lexicon) -> Fault | None:
    """A word in another alphabet left in the middle of a translated sentence."""
    others = _OTHER_SCRIPTS.findall(wording.text)
    if others and len(others) < len(_LATIN.findall(wording.text)):
        return Fault(Reason.UNTRANSLATED_FRAGMENT, others[0], 0.7)
    return None
