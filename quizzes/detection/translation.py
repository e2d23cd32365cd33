"""An original and its translation in, what does not agree between them out: numbers, names, negation, language, length.

Mechanical faults and garbled text only. A fluent sentence that says something else passes.
"""

from dataclasses import dataclass

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.denials import denial_faults
from quizzes.detection.translations.faults import Fault, doubt
from quizzes.detection.translations.garble import garble_faults
from quizzes.detection.translations.length import length_faults
from quizzes.detection.translations.names import name_faults
from quizzes.detection.translations.numbers import number_faults
from quizzes.detection.translations.tongue import tongue_faults
from quizzes.reading.language import identify

SUSPECT = 0.5
# Of longer texts (characters) only the beginning is compared: no post is as long.
LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far a translation is to be doubted (0 to 1), and why, the most telling first."""

    score: float
    faults: tuple[Fault, ...]

    @property
    def suspect(self) -> bool:
        """Whether a teacher should look."""
        return self.score >= SUSPECT


def compare(original: str, translation: str, *, original_language: str = "", language: str = "") -> Comparison:
    """Hold a translation against its original, or look at it alone when the original is "".

    Languages are ISO 639-1 codes; found from the texts when empty.
    """
    original, translation = original[:LONGEST], translation[:LONGEST]
    meant = language or identify(translation, otherwise="")
    faults = list(garble_faults(translation, meant))
    if original.strip():
        said = original_language or identify(original, otherwise="")
        faults += beside(original, translation, said, meant)
    faults.sort(key=lambda fault: fault.confidence, reverse=True)
    return Comparison(doubt(faults), tuple(faults))


def beside(original: str, translation: str, said: str, language: str) -> list[Fault]:
    """What only the original shows. Where the translation is none, nothing else is worth saying."""
    wrong = list(tongue_faults(original, translation, said, language))
    if any(fault.reason is Reason.NOT_TRANSLATED for fault in wrong):
        return wrong
    found = (number_faults, name_faults, denial_faults, length_faults)
    return wrong + [fault for check in found for fault in check(original, translation, said, language)]
