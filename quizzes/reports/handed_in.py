"""What a class answered: the outcomes of the attempts that students of the class have handed in."""

from collections import defaultdict
from fractions import Fraction

from django.db.models import F, QuerySet

from quizzes import scoring
from quizzes.models import Assignment, Outcome


def outcomes_of(assignment: Assignment) -> QuerySet[Outcome]:
    """In the order of the edition within an attempt; whoever has left the class is left out, as on the board."""
    return Outcome.objects.filter(
        attempt__assignment=assignment,
        attempt__handed_in_at__isnull=False,
        attempt__student__enrolments__classroom=F("attempt__assignment__classroom"),
    ).order_by("attempt__student__name", "attempt__student_id", "attempt__number", "position")


def first_attempts(assignment: Assignment) -> list[list[scoring.Outcome]]:
    """One list of outcomes per student: later attempts would count students who know more than the quiz asks."""
    attempts: dict[object, list[scoring.Outcome]] = defaultdict(list)
    for row in outcomes_of(assignment).filter(attempt__number=1):
        attempts[row.attempt_id].append(_outcome(row))
    return list(attempts.values())


def _outcome(row: Outcome) -> scoring.Outcome:
    return scoring.Outcome(row.item, scoring.Status(row.status), row.answer, Fraction(row.credit), Fraction(row.out_of))
