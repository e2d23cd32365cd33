"""The page of one class: who is in it and what it was given."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q

from quizzes.models import Assignment, Classroom, Edition, User
from quizzes.reports.names import alphabetical


@dataclass(frozen=True, slots=True)
class AssignmentLine:
    """One assignment; `started` counts those who have not handed in, `state` is open, past or coming."""

    assignment: Assignment
    state: str
    started: int
    handed_in: int


@dataclass(frozen=True, slots=True)
class ClassroomPage:
    """Everything the page shows; `editions` are those the teacher who looks may assign, the newest first."""

    classroom: Classroom
    students: tuple[User, ...]
    assignments: tuple[AssignmentLine, ...]
    editions: tuple[Edition, ...]
    section: str = "classes"


def classroom_page(classroom: Classroom, teacher: User, now: datetime) -> ClassroomPage:
    """Four queries, whatever the size of the class; the newest assignment first."""
    students = User.objects.filter(enrolments__classroom=classroom)
    counted = _counted(classroom)
    given = Assignment.objects.filter(classroom=classroom).select_related("edition")
    newest = given.defer("edition__paper", "edition__key").order_by("-opens_at", "-pk")
    editions = Edition.objects.visible_to(teacher).defer("paper", "key")
    return ClassroomPage(
        classroom,
        tuple(sorted(students, key=lambda student: alphabetical(str(student)))),
        tuple(AssignmentLine(each, _state(each, now), *counted[each.pk]) for each in newest if each.pk in counted),
        tuple(editions.order_by("-published_at", "-pk")),
    )


def _counted(classroom: Classroom) -> dict[int, tuple[int, int]]:
    in_class = Q(attempts__student__enrolments__classroom=F("classroom"))
    counted = Assignment.objects.filter(classroom=classroom).annotate(
        begun=Count("attempts__student", filter=in_class, distinct=True),
        done=Count("attempts__student", filter=in_class & Q(attempts__handed_in_at__isnull=False), distinct=True),
    )
    return {pk: (begun - done, done) for pk, begun, done in counted.values_list("pk", "begun", "done")}


def _state(assignment: Assignment, now: datetime) -> str:
    if assignment.is_past(now):
        return "past"
    return "open" if assignment.is_open(now) else "coming"
