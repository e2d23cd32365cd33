"""An article on its way in, for the page that says how far it has come."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.frozen_copy import Door
from quizzes.models.user import User


class Stage(models.TextChoices):
    """How far it has come."""

    FETCHING = "fetching", _("Fetching the page")
    READING = "reading", _("Reading the article")
    PICTURES = "pictures", _("Fetching the pictures")
    KEEPING = "keeping", _("Keeping the article")


class IntakeState(models.TextChoices):
    """How it ended, if it has."""

    GOING = "going", _("under way")
    DONE = "done", _("done")
    REFUSED = "refused", _("refused")
    LOST = "lost", _("lost")
    CANCELLED = "cancelled", _("cancelled")


class IntakeQuerySet(models.QuerySet["Intake"]):
    """An import belongs to who began it; nobody else has any business with it."""

    def visible_to(self, user: User) -> "IntakeQuerySet":
        return self.filter(owner=user) if user.is_staff else self.none()

    def late(self) -> "IntakeQuerySet":
        """Those nobody can be working on any more, and nobody has said so yet."""
        return self.filter(state=IntakeState.GOING, ends_by__lte=timezone.now())


class Intake(models.Model):
    """One import, from before its reading begins. `digest` says what was brought: the same thing is read once.

    `typed` is what to show again in the form when it is refused; the article's own words are in it while it goes on.
    `code` says why it was refused, as in ReadingError.code and FetchingError.code. `told` means that the page it was
    asked for on has said how it ended. Later than `ends_by` no thread keeps anything.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="intakes", verbose_name=_("owner"))
    door = models.CharField(_("how it came"), max_length=8, choices=Door)
    digest = models.CharField(_("digest"), max_length=64, blank=True)
    typed = models.JSONField(_("typed"), default=dict)
    stage = models.CharField(_("stage"), max_length=8, choices=Stage)
    state = models.CharField(_("state"), max_length=9, choices=IntakeState, default=IntakeState.GOING)
    code = models.CharField(_("reason"), max_length=40, blank=True)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="+", verbose_name=_("article"))
    told = models.BooleanField(_("told at once"), default=False)
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    ends_by = models.DateTimeField(_("ends by"), default=timezone.now)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        constraints = [
            models.UniqueConstraint(
                fields=["owner"],
                condition=Q(state="going"),
                name="intake_one_at_a_time",
                violation_error_message=_("Another article of yours is being read."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_door_display()}, {self.get_state_display()}"

    @property
    def is_going(self) -> bool:
        """Whether somebody may still be working on it."""
        return self.state == IntakeState.GOING and timezone.now() < self.ends_by

    @property
    def is_lost(self) -> bool:
        """Whether nobody can be working on it any more, and nobody said how it ended."""
        return self.state == IntakeState.LOST or (self.state == IntakeState.GOING and not self.is_going)

    @property
    def typed_beside(self) -> dict[str, str]:
        """What was typed, without the words of the article: they stay nowhere once it is over."""
        return {name: words for name, words in self.typed.items() if name != "text"}
