"""A command's ways in and out: a file or standard input as bytes, standard output as UTF-8."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

# More than any article, less than what hurts.
_LARGEST_FILE = 32 * 1024 * 1024
_STANDARD = "-"


def content_of(file: str) -> bytes:
    """All bytes of a file, or of standard input for "-"."""
    if file == _STANDARD:
        return sys.stdin.buffer.read(_LARGEST_FILE)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(_LARGEST_FILE)
    except (OSError, ValueError) as error:
        raise CommandError(_("%(file)s cannot be read. Check the path and try again.") % {"file": file}) from error


def lines_of(file: str) -> Iterator[bytes]:
    """The lines of a file, or of standard input for "-" and ""; empty ones are passed over."""
    if file in ("", _STANDARD):
        yield from filter(bytes.strip, sys.stdin.buffer)
        return
    try:
        with Path(file).open("rb") as opened:
            yield from filter(bytes.strip, opened)
    except (OSError, ValueError) as error:
        raise CommandError(_("%(file)s cannot be read. Check the path and try again.") % {"file": file}) from error


def write_utf8(stream: TextIO) -> None:
    """UTF-8 whatever the locale says; half a character in an id leaves as the escape it came in as."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
