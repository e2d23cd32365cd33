"""A released attempt, judged from the frozen edition and the saved answers alone."""

from dataclasses import dataclass
from fractions import Fraction

from quizzes import scoring
from quizzes.models import Attempt
from quizzes.models.content import scoring_answers, scoring_key
from quizzes.reports.answered import AnsweredQuestion, answered_questions
from quizzes.reports.figures import figure, halves, percent
from quizzes.reports.noted import NotedBlock, noted_blocks


@dataclass(frozen=True, slots=True)
class Judged:
    """Points as figures, shares as percentages, counts as numbers; the dots are names of their fillings."""

    earned: str
    out_of: str
    spotting_earned: str
    spotting_out_of: str
    questions_earned: str
    questions_out_of: str
    found: str
    spoilt: str
    spotting: str
    targets: int
    fine: int
    hits: int
    right: int
    half: int
    credit: str
    marked: int
    false_alarms: int
    target_dots: tuple[str, ...]
    fine_dots: tuple[str, ...]
    blocks: tuple[NotedBlock, ...]
    questions: tuple[AnsweredQuestion, ...]


def judged(attempt: Attempt) -> Judged:
    """Reads the key."""
    edition = attempt.assignment.edition
    key = scoring_key(edition.key)
    score = scoring.score(key, scoring_answers(attempt.marks, attempt.choices))
    outcomes = {outcome.item: outcome for outcome in score.outcomes}
    asked = sum((question.points for question in key.questions), Fraction(0))
    spotted = score.spotting * key.spotting_weight
    return Judged(
        earned=figure(score.points),
        out_of=figure(score.out_of),
        spotting_earned=figure(spotted),
        spotting_out_of=figure(key.spotting_weight),
        questions_earned=figure(score.points - spotted),
        questions_out_of=figure(asked),
        found=percent(score.credit / score.targets) if score.targets else "",
        spoilt=percent(Fraction(score.false_alarms, score.fine)) if score.fine else "",
        spotting=percent(score.spotting),
        targets=score.targets,
        fine=score.fine,
        hits=score.hits,
        right=score.right,
        half=score.half,
        credit=halves(score.credit),
        marked=score.hits + score.false_alarms,
        false_alarms=score.false_alarms,
        target_dots=_dots(hit=score.right, half=score.half, no=score.targets - score.hits),
        fine_dots=_dots(fa=score.false_alarms, ok=score.fine - score.false_alarms),
        blocks=noted_blocks(edition, outcomes),
        questions=answered_questions(edition.paper, edition.key, outcomes),
    )


def _dots(**counts: int) -> tuple[str, ...]:
    return tuple(name for name, count in counts.items() for _dot in range(count))
