"""The teacher's draft of a quiz on one article."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.user import User

MOST_POINTS = 1_000


class QuizQuerySet(models.QuerySet["Quiz"]):
    """Quizzes belong to one teacher."""

    def visible_to(self, user: User) -> "QuizQuerySet":
        """A teacher's own quizzes; all of them for an administrator; none for a student."""
        if user.is_superuser:
            return self
        return self.filter(owner=user) if user.is_staff else self.none()


class Quiz(models.Model):
    """A draft: the article's accepted findings are its targets, its questions come after the article."""

    owner = models.ForeignKey(User, models.PROTECT, related_name="quizzes", verbose_name=_("owner"))
    article = models.ForeignKey(Article, models.PROTECT, related_name="quizzes", verbose_name=_("article"))
    title = models.CharField(_("title"), max_length=200, help_text=_("Students see it above the article."))
    instructions = models.TextField(
        _("instructions"),
        blank=True,
        help_text=_("Leave empty for the usual instructions."),
    )
    spotting_points = models.DecimalField(
        _("points for spotting"),
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(MOST_POINTS)],
        help_text=_("Leave empty for one point a target, or five for an article with nothing to find."),
    )
    created_at = models.DateTimeField(_("created"), db_default=Now())

    objects = QuizQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("quiz")
        verbose_name_plural = _("quizzes")
        constraints = [
            models.CheckConstraint(
                condition=Q(spotting_points=None) | Q(spotting_points__range=(0, MOST_POINTS)),
                name="quiz_points_within_reason",
                violation_error_message=_("Spotting earns between 0 and 1,000 points."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
