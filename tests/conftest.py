"""What every test may lean on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from quizzes.actions import bring_in

# A busy machine may stall any example, or the making of them; speed is measured in tests/benchmarks. The examples are
# the same every time: a change fails by what it changes. `--hypothesis-profile default` looks for others.
hypothesis_settings.register_profile(
    "steady", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("steady")

# Fixtures of pytest-django that open a database.
_DATABASE = ("db", "transactional_db", "live_server", "admin_client")
SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared(path: str) -> Path:
    """A file of the development inputs; the test skips, and says so, where they are absent."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"../shared/{path} is not here")
    return found


def pytest_configure() -> None:
    """Tests need no collected static files, and no slow password hashes: nothing they check depends on either."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.STATIC_ROOT = None
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.SECURE_SSL_REDIRECT = False
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On another database than SQLite, what opens none or only looks is left to SQLite: it would be the same again."""
    if settings.DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
        return
    opening = [item for item in items if _says_more_elsewhere(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(opening)])
    items[:] = opening


def _says_more_elsewhere(item: pytest.Item) -> bool:
    asked = set(getattr(item, "fixturenames", ()))
    if item.get_closest_marker("looks") is not None:
        return False
    return item.get_closest_marker("django_db") is not None or not asked.isdisjoint(_DATABASE)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A page asked for in French leaves its language in the thread, a wrong code its count; no test inherits either.

    On a loaded machine two seconds are soon over: only tests that speak of waiting see an import go on by itself.
    """
    monkeypatch.setattr(bring_in, "PATIENCE", 60.0)
    cache.clear()
    with translation.override("en"):
        yield
