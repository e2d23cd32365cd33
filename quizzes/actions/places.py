"""How many foreign documents a process reads at the same time: each has a child with a core of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from quizzes.actions.unread import FULL, unread

AT_ONCE = 2
_places = threading.BoundedSemaphore(AT_ONCE)


def occupy() -> bool:
    """Takes a place, to be given back with `leave`; False when there is none, which nobody waits for."""
    return _places.acquire(blocking=False)


def leave() -> None:
    """Gives a place back."""
    _places.release()


@contextmanager
def a_place(door: str) -> Iterator[None]:
    """A place for as long as it takes. Refuses when there is none; `door` is how the document came."""
    if not occupy():
        raise unread(FULL, door)
    try:
        yield
    finally:
        leave()
