"""The page a quiz is published from, and the parts of a quiz on its own page."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from quizzes.models import Edition, Finding, FindingStatus, Passage, Question, Quiz

JUDGED = (FindingStatus.ACCEPTED, FindingStatus.DEBATABLE)


@dataclass(frozen=True, slots=True)
class QuizParts:
    """What hangs on a quiz: questions with option_count, editions with assignment_count, newest first."""

    questions: tuple[Question, ...]
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing, and the address of the page it is mended on; empty when there is none."""

    sentence: str
    address: str


@dataclass(frozen=True, slots=True)
class PublishingPage:
    """`lacks` keeps it from being published; `warnings` do not."""

    quiz: Quiz
    passages: int
    targets: int
    debatable: int
    parts: QuizParts
    lacks: tuple[Missing, ...]
    warnings: tuple[str, ...]


def quiz_parts(quiz: Quiz) -> QuizParts:
    """Two queries."""
    questions = Question.objects.filter(quiz=quiz).annotate(option_count=Count("options"))
    editions = Edition.objects.filter(quiz=quiz).defer("paper", "key").annotate(assignment_count=Count("assignments"))
    return QuizParts(tuple(questions.order_by("position", "pk")), tuple(editions.order_by("-number")))


def publishing(quiz: Quiz, lacks: tuple[Missing, ...]) -> PublishingPage:
    """`lacks` is what the action of the same name says, with where to mend it."""
    findings = Finding.objects.filter(passage__article=quiz.article)
    passages = Passage.objects.filter(article=quiz.article).count()
    targets = findings.filter(status=FindingStatus.ACCEPTED).values("passage").distinct().count()
    debatable = findings.filter(status=FindingStatus.DEBATABLE).values("passage").distinct().count()
    judged = findings.filter(status__in=JUDGED).values("passage").distinct().count()
    return PublishingPage(
        quiz=quiz,
        passages=passages,
        targets=targets,
        debatable=debatable,
        parts=quiz_parts(quiz),
        lacks=lacks,
        warnings=tuple(_warnings(targets, passages - judged)),
    )


def _warnings(targets: int, fine: int) -> list[str]:
    if not targets and not fine:
        return [_("Every passage is to be discussed: the article itself earns no points.")]
    if not targets:
        return [_("Nothing in this article needs a mark: leaving it alone will be full marks.")]
    if not fine:
        return [_("Every passage needs a mark: nobody can raise a false alarm, so marking everything is full marks.")]
    return []
