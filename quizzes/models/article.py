"""What came in."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.user import User


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles belong to one teacher."""

    def visible_to(self, user: User) -> "ArticleQuerySet":
        """A teacher's own articles; all of them for an administrator; none for a student."""
        if user.is_superuser:
            return self
        return self.filter(owner=user) if user.is_staff else self.none()


class Article(models.Model):
    """A news article as a teacher brought it; the bytes it came as are its `copy`.

    `published_on` is YYYY-MM-DD as the page says, or "".
    """

    owner = models.ForeignKey(User, models.PROTECT, related_name="articles", verbose_name=_("owner"))
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(_("language"), max_length=12, help_text=_("ISO code, for example en or fr."))
    url = models.CharField(
        _("address"),
        max_length=2000,
        blank=True,
        # What leads anywhere else, and what runs, is kept out here; the forms ask those who fetch.
        validators=[RegexValidator(r"(?i)\Ahttps?://\S.*\Z", _("Write a web address, beginning with https://."))],
    )
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    published_on = models.CharField(
        _("published on"),
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"\A\d{4}-\d{2}-\d{2}\Z", _("Write the date as year, month, day: 2026-03-31."))],
        help_text=_("As year, month, day, for example 2026-03-31."),
    )
    shows_pictures = models.BooleanField(
        _("show the pictures"),
        default=True,
        help_text=_("Untick it and they are hidden at once from all students, in quizzes that are under way too."),
    )
    # Digests (models.comparison.digest_of) of the passages a teacher removed or reworded: they do not come back.
    put_aside = models.JSONField(_("put aside"), default=list, blank=True, editable=False)
    # Kind, reason, origin and status of the suggestions that went with a passage a teacher removed: what was kept of
    # the drafts would look better without them.
    let_go = models.JSONField(_("let go"), default=list, blank=True, editable=False)
    created_at = models.DateTimeField(_("added"), db_default=Now())

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def __str__(self) -> str:
        return self.title
