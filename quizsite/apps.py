"""The site as Django sees it."""

from django.apps import AppConfig
from django.core.checks import register

from quizsite.checks import model_is_named_whole, sqlite_is_sound


class SiteConfig(AppConfig):
    """Only there so that our system checks are registered, whichever way Django is started."""

    name = "quizsite"

    def ready(self) -> None:
        register(sqlite_is_sound)
        register(model_is_named_whole)
