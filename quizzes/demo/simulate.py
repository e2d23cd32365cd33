"""A simulated class: students of known behaviour take a quiz, and what they earn is pooled by behaviour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean
from time import sleep
from uuid import UUID

from django.db import transaction

from quizzes.actions.simulated import enrol_simulated
from quizzes.demo.behaviours import BEHAVIOURS
from quizzes.demo.sit import sit
from quizzes.models import Assignment, Score
from quizzes.models.content import scoring_key
from quizzes.scoring import Key
from quizzes.tally import Counts, discernment, suspicion

# A commit waits for the disk, so many students share one. Writers of SQLite do not queue: whoever waits looks again
# every tenth of a second. So the door stands open that long after each commit, or others on the database would starve.
STUDENTS_A_COMMIT = 40
GAP = 0.11  # seconds
MARKS_A_SAVE = 6


@dataclass(frozen=True, slots=True)
class Pooled:
    """Means over the students of one behaviour; `spotting` is before the floor, None where a number does not exist."""

    students: int
    score: float
    spotting: float
    discernment: float | None
    suspicion: float | None


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a run did: `behaviours` in the order of BEHAVIOURS, those without students left out."""

    assignment: int
    max_score: float
    behaviours: dict[str, Pooled]


def simulate(*, assignment: Assignment, students: int, seed: int) -> Simulation:
    """New students in equal shares of every behaviour take the quiz through the real actions.

    The same seed gives the same answers. Raises Refused when the assignment takes no attempts; nobody is enrolled then.
    """
    key = scoring_key(assignment.edition.key)
    turns = [
        (name, Random(f"{seed} {number}"))  # noqa: S311 - decides who marks what, and must repeat itself
        for number, name in _shares(students)
    ]
    attempts: dict[str, list[UUID]] = {name: [] for name in BEHAVIOURS}
    for first in range(0, students, STUDENTS_A_COMMIT):
        for name, attempt in _one_commit(assignment, key, turns[first : first + STUDENTS_A_COMMIT]):
            attempts[name].append(attempt)
        sleep(GAP)
    return Simulation(
        assignment=assignment.pk,
        max_score=float(key.out_of),
        behaviours={name: _pooled(made) for name, made in attempts.items() if made},
    )


def _shares(students: int) -> Iterator[tuple[int, str]]:
    """Student by student the next behaviour, so that shares are equal, or differ by one."""
    names = tuple(BEHAVIOURS)
    return ((number, names[number % len(names)]) for number in range(students))


@transaction.atomic
def _one_commit(assignment: Assignment, key: Key, turns: Sequence[tuple[str, Random]]) -> list[tuple[str, UUID]]:
    enrolled = enrol_simulated(classroom=assignment.classroom, behaviours=[name for name, _chance in turns])
    made = []
    for student, (name, chance) in zip(enrolled, turns, strict=True):
        answers = BEHAVIOURS[name](chance, key)
        attempt = sit(by=student, assignment_id=assignment.pk, answers=answers, marks_a_save=MARKS_A_SAVE)
        made.append((name, attempt.pk))
    return made


def _pooled(attempts: Sequence[UUID]) -> Pooled:
    scores = list(Score.objects.filter(attempt__in=attempts))
    counts = Counts.pooled(Counts(row.hits, row.targets, row.false_alarms, row.fine) for row in scores)
    return Pooled(
        students=len(scores),
        score=fmean(float(row.points) for row in scores),
        spotting=fmean(float(row.raw_spotting) for row in scores),
        discernment=discernment(counts),
        suspicion=suspicion(counts),
    )
