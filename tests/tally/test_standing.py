"""Which attempt counts, and a student's row on the board."""

from fractions import Fraction

import pytest

from quizzes.tally import Counts, Result, Rule, Standing, choose, discernment, median, median_row, stand, suspicion
from tests.tally.builders import a_result, all_marked

three = [a_result("a", 40), a_result("b", 70), a_result("c", 50)]


@pytest.mark.parametrize(("rule", "attempt"), [(Rule.BEST, "b"), (Rule.LATEST, "c"), (Rule.FIRST, "a")])
def test_a_rule_chooses_one_attempt(rule: Rule, attempt: str) -> None:
    chosen = choose(three, rule)
    assert chosen is not None
    assert chosen.attempt == attempt


@pytest.mark.parametrize("rule", Rule)
def test_without_attempts_there_is_nothing_to_choose(rule: Rule) -> None:
    assert choose([], rule) is None


def test_the_earliest_of_equally_good_attempts_is_best() -> None:
    assert choose([a_result("a", 10), a_result("b", 70), a_result("c", 70)], Rule.BEST) == a_result("b", 70)


def test_the_best_attempt_is_the_largest_share_not_the_most_points() -> None:
    assert choose([a_result("a", 6, out_of=12), a_result("b", 5, out_of=8)], Rule.BEST) == a_result("b", 5, out_of=8)


def test_an_attempt_at_nothing_has_no_number_and_is_never_better() -> None:
    nothing = a_result("a", None)
    assert nothing.number is None
    assert choose([a_result("b", 0), nothing], Rule.BEST) == a_result("b", 0)


def test_a_result_is_a_score_made_small() -> None:
    result = Result.of("a", all_marked(targets=2, fine=3))
    assert result == Result("a", Fraction(0), Fraction(2), Counts(2, 2, 3, 3))


def test_a_row_has_one_result_for_each_column() -> None:
    row = stand("amina", [three, [], [a_result("d", 60)]], Rule.BEST)
    assert row == Standing("amina", (a_result("b", 70), None, a_result("d", 60)))


def test_a_row_has_the_median_of_what_was_handed_in() -> None:
    row = Standing("amina", (a_result("a", 40), None, a_result("b", 70)))
    assert row.median == 55


def test_a_row_without_results_has_no_numbers() -> None:
    row = Standing("amina", (None, None))
    assert (row.median, row.discernment, row.suspicion) == (None, None, None)


def test_a_row_pools_its_articles_before_it_judges() -> None:
    one, other = Counts(3, 4, 0, 6), Counts(0, 0, 2, 6)
    row = Standing("amina", (a_result("a", 40, counts=one), a_result("b", 70, counts=other), None))
    assert row.counts == one + other
    assert (row.discernment, row.suspicion) == (discernment(one + other), suspicion(one + other))


def test_a_column_has_the_median_of_those_who_handed_in() -> None:
    rows = [
        Standing("a", (a_result("x", 10), None)),
        Standing("b", (a_result("y", 40), None)),
        Standing("c", (None,) * 2),
    ]
    assert median_row(rows) == (Fraction(25), None)


def test_an_empty_class_has_no_medians() -> None:
    assert median_row([]) == ()


def test_a_median_skips_what_is_not_there() -> None:
    assert median([None, 3.0, None, 1.0, 2.0]) == 2.0


def test_the_median_of_nothing_does_not_exist() -> None:
    assert median([None, None]) is None


def test_medians_of_fractions_are_exact() -> None:
    assert median([Fraction(1, 3), Fraction(2, 3)]) == Fraction(1, 2)
