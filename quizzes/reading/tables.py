"""A table in; whether it only arranges the page, or its rows as lines of text."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from quizzes.reading.markup import words_of
from quizzes.reading.measures import Measures

_LONGEST_CELL = 250
_BETWEEN_CELLS = " | "


def is_layout(table: HtmlElement, measures: Measures) -> bool:
    """Whether a table arranges blocks rather than values: long cells, blocks in cells, or a single cell."""
    if table.get("role") in ("presentation", "none"):
        return True
    cells = list(table.iter("td", "th"))
    if len(cells) < 2 or any(measures[cell].size > _LONGEST_CELL for cell in cells):
        return True
    if table.find(".//th") is not None or table.find("caption") is not None:
        return False
    return any(_holds_blocks(cell) for cell in cells)


def _holds_blocks(cell: HtmlElement) -> bool:
    return cell.find(".//table") is not None or len(cell.findall(".//p")) > 1 or len(cell.findall(".//div")) > 1


def rows_of(table: HtmlElement) -> Iterator[str]:
    """Each row of values as one line."""
    for row in table.iter("tr"):
        cells = [words_of(cell) for cell in row.iterchildren("td", "th")]
        if line := _BETWEEN_CELLS.join(cell for cell in cells if cell):
            yield line
