"""An edition given to a class, with dates and rules."""

from datetime import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.classroom import Classroom
from quizzes.models.edition import Edition
from quizzes.models.user import User


class Release(models.TextChoices):
    """When students see the key of an assignment."""

    HAND_IN = "hand_in", _("when they hand in")
    DUE = "due", _("at the due date")


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Assignments are seen by the class they were given to."""

    def visible_to(self, user: User) -> "AssignmentQuerySet":
        """Those of a teacher's classes; those of the classes a student is in."""
        if user.is_staff:
            return self.filter(classroom__in=Classroom.objects.visible_to(user))
        return self.filter(classroom__enrolments__student=user)


class Assignment(models.Model):
    """An edition given to a class. With several attempts the key is released after the last one or at the due date."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="assignments", verbose_name=_("edition"))
    classroom = models.ForeignKey(Classroom, models.CASCADE, related_name="assignments", verbose_name=_("class"))
    opens_at = models.DateTimeField(_("opens"), db_default=Now())
    due_at = models.DateTimeField(_("due"), null=True, blank=True, help_text=_("Leave empty for no due date."))
    attempts_allowed = models.PositiveSmallIntegerField(
        _("attempts"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
    )
    release = models.CharField(
        _("students see the answers"),
        max_length=8,
        choices=Release,
        default=Release.HAND_IN,
    )
    created_at = models.DateTimeField(_("created"), db_default=Now())

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["classroom", "opens_at", "pk"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.CheckConstraint(
                condition=Q(due_at=None) | Q(due_at__gt=F("opens_at")),
                name="assignment_due_after_opening",
                violation_error_message=_("The due date must come after the opening date."),
            ),
            models.CheckConstraint(
                condition=Q(attempts_allowed__range=(1, 20)),
                name="assignment_attempts_within_reason",
                violation_error_message=_("Allow between 1 and 20 attempts."),
            ),
            models.CheckConstraint(
                condition=~Q(release="due", due_at=None),
                name="assignment_release_needs_due_date",
                violation_error_message=_("To show the answers at the due date, set a due date."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition.title}, {self.classroom}"

    def is_open(self, now: datetime) -> bool:
        """True between the opening and the due date."""
        return self.opens_at <= now and not self.is_past(now)

    def is_past(self, now: datetime) -> bool:
        """True once the due date has come; never without one."""
        return self.due_at is not None and now >= self.due_at
