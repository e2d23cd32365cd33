"""What a class did with each item, and what that says."""

from fractions import Fraction

import pytest

from quizzes.models import Assignment, Classroom
from quizzes.reports.advice import Advice, advise
from quizzes.reports.answers import answers_csv
from quizzes.reports.items import items
from quizzes.reports.items_csv import items_csv
from quizzes.scoring import Outcome, Status
from quizzes.tally import Item, analyse
from tests import make
from tests.reports.a_class import a_class_at_work, only, read

pytestmark = pytest.mark.django_db

HEADS = ["item", "attempts", "right", "difficulty", "discrimination", "wrong kind", "false alarm"]


def a_class_of(students: int, *, attempts: int = 1) -> Classroom:
    return a_class_at_work(students, attempts=attempts)


def shares(assignment: Assignment, item: str) -> list[Fraction]:
    rows = [row for row in read(answers_csv(assignment)) if row["item"] == item and row["attempt"] == "1"]
    return [Fraction(row["credit"]) / Fraction(row["out of"]) for row in rows]


def test_the_file_has_its_heads_and_a_row_an_item() -> None:
    rows = read(items_csv(only(a_class_of(1))))
    assert list(rows[0]) == HEADS
    assert [row["item"] for row in rows] == ["1", "2", "3", "4", "5", "q1"]


def test_below_ten_attempts_there_are_only_counts() -> None:
    classroom = a_class_of(9)
    rows = read(items_csv(only(classroom)))
    assert {row["attempts"] for row in rows} == {"9"}
    assert {row[head] for row in rows for head in HEADS[3:]} == {""}
    page = items(only(classroom), "look")
    assert (page.enough, page.reliability, page.lines[0].percent, page.lines[0].advice) == (False, "—", None, None)


def test_from_ten_attempts_on_difficulty_is_the_mean_credit_of_the_answers() -> None:
    assignment = only(a_class_of(10))
    for row in read(items_csv(assignment)):
        earned = shares(assignment, row["item"])
        assert abs(Fraction(row["difficulty"]) - sum(earned, Fraction(0)) / 10) < Fraction(1, 1000)
        assert int(row["right"]) == earned.count(Fraction(1))


def test_what_does_not_apply_is_empty() -> None:
    rows = {row["item"]: row for row in read(items_csv(only(a_class_of(10))))}
    assert [bool(rows[item]["wrong kind"]) for item in ("1", "2", "q1")] == [False, True, False]
    assert [bool(rows[item]["false alarm"]) for item in ("1", "2", "q1")] == [True, False, False]


def test_only_first_attempts_count() -> None:
    assert {row["attempts"] for row in read(items_csv(only(a_class_of(2, attempts=2))))} == {"2"}


def test_a_quiz_nobody_handed_in_has_its_items_and_no_numbers() -> None:
    assignment = make.an_assignment()
    assert read(items_csv(assignment))[0] == {"item": "1", "attempts": "0", "right": "0"} | dict.fromkeys(HEADS[3:], "")
    assert items(assignment, "look").attempts == 0


def test_the_order_is_the_one_asked_for() -> None:
    assignment = only(a_class_of(12))
    assert [line.item.item for line in items(assignment, "text").lines] == ["1", "2", "3", "4", "5", "q1"]
    hard = [line.difficulty for line in items(assignment, "hard").lines if line.difficulty is not None]
    assert hard == sorted(hard)
    stated = ["1", "2", "3", "4", "5", "q1"]
    look = [(line.weight, stated.index(line.item.item)) for line in items(assignment, "nonsense").lines]
    assert look == sorted(look)


def test_what_is_worth_a_look_comes_by_weight_then_as_in_the_article() -> None:
    given = [
        ((Status.HALF, Status.HIT), ("unsourced_claim", "ad")),
        ((Status.FALSE_ALARM, Status.LEFT_ALONE), ("ad", "")),
        ((Status.HIT,), ("ad",)),
        ((Status.MISS,), ()),
    ]
    found = [advise(an_item(*statuses, answers=answers), ("ad",)) for statuses, answers in given]
    in_order = sorted((advice for advice in found if advice), key=lambda advice: advice.weight)
    assert [advice.title for advice in in_order] == [
        "Check your key",
        "Markers mixed up",
        "Often falsely marked",
        "Too easy",
    ]


def test_what_weak_students_get_right_more_often_is_flagged_however_many_do() -> None:
    statuses = [Status.HIT, Status.MISS, *[Status.HIT] * 18]
    advice = advise(an_item(*statuses, answers=("ad", "", *["ad"] * 18)), ("ad",))
    assert advice is not None
    assert (advice.title, advice.flagged) == ("Check your key", True)
    assert advice.sentence.startswith("Weak students get this right more often than strong ones.")


def test_the_bar_fills_its_width_and_says_its_counts() -> None:
    line = items(only(a_class_of(7)), "text").lines[0]
    assert abs(sum(float(part.width) for part in line.bar) - 176) < 0.5
    assert sum(int(word) for word in line.words.replace(",", "").split() if word.isdigit()) == 7


def an_item(*statuses: Status, answers: tuple[str, ...] = ()) -> Item:
    """Twenty attempts at two items: the statuses in turn, beside one that half the class gets right."""
    given = answers or ("",)
    attempts = [
        [
            Outcome(
                "1",
                statuses[n % len(statuses)],
                given[n % len(given)],
                _credit(statuses[n % len(statuses)]),
                Fraction(1),
            ),
            Outcome("2", Status.HIT, "ad", Fraction(n % 2), Fraction(1)),
        ]
        for n in range(20)
    ]
    return analyse(attempts).items[0]


def _credit(status: Status) -> Fraction:
    return {Status.HIT: Fraction(1), Status.LEFT_ALONE: Fraction(1), Status.HALF: Fraction(1, 2)}.get(
        status, Fraction(0)
    )


def title(advice: Advice | None) -> str:
    return advice.title if advice else ""


@pytest.mark.parametrize(
    ("statuses", "answers", "said"),
    [
        ((Status.HIT,), ("ad",), "Too easy"),
        ((Status.MISS,), (), "Check your key"),
        ((Status.HIT, Status.MISS), ("ad", ""), "Check your key"),
        ((Status.HALF, Status.HIT), ("unsourced_claim", "ad"), "Markers mixed up"),
        ((Status.FALSE_ALARM, Status.LEFT_ALONE), ("ad", ""), "Often falsely marked"),
        ((Status.MISS, Status.HIT), ("", "ad"), ""),
    ],
)
def test_the_advice_fits_what_happened(statuses: tuple[Status, ...], answers: tuple[str, ...], said: str) -> None:
    assert title(advise(an_item(*statuses, answers=answers), ("ad",))) == said


def test_mixed_up_markers_are_named() -> None:
    advice = advise(an_item(Status.HALF, Status.HIT, answers=("unsourced_claim", "ad")), ("ad",))
    assert advice is not None
    assert advice.sentence.startswith("10 of 20 chose “Unsourced claim”.")
