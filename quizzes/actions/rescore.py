"""Making the stored score of an attempt from its saved answers."""

from decimal import Decimal
from fractions import Fraction

from django.db import transaction

from quizzes import scoring
from quizzes.models import Attempt, Outcome, Score
from quizzes.models.content import scoring_answers, scoring_key

SIX_PLACES = Decimal("0.000001")


def decimal(exact: Fraction) -> Decimal:
    """An exact fraction with six decimal places, as the columns keep it."""
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(SIX_PLACES)


def computed(attempt: Attempt) -> scoring.Score:
    """The score as it follows from the edition and the saved answers alone."""
    return scoring.score(scoring_key(attempt.assignment.edition.key), scoring_answers(attempt.marks, attempt.choices))


@transaction.atomic
def store_score(attempt: Attempt) -> Score:
    """Writes the score and its outcomes, in place of any that were there."""
    result = computed(attempt)
    Outcome.objects.filter(attempt=attempt).delete()
    Outcome.objects.bulk_create(_rows(attempt, result))
    score, _created = Score.objects.update_or_create(attempt=attempt, defaults=_columns(result))
    return score


@transaction.atomic
def rescore(*, attempt: Attempt) -> bool:
    """Rebuilds the stored score of a handed-in attempt; True when it was not what the saved answers say."""
    if agrees(attempt):
        return False
    store_score(attempt)
    return True


def agrees(attempt: Attempt) -> bool:
    """Whether the stored score and outcomes are what the edition and the saved answers say."""
    result = computed(attempt)
    stored = Score.objects.filter(attempt=attempt).first()
    if stored is None or any(getattr(stored, name) != value for name, value in _columns(result).items()):
        return False
    kept = [_content(outcome) for outcome in attempt.outcomes.all()]
    return kept == [_content(outcome) for outcome in _rows(attempt, result)]


def _rows(attempt: Attempt, result: scoring.Score) -> list[Outcome]:
    return [
        Outcome(
            attempt=attempt,
            position=position,
            item=outcome.item,
            status=outcome.status,
            answer=outcome.answer,
            credit=decimal(outcome.credit),
            out_of=decimal(outcome.out_of),
        )
        for position, outcome in enumerate(result.outcomes, 1)
    ]


def _content(row: Outcome) -> tuple[int, str, str, str, Decimal, Decimal]:
    return row.position, row.item, row.status, row.answer, row.credit, row.out_of


def _columns(result: scoring.Score) -> dict[str, Decimal | int]:
    return {
        "points": decimal(result.points),
        "out_of": decimal(result.out_of),
        "spotting": decimal(result.spotting),
        "raw_spotting": decimal(result.raw_spotting),
        "hits": result.hits,
        "right": result.right,
        "false_alarms": result.false_alarms,
        "targets": result.targets,
        "fine": result.fine,
    }
