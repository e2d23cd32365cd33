"""No cell is a formula, and every cell comes back as it was."""

import csv
import io
import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.reports.cells import BOM, guard, line, places, sheet, unguard
from tests.conftest import shared

FORMULA_SIGNS = "=+-@\t\r\n＝＋－＠−%|"
texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(texts)
def test_guarding_can_be_undone_exactly(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(alphabet=FORMULA_SIGNS + "'", min_size=1), texts)
def test_what_looks_like_a_formula_begins_with_an_apostrophe(sign: str, rest: str) -> None:
    assert guard(sign + rest).startswith("'")


@given(st.text(alphabet=" \u00a0\u200b\u202e\ufeff\x00\x1a\"'", min_size=1))
def test_a_formula_does_not_hide_behind_what_nobody_sees(hidden: str) -> None:
    assert guard(hidden + "=1+1").startswith("'")


def test_names_and_numbers_stay_as_they_are() -> None:
    assert [guard(text) for text in ("Élise V.", "O'Brien", "3", "")] == ["Élise V.", "O'Brien", "3", ""]


@given(st.lists(texts, min_size=1, max_size=5))
def test_a_row_comes_back_through_the_csv_module(cells: list[str]) -> None:
    read = next(csv.reader(io.StringIO(line(cells), newline="")), [])
    assert [unguard(cell) for cell in read] == (cells if cells != [""] else [])


def test_a_separator_of_another_country_does_not_split_a_cell() -> None:
    assert line(["a;=1+1", "b\t=1"]) == '"a;=1+1","b\t=1"\r\n'


def test_our_own_numbers_are_numbers_and_nothing_is_empty() -> None:
    assert line([Decimal("-0.5"), 100, None]) == "-0.5,100,\r\n"


def test_a_sheet_begins_with_the_mark_that_tells_its_encoding() -> None:
    assert "".join(sheet([["a"]])) == f"{BOM}a\r\n"


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Fraction(200, 3), "66.67"),
        (Fraction(100), "100"),
        (Fraction(0), "0"),
        (Fraction(75, 2), "37.5"),
        (-0.125, "-0.12"),
    ],
)
def test_numbers_are_written_without_idle_zeros(number: Fraction | float, written: str) -> None:
    assert str(places(number)) == written


def test_no_hostile_cell_is_left_as_a_formula() -> None:
    cases = [json.loads(case) for case in shared("data/hostile/csv.jsonl").read_text().splitlines()]
    hostile = [case["payload"] for case in cases if case["expect"] == "neutralised"]
    assert hostile
    assert [payload for payload in hostile if not guard(payload).startswith("'")] == []
    assert [case["payload"] for case in cases if unguard(guard(case["payload"])) != case["payload"]] == []
