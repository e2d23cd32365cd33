"""Work that speaks to a server, given up on the second, whatever the server does."""

import threading
from collections.abc import Callable
from typing import TypeVar

from quizzes.fetching.line import Line

Came = TypeVar("Came")


def in_time(line: Line, seconds: float, work: Callable[[], Came]) -> Came | Exception | None:
    """What came of it, or what it raised; None when nothing did in these seconds.

    The work is done in a thread of its own, because a server that drips its headers outwits every timeout of a
    socket. In the end all connections of the line are cut, and it ends with them; only a look-up of a name may outlast
    it.
    """
    outcome: list[Came | Exception] = []
    worker = threading.Thread(target=_work, args=(outcome, work), daemon=True)
    worker.start()
    try:
        worker.join(seconds)
        # Taken before the cut: to whoever reads, a connection that is cut looks like the end of a page.
        came = tuple(outcome)
    finally:
        line.cut()
    return came[0] if came else None


def _work(outcome: list[Came | Exception], work: Callable[[], Came]) -> None:
    try:
        outcome.append(work())
    except Exception as error:  # told to whoever waits
        outcome.append(error)
