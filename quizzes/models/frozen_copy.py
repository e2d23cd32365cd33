"""What an article was read from, byte for byte."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.user import User


class Door(models.TextChoices):
    """The ways an article comes in."""

    PASTED = "pasted", _("pasted text")
    FILE = "file", _("file")
    ADDRESS = "address", _("web address")


class MediaType(models.TextChoices):
    """What the bytes are, and so which reader reads them."""

    HTML = "text/html", "HTML"
    TEXT = "text/plain", _("plain text")


class FrozenCopyQuerySet(models.QuerySet["FrozenCopy"]):
    """A copy goes with its article."""

    def visible_to(self, user: User) -> "FrozenCopyQuerySet":
        return self.filter(article__in=Article.objects.visible_to(user))

    def without_bytes(self) -> "FrozenCopyQuerySet":
        """For every page that only speaks of the copy: up to five megabytes stay where they are."""
        return self.defer("content")


class FrozenCopy(models.Model):
    """The bytes as they came, so that a better reader can read them again. A row is written once and never changes.

    `title` and `language` are what the reader was told beside the bytes: the title as a teacher typed it, the language
    as the article was first read in. `url` is the last address, after every redirect; `charset` is what its server
    said of the bytes, "" when nobody said.
    """

    article = models.OneToOneField(Article, models.CASCADE, related_name="copy", verbose_name=_("article"))
    door = models.CharField(_("how it came"), max_length=8, choices=Door)
    url = models.CharField(_("address"), max_length=2000, blank=True)
    taken_at = models.DateTimeField(_("taken"))
    title = models.CharField(_("title"), max_length=300, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=12)
    media_type = models.CharField(_("format"), max_length=10, choices=MediaType)
    charset = models.CharField(_("character set"), max_length=40, blank=True, default="")
    digest = models.CharField(_("digest"), max_length=64)
    content = models.BinaryField(_("bytes"))

    objects = FrozenCopyQuerySet.as_manager()

    class Meta:
        verbose_name = _("frozen copy")
        verbose_name_plural = _("frozen copies")

    def __str__(self) -> str:
        return f"{self.get_door_display()}: {self.article}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Writes a new copy; an existing one is never changed."""
        if not self._state.adding:
            raise TypeError("A frozen copy never changes: bring the article in again.")
        super().save(*args, **kwargs)
