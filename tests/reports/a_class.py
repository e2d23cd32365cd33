"""A class with work in it, and its files read back as anybody would read them."""

import csv
import io
from collections.abc import Iterable
from random import Random

from quizzes.actions.hand_in import hand_in
from quizzes.actions.saving import Changes
from quizzes.models import Assignment, Attempt, Classroom, Edition, Kind
from quizzes.reports.cells import unguard
from tests import make


def a_class_at_work(
    students: int = 3, assignments: int = 1, *, attempts: int = 1, edition: Edition | None = None, seed: int = 1
) -> Classroom:
    """Everybody hands in everything, marking at random."""
    classroom = make.a_classroom(edition.published_by if edition else None)
    edition = edition or make.an_edition(classroom.teachers.get())
    given = [make.an_assignment(classroom, edition, attempts_allowed=attempts) for _place in range(assignments)]
    random = Random(seed)  # noqa: S311 - marks of invented students guard nothing
    for number in range(students):
        student = make.a_student(f"Student {number:02}", classroom)
        for assignment in given:
            for _go in range(attempts):
                at_random(make.an_attempt(assignment, student), random)
    return classroom


def at_random(attempt: Attempt, random: Random) -> Attempt:
    paper = attempt.assignment.edition.paper
    numbers = [passage["number"] for block in paper["blocks"] for passage in block["passages"]]
    marks = {number: random.choice(Kind.values) for number in numbers if random.random() < 0.5}
    choices = {
        question["number"]: tuple(
            random.sample(range(1, len(question["options"]) + 1), 2 if question["several"] else 1)
        )
        for question in paper["questions"]
    }
    return hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks=marks, choices=choices))


def only(classroom: Classroom) -> Assignment:
    return classroom.assignments.get()


def read(lines: Iterable[str]) -> list[dict[str, str]]:
    """The rows of a CSV file by their heads, as texts."""
    text = "".join(lines)
    assert text.startswith("\ufeff")
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [{head: unguard(cell) for head, cell in row.items()} for row in rows]
