"""What the detector hands on: the document, a judgement on every passage, and its suggestions."""

from dataclasses import dataclass
from typing import NamedTuple

from quizzes.detection.kinds import Attribution, Kind
from quizzes.detection.reasons import Reason
from quizzes.reading import Document


class Judgement(NamedTuple):
    """Where one passage stands on the attribution ladder, and the words that put it there ("" when none did).

    `background`: checkable, but routine public record, so not suggested.
    """

    passage: int
    attribution: Attribution
    background: bool = False
    cue: str = ""


class Suggestion(NamedTuple):
    """A kind proposed for a passage; `cue` is a stretch of its text, `confidence` is between 0 and 1.

    The rules leave the last two empty: their explanation is a template of reason and cue. A language model may write
    one, and a fair translation of an embed that has an original.
    """

    passage: int
    kind: Kind
    reason: Reason
    cue: str
    confidence: float
    explanation: str = ""
    translation: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document with one judgement per passage and at most one suggestion per passage and kind."""

    document: Document
    judgements: tuple[Judgement, ...]
    suggestions: tuple[Suggestion, ...]
