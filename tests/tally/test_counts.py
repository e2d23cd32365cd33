"""Counting marks, and pooling the counts of several articles."""

from fractions import Fraction

import pytest

from quizzes.scoring import score
from quizzes.tally import Counts, enough
from tests.scoring.builders import AD, CLAIM, a_key, marks


def test_any_kind_counts_as_marked() -> None:
    result = score(a_key(CLAIM, CLAIM, CLAIM, "", "", "?"), marks(p1=CLAIM, p2=AD, p4=AD, p6=AD))
    assert Counts.of(result) == Counts(hits=2, targets=3, false_alarms=1, fine=2)


def test_counts_add_up() -> None:
    assert Counts(1, 2, 3, 4) + Counts(10, 20, 30, 40) == Counts(11, 22, 33, 44)


def test_pooling_nothing_gives_no_counts() -> None:
    assert Counts.pooled([]) == Counts(0, 0, 0, 0)


def test_pooling_adds_up_every_article() -> None:
    assert Counts.pooled([Counts(1, 2, 0, 3), Counts(0, 0, 1, 5), Counts(2, 2, 0, 1)]) == Counts(3, 4, 1, 9)


def test_the_two_rates_are_shares() -> None:
    counts = Counts(3, 4, 1, 8)
    assert (counts.found, counts.spoilt) == (Fraction(3, 4), Fraction(1, 8))


def test_a_rate_of_nothing_does_not_exist() -> None:
    assert (Counts().found, Counts().spoilt) == (None, None)


@pytest.mark.parametrize(("targets", "fine", "expected"), [(8, 8, True), (7, 8, False), (8, 7, False), (40, 0, False)])
def test_enough_is_eight_of_each(targets: int, fine: int, expected: bool) -> None:
    assert enough(Counts(0, targets, 0, fine)) is expected
