"""One line of a student's list: an assignment, and what can be done with it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from quizzes.models import Assignment, Attempt
from quizzes.reports.days import day_and_hour
from quizzes.reports.typography import typeset

SOMEDAY = datetime.max.replace(tzinfo=UTC)
STARTABLE = frozenset({"carry_on", "late", "start", "again"})


@dataclass(frozen=True, slots=True)
class ToDo:
    """`state` is start, again (another attempt), carry_on, late (begun, but closed), soon or missed."""

    assignment: int
    title: str
    language: str
    classroom: str
    state: str
    opens: str
    due: str
    marked: int
    passages: int
    attempt: int
    attempts: int

    @property
    def can_start(self) -> bool:
        return self.state in STARTABLE


def to_do(
    assignment: Assignment, made: Sequence[Attempt], lengths: dict[int, int], now: datetime, *, joined: datetime
) -> ToDo | None:
    """`made` are the student's attempts at it, `lengths` passages by edition, `joined` the student's day in the class.

    None when there is nothing left to do, and for what had closed before the student came.
    """
    state = _state(assignment, made, now)
    if not state or (state == "missed" and assignment.is_past(joined)):
        return None
    going = made[-1] if made and made[-1].handed_in_at is None else None
    edition = assignment.edition
    return ToDo(
        assignment=assignment.pk,
        title=typeset(edition.title, edition.language),
        language=edition.language,
        classroom=assignment.classroom.name,
        state=state,
        opens=day_and_hour(assignment.opens_at),
        due=day_and_hour(assignment.due_at) if assignment.due_at else "",
        marked=len(going.marks) if going else 0,
        passages=lengths.get(edition.pk, 0),
        attempt=going.number if going else len(made) + 1,
        attempts=assignment.attempts_allowed,
    )


def soonest_first(assignment: Assignment, now: datetime) -> tuple[bool, bool, datetime]:
    """A sort key: what is open by its due date, then what opens later, then what has closed."""
    return assignment.is_past(now), assignment.opens_at > now, assignment.due_at or SOMEDAY


def _state(assignment: Assignment, made: Sequence[Attempt], now: datetime) -> str:
    if made and made[-1].handed_in_at is None:
        return "late" if assignment.is_past(now) else "carry_on"
    if assignment.opens_at > now:
        return "soon"
    if assignment.is_past(now):
        return "" if made else "missed"
    if len(made) >= assignment.attempts_allowed:
        return ""
    return "again" if made else "start"
