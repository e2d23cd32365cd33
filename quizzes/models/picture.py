"""The pictures of an article, and which edition shows which."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.assignment import Assignment
from quizzes.models.edition import Edition
from quizzes.models.user import User

# What a teacher has not hidden: neither all pictures of the article, nor this one.
SHOWN = Q(article__shows_pictures=True, left_out=False)


class PictureQuerySet(models.QuerySet["Picture"]):
    """Pictures go with their article, and with every edition that shows them."""

    def visible_to(self, user: User) -> "PictureQuerySet":
        """Those of a teacher's articles; those of editions given to a class of theirs, or to one a student is in.

        What a teacher hides is hidden at once from all others, whatever an edition froze.
        """
        own = Q(article__in=Article.objects.visible_to(user))
        given = EditionPicture.objects.filter(
            picture=OuterRef("pk"), edition__assignments__in=Assignment.objects.visible_to(user)
        )
        return self.filter(own | (SHOWN & Exists(given)))

    def shown_with(self, article: Article) -> "PictureQuerySet":
        """Those that stand in an article, in its order and without their bytes; none when they are to be left out."""
        return self.filter(SHOWN).kept_with(article)

    def kept_with(self, article: Article) -> "PictureQuerySet":
        """All of an article, hidden ones too, in its order and without their bytes."""
        return self.filter(article=article).defer("content").order_by("after", "pk")


class Picture(models.Model):
    """A picture as our own host serves it: redrawn as WebP, never the bytes of the page.

    `after` is the number of the passage it stands behind (0: before the first) and follows the passages while the
    article is a draft; `left_out` is the teacher’s choice; everything else is written once. `digest` is the SHA-256 of
    the content, and its address.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="pictures", verbose_name=_("article"))
    after = models.PositiveIntegerField(_("after passage"))
    text = models.CharField(_("alternative text"), max_length=1_000, blank=True)
    language = models.CharField(_("language"), max_length=12)
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))
    digest = models.CharField(_("digest"), max_length=64, db_index=True)
    content = models.BinaryField(_("content"))
    left_out = models.BooleanField(_("leave this picture out"), default=False)

    objects = PictureQuerySet.as_manager()

    class Meta:
        ordering = ["article", "after", "pk"]
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        constraints = [
            models.UniqueConstraint(
                fields=["article", "digest"],
                name="picture_once",
                violation_error_message=_("This article has this picture already."),
            ),
            models.CheckConstraint(
                condition=Q(width__gte=1, height__gte=1),
                name="picture_has_a_size",
                violation_error_message=_("A picture is at least one pixel wide and high."),
            ),
        ]

    def __str__(self) -> str:
        return self.text or self.digest[:12]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Writes a new picture; an existing one is never changed."""
        if not self._state.adding:
            raise TypeError("A picture never changes: its address is its digest.")
        super().save(*args, **kwargs)

    @property
    def media_type(self) -> str:
        """Drawn anew as WebP, or as JPEG where the library that draws has no WebP."""
        return "image/webp" if bytes(self.content[:4]) == b"RIFF" else "image/jpeg"


class EditionPictureQuerySet(models.QuerySet["EditionPicture"]):
    """Which of the pictures an edition froze may still be seen."""

    def shown_digests(self, edition: int | None) -> frozenset[str]:
        """The digests of those that are not hidden now; one query. `edition` is a primary key."""
        shown = Q(picture__article__shows_pictures=True, picture__left_out=False)
        return frozenset(self.filter(shown, edition=edition).values_list("picture__digest", flat=True))


class EditionPicture(models.Model):
    """That an edition shows a picture: the paper names it too, but a paper cannot be asked with one indexed query."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+", verbose_name=_("edition"))
    picture = models.ForeignKey(Picture, models.PROTECT, related_name="+", verbose_name=_("picture"))

    objects = EditionPictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture of an edition")
        verbose_name_plural = _("pictures of editions")
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "picture"],
                name="edition_picture_once",
                violation_error_message=_("This edition shows this picture already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}: {self.picture_id}"
