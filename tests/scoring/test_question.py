"""What the answer to one question is worth."""

from fractions import Fraction

from quizzes.scoring import Answers, QuestionKey, Status, score
from quizzes.scoring.outcome import Outcome
from tests.scoring.builders import a_key, a_question, exactly, picks


def the_outcome(question: QuestionKey, *options: int) -> Outcome:
    return score(a_key(questions=(question,)), picks(*options)).outcomes[0]


def test_the_one_right_option_earns_the_points_of_the_question() -> None:
    outcome = the_outcome(a_question(2, points=Fraction(3)), 2)
    assert outcome == Outcome("q1", Status.RIGHT, "2", Fraction(3), Fraction(3))


def test_a_wrong_option_earns_nothing_and_costs_nothing() -> None:
    assert the_outcome(a_question(2), 3) == Outcome("q1", Status.WRONG, "3", Fraction(0), Fraction(1))


def test_two_options_where_one_is_right_earn_nothing() -> None:
    assert the_outcome(a_question(2), 2, 3) == Outcome("q1", Status.WRONG, "2+3", Fraction(0), Fraction(1))


def test_an_unanswered_question_is_wrong_with_no_answer() -> None:
    assert score(a_key(questions=(a_question(2),)), Answers()).outcomes[0] == the_outcome(a_question(2))
    assert the_outcome(a_question(2)) == Outcome("q1", Status.WRONG, "", Fraction(0), Fraction(1))


def test_all_of_several_right_options_earn_everything() -> None:
    assert the_outcome(a_question(1, 3, several=True), 1, 3).status is Status.RIGHT


def test_one_of_two_right_options_earns_half() -> None:
    outcome = the_outcome(a_question(1, 3, several=True), 3)
    assert (outcome.status, outcome.credit) == (Status.PARTLY, Fraction(1, 2))


def test_a_wrong_option_takes_off_its_share_of_the_wrong_ones() -> None:
    outcome = the_outcome(a_question(1, 2, options=5, several=True, points=Fraction(2)), 1, 2, 4)
    assert (outcome.status, outcome.credit, outcome.share) == (Status.PARTLY, Fraction(4, 3), Fraction(2, 3))


def test_ticking_every_option_earns_nothing() -> None:
    assert the_outcome(a_question(1, 2, 3, several=True), 1, 2, 3, 4).status is Status.WRONG


def test_more_wrong_than_right_never_goes_below_nothing() -> None:
    assert the_outcome(a_question(1, 2, several=True), 3, 4).credit == 0


def test_with_no_wrong_option_only_the_share_of_the_right_ones_counts() -> None:
    assert the_outcome(a_question(1, 2, options=2, several=True), 1).credit == Fraction(1, 2)


def test_options_that_do_not_exist_are_ignored() -> None:
    assert the_outcome(a_question(2), 0, 2, 9) == the_outcome(a_question(2), 2)


def test_a_question_worth_nothing_still_says_whether_it_was_right() -> None:
    outcome = the_outcome(a_question(2, points=Fraction(0)), 2)
    assert outcome.status is Status.RIGHT
    assert (outcome.credit, outcome.share) == exactly("0", "0")


def test_only_questions_say_that_they_are_questions() -> None:
    outcomes = score(a_key("", questions=(a_question(1),)), Answers()).outcomes
    assert [(outcome.item, outcome.is_question) for outcome in outcomes] == [("1", False), ("q1", True)]
