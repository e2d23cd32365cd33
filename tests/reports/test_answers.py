"""From the answers that were taken away, every score can be worked out again."""

import re
from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from quizzes import scoring
from quizzes.actions.review import debate
from quizzes.models import Attempt, Edition, Finding, Option
from quizzes.reports.answers import answers_csv
from tests import make
from tests.reports.a_class import a_class_at_work, only, read

pytestmark = pytest.mark.django_db

HEADS = "student,attempt,item,type,answer,key,credit,out of,status,how sure,handed in"
Rows = list[dict[str, str]]


def an_edition(spotting_points: Decimal | None = None, *, sound: bool = False) -> Edition:
    """With a question that has several right options, points of its own, and a debatable passage."""
    article = make.an_article() if sound else make.a_reviewed_article()
    if sound:
        Finding.objects.all().delete()
    else:
        debate(by=article.owner, finding=Finding.objects.get(passage__number=5, status="accepted"))
    quiz = make.a_quiz(article=article, questions=2)
    quiz.spotting_points = spotting_points
    quiz.save()
    several = quiz.questions.last()
    assert several is not None
    several.several, several.points = True, Decimal("2.5")
    several.save()
    Option.objects.filter(question=several, position=2).update(right=True)
    return make.an_edition(quiz=quiz)


def spotting_weight(rows: Rows) -> Fraction:
    """As the head of answers.py says; points have one decimal place, so rounding to it undoes six places of a third."""
    scored = [row for row in rows if row["type"] == "passage" and row["status"] == "scored"]
    sharers = [row for row in scored if row["key"]] or scored
    return round(Fraction(sum(Fraction(row["out of"]) for row in sharers)), 1)


def numbers(text: str) -> frozenset[int]:
    return frozenset(int(number) for number in text.split("|") if number)


def score_from(rows: Rows) -> scoring.Score:
    """The score of one attempt from its rows alone."""
    passages = [row for row in rows if row["type"] == "passage"]
    questions = [row for row in rows if row["type"] == "question"]
    key = scoring.Key(
        tuple(
            scoring.PassageKey(
                int(row["item"]), frozenset(filter(None, row["key"].split("|"))), row["status"] == "debatable"
            )
            for row in passages
        ),
        tuple(
            scoring.QuestionKey(
                int(row["item"][1:]), 3, numbers(row["key"]), "|" in row["key"], Fraction(row["out of"])
            )
            for row in questions
        ),
        spotting_weight(rows),
    )
    marks = {int(row["item"]): row["answer"] for row in passages}
    choices = {int(row["item"][1:]): numbers(row["answer"]) for row in questions}
    return scoring.score(key, scoring.Answers(marks, choices))


def by_attempt(rows: Rows) -> dict[tuple[str, str], Rows]:
    attempts: dict[tuple[str, str], Rows] = defaultdict(list)
    for row in rows:
        attempts[row["student"], row["attempt"]].append(row)
    return attempts


@pytest.mark.parametrize("points", [None, Decimal(5), Decimal("0.7")])
@pytest.mark.parametrize("sound", [False, True])
def test_every_score_can_be_worked_out_again(points: Decimal | None, sound: bool) -> None:
    edition = an_edition(points, sound=sound)
    classroom = a_class_at_work(students=4, attempts=2, edition=edition)
    stored = {
        (str(attempt.student), str(attempt.number)): attempt.score
        for attempt in Attempt.objects.select_related("score", "student")
    }
    found = {name: score_from(rows) for name, rows in by_attempt(read(answers_csv(only(classroom)))).items()}
    assert found.keys() == stored.keys()
    assert all(abs(found[name].points - Fraction(stored[name].points)) < Fraction(1, 10**6) for name in found)
    assert all(found[name].out_of == Fraction(stored[name].out_of) for name in found)


def test_the_heads_are_those_that_were_promised() -> None:
    assert list(answers_csv(make.an_assignment()))[:2] == ["\ufeff", f"{HEADS}\r\n"]


def test_there_is_one_row_per_attempt_and_item() -> None:
    classroom = a_class_at_work(students=2, attempts=2)
    rows = read(answers_csv(only(classroom)))
    assert [row["item"] for row in rows[:6]] == ["1", "2", "3", "4", "5", "q1"]
    assert [(row["student"], row["attempt"]) for row in rows[::6]] == [
        ("Student 00", "1"),
        ("Student 00", "2"),
        ("Student 01", "1"),
        ("Student 01", "2"),
    ]


def test_an_open_attempt_is_not_among_the_answers() -> None:
    assert read(answers_csv(make.an_attempt().assignment)) == []


def test_kinds_stand_by_their_code_and_options_by_their_number() -> None:
    assignment = make.an_assignment()
    attempt = make.a_handed_in_attempt(assignment, marks={2: "ad", 1: "unsourced_claim"})
    rows = {row["item"]: row for row in read(answers_csv(assignment))}
    assert (rows["2"]["answer"], rows["2"]["key"], rows["2"]["credit"]) == ("ad", "unsourced_claim", "0.5")
    assert (rows["1"]["answer"], rows["1"]["key"], rows["1"]["credit"]) == ("unsourced_claim", "", "0")
    assert (rows["q1"]["key"], rows["q1"]["type"], rows["q1"]["how sure"]) == ("1", "question", "")
    assert attempt.handed_in_at is not None
    assert datetime.fromisoformat(rows["1"]["handed in"]) == attempt.handed_in_at.replace(microsecond=0)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", rows["1"]["handed in"])


def test_a_debatable_passage_says_so_and_counts_nothing() -> None:
    edition = an_edition()
    assignment = make.an_assignment(make.a_classroom(edition.published_by), edition)
    make.a_handed_in_attempt(assignment)
    row = next(row for row in read(answers_csv(assignment)) if row["item"] == "5")
    assert (row["status"], row["credit"], row["out of"]) == ("debatable", "0", "0")


def test_two_people_of_one_name_are_told_apart() -> None:
    assignment = make.an_assignment()
    students = [make.a_student("Amina B.", assignment.classroom) for _twin in range(2)]
    for student in students:
        make.a_handed_in_attempt(assignment, student)
    names = {row["student"] for row in read(answers_csv(assignment))}
    assert names == {f"Amina B. ({student.username})" for student in students}
