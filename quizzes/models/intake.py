"""An article on its way in, for the page that says how far it has come."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models.article import Article
from quizzes.models.frozen_copy import Door
from quizzes.models.user import User

# Longer than fetching, reading and pictures may take together: whoever is still going has no thread any more.
LONGEST = timedelta(seconds=60)


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


class IntakeQuerySet(models.QuerySet["Intake"]):
    """An import belongs to who began it; nobody else has any business with it."""

    def visible_to(self, user: User) -> "IntakeQuerySet":
        return self.filter(owner=user) if user.is_staff else self.none()

    def going(self) -> "IntakeQuerySet":
        return self.filter(state=IntakeState.GOING, started_at__gt=timezone.now() - LONGEST)


class Intake(models.Model):
    """One import that took longer than a page waits. `typed` is what to show again in the form when it is refused.

    `code` says why it was refused, as in ReadingError.code and FetchingError.code.
    """

    owner = models.ForeignKey(User, models.CASCADE, related_name="intakes", verbose_name=_("owner"))
    door = models.CharField(_("how it came"), max_length=8, choices=Door)
    typed = models.JSONField(_("typed"), default=dict)
    stage = models.CharField(_("stage"), max_length=8, choices=Stage)
    state = models.CharField(_("state"), max_length=7, choices=IntakeState, default=IntakeState.GOING)
    code = models.CharField(_("reason"), max_length=40, blank=True)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="+", verbose_name=_("article"))
    started_at = models.DateTimeField(_("started"), default=timezone.now)

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
    def is_lost(self) -> bool:
        """Whether nobody can be working on it any more."""
        late = self.state == IntakeState.GOING and timezone.now() - self.started_at >= LONGEST
        return late or self.state == IntakeState.LOST
