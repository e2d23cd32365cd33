"""An original and its translation in, what does not agree between them out: numbers, negation, language, length, seams.

Mechanical faults only. A fluent sentence that says something else passes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quizzes.detection.lexicon import lexicon
from quizzes.detection.mistranslated_embeds import (
    Fault,
    Wording,
    broken_agreement,
    repeated_words,
    seam,
    untranslated,
)
from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.words import plain_words
from quizzes.languages import OTHERS, words_in
from quizzes.reading.language import identify

SUSPECT = 0.5
# Outside these bounds no fluent translation between our languages was seen; short texts vary too much to say.
_SHORTEST, _LONGEST = 0.4, 2.6
_LEAST_CHARACTERS = 40
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,']\d{3})+(?![\d])|\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far a translation is to be doubted (0 to 1), and why."""

    score: float
    faults: tuple[Fault, ...]

    @property
    def suspect(self) -> bool:
        """Whether a teacher should look."""
        return self.score >= SUSPECT


def compare(original: str, translation: str, *, original_language: str = "", language: str = "") -> Comparison:
    """Hold a translation against its original. Languages are ISO 639-1 codes; found from the texts when empty."""
    spoken = identify(translation, otherwise=language)
    said = original_language or identify(original, otherwise="")
    faults = [
        *_language(translation, spoken, language),
        *_numbers(original, translation),
        *_negation(original, translation, said, language or spoken),
        *_length(original, translation),
        *_garble(translation, language or spoken),
    ]
    worst = max((fault.confidence for fault in faults), default=0.0)
    return Comparison(round(min(0.99, worst + 0.05 * max(0, len(faults) - 1)), 2), tuple(faults))


def _language(translation: str, spoken: str, language: str) -> Iterator[Fault]:
    if language and spoken and spoken != language:
        yield Fault(Reason.NOT_TRANSLATED, opening(translation), 0.85)


def _numbers(original: str, translation: str) -> Iterator[Fault]:
    """A number of the translation that the original does not have; one spelt out in words is no fault."""
    known = {_digits(number) for number in _NUMBER.findall(original)}
    for number in _NUMBER.findall(translation):
        if known and _digits(number) not in known:
            yield Fault(Reason.NUMBER_CHANGED, number, 0.8)
            return


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _negation(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """One of the two denies and the other does not."""
    before, after = _denials(said), _denials(language)
    if not before or not after:
        return
    denied = [word for word in plain_words(original) if word in before]
    denies = [word for word in plain_words(translation) if word in after]
    if bool(denied) != bool(denies):
        yield Fault(Reason.NEGATION_CHANGED, (denies or denied)[0] if denies else opening(translation), 0.6)


def _denials(language: str) -> frozenset[str]:
    spoken = lexicon(language) if language else None
    return spoken.negation if spoken else _other_denials().get(language, frozenset())


@cache
def _other_denials() -> dict[str, frozenset[str]]:
    words = words_in(OTHERS)["negation"]
    return {language: frozenset(denials) for language, denials in words.items()}


def _length(original: str, translation: str) -> Iterator[Fault]:
    if max(len(original), len(translation)) >= _LEAST_CHARACTERS:
        ratio = len(translation) / max(1, len(original))
        if not _SHORTEST <= ratio <= _LONGEST:
            yield Fault(Reason.LENGTH_CHANGED, opening(translation), 0.55)


def _garble(translation: str, language: str) -> Iterator[Fault]:
    if spoken := lexicon(language):
        wording = Wording(translation)
        for check in (seam, broken_agreement, repeated_words, untranslated):
            if fault := check(wording, spoken):
                yield fault
