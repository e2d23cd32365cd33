"""Sentences with a number that a script fills in."""

from collections.abc import Callable
from typing import TypedDict


class Plural(TypedDict):
    """The two forms that English and French have; the script asks Intl.PluralRules which one it needs."""

    one: str
    other: str


def plural(said: Callable[[int], str]) -> Plural:
    """Both forms of what ngettext says for a number."""
    return Plural(one=said(1), other=said(2))
