"""The unit that is marked."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.user import User


class PassageKind(models.TextChoices):
    """The kinds of reading.document.PassageKind, with names for people; a test keeps the two in step."""

    SENTENCE = "sentence", _("sentence")
    HEADING = "heading", _("heading")
    CAPTION = "caption", _("caption")
    LIST_ITEM = "list_item", _("list item")
    AD = "ad", _("ad block")
    EMBED = "embed", _("embedded post")


class Attribution(models.TextChoices):
    """The ladder of detection.kinds.Attribution, with names for people."""

    NAMED = "named", _("named on record")
    DOCUMENT = "document", _("document")
    UNNAMED = "unnamed", _("unnamed source")
    HEARSAY = "hearsay", _("hearsay")
    NONE = "none", _("no source")
    NOT_A_CLAIM = "not_a_claim", _("not a claim")


class PassageQuerySet(models.QuerySet["Passage"]):
    """Passages go with their article."""

    def visible_to(self, user: User) -> "PassageQuerySet":
        return self.filter(article__in=Article.objects.visible_to(user))


class Passage(models.Model):
    """One passage of an article; the embed_ fields are empty unless it is an embedded post.

    `attribution`, `background` and `cue` are the detector's; `cue` may stand in a neighbour.
    `by_hand` is true for what a teacher made of it: reading the article again leaves such a passage alone.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="passages", verbose_name=_("article"))
    number = models.PositiveIntegerField(_("number"))
    block = models.PositiveIntegerField(_("block"))
    kind = models.CharField(_("kind"), max_length=12, choices=PassageKind)
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=12)
    attribution = models.CharField(
        _("attribution"),
        max_length=12,
        choices=Attribution,
        default=Attribution.NOT_A_CLAIM,
    )
    background = models.BooleanField(_("public record"), default=False)
    cue = models.CharField(_("words that name its source"), max_length=300, blank=True)
    by_hand = models.BooleanField(_("changed by hand"), default=False)
    embed_platform = models.CharField(_("platform"), max_length=40, blank=True)
    embed_author = models.CharField(_("author"), max_length=200, blank=True)
    embed_handle = models.CharField(_("handle"), max_length=200, blank=True)
    embed_date = models.CharField(_("date"), max_length=80, blank=True)
    embed_url = models.CharField(_("address"), max_length=2000, blank=True)
    original_language = models.CharField(_("original language"), max_length=12, blank=True)
    original = models.TextField(_("original text"), blank=True)

    objects = PassageQuerySet.as_manager()

    class Meta:
        ordering = ["article", "number"]
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"],
                name="passage_number_once",
                violation_error_message=_("This article already has a passage with this number."),
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1, block__gte=1),
                name="passage_counts_from_one",
                violation_error_message=_("Passages and blocks are numbered from 1."),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="passage_has_text",
                violation_error_message=_("A passage cannot be empty."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:80]}"
