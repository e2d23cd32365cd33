"""What an attempt earned, as a whole and item by item. Both can be thrown away and rebuilt from the saved answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempt import Attempt


class Score(models.Model):
    """scoring.Score in columns; exact fractions are kept to six decimal places."""

    attempt = models.OneToOneField(
        Attempt,
        models.CASCADE,
        primary_key=True,
        related_name="score",
        verbose_name=_("attempt"),
    )
    points = models.DecimalField(_("points"), max_digits=12, decimal_places=6)
    out_of = models.DecimalField(_("out of"), max_digits=12, decimal_places=6)
    spotting = models.DecimalField(_("spotting"), max_digits=8, decimal_places=6)
    raw_spotting = models.DecimalField(_("spotting before the floor"), max_digits=8, decimal_places=6)
    hits = models.PositiveIntegerField(_("targets marked"))
    right = models.PositiveIntegerField(_("marked with the right kind"))
    false_alarms = models.PositiveIntegerField(_("false alarms"))
    targets = models.PositiveIntegerField(_("passages that needed a mark"))
    fine = models.PositiveIntegerField(_("passages that were fine"))

    objects = models.Manager["Score"]()

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")

    def __str__(self) -> str:
        return f"{self.points} / {self.out_of}"


class Outcome(models.Model):
    """One item of one attempt.

    `item` is "3" for a passage or "q1" for a question, `position` its place in the edition, from 1.
    """

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="outcomes", verbose_name=_("attempt"))
    position = models.PositiveIntegerField(_("position"))
    item = models.CharField(_("item"), max_length=8)
    status = models.CharField(_("status"), max_length=12)
    answer = models.CharField(_("answer"), max_length=200, blank=True)
    credit = models.DecimalField(_("credit"), max_digits=10, decimal_places=6)
    out_of = models.DecimalField(_("out of"), max_digits=10, decimal_places=6)

    objects = models.Manager["Outcome"]()

    class Meta:
        ordering = ["attempt", "position"]
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "item"],
                name="outcome_item_once",
                violation_error_message=_("This item was scored already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.status}"
