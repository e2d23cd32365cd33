"""What a mark on one passage is worth."""

from fractions import Fraction

from quizzes.scoring import Answers, Status, score
from quizzes.scoring.outcome import Outcome
from tests.scoring.builders import AD, CLAIM, EMBED, a_key, marks


def the_outcome(passage: str, mark: str) -> Outcome:
    return score(a_key(passage), Answers({1: mark})).outcomes[0]


def test_the_right_kind_on_a_target_is_a_hit_and_earns_one() -> None:
    assert the_outcome(CLAIM, CLAIM) == Outcome("1", Status.HIT, CLAIM, Fraction(1), Fraction(1))


def test_the_wrong_kind_on_a_target_earns_half() -> None:
    assert the_outcome(CLAIM, AD) == Outcome("1", Status.HALF, AD, Fraction(1, 2), Fraction(1))


def test_any_of_several_right_kinds_is_a_hit() -> None:
    assert {the_outcome(f"{CLAIM}|{EMBED}", kind).status for kind in (CLAIM, EMBED)} == {Status.HIT}


def test_a_kind_beside_several_right_ones_earns_half() -> None:
    assert the_outcome(f"{CLAIM}|{EMBED}", AD).status is Status.HALF


def test_an_unmarked_target_is_a_miss() -> None:
    assert the_outcome(CLAIM, "") == Outcome("1", Status.MISS, "", Fraction(0), Fraction(1))


def test_a_marked_fine_passage_is_a_false_alarm() -> None:
    assert the_outcome("", AD) == Outcome("1", Status.FALSE_ALARM, AD, Fraction(0), Fraction(1))


def test_a_fine_passage_left_alone_is_rightly_done() -> None:
    assert the_outcome("", "") == Outcome("1", Status.LEFT_ALONE, "", Fraction(1), Fraction(1))


def test_a_debatable_passage_keeps_its_answer_and_is_out_of_nothing() -> None:
    assert the_outcome("?", AD) == Outcome("1", Status.DEBATABLE, AD, Fraction(0), Fraction(0))


def test_a_debatable_passage_is_not_scored_and_any_other_is() -> None:
    assert [the_outcome(passage, AD).is_scored for passage in ("?", CLAIM, "")] == [False, True, True]


def test_hits_count_marked_targets_of_any_kind() -> None:
    result = score(a_key(CLAIM, CLAIM, CLAIM, ""), marks(p1=CLAIM, p2=AD, p4=AD))
    assert (result.hits, result.right, result.half, result.false_alarms) == (2, 1, 1, 1)


def test_marks_on_passages_that_do_not_exist_are_ignored() -> None:
    key = a_key(CLAIM, "")
    assert score(key, marks(p1=CLAIM, p99=AD)) == score(key, marks(p1=CLAIM))
