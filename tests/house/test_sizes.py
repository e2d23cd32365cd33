"""A file is one noun or one verb; a function fits on a screen."""

from pathlib import Path
from statistics import median

from tests.house.tree import PRODUCT, ROOT, functions, name, ours

LONGEST_FILE, MIDDLE_FILE = 300, 60
LONGEST_FUNCTION, MIDDLE_FUNCTION, LONGEST_VIEW = 40, 8, 15
WRITTEN_BY_HAND = (".py", ".html", ".css", ".js", ".mjs")


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def test_no_file_is_longer_than_300_lines() -> None:
    assert [name(path) for path in ours(*WRITTEN_BY_HAND) if lines(path) > LONGEST_FILE] == []


def test_half_of_the_modules_have_at_most_60_lines() -> None:
    assert median(lines(path) for path in ours(".py", under=PRODUCT)) <= MIDDLE_FILE


def test_no_function_is_longer_than_40_lines() -> None:
    found = [function for path in ours(".py") for function in functions(path)]
    assert [function.place for function in found if function.lines > LONGEST_FUNCTION] == []


def test_half_of_the_functions_have_at_most_8_lines() -> None:
    found = [function.lines for path in ours(".py", under=PRODUCT) for function in functions(path)]
    assert median(found) <= MIDDLE_FUNCTION


def test_no_view_is_longer_than_15_lines() -> None:
    views = (ROOT / "quizzes/views").glob("*.py")
    found = [function for path in views for function in functions(path)]
    assert [function.place for function in found if function.lines > LONGEST_VIEW] == []
