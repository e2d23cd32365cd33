"""System checks of our own: what must not be served."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as CheckWarning

from quizsite import sqlite
from quizsite.environment import number
from quizzes import asking


def model_is_named_whole(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Says which variable keeps the language model from being asked: the site works without it."""
    try:
        asking.endpoint()
    except asking.BadEndpoint as error:
        return [CheckWarning(f"No language model is asked: {error}", id="quizsite.W002")]
    return []


def sqlite_is_sound(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Refuses several processes on a SQLite library that can lose committed rows (the WAL-reset bug)."""
    if settings.DATABASES["default"]["ENGINE"] != "django.db.backends.sqlite3" or sqlite.is_sound(sqlite.version()):
        return []
    found = ".".join(str(part) for part in sqlite.version())
    hint = "Install the pysqlite3 wheel (it is in requirements.txt), or set DATABASE_URL to a PostgreSQL database."
    if number("WORKERS", default=2) <= 1:
        return [
            CheckWarning(
                f"SQLite {found} is only safe for one process.",
                hint=hint,
                id="quizsite.W001",
            )
        ]
    return [
        Error(
            f"SQLite {found} can lose saved marks when several processes write.",
            hint=hint,
            id="quizsite.E001",
        )
    ]
