"""A language model asked about an article, for the page that says how far it has come."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.user import User

# Codes beside those of AskingError: a fault of ours, passages that changed meanwhile, a thread that is gone.
BROKEN = "broken"
CHANGED = "changed"
LOST = "lost"


class AskingState(models.TextChoices):
    """How it ended, if it has."""

    GOING = "going", _("under way")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class AskingQuerySet(models.QuerySet["Asking"]):
    """Askings go with their article."""

    def visible_to(self, user: User) -> "AskingQuerySet":
        return self.filter(article__in=Article.objects.visible_to(user))


class Asking(models.Model):
    """The last time a model was asked about an article; asking again makes a new row in its place.

    `code` says why there is no answer, as in AskingError.code or above; `found` is how many suggestions it added. Later
    than `ends_by` no thread keeps anything.
    """

    article = models.OneToOneField(Article, models.CASCADE, related_name="asking", verbose_name=_("article"))
    model_name = models.CharField(_("name of the model"), max_length=100)
    state = models.CharField(_("state"), max_length=6, choices=AskingState, default=AskingState.GOING)
    code = models.CharField(_("reason"), max_length=40, blank=True)
    found = models.PositiveIntegerField(_("suggestions"), default=0)
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    ends_by = models.DateTimeField(_("ends by"))

    objects = AskingQuerySet.as_manager()

    class Meta:
        verbose_name = _("question to a model")
        verbose_name_plural = _("questions to a model")

    def __str__(self) -> str:
        return f"{self.model_name}, {self.get_state_display()}"

    @property
    def is_going(self) -> bool:
        """Whether somebody may still be working on it."""
        return self.state == AskingState.GOING and timezone.now() < self.ends_by
