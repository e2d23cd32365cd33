"""What the lists of the desk count, in the query that reads the list."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from quizzes.models import Article, Classroom, Edition, Enrolment, FindingStatus
from quizzes.reports.review import BlockRow, kept_blocks

FINDINGS = "passages__findings"


def with_findings(articles: QuerySet[Any]) -> QuerySet[Any]:
    """Each article with passage_count, open_count, accepted_count and is_published."""
    counted: QuerySet[Any] = articles.annotate(
        passage_count=Count("passages", distinct=True),
        open_count=Count(FINDINGS, Q(**{f"{FINDINGS}__status": FindingStatus.SUGGESTED}), distinct=True),
        accepted_count=Count(FINDINGS, Q(**{f"{FINDINGS}__status": FindingStatus.ACCEPTED}), distinct=True),
        is_published=Exists(Edition.objects.filter(quiz__article=OuterRef("pk"))),
    )
    return counted


def with_questions(quizzes: QuerySet[Any]) -> QuerySet[Any]:
    """Each quiz with question_count and edition_count, and its article."""
    counted: QuerySet[Any] = quizzes.annotate(
        question_count=Count("questions", distinct=True), edition_count=Count("editions", distinct=True)
    )
    return counted.select_related("article")


def with_students(classrooms: QuerySet[Any]) -> QuerySet[Any]:
    """Each class with student_count."""
    counted: QuerySet[Any] = classrooms.annotate(student_count=Count("enrolments", distinct=True))
    return counted


def article_blocks(article: Article) -> tuple[BlockRow, ...]:
    """The passages of an article with their findings, and the pictures between them, hidden ones too."""
    return kept_blocks(article)


def class_list(classroom: Classroom) -> tuple[Enrolment, ...]:
    """Who is in a class, by name."""
    return tuple(
        Enrolment.objects.filter(classroom=classroom).select_related("student").order_by("student__name", "pk")
    )
