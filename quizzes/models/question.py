"""Choice questions that stand after the article."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.models.quiz import Quiz
from quizzes.models.user import User

MOST_POINTS = 100


class QuestionQuerySet(models.QuerySet["Question"]):
    """Questions go with their quiz."""

    def visible_to(self, user: User) -> "QuestionQuerySet":
        return self.filter(quiz__in=Quiz.objects.visible_to(user))


class Question(models.Model):
    """A question with one right option, or several when `several` is set."""

    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="questions", verbose_name=_("quiz"))
    position = models.PositiveIntegerField(_("position"), default=1)
    text = models.TextField(_("question"))
    several = models.BooleanField(
        _("several options are right"),
        default=False,
        help_text=_("Students then tick boxes instead of choosing one."),
    )
    points = models.DecimalField(
        _("points"),
        max_digits=5,
        decimal_places=1,
        default=1,
        validators=[MinValueValidator(0), MaxValueValidator(MOST_POINTS)],
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["quiz", "position", "pk"]
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        constraints = [
            models.CheckConstraint(
                condition=Q(points__range=(0, MOST_POINTS)),
                name="question_points_within_reason",
                violation_error_message=_("A question earns between 0 and 100 points."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]


class OptionQuerySet(models.QuerySet["Option"]):
    """Options go with their question."""

    def visible_to(self, user: User) -> "OptionQuerySet":
        return self.filter(question__in=Question.objects.visible_to(user))


class Option(models.Model):
    """One option of a question, with why it is right or wrong."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="options", verbose_name=_("question"))
    position = models.PositiveIntegerField(_("position"), default=1)
    text = models.CharField(_("option"), max_length=500)
    right = models.BooleanField(_("right"), default=False)
    explanation = models.TextField(_("explanation"), blank=True, help_text=_("Why this option is right or wrong."))

    objects = OptionQuerySet.as_manager()

    class Meta:
        ordering = ["question", "position", "pk"]
        verbose_name = _("option")
        verbose_name_plural = _("options")

    def __str__(self) -> str:
        return self.text[:80]
