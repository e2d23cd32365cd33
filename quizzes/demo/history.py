"""What the demo class has done so far."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from django.utils import timezone

from quizzes.actions.assign import assign
from quizzes.actions.backdate import backdate_assignment, backdate_attempt
from quizzes.actions.saving import Changes
from quizzes.demo.behaviours import CAREFUL, HASTY, SUSPICIOUS, TRUSTING, Habit, answers
from quizzes.demo.sit import sit
from quizzes.models import Assignment, Classroom, Edition, User
from quizzes.models.content import scoring_key

HABITS = (CAREFUL, CAREFUL, CAREFUL, HASTY, HASTY, SUSPICIOUS, SUSPICIOUS, TRUSTING, TRUSTING)
SECOND_GO = 0.4
MORNING, EVENING = 8, 20


@dataclass(frozen=True, slots=True)
class Pupil:
    """A demo student with the habit they started the year with."""

    user: User
    habit: Habit


@dataclass(frozen=True, slots=True)
class Term:
    """A teacher, a class and its pupils, seen from `now`; whatever is up to chance comes from `chance`."""

    chance: Random
    teacher: User
    classroom: Classroom
    pupils: tuple[Pupil, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Past:
    """An article the class had: opened and due so many days ago (below 0: due in the days ahead; None: never due)."""

    article: str
    opened: int
    due: int | None
    attempts: int = 1
    missing: int = 0


def pupils(chance: Random, users: list[User]) -> tuple[Pupil, ...]:
    """Everybody with a habit of their own."""
    return tuple(Pupil(user, chance.choice(HABITS)) for user in users)


def live_through(term: Term, edition: Edition, past: Past, before: int) -> Assignment:
    """Most of the class takes this quiz, `before` articles into the year; then it gets its real dates.

    Nobody can start a quiz that is over, so it is open while it is taken.
    """
    assignment = _give(term, edition, attempts=past.attempts)
    absent = term.chance.sample(term.pupils, past.missing)
    opens_at = _days_ago(term.now, past.opened, MORNING)
    due_at = None if past.due is None else _days_ago(term.now, past.due, EVENING)
    ends_at = min(due_at or term.now, term.now)
    for pupil in term.pupils:
        if pupil not in absent:
            _take(term, assignment, pupil, before, _some_time(term.chance, opens_at, ends_at))
    return backdate_assignment(assignment=assignment, opens_at=opens_at, due_at=due_at)


def open_now(term: Term, edition: Edition, *, not_begun: int, in_progress: int, before: int) -> Assignment:
    """A quiz without a due date: the first pupils have not begun it, the next are in the middle, the rest are done."""
    assignment = _give(term, edition)
    opens_at = _days_ago(term.now, 1, MORNING)
    for pupil in term.pupils[not_begun : not_begun + in_progress]:
        _begin(term, assignment, pupil, term.now - timedelta(minutes=20))
    for pupil in term.pupils[not_begun + in_progress :]:
        _take(term, assignment, pupil, before, _some_time(term.chance, opens_at, term.now))
    return backdate_assignment(assignment=assignment, opens_at=opens_at, due_at=None)


def _give(term: Term, edition: Edition, attempts: int = 1) -> Assignment:
    return assign(by=term.teacher, edition=edition, classroom=term.classroom, attempts_allowed=attempts)


def _take(term: Term, assignment: Assignment, pupil: Pupil, before: int, began: datetime) -> None:
    """One pupil takes the quiz in eight to twenty minutes; where it may be taken again, some do, and do better."""
    key, chance = scoring_key(assignment.edition.key), term.chance
    for again in range(assignment.attempts_allowed):
        if again and chance.random() > SECOND_GO:
            return
        given = answers(chance, key, pupil.habit.after(before + again))
        made = sit(by=pupil.user, assignment_id=assignment.pk, answers=given, marks_a_save=1)
        started = began + timedelta(minutes=25 * again)
        backdate_attempt(
            attempt=made, started_at=started, ended_at=started + timedelta(seconds=chance.randint(480, 1200))
        )


def _begin(term: Term, assignment: Assignment, pupil: Pupil, began: datetime) -> None:
    """One pupil has read the first half of the article so far."""
    key = scoring_key(assignment.edition.key)
    given = answers(term.chance, key, pupil.habit)
    half = {number: kind for number, kind in given.marks.items() if number <= len(key.passages) // 2}
    made = sit(by=pupil.user, assignment_id=assignment.pk, answers=Changes(marks=half), marks_a_save=1, hands_in=False)
    backdate_attempt(attempt=made, started_at=began, ended_at=began + timedelta(minutes=6))


def _days_ago(now: datetime, days: int, hour: int) -> datetime:
    """The day so many days ago (below 0: ahead), on the hour, as a teacher would set it."""
    return timezone.localtime(now - timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)


def _some_time(chance: Random, first: datetime, last: datetime) -> datetime:
    """Between two moments, early enough to be done with two attempts before the second."""
    room = last - first - timedelta(hours=1)
    return first + room * chance.random()
