"""A kind on a passage: the detector's proposal, or the teacher's word."""

from django.db import models
from django.db.models import F, Q
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


class Origin(models.TextChoices):
    """Who proposed a finding first, whoever wrote on it since."""

    RULES = "rules", _("the rules")
    MODEL = "model", _("a language model")
    TEACHER = "teacher", _("a teacher")


class FindingQuerySet(models.QuerySet["Finding"]):
    """Findings go with their article."""

    def visible_to(self, user: User) -> "FindingQuerySet":
        return self.filter(passage__article__in=Article.objects.visible_to(user))

    def untouched(self) -> "FindingQuerySet":
        """As the detector or a model suggested them: no teacher decided, added one or wrote a word to it."""
        return self.filter(
            status=FindingStatus.SUGGESTED,
            explanation=F("proposed_explanation"),
            translation=F("proposed_translation"),
        ).exclude(reason="")

    def touched(self) -> "FindingQuerySet":
        """All others."""
        return self.exclude(pk__in=self.untouched())


class Finding(models.Model):
    """A kind on a passage, with why.

    `reason` and `cue` are the detector's or a model's, and empty for a finding a teacher added. `explanation` stands in
    for the detector's template of reason and cue; it is empty until a teacher writes one, unless a model proposed one.
    The `proposed_` columns keep what a model wrote, as it wrote it; `model_name` says which model. It may also have
    written a translation to what the rules found.
    """

    passage = models.ForeignKey(Passage, models.CASCADE, related_name="findings", verbose_name=_("passage"))
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=FindingStatus,
        default=FindingStatus.SUGGESTED,
    )
    origin = models.CharField(_("proposed by"), max_length=7, choices=Origin, default=Origin.RULES)
    model_name = models.CharField(_("name of the model"), max_length=100, blank=True)
    reason = models.CharField(_("reason"), max_length=40, blank=True)
    cue = models.CharField(_("words that gave it away"), max_length=500, blank=True)
    confidence = models.FloatField(_("confidence"), null=True, blank=True)
    explanation = models.TextField(_("explanation for students"), blank=True)
    translation = models.TextField(_("a fair translation"), blank=True)
    proposed_explanation = models.TextField(_("explanation as it was proposed"), blank=True)
    proposed_translation = models.TextField(_("translation as it was proposed"), blank=True)
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
            models.CheckConstraint(
                condition=~Q(model_name="") | ~Q(origin="model") & Q(proposed_explanation="", proposed_translation=""),
                name="finding_names_its_model",
                violation_error_message=_("What a model proposed says which model."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.passage}"

    @property
    def written(self) -> str:
        """The explanation as far as a teacher wrote it; "" for a model's own words."""
        return "" if self.explanation == self.proposed_explanation else self.explanation

    @property
    def is_models_words(self) -> bool:
        """Whether students would read an explanation as a model wrote it."""
        return bool(self.explanation) and not self.written

    @property
    def is_models_translation(self) -> bool:
        """The same of the translation."""
        return bool(self.translation) and not self.translated

    @property
    def translated(self) -> str:
        """The translation as far as a teacher wrote it."""
        return "" if self.translation == self.proposed_translation else self.translation
