"""Every answer of an assignment as a file, from which every score can be worked out again."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from django.utils import timezone

from quizzes import scoring
from quizzes.models import Assignment, Outcome, User
from quizzes.models.content import scoring_key
from quizzes.reports.cells import Cell, places, sheet
from quizzes.reports.handed_in import outcomes_of
from quizzes.reports.names import told_apart

HEADS: list[Cell] = [
    "student", "attempt", "item", "type", "answer", "key", "credit", "out of", "status", "how sure", "handed in",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worth:
    """What the key says about the items: the right answers of each, and what one passage weighs in points.

    Marking the article weighs `spotting_weight` points, shared out here over the passages that needed a mark, or over
    all of them if the article is sound: with the usual points each passage is then worth 1. So the weight is the sum
    of "out of" over the passages with a key (over all, if none has one), and a score is
    max(0, sum of credit / sum of out of, over those, - false alarms / passages that were fine) * weight + the credit
    of the questions.
    """

    right: dict[str, str]
    passage: Fraction

    @classmethod
    def of(cls, key: scoring.Key) -> "Worth":
        right = {str(passage.number): "|".join(sorted(passage.kinds)) for passage in key.passages}
        right |= {f"q{question.number}": "|".join(map(str, sorted(question.right))) for question in key.questions}
        sharers = key.targets or key.fine
        return cls(right, key.spotting_weight / sharers if sharers else Fraction(0))


def answers_csv(assignment: Assignment) -> Iterator[str]:
    """Heads, then one row per attempt that was handed in and item, read while it is written.

    Kinds by their code, options by their number, several of them joined by "|"; "how sure" is empty: it is not asked.
    """
    enrolled = User.objects.filter(enrolments__classroom=assignment.classroom_id)
    names = told_apart({pk: (name, user) for pk, name, user in enrolled.values_list("pk", "name", "username")})
    worth = Worth.of(scoring_key(assignment.edition.key))
    rows = outcomes_of(assignment).select_related("attempt").defer("attempt__marks", "attempt__choices")
    return sheet(_rows(rows.iterator(), names, worth))


def _rows(rows: Iterator[Outcome], names: dict[int, str], worth: Worth) -> Iterator[list[Cell]]:
    yield HEADS
    for row in rows:
        is_question = row.item.startswith("q")
        unit = Fraction(1) if is_question else worth.passage
        yield [
            names[row.attempt.student_id],
            row.attempt.number,
            row.item,
            "question" if is_question else "passage",
            row.answer.replace("+", "|"),
            worth.right[row.item],
            places(Fraction(row.credit) * unit, 6),
            places(Fraction(row.out_of) * unit, 6),
            "debatable" if row.status == scoring.Status.DEBATABLE else "scored",
            "",
            _moment(row),
        ]


def _moment(row: Outcome) -> str:
    handed_in = row.attempt.handed_in_at
    return timezone.localtime(handed_in).isoformat(timespec="seconds") if handed_in else ""
