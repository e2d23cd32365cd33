"""Cells of a CSV file that no spreadsheet takes for a formula, and the same cells back again.

The rule: a text that does not begin with a letter or a digit gets one apostrophe in front; so does a text that begins
with an apostrophe. It covers = + - @, tab, CR and LF, the full-width signs and whatever invisible character may stand
before them, and it is undone by taking one apostrophe away. Numbers are ours, not typed by anybody: they stay numbers.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

Cell = str | int | Decimal | None
BOM = "\ufeff"  # without it Excel reads UTF-8 as Windows-1252
GUARD = "'"
# A spreadsheet may split at any of these, whatever we separate by: quoted, a cell stays one cell.
SEPARATORS = frozenset('",;\t\r\n')


def guard(text: str) -> str:
    """The text as it may stand in a cell."""
    return text if not text or text[0].isalnum() else GUARD + text


def unguard(cell: str) -> str:
    """The text a guarded cell came from."""
    return cell.removeprefix(GUARD)


def line(cells: Iterable[Cell]) -> str:
    """One row, with its end; None is an empty cell."""
    return ",".join(_written(cell) for cell in cells) + "\r\n"


def sheet(rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """The rows as the lines of a file."""
    yield BOM
    yield from (line(row) for row in rows)


def places(number: Fraction | float | None, most: int = 2) -> Decimal | None:
    """A number with at most so many decimal places and no idle zeros; None stays None."""
    if number is None:
        return None
    exact = Fraction(number)
    rounded = round(Decimal(exact.numerator) / Decimal(exact.denominator), most)
    return Decimal(f"{rounded.normalize():f}")


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    text = guard(cell) if isinstance(cell, str) else str(cell)
    return '"' + text.replace('"', '""') + '"' if SEPARATORS & set(text) else text
