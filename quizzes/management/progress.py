"""A long run tells the person at the terminal that it goes on; a pipe is told nothing."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self, TextIO

from django.utils.translation import gettext as _

# What is done sooner needs no word.
PATIENCE = 2.0


class Progress:
    """One line on standard error that is written over and in the end wiped out."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = 0
        self._since = monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._write("")

    def still(self, seconds: float) -> None:
        """One document has been read for so long."""
        if seconds >= PATIENCE:
            self._write(_("Still reading: %(seconds)d s") % {"seconds": seconds})

    def count(self, done: int) -> None:
        """So many documents are done."""
        if monotonic() - self._since >= PATIENCE:
            self._write(_("Documents done: %(count)d") % {"count": done})
            self._since = monotonic()

    def _write(self, line: str) -> None:
        if self._stream.isatty() and (line or self._shown):
            self._stream.write(f"\r{line.ljust(self._shown)}\r{line}")
            self._stream.flush()
            self._shown = len(line)
