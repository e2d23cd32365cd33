"""One student's go at an assignment, and every batch of changes that was accepted for it."""

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.assignment import Assignment, Release
from quizzes.models.user import User


class AttemptQuerySet(models.QuerySet["Attempt"]):
    """Attempts are seen by the student who made them and by the teachers of the class."""

    def visible_to(self, user: User) -> "AttemptQuerySet":
        """A student's own; those made for a teacher's classes."""
        if user.is_staff:
            return self.filter(assignment__in=Assignment.objects.visible_to(user))
        return self.filter(student=user)

    def handed_in(self) -> "AttemptQuerySet":
        return self.filter(handed_in_at__isnull=False)


class Attempt(models.Model):
    """`marks` holds passage number to kind, `choices` question number to option numbers: the sum of its saves."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assignment = models.ForeignKey(
        Assignment,
        models.PROTECT,
        related_name="attempts",
        verbose_name=_("assignment"),
    )
    student = models.ForeignKey(User, models.CASCADE, related_name="attempts", verbose_name=_("student"))
    number = models.PositiveSmallIntegerField(_("attempt"))
    version = models.PositiveIntegerField(_("saves so far"), default=0)
    marks = models.JSONField(_("marks"), default=dict)
    choices = models.JSONField(_("choices"), default=dict)
    started_at = models.DateTimeField(_("started"), db_default=Now())
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        ordering = ["assignment", "student", "number"]
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "student", "number"],
                name="attempt_number_once",
                violation_error_message=_("This attempt exists already."),
            ),
            models.UniqueConstraint(
                fields=["assignment", "student"],
                condition=Q(handed_in_at=None),
                name="attempt_open_once",
                violation_error_message=_("An attempt at this assignment is open already."),
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1),
                name="attempt_counts_from_one",
                violation_error_message=_("Attempts are numbered from 1."),
            ),
        ]
        indexes = [models.Index(fields=["student", "handed_in_at"], name="attempt_by_student")]

    def __str__(self) -> str:
        return f"{self.student}, {self.assignment} ({self.number})"

    def is_released(self, now: datetime) -> bool:
        """True once the student may see the key: never between two attempts, never before the teacher's date."""
        if self.handed_in_at is None:
            return False
        if self.assignment.is_past(now):
            return True
        return self.assignment.release == Release.HAND_IN and self.number >= self.assignment.attempts_allowed


class Save(models.Model):
    """One accepted batch of changes: `sequence` counts from 1, `client` is the browser's own id for the batch."""

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="saves", verbose_name=_("attempt"))
    sequence = models.PositiveIntegerField(_("sequence"))
    client = models.UUIDField(_("client id"), null=True, blank=True)
    changes = models.JSONField(_("changes"))
    saved_at = models.DateTimeField(_("saved"), db_default=Now())

    objects = models.Manager["Save"]()

    class Meta:
        ordering = ["attempt", "sequence"]
        verbose_name = _("save")
        verbose_name_plural = _("saves")
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "sequence"],
                name="save_sequence_once",
                violation_error_message=_("This save exists already."),
            ),
            models.UniqueConstraint(
                fields=["attempt", "client"],
                condition=Q(client__isnull=False),
                name="save_client_once",
                violation_error_message=_("This save was received already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attempt_id} {self.sequence}"
