"""Small typed readers of environment variables; each refuses a value it cannot understand, in a sentence."""

import os

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """The variable as it stands, without outer white space."""
    return os.environ.get(name, default).strip()


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated variable as a list; empty parts are dropped."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def switch(name: str, *, default: bool) -> bool:
    """A yes/no variable: 1, true, yes, on or 0, false, no, off, in any case."""
    value = text(name).lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    if value:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, but it is {value!r}.")
    return default


def number(name: str, *, default: int) -> int:
    """A whole number of at least 0."""
    value = text(name)
    if not value:
        return default
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, but it is {value!r}.")
    return int(value)
