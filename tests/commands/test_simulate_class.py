"""Simulated students through the real actions."""

import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from quizzes.demo.article import demo_articles
from quizzes.demo.behaviours import BEHAVIOURS
from quizzes.demo.bring import bring_edition
from quizzes.management.invariants import contradictions
from quizzes.models import Assignment, Attempt, User
from tests.make import a_classroom, a_teacher, an_assignment

pytestmark = pytest.mark.django_db

STUDENTS = 140


def the_ferry() -> Assignment:
    """The demo's open article, given to an empty class."""
    teacher = a_teacher()
    edition = bring_edition(by=teacher, article=demo_articles()["night-ferry"])
    return an_assignment(a_classroom(teacher), edition)


def simulated(assignment: Assignment, students: int = STUDENTS, seed: int = 1) -> dict[str, Any]:
    out = StringIO()
    call_command("simulate_class", assignment=assignment.pk, students=students, seed=seed, stdout=out)
    printed: dict[str, Any] = json.loads(out.getvalue())
    return printed


def test_it_prints_the_promised_fields() -> None:
    assignment = the_ferry()
    printed = simulated(assignment, 7)
    assert set(printed) == {"assignment", "max_score", "behaviours"}
    assert printed["assignment"] == assignment.pk
    assert printed["max_score"] == 11
    assert list(printed["behaviours"]) == list(BEHAVIOURS)
    for figures in printed["behaviours"].values():
        assert set(figures) == {"students", "score", "spotting", "discernment", "suspicion"}


def test_the_figures_come_out_as_the_behaviours_are() -> None:
    figures = simulated(the_ferry())["behaviours"]
    assert figures["blank"]["spotting"] == 0
    assert figures["everything"]["spotting"] <= 0
    assert figures["random"]["spotting"] <= 0.06
    assert figures["blank"]["discernment"] == figures["everything"]["discernment"] == 0
    assert max(figures, key=lambda name: figures[name]["score"]) == "careful"
    assert figures["suspicious"]["suspicion"] > 0 > figures["trusting"]["suspicion"]


def test_shares_are_equal() -> None:
    figures = simulated(the_ferry(), 21)["behaviours"]
    assert {each["students"] for each in figures.values()} == {3}


def test_fewer_students_than_behaviours_leave_some_out() -> None:
    assert list(simulated(the_ferry(), 3)["behaviours"]) == ["careful", "hasty", "suspicious"]


def test_the_same_seed_earns_the_same() -> None:
    assignment = the_ferry()
    assert simulated(assignment, 14, seed=5) == simulated(assignment, 14, seed=5)
    assert simulated(assignment, 14, seed=5) != simulated(assignment, 14, seed=6)


def test_a_second_run_adds_new_students_numbered_on() -> None:
    assignment = the_ferry()
    simulated(assignment, 7)
    simulated(assignment, 7)
    names = list(assignment.classroom.enrolments.order_by("student__username").values_list("student__name", flat=True))
    assert names[0] == "Simulated 1 (careful)"
    assert names[7] == "Simulated 8 (careful)"
    assert len(set(names)) == 14


def test_simulated_students_cannot_sign_in() -> None:
    simulated(the_ferry(), 7)
    assert not any(student.has_usable_password() for student in User.objects.filter(is_staff=False))


def test_every_attempt_was_saved_on_the_way_and_handed_in() -> None:
    assignment = the_ferry()
    simulated(assignment, 14)
    attempts = Attempt.objects.filter(assignment=assignment)
    assert attempts.handed_in().count() == 14
    assert max(attempt.version for attempt in attempts) > 2
    assert list(contradictions()) == []


def test_a_sound_article_has_no_discernment_to_print() -> None:
    teacher = a_teacher()
    edition = bring_edition(by=teacher, article=demo_articles()["lac"])
    figures = simulated(an_assignment(a_classroom(teacher), edition), 7)["behaviours"]
    assert figures["blank"]["spotting"] == 1
    assert figures["blank"]["discernment"] is None


def test_an_assignment_that_does_not_exist_is_refused_in_a_sentence() -> None:
    with pytest.raises(CommandError, match="There is no assignment 4711"):
        call_command("simulate_class", assignment=4711, students=7)


def test_a_closed_assignment_is_refused_and_nobody_is_enrolled() -> None:
    now = timezone.now()
    assignment = an_assignment(opens_at=now - timedelta(days=2), due_at=now - timedelta(days=1))
    with pytest.raises(CommandError, match="closed"):
        call_command("simulate_class", assignment=assignment.pk, students=7)
    assert not assignment.classroom.enrolments.exists()


def test_no_students_are_refused() -> None:
    with pytest.raises(CommandError, match="at least one"):
        call_command("simulate_class", assignment=an_assignment().pk, students=0)
