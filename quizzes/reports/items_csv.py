"""Item analysis as a file."""

from collections.abc import Iterator

from quizzes.models import Assignment
from quizzes.reports.cells import Cell, places, sheet
from quizzes.reports.edition_items import edition_items
from quizzes.reports.handed_in import first_attempts
from quizzes.tally import Item, analyse

HEADS: list[Cell] = ["item", "attempts", "right", "difficulty", "discrimination", "wrong kind", "false alarm"]


def items_csv(assignment: Assignment) -> Iterator[str]:
    """Heads, then a row an item, from first attempts.

    `right` counts attempts; the others are shares from 0 to 1 (discrimination from -1 to 1), to four places, and empty
    where they do not apply and before ten attempts.
    """
    known = {item.item: item for item in analyse(first_attempts(assignment)).items}
    return sheet([HEADS, *(_row(stated.item, known.get(stated.item)) for stated in edition_items(assignment.edition))])


def _row(name: str, item: Item | None) -> list[Cell]:
    if item is None:
        return [name, 0, 0, None, None, None, None]
    shares = (item.difficulty, item.discrimination, item.wrong_kind, item.false_alarm)
    return [name, item.attempts, item.right, *(places(share, 4) for share in shares)]
