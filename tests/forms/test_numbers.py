"""Numbers of passages in an address, as short as they get and whatever stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.forms.numbers import as_ranges, in_ranges


@given(st.sets(st.integers(1, 1000)))
def test_what_is_written_is_read_again(numbers: set[int]) -> None:
    assert in_ranges(as_ranges(numbers), 1000) == numbers


def test_runs_are_written_short() -> None:
    assert as_ranges([91, *range(3, 81)]) == "3-80,91"
    assert len(as_ranges(range(1, 1001, 2))) < 2_000


@pytest.mark.parametrize(
    "typed", ["", "x", "-3", "3-", "1--2", "1;2", "1, 2", "１", "1.5", "9" * 30, "1,", "0-0", "5-4", "11", "1," * 9_000]
)
def test_what_is_no_list_of_numbers_holds_none(typed: str) -> None:
    assert in_ranges(typed, 10) == frozenset()


def test_numbers_that_are_no_passages_do_not_count() -> None:
    assert in_ranges("0-2,9-999999", 10) == {1, 2, 9, 10}
