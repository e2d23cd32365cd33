"""The bar of an item: what students did with it, as parts of one width."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import ngettext

from quizzes.scoring import Status
from quizzes.tally import Item

WIDTH = 176
# The class that draws each outcome, left to right.
PARTS = {
    Status.HIT: "sb-hit",
    Status.RIGHT: "sb-hit",
    Status.HALF: "sb-half",
    Status.PARTLY: "sb-half",
    Status.LEFT_ALONE: "sb-miss",
    Status.MISS: "sb-miss",
    Status.WRONG: "sb-miss",
    Status.DEBATABLE: "sb-miss",
    Status.FALSE_ALARM: "sb-fa",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A rectangle of the bar: class, left edge and width as SVG reads them."""

    css: str
    x: str
    width: str


def bar(item: Item) -> tuple[Part, ...]:
    """The parts that are not empty."""
    return tuple(_parts(item)) if item.attempts else ()


def in_words(item: Item) -> str:
    """The same counts as words, so that nobody needs the bar."""
    counts = ((status, item.count(status)) for status in PARTS)
    return ", ".join(_said(status, many) for status, many in counts if many)


def _parts(item: Item) -> Iterator[Part]:
    left = 0.0
    for status, css in PARTS.items():
        width = WIDTH * item.count(status) / item.attempts
        if width:
            yield Part(css, f"{left:.1f}", f"{width:.1f}")
        left += width


def _said(status: Status, many: int) -> str:
    said = {
        Status.HIT: ngettext("%(many)s found", "%(many)s found", many),
        Status.RIGHT: ngettext("%(many)s right", "%(many)s right", many),
        Status.HALF: ngettext("%(many)s wrong marker", "%(many)s wrong marker", many),
        Status.PARTLY: ngettext("%(many)s partly right", "%(many)s partly right", many),
        Status.LEFT_ALONE: ngettext("%(many)s left alone", "%(many)s left alone", many),
        Status.MISS: ngettext("%(many)s missed", "%(many)s missed", many),
        Status.WRONG: ngettext("%(many)s wrong", "%(many)s wrong", many),
        Status.DEBATABLE: ngettext("%(many)s answer, not scored", "%(many)s answers, not scored", many),
        Status.FALSE_ALARM: ngettext("%(many)s false alarm", "%(many)s false alarms", many),
    }
    return said[status] % {"many": many}
