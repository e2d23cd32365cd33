"""Counting wrong join codes, so that nobody finds a class by trying."""

from contextlib import suppress

from django.core.cache import cache
from django.utils.translation import gettext as _

from quizzes.actions.classes import CODE_LENGTH
from quizzes.actions.refusals import TooMany

# A whole class sits behind one address: thirty children may each be wrong twice.
WRONG_CODES_ALLOWED = 60
MINUTES = 10


def must_not_guess(*, address: str) -> None:
    """Refuses an address that sent too many wrong codes in the last minutes, right ones too from then on."""
    if cache.get(_counter(address), 0) >= WRONG_CODES_ALLOWED:
        raise TooMany(
            _("Too many wrong codes came from here. Wait %(minutes)s minutes, or ask your teacher to show the code.")
            % {"minutes": MINUTES}
        )


def count_wrong_code(*, address: str, code: str) -> None:
    """One more wrong code; an empty or half-typed one is a slip, not a guess."""
    if sum(letter.isalnum() for letter in code) < CODE_LENGTH:
        return
    if not cache.add(_counter(address), 1, 60 * MINUTES):
        with suppress(ValueError):  # the last count ran out a moment ago
            cache.incr(_counter(address))


def _counter(address: str) -> str:
    return f"wrong codes from {address}".replace(" ", "-")
