"""Discernment and suspicion over all the articles whose answers a student has seen."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.models import Attempt
from quizzes.reports.words import DISCERNMENT, SUSPICION
from quizzes.tally import Counts, SuspicionWord, discernment_word, enough, suspicion_word
from quizzes.tally.counts import ENOUGH_FINE, ENOUGH_TARGETS

# Five places on a scale from too trusting to too suspicious; the word says no more, so neither does the picture.
PLACES = {
    SuspicionWord.TOO_TRUSTING: 28,
    SuspicionWord.A_LITTLE_TRUSTING: 84,
    SuspicionWord.BALANCED: 140,
    SuspicionWord.A_LITTLE_SUSPICIOUS: 196,
    SuspicionWord.TOO_SUSPICIOUS: 252,
}


@dataclass(frozen=True, slots=True)
class Pooled:
    """`place` is 0 while there is not `enough` to say; `marked` is hits and false alarms together."""

    articles: int
    enough: bool
    discernment: str
    suspicion: str
    place: int
    counts: Counts
    needed_targets: int = ENOUGH_TARGETS
    needed_fine: int = ENOUGH_FINE

    @property
    def marked(self) -> int:
        return self.counts.hits + self.counts.false_alarms


def pooled(attempts: Iterable[Attempt]) -> Pooled:
    """Attempts with their scores, earliest first; of several at one assignment the last one counts."""
    last = {attempt.assignment_id: attempt.score for attempt in attempts if hasattr(attempt, "score")}
    counts = Counts.pooled(Counts(score.hits, score.targets, score.false_alarms, score.fine) for score in last.values())
    bias = suspicion_word(counts)
    return Pooled(
        articles=len(last),
        enough=enough(counts),
        discernment=str(DISCERNMENT[discernment_word(counts)]),
        suspicion=str(SUSPICION[bias]),
        place=PLACES.get(bias, 0),
        counts=counts,
    )
