"""The rule of the article: the share found less the share falsely marked."""

from fractions import Fraction

import pytest

from quizzes.scoring import Answers, Key, score
from tests.scoring.builders import (
    AD,
    CLAIM,
    KINDS,
    a_dense_key,
    a_key,
    a_question,
    every_marking,
    everything,
    exactly,
    marks,
    perfect,
)

small_densities = [(targets, fine) for targets in range(1, 5) for fine in range(1, 5) if targets + fine <= 5]


def test_three_of_four_found_and_a_quarter_falsely_marked_is_one_half() -> None:
    key = a_dense_key(targets=4, fine=8)
    result = score(key, marks(p1=CLAIM, p2=CLAIM, p3=CLAIM, p5=AD, p6=AD))
    assert (result.credit, result.spotting, result.points, result.out_of) == exactly("3", "1/2", "2", "4")


def test_more_falsely_marked_than_found_is_floored_at_zero_and_kept_raw() -> None:
    result = score(a_key(CLAIM, CLAIM, "", ""), marks(p3=CLAIM))
    assert (result.spotting, result.raw_spotting, result.points) == exactly("0", "-1/2", "0")


def test_the_floor_protects_the_points_of_the_questions() -> None:
    key = a_key(CLAIM, "", questions=(a_question(1),))
    assert score(key, Answers({2: CLAIM}, {1: frozenset({1})})).points == 1


def test_without_fine_passages_only_what_was_found_counts() -> None:
    assert score(a_key(CLAIM, CLAIM), marks(p1=CLAIM)).spotting == Fraction(1, 2)


def test_leaving_a_sound_article_alone_is_full_marks() -> None:
    result = score(a_key("", "", ""), Answers())
    assert (result.spotting, result.points, result.out_of) == exactly("1", "5", "5")


def test_a_false_alarm_in_a_sound_article_costs_its_share() -> None:
    assert score(a_key("", "", "", ""), marks(p2=AD)).spotting == Fraction(3, 4)


def test_marking_all_of_a_sound_article_is_nothing() -> None:
    assert score(a_key("", ""), everything(a_key("", ""))).points == 0


def test_an_article_with_nothing_that_counts_scores_nothing_out_of_nothing() -> None:
    result = score(a_key("?", "?"), marks(p1=CLAIM))
    assert (result.points, result.out_of, result.raw_spotting) == exactly("0", "0", "0")


def test_an_empty_key_scores_nothing_out_of_nothing() -> None:
    result = score(Key(()), marks(p1=CLAIM))
    assert (result.points, result.out_of) == exactly("0", "0")
    assert result.outcomes == ()


def test_the_teachers_weight_stretches_the_same_share() -> None:
    key = a_key(CLAIM, CLAIM, "", spotting_points=Fraction(10))
    assert score(key, marks(p1=CLAIM)).points == 5


@pytest.mark.parametrize(("targets", "fine"), small_densities)
def test_the_mean_of_every_possible_marking_is_at_most_zero(targets: int, fine: int) -> None:
    key = a_dense_key(targets, fine)
    raw = [score(key, answers).raw_spotting for answers in every_marking(key)]
    assert sum(raw) / len(raw) <= 0


@pytest.mark.parametrize(("targets", "fine"), small_densities)
def test_the_mean_is_at_most_zero_even_when_every_kind_is_right(targets: int, fine: int) -> None:
    key = a_key(*["|".join(KINDS)] * targets, *[""] * fine)
    assert sum(score(key, answers).raw_spotting for answers in every_marking(key)) == 0


def test_the_careful_reader_of_the_worked_example_scores_five_eighths_less_one_eleventh() -> None:
    key = a_dense_key(targets=8, fine=22)
    result = score(key, marks(p1=CLAIM, p2=CLAIM, p3=CLAIM, p4=CLAIM, p5=AD, p6=AD, p9=CLAIM, p10=CLAIM))
    assert result.raw_spotting == Fraction(5, 8) - Fraction(1, 11)


def test_perfect_answers_earn_every_point() -> None:
    key = a_key(CLAIM, "", f"{AD}|{CLAIM}", "?", questions=(a_question(1, 2, several=True),))
    assert score(key, perfect(key)).points == key.out_of == 3
