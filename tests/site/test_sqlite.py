"""The embedded database is set up so that an acknowledged mark stays, and waits instead of failing."""

import pytest
from django.core.checks import Error
from django.core.checks import Warning as CheckWarning
from django.db import connection

from quizsite import checks, sqlite

on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="speaks of SQLite only")


def pragma(name: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]


@on_sqlite
@pytest.mark.django_db
@pytest.mark.parametrize(("name", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("busy_timeout", 20_000)])
def test_the_pragma_is_in_force_on_the_connection(name: str, value: object) -> None:
    assert pragma(name) == value


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_transaction_takes_the_write_lock_when_it_begins() -> None:
    assert connection.transaction_mode == "IMMEDIATE"  # type: ignore[attr-defined] # the SQLite wrapper has it


@on_sqlite
def test_the_library_in_use_is_free_of_the_wal_reset_bug() -> None:
    assert sqlite.is_sound(sqlite.version())


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 53, 4), (4, 0, 0), (3, 44, 6), (3, 50, 7), (3, 50, 9)])
def test_versions_with_the_fix_are_sound(version: sqlite.Version) -> None:
    assert sqlite.is_sound(version)


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 51, 2), (3, 44, 5), (3, 50, 6), (3, 45, 0)])
def test_versions_without_it_are_not(version: sqlite.Version) -> None:
    assert not sqlite.is_sound(version)


@on_sqlite
def test_several_processes_on_a_faulty_library_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "version", lambda: (3, 40, 1))
    monkeypatch.delenv("WORKERS", raising=False)
    (found,) = checks.sqlite_is_sound(None)
    assert (type(found), found.id) == (Error, "quizsite.E001")


@on_sqlite
def test_one_process_on_a_faulty_library_is_warned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "version", lambda: (3, 40, 1))
    monkeypatch.setenv("WORKERS", "1")
    (found,) = checks.sqlite_is_sound(None)
    assert (type(found), found.id) == (CheckWarning, "quizsite.W001")
