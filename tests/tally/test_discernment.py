"""Discernment and suspicion: two numbers that a hasty rule would mix into one."""

from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.tally import Counts, discernment, suspicion
from tests.scoring.builders import densities
from tests.tally.builders import all_marked, blank

# Thirty passages, eight targets. The criterion c has the opposite sign of our suspicion.
abuse = {
    "perfect": (Counts(8, 8, 0, 22), 3.73, 0.00),
    "careful": (Counts(6, 8, 2, 22), 1.82, 0.28),
    "marks everything": (Counts(8, 8, 22, 22), 0.00, -1.86),
    "blank page": (Counts(0, 8, 0, 22), 0.00, 1.86),
    "suspicious": (Counts(8, 8, 11, 22), 1.86, -0.93),
}


@st.composite
def any_counts(draw: st.DrawFn) -> Counts:
    targets, fine = draw(densities)
    return Counts(draw(st.integers(0, targets)), targets, draw(st.integers(0, fine)), fine)


@pytest.mark.parametrize(("counts", "d_prime", "c"), abuse.values(), ids=abuse.keys())
def test_the_known_ways_to_abuse_a_rule_come_out_as_published(counts: Counts, d_prime: float, c: float) -> None:
    assert discernment(counts) == pytest.approx(d_prime, abs=0.005)
    assert suspicion(counts) == pytest.approx(-c, abs=0.005)


@given(densities)
def test_marking_everything_and_nothing_show_no_discernment_at_any_density(density: tuple[int, int]) -> None:
    assert discernment(Counts.of(blank(*density))) == 0
    assert discernment(Counts.of(all_marked(*density))) == 0


@given(densities)
def test_marking_everything_is_exactly_as_suspicious_as_a_blank_page_is_trusting(density: tuple[int, int]) -> None:
    trusting, suspicious = suspicion(Counts.of(blank(*density))), suspicion(Counts.of(all_marked(*density)))
    assert trusting is not None
    assert suspicious is not None
    assert suspicious == -trusting
    assert suspicious > 0


@given(any_counts())
def test_marking_the_opposite_of_everything_turns_both_numbers_round(counts: Counts) -> None:
    turned = Counts(counts.targets - counts.hits, counts.targets, counts.fine - counts.false_alarms, counts.fine)
    assert discernment(counts) == pytest.approx(-(discernment(turned) or 0))
    assert suspicion(counts) == pytest.approx(-(suspicion(turned) or 0))


@given(any_counts())
def test_both_numbers_equal_the_formulas_written_out(counts: Counts) -> None:
    p = counts.targets / (counts.targets + counts.fine)
    h = NormalDist().inv_cdf((counts.hits + p) / (counts.targets + 2 * p))
    f = NormalDist().inv_cdf((counts.false_alarms + 1 - p) / (counts.fine + 2 * (1 - p)))
    assert discernment(counts) == pytest.approx(h - f, abs=1e-9)
    assert suspicion(counts) == pytest.approx((h + f) / 2, abs=1e-9)


@given(any_counts())
def test_one_more_false_alarm_lowers_discernment_and_raises_suspicion(counts: Counts) -> None:
    calmer = Counts(counts.hits, counts.targets, max(0, counts.false_alarms - 1), counts.fine)
    assert (discernment(counts) or 0) <= (discernment(calmer) or 0)
    assert (suspicion(counts) or 0) >= (suspicion(calmer) or 0)


@pytest.mark.parametrize("counts", [Counts(), Counts(3, 5, 0, 0), Counts(0, 0, 3, 5)])
def test_without_both_sorts_of_passages_neither_number_exists(counts: Counts) -> None:
    assert (discernment(counts), suspicion(counts)) == (None, None)
