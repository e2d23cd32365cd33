"""A kind on a passage: the detector's proposal, or the teacher's word."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.passage import Passage
from quizzes.models.user import User


class Kind(models.TextChoices):
    """The kinds of detection.kinds.Kind, with names for people; a test keeps the two in step."""

    UNSOURCED_CLAIM = "unsourced_claim", _("Unsourced claim")
    AD = "ad", _("Ad")
    MISTRANSLATED_EMBED = "mistranslated_embed", _("Mistranslated embed")


class FindingStatus(models.TextChoices):
    """How far a finding has come; only accepted ones become targets."""

    SUGGESTED = "suggested", _("To review")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")
    DEBATABLE = "debatable", _("Debatable")


class FindingQuerySet(models.QuerySet["Finding"]):
    """Findings go with their article."""

    def visible_to(self, user: User) -> "FindingQuerySet":
        return self.filter(passage__article__in=Article.objects.visible_to(user))

    def untouched(self) -> "FindingQuerySet":
        """As the detector suggested them: no teacher decided, added one or wrote a word to it."""
        return self.filter(status=FindingStatus.SUGGESTED, explanation="", translation="").exclude(reason="")

    def touched(self) -> "FindingQuerySet":
        """All others."""
        return self.exclude(pk__in=self.untouched())


class Finding(models.Model):
    """A kind on a passage, with why.

    `reason` and `cue` are the detector's and empty for a finding a teacher added; `explanation` is empty until a
    teacher writes one, and stands in for the detector's template of reason and cue from then on.
    """

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="findings", verbose_name=_("passage"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=FindingStatus,
        default=FindingStatus.SUGGESTED,
    )
    reason = models.CharField(_("reason"), max_length=40, blank=True)
    cue = models.CharField(_("words that gave it away"), max_length=500, blank=True)
    confidence = models.FloatField(_("confidence"), null=True, blank=True)
    explanation = models.TextField(_("explanation for students"), blank=True)
    translation = models.TextField(_("a fair translation"), blank=True)
    reviewed_by = models.ForeignKey(
        User,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("reviewed by"),
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["passage__number", "kind"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [
            models.UniqueConstraint(
                fields=["passage", "kind"],
                name="finding_kind_once",
                violation_error_message=_("This passage already has a finding of this kind."),
            ),
            models.CheckConstraint(
                condition=Q(status="suggested", reviewed_by=None, reviewed_at=None)
                | (~Q(status="suggested") & Q(reviewed_by__isnull=False, reviewed_at__isnull=False)),
                name="finding_reviewed_by_somebody",
                violation_error_message=_("A reviewed finding says who reviewed it and when."),
            ),
            models.CheckConstraint(
                condition=Q(confidence=None) | Q(confidence__range=(0, 1)),
                name="finding_confidence_is_a_share",
                violation_error_message=_("Confidence lies between 0 and 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.passage}"
