"""Puts a SQLite library that is free of the WAL-reset bug in the place of the system's.

SQLite 3.7.0 to 3.51.2 can lose committed rows when a database in WAL mode is used by two connections at the wrong
moment (sqlite.org/wal.html, "the WAL-reset bug"); Debian 12 links such a version. The pysqlite3 wheel brings its own.
"""

import sqlite3
import sys

try:
    import pysqlite3
except ImportError:  # no wheel for this platform: the system check quizsite.E001 then judges the system's library
    library = sqlite3
else:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
    library = pysqlite3

Version = tuple[int, int, int]
FIXED: Version = (3, 51, 3)
BACKPORTED: dict[tuple[int, int], int] = {(3, 44): 6, (3, 50): 7}


def version() -> Version:
    """The version of the SQLite library in use, as (major, minor, patch)."""
    major, minor, patch = library.sqlite_version_info[:3]
    return major, minor, patch


def is_sound(candidate: Version) -> bool:
    """True when this version of SQLite has the fix of the WAL-reset bug."""
    backport = BACKPORTED.get(candidate[:2])
    return candidate >= FIXED or (backport is not None and candidate[2] >= backport)
