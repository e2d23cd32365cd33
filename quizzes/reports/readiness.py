"""Whether this process can answer: the database, its migrations, the cache."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


@dataclass(frozen=True, slots=True)
class Readiness:
    """Each part is True when it works."""

    database: bool
    migrations: bool
    cache: bool

    @property
    def ready(self) -> bool:
        """True when all parts work."""
        return self.database and self.migrations and self.cache


def readiness() -> Readiness:
    """Asks each part; never raises."""
    return Readiness(*_database(), cache=_cache())


def _database() -> tuple[bool, bool]:
    try:
        executor = MigrationExecutor(connection)
        return True, not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False, False


def _cache() -> bool:
    cache.set("readyz", "yes", 5)
    return bool(cache.get("readyz") == "yes")
