"""The site: settings, addresses and the door for the web server."""

# Imported for its effect, and here, because it must come before Django first imports sqlite3.
from quizsite import sqlite  # noqa: F401
