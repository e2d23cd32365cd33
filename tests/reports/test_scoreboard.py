"""The board says what was scored, in the order asked for."""

from datetime import datetime, timedelta
from fractions import Fraction
from statistics import median

import pytest
from django.utils import timezone

from quizzes import scoring
from quizzes.actions.review import add
from quizzes.models import Assignment, Attempt, Classroom
from quizzes.models.content import scoring_answers, scoring_key
from quizzes.reports.asked import Asked, Metric
from quizzes.reports.scoreboard import Line, Scoreboard, scoreboard
from quizzes.reports.scoreboard_csv import scoreboard_csv
from quizzes.tally import Rule
from tests import make
from tests.reports.a_class import a_class_at_work, only, read

pytestmark = pytest.mark.django_db

NOW = datetime(2100, 1, 1, tzinfo=timezone.get_default_timezone())
RIGHT = {2: "unsourced_claim", 3: "ad", 5: "unsourced_claim"}


def board(classroom: Classroom, **asked: str) -> Scoreboard:
    return scoreboard(classroom, Asked.of(asked), NOW)


def texts(line: Line) -> list[str]:
    return [cell.shown.text if cell.shown else "" for cell in line.cells]


def recomputed(attempt: Attempt) -> Fraction:
    """Out of 100, from the edition and the saved answers alone."""
    result = scoring.score(scoring_key(attempt.assignment.edition.key), scoring_answers(attempt.marks, attempt.choices))
    return 100 * result.points / result.out_of


def test_every_number_equals_an_independent_recomputation() -> None:
    classroom = a_class_at_work(students=9, assignments=2)
    shown = [int(text) for line in board(classroom).lines for text in texts(line)]
    attempts = Attempt.objects.order_by("student__name", "assignment")
    expected = [recomputed(attempt) for attempt in attempts]
    assert len(shown) == 18
    assert all(abs(number - exact) <= Fraction(1, 2) for number, exact in zip(shown, expected, strict=True))


def test_the_foot_holds_the_medians_of_the_class() -> None:
    classroom = a_class_at_work(students=5)
    page = board(classroom)
    expected = median(recomputed(attempt) for attempt in Attempt.objects.all())
    assert abs(int(page.foot[0].text) - expected) <= Fraction(1, 2)
    assert page.foot_overall.text == page.foot[0].text


def test_best_latest_and_first_are_three_attempts() -> None:
    assignment = make.an_assignment(attempts_allowed=3)
    student = make.a_student(classroom=assignment.classroom)
    for marks in ({2: "unsourced_claim"}, RIGHT, {1: "ad"}):
        make.a_handed_in_attempt(assignment, student, marks)
    numbers = {rule: int(texts(board(assignment.classroom, a=rule).lines[0])[0]) for rule in Rule}
    assert numbers[Rule.LATEST] == 0 < numbers[Rule.FIRST] < numbers[Rule.BEST]


def test_who_has_not_begun_has_no_number() -> None:
    assignment = make.an_assignment()
    make.a_student(classroom=assignment.classroom)
    cell = board(assignment.classroom).lines[0].cells[0]
    assert (cell.shown, cell.open, cell.late) == (None, False, False)


def test_who_has_begun_is_in_progress() -> None:
    attempt = make.an_attempt()
    assert board(attempt.assignment.classroom).lines[0].cells[0].open


@pytest.mark.parametrize(("minutes", "late"), [(1, False), (-1, True)])
def test_what_was_handed_in_after_the_due_date_is_late(minutes: int, late: bool) -> None:
    attempt = make.a_handed_in_attempt()
    assert attempt.handed_in_at is not None
    due = attempt.handed_in_at + timedelta(minutes=minutes)
    Assignment.objects.update(opens_at=due - timedelta(days=1), due_at=due)
    assert board(attempt.assignment.classroom).lines[0].cells[0].late is late


def test_a_student_of_another_class_is_not_on_the_board() -> None:
    attempt = make.a_handed_in_attempt()
    make.a_student("Stranger", make.a_classroom())
    assert [line.name for line in board(attempt.assignment.classroom).lines] == ["Amina B."]


def names(page: Scoreboard) -> list[str]:
    return [line.name for line in page.lines]


def test_names_are_sorted_as_people_look_for_them() -> None:
    classroom = make.a_classroom()
    for name in ("Farid", "élise", "Daouda"):
        make.a_student(name, classroom)
    assert names(board(classroom)) == ["Daouda", "élise", "Farid"]
    assert names(board(classroom, sort="-name")) == ["Farid", "élise", "Daouda"]


@pytest.mark.parametrize("column", ["median", "assignment"])
def test_a_column_sorts_both_ways_and_keeps_the_empty_ones_last(column: str) -> None:
    assignment = make.an_assignment()
    for name, marks in (("A", RIGHT), ("B", {}), ("C", None)):
        student = make.a_student(name, assignment.classroom)
        if marks is not None:
            make.a_handed_in_attempt(assignment, student, marks)
    sort = "median" if column == "median" else f"a{assignment.pk}"
    assert names(board(assignment.classroom, sort=sort)) == ["B", "A", "C"]
    assert names(board(assignment.classroom, sort=f"-{sort}")) == ["A", "B", "C"]


def test_the_head_that_is_sorted_by_says_so_and_turns_round() -> None:
    page = board(make.a_classroom(), sort="median")
    assert (page.name.sort, page.overall.sort) == ("", "ascending")
    assert page.overall.query == "?m=score&a=best&sort=-median"


def test_a_question_nobody_understands_is_as_if_not_asked() -> None:
    assert Asked.of({"m": "x", "a": "y"}) == Asked(Metric.SCORE, Rule.BEST, "name")
    assert board(make.a_classroom(), sort="zzz").lines == ()


def test_too_few_passages_give_counts_and_no_word() -> None:
    attempt = make.a_handed_in_attempt(marks=RIGHT)
    page = board(attempt.assignment.classroom, m="discernment")
    assert texts(page.lines[0]) == ["3/3 · 0/2"]
    assert page.lines[0].tendency.text == "not enough yet"


def test_words_appear_once_there_are_eight_of_each() -> None:
    text = "\n".join(["Anna Keller, the mayor, said so on Monday."] * 8 + ["ADVERTISEMENT"] * 8)
    article = make.an_article(text=text)
    for number in range(9, 17):
        add(by=article.owner, passage=article.passages.get(number=number), kind="ad", explanation="Paid for.")
    edition = make.an_edition(quiz=make.a_quiz(article=article))
    assignment = make.an_assignment(make.a_classroom(article.owner), edition)
    make.a_handed_in_attempt(assignment, marks=dict.fromkeys(range(1, 17), "ad"))
    page = board(assignment.classroom, m="suspicion")
    assert texts(page.lines[0]) == ["too suspicious"]
    assert page.lines[0].tendency.icon == "up"


def test_who_scores_low_is_worth_a_word() -> None:
    assignment = make.an_assignment()
    make.a_handed_in_attempt(assignment, make.a_student("Élise", assignment.classroom), {})
    make.a_handed_in_attempt(assignment, make.a_student("Inès", assignment.classroom), RIGHT)
    facts = board(assignment.classroom).facts
    assert (facts.worth_a_word, facts.names, facts.others) == (1, ("Élise",), ())


def test_everybody_who_is_worth_a_word_is_named() -> None:
    assignment = make.an_assignment()
    for name in "ABCDE":
        make.a_handed_in_attempt(assignment, make.a_student(name, assignment.classroom), {})
    facts = board(assignment.classroom).facts
    assert (facts.worth_a_word, facts.names, facts.others) == (5, ("A", "B", "C"), ("D", "E"))


def test_the_first_quiz_is_not_compared_with_itself() -> None:
    assert board(a_class_at_work(students=2)).facts.first_median is None
    assert board(a_class_at_work(students=2, assignments=2)).facts.first_median is not None


def test_an_empty_class_has_an_empty_board() -> None:
    page = board(make.a_classroom())
    assert (page.lines, page.foot, page.facts.students) == ((), (), 0)


def test_the_file_holds_the_same_board_with_a_row_of_what_it_is_out_of() -> None:
    classroom = a_class_at_work(students=3)
    rows = read(scoreboard_csv(classroom, Rule.BEST))
    title = only(classroom).edition.title
    assert list(rows[0]) == ["student", "username", title, "median", "discernment", "suspicion"]
    assert rows[0] == {"student": "out of", "username": "", title: "100", "median": "100"} | dict.fromkeys(
        ["discernment", "suspicion"], ""
    )
    shown = [texts(line)[0] for line in board(classroom).lines]
    assert [round(float(row[title]) + 1e-9) for row in rows[1:]] == [int(text) for text in shown]


def test_two_assignments_of_one_quiz_have_two_columns() -> None:
    rows = read(scoreboard_csv(a_class_at_work(students=1, assignments=2), Rule.BEST))
    assert list(rows[0])[2:4] == ["Quiz on the bridge", "Quiz on the bridge (2)"]


def test_a_name_that_looks_like_a_formula_comes_out_as_text() -> None:
    classroom = make.a_classroom()
    make.a_student('=HYPERLINK("x")', classroom)
    assert '"\'=HYPERLINK(""x"")"' in "".join(scoreboard_csv(classroom, Rule.BEST))
    assert read(scoreboard_csv(classroom, Rule.BEST))[1]["student"] == '=HYPERLINK("x")'
