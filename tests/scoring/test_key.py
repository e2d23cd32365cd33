"""What a key is worth, and which keys are refused."""

from fractions import Fraction

import pytest

from quizzes.scoring import ImpossibleKeyError, Key, PassageKey, QuestionKey
from tests.scoring.builders import AD, CLAIM, a_key, a_question


def test_debatable_passages_are_neither_targets_nor_fine() -> None:
    key = a_key(CLAIM, "?", "", "", "?")
    assert (key.targets, key.fine) == (1, 2)


def test_a_passage_without_kinds_can_be_debatable_too() -> None:
    key = Key((PassageKey(1, debatable=True),))
    assert (key.targets, key.fine) == (0, 0)


def test_spotting_weighs_a_point_for_each_target() -> None:
    assert a_key(CLAIM, AD, "").spotting_weight == 2


def test_spotting_weighs_five_points_in_a_sound_article() -> None:
    assert a_key("", "", "").spotting_weight == 5


def test_the_teachers_points_go_before_both() -> None:
    assert [a_key(kind, spotting_points=Fraction(7, 2)).spotting_weight for kind in (CLAIM, "")] == [Fraction(7, 2)] * 2


def test_spotting_may_be_worth_nothing() -> None:
    assert a_key(CLAIM, spotting_points=Fraction(0)).spotting_weight == 0


def test_spotting_weighs_nothing_where_nothing_counts() -> None:
    assert [a_key("?", spotting_points=points).spotting_weight for points in (None, Fraction(3))] == [0, 0]


def test_questions_add_their_own_points() -> None:
    assert a_key(CLAIM, AD, questions=(a_question(1, points=Fraction(3, 2)),)).out_of == Fraction(7, 2)


@pytest.mark.parametrize(
    ("options", "right", "several"),
    [(3, set(), True), (3, {4}, False), (3, {0}, False), (3, {1, 2}, False), (0, {1}, False)],
)
def test_a_question_nobody_could_answer_is_refused(options: int, right: set[int], several: bool) -> None:
    with pytest.raises(ImpossibleKeyError, match="Question 1"):
        QuestionKey(1, options, frozenset(right), several)


def test_negative_points_are_refused() -> None:
    with pytest.raises(ImpossibleKeyError, match="less than nothing"):
        a_question(1, points=Fraction(-1))
    with pytest.raises(ImpossibleKeyError, match="less than nothing"):
        a_key(CLAIM, spotting_points=Fraction(-1))


def test_two_passages_with_one_number_are_refused() -> None:
    with pytest.raises(ImpossibleKeyError, match="same number"):
        Key((PassageKey(1), PassageKey(1)))


def test_two_questions_with_one_number_are_refused() -> None:
    with pytest.raises(ImpossibleKeyError, match="same number"):
        a_key("", questions=(a_question(1), a_question(2)))
