"""Writing the draft of a quiz: the quiz on an article, and the questions after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound
from quizzes.models import Article, Option, Question, Quiz, User


@dataclass(frozen=True, slots=True)
class Choosable:
    """One option as it is written: `explanation` says why it is right or wrong."""

    text: str
    explanation: str
    right: bool = False


@transaction.atomic
def draft_quiz(*, by: User, article: Article, title: str) -> Quiz:
    """A quiz without questions on one of the teacher's own articles."""
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise NotFound(_("There is no such article among yours."))
    return Quiz.objects.create(owner=by, article=article, title=title)


@transaction.atomic
def ask(*, by: User, quiz: Quiz, text: str, options: Sequence[Choosable], several: bool = False) -> Question:
    """One more question at the end of a quiz of the teacher's own."""
    if not Quiz.objects.visible_to(by).filter(pk=quiz.pk).exists():
        raise NotFound(_("There is no such quiz among yours."))
    last = quiz.questions.aggregate(last=Max("position"))["last"] or 0
    question = Question.objects.create(quiz=quiz, position=last + 1, text=text, several=several)
    Option.objects.bulk_create(
        Option(question=question, position=place, text=option.text, right=option.right, explanation=option.explanation)
        for place, option in enumerate(options, 1)
    )
    return question
