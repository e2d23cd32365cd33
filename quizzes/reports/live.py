"""Who has joined, started and handed in, while it happens."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from django.utils.translation import get_language

from quizzes.models import Assignment, Attempt, Enrolment
from quizzes.reports.names import alphabetical


@dataclass(frozen=True, slots=True)
class Progress:
    """One student: nothing yet, marks and answers so far, or when it was handed in."""

    name: str
    started: bool = False
    answered: int = 0
    handed_in_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Live:
    """Everything the page shows; `version` changes whenever any of it does."""

    assignment: Assignment
    items: int
    students: tuple[Progress, ...]
    version: str = ""
    section: str = "classes"

    @property
    def started(self) -> int:
        """Everybody who opened the quiz, those who have handed in included."""
        return sum(student.started for student in self.students)

    @property
    def handed_in(self) -> int:
        return sum(student.handed_in_at is not None for student in self.students)


def live(assignment: Assignment) -> Live:
    """Two queries, whatever the size of the class; a student's latest attempt counts."""
    attempts = Attempt.objects.filter(assignment=assignment).order_by("number")
    latest = {attempt.student_id: attempt for attempt in attempts}
    enrolled = Enrolment.objects.filter(classroom=assignment.classroom_id).select_related("student")
    students = [_progress(str(each.student), latest.get(each.student_id)) for each in enrolled]
    students.sort(key=lambda student: alphabetical(student.name))
    paper = assignment.edition.paper
    passages = sum(len(block["passages"]) for block in paper["blocks"])
    page = Live(assignment, passages + len(paper["questions"]), tuple(students))
    # What the page says depends on the language too.
    seen = repr((get_language(), assignment.pk, page.items, page.students))
    return replace(page, version=sha256(seen.encode()).hexdigest()[:24])


def _progress(name: str, attempt: Attempt | None) -> Progress:
    if attempt is None:
        return Progress(name)
    return Progress(name, True, len(attempt.marks) + len(attempt.choices), attempt.handed_in_at)
