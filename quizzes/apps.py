"""The product as Django sees it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    """Gives the admin its heading."""

    name = "quizzes"
    verbose_name = _("Relire")
