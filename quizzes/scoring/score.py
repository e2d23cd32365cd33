"""From key and answers to a score."""

from dataclasses import dataclass
from fractions import Fraction

from quizzes.scoring.answers import Answers
from quizzes.scoring.key import Key
from quizzes.scoring.outcome import Outcome, Status
from quizzes.scoring.passage import score_passage
from quizzes.scoring.question import score_question


@dataclass(frozen=True, slots=True)
class Score:
    """What an attempt is worth: exact fractions, a pure function of key and answers.

    `points` of `out_of`; `spotting` from 0 to 1 and `raw_spotting` from -1 to 1, before the floor; `credit` the sum
    over targets; `hits` targets marked with any kind, of which `right` with a right kind and `half` with a wrong one.
    """

    points: Fraction
    out_of: Fraction
    spotting: Fraction
    raw_spotting: Fraction
    credit: Fraction
    hits: int
    right: int
    half: int
    false_alarms: int
    targets: int
    fine: int
    outcomes: tuple[Outcome, ...]


def score(key: Key, answers: Answers) -> Score:
    """Score one attempt. Unknown passages and options and empty marks are ignored; their order never matters."""
    passages = tuple(score_passage(passage, answers.marks.get(passage.number, "")) for passage in key.passages)
    questions = tuple(score_question(q, answers.choices.get(q.number, frozenset())) for q in key.questions)
    right, half, false_alarms = (_count(passages, status) for status in (Status.HIT, Status.HALF, Status.FALSE_ALARM))
    credit = right + Fraction(half, 2)
    raw = spotting(credit, key.targets, false_alarms, key.fine)
    floored = max(Fraction(0), raw)
    return Score(
        points=floored * key.spotting_weight + sum(question.credit for question in questions),
        out_of=key.out_of,
        spotting=floored,
        raw_spotting=raw,
        credit=credit,
        hits=right + half,
        right=right,
        half=half,
        false_alarms=false_alarms,
        targets=key.targets,
        fine=key.fine,
        outcomes=passages + questions,
    )


def spotting(credit: Fraction, targets: int, false_alarms: int, fine: int) -> Fraction:
    """The share found less the share falsely marked, before the floor.

    A sound article (no targets) starts at 1, so that leaving it alone is full marks; nothing to judge at all is 0.
    """
    spoilt = Fraction(false_alarms, fine) if fine else Fraction(0)
    if targets:
        return credit / targets - spoilt
    return 1 - spoilt if fine else Fraction(0)


def _count(outcomes: tuple[Outcome, ...], status: Status) -> int:
    return sum(outcome.status is status for outcome in outcomes)
