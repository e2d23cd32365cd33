"""The line of text that a walk is gathering: its words, and how much of it is links and signatures."""

import re
from dataclasses import dataclass

from quizzes.reading.markup import one_line

_BREAK = "\n"
# One break ends a paragraph where the line before it is long and ends in a stop: the old pages' way.
_PARAGRAPH = 80
_STOP = re.compile(r"[.!?…][\"'»”’)\]\s]{0,4}$")


@dataclass(frozen=True, slots=True)
class Said:
    """A finished line. `linked` and `signed` are shares of it, `links` counts."""

    text: str
    linked: float
    links: int
    signed: float


class Line:
    """Gathers inline text until a block ends it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._linked = self._signed = self._links = self._length = 0
        self._in_link = self._in_signature = 0

    def say(self, text: str | None) -> None:
        """Text as it stands in the markup; its own line ends are blanks."""
        if not text:
            return
        self._parts.append(text.replace(_BREAK, " "))
        length = len(text.strip())
        self._length += length
        self._linked += length * bool(self._in_link)
        self._signed += length * bool(self._in_signature)

    def link(self, step: int) -> None:
        """A link begins (1) or ends (-1)."""
        self._in_link += step
        self._links += step > 0

    def signature(self, step: int) -> None:
        """A name or a date that the markup calls one begins (1) or ends (-1)."""
        self._in_signature += step

    def turn(self) -> bool:
        """A line break; whether it is the second running, which ends the paragraph."""
        for part in reversed(self._parts):
            if part == _BREAK:
                return True
            if part.strip(" \t\r\n\xa0"):
                break
        self._parts.append(_BREAK)
        return False

    def taken(self) -> list[Said]:
        """What has been gathered, as one line or as the paragraphs that single breaks part; the line begins anew."""
        raw, shares = "".join(self._parts), self._length or 1
        linked, signed, links = self._linked / shares, self._signed / shares, self._links
        self._parts = []
        self._linked = self._signed = self._links = self._length = 0
        return [Said(text, linked, links, signed) for text in _paragraphs(raw)]


def _paragraphs(raw: str) -> list[str]:
    if _BREAK not in raw:
        return [text] if (text := one_line(raw)) else []
    paragraphs: list[list[str]] = []
    for part in raw.split(_BREAK):
        text = one_line(part)
        if not text:
            continue
        if paragraphs and not _is_whole(paragraphs[-1]):
            paragraphs[-1].append(text)
        else:
            paragraphs.append([text])
    return [" ".join(lines) for lines in paragraphs]


def _is_whole(lines: list[str]) -> bool:
    return len(lines[-1]) >= _PARAGRAPH and bool(_STOP.search(lines[-1][-6:]))
