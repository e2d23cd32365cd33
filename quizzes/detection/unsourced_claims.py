"""Sentences and their rungs in, suggestions of unsourced claims out."""

from collections.abc import Iterator, Sequence

from quizzes.detection.attribution import Rung
from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.reasons import Reason
from quizzes.detection.sentences import Sentence

# Share of the suggestions with each reason that were right on the English and French of tests/articles/tuning, with
# background counted as wrong, rounded to a twentieth: how sure to sound, no more. Quotations without a speaker were too
# few to count.
_CONFIDENCE = {
    Reason.HEARSAY: 0.95,
    Reason.JOURNALISTIC_CONDITIONAL: 0.9,
    Reason.VAGUE_SOURCE: 0.85,
    Reason.IMPERSONAL_HEDGE: 0.75,
    Reason.FIGURE_WITHOUT_SOURCE: 0.65,
    Reason.NO_SOURCE: 0.65,
    Reason.INTERPRETATION_AS_FACT: 0.6,
    Reason.QUOTE_WITHOUT_SPEAKER: 0.45,
}


def unsourced_claims(sentences: Sequence[Sentence], rungs: Sequence[Rung]) -> Iterator[Suggestion]:
    """One suggestion for each sentence whose rung has a reason."""
    for sentence, rung in zip(sentences, rungs, strict=True):
        if rung.reason is not None:
            number = sentence.passage.number
            yield Suggestion(number, Kind.UNSOURCED_CLAIM, rung.reason, rung.cue, _CONFIDENCE[rung.reason])
