"""The frozen, numbered, published version of a quiz."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.quiz import Quiz
from quizzes.models.user import User


class EditionQuerySet(models.QuerySet["Edition"]):
    """Editions go with their quiz."""

    def visible_to(self, user: User) -> "EditionQuerySet":
        return self.filter(quiz__in=Quiz.objects.visible_to(user))

    def without_key(self) -> "EditionQuerySet":
        """For every page before release: the key is not even read from the database."""
        return self.defer("key")


class Edition(models.Model):
    """What was published. `paper` is what a student may see while sitting; `key` is what nobody may see before release.

    The shapes of both stand in models/content.py. A row is written once and never changes.
    """

    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="editions", verbose_name=_("quiz"))
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=12)
    paper = models.JSONField(_("paper"))
    key = models.JSONField(_("key"))
    digest = models.CharField(_("digest"), max_length=64)
    published_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("published by"))
    published_at = models.DateTimeField(_("published"), db_default=Now())

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["quiz", "-number"]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "number"],
                name="edition_number_once",
                violation_error_message=_("This quiz already has an edition with this number."),
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1),
                name="edition_counts_from_one",
                violation_error_message=_("Editions are numbered from 1."),
            ),
        ]

    def __str__(self) -> str:
        return _("%(title)s, edition %(number)s") % {
            "title": self.title,
            "number": self.number,
        }

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Writes a new edition; an existing one is never changed."""
        if not self._state.adding:
            raise TypeError("An edition never changes: publish a new one.")
        super().save(*args, **kwargs)
