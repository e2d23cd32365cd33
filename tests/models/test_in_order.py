"""What two lists have in common; no database."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.models import Passage
from quizzes.models.comparison import AHEAD, LOOKS, aligned
from quizzes.models.in_order import in_order

LISTS = st.lists(st.sampled_from("abc"), max_size=7)
MOST = 1_000  # passages of an article


class Counted(str):
    """Words that count how often they are looked at beside others."""

    __slots__ = ()
    looks = 0

    def __eq__(self, other: object) -> bool:
        Counted.looks += 1
        return str.__eq__(self, other)

    def __contains__(self, other: object) -> bool:
        Counted.looks += 1
        return str.__contains__(self, other)  # type: ignore[operator] # as str does

    __hash__ = str.__hash__


@given(LISTS, LISTS)
def test_they_are_equals_in_one_order_and_no_longer_run_of_them_exists(old: list[str], new: list[str]) -> None:
    pairs = in_order(old, new)
    assert all(old[one] == new[other] for one, other in pairs)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(pairs))
    assert len(pairs) == longest(old, new)


def longest(old: list[str], new: list[str]) -> int:
    """By trying everything."""
    wanted = {picked for size in range(len(new) + 1) for picked in combinations(new, size)}
    return max(size for size in range(len(old) + 1) for picked in combinations(old, size) if picked in wanted)


@pytest.mark.parametrize(
    ("was", "will", "reviewed"),
    [
        ("Alike.", "Alike.", 0),
        ("Alike but {odd}.", "Alike but {seventh}.", 1),
        ("All of this is alike but {place}.", "All of this is alike, {place}.", 1),
        ("All of this is alike but {place}.", "All of this is alike, {place}.", 2),
        ("Old {place} stays.", "New {place} comes.", 1),
        ("Old {place} stays.", "New {place} comes.", 3),
    ],
)
def test_a_thousand_passages_alike_are_compared_with_bounded_work(was: str, will: str, reviewed: int) -> None:
    """`reviewed`: every first, second, third passage was; 0: none."""
    old = [_row(place, was, pk=place + 1) for place in range(MOST)]
    new = [_row(place, will) for place in range(MOST)]
    stay = {row.pk for row in old[::reviewed]} if reviewed else set()
    Counted.looks = 0
    assert aligned(old, new, stay)
    table = 2 * MOST * MOST + 4 * MOST
    assert Counted.looks <= table + 2 * (2 * LOOKS) + 2 * AHEAD * MOST


def _row(place: int, text: str, pk: int | None = None) -> Passage:
    row = Passage(pk=pk, number=place + 1, block=1, kind="sentence", language="en")
    row.text = Counted(text.format(place=place, odd=place % 2, seventh=place // 7 % 2))
    return row
