"""The list of a student: what is to do, how it is going, what was handed in."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quizzes.actions.saving import Changes, save
from quizzes.models import Assignment, Classroom, Release, User
from tests import make
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


def read(student: User, language: str = "en") -> str:
    return signed_in(student).get("/quizzes/", headers={"accept-language": language}).content.decode()


def words(html: str) -> str:
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", main)).replace("\u00a0", " ").split())


def starts(html: str) -> list[str]:
    return re.findall(r'<form method="post" action="/assignments/(\d+)/start/"', html)


def a_student_with(*assignments: Assignment) -> User:
    student = make.a_student("Amina B.")
    for classroom in {assignment.classroom for assignment in assignments}:
        classroom.enrolments.create(student=student)
    return student


def closed(assignment: Assignment) -> Assignment:
    now = timezone.now()
    Assignment.objects.filter(pk=assignment.pk).update(opens_at=now - 2 * DAY, due_at=now - DAY)
    return assignment


def test_every_open_quiz_has_one_form_soonest_first() -> None:
    classroom = make.a_classroom()
    someday = make.an_assignment(classroom)
    soon = make.an_assignment(classroom, due_at=timezone.now() + DAY)
    later = make.an_assignment(classroom, due_at=timezone.now() + 5 * DAY)
    assert starts(read(a_student_with(someday))) == [str(quiz.pk) for quiz in (soon, later, someday)]


def test_a_quiz_that_was_begun_says_how_far() -> None:
    attempt = make.an_attempt()
    save(by=attempt.student, attempt_id=attempt.pk, changes=Changes({2: "ad", 3: "ad"}))
    assert "2 of 5 passages marked Carry on" in words(read(attempt.student))
    assert "2 passages marqués sur 5 Continuer" in words(read(attempt.student, "fr"))


def test_a_quiz_that_opens_later_says_when_and_cannot_be_started() -> None:
    html = read(a_student_with(make.an_assignment(opens_at=timezone.now() + DAY)))
    assert "· opens " in words(html)
    assert starts(html) == []


def test_a_quiz_that_has_closed_says_so() -> None:
    missed = closed(make.an_assignment())
    open_one = make.an_assignment(missed.classroom)
    student = a_student_with(missed)
    student.enrolments.update(joined_at=timezone.now() - 5 * DAY)
    html = read(student)
    assert re.search(r"no due date Start: .*; ask your teacher$", words(html[: html.index("</ul>")] + "</main>"))
    assert starts(html) == [str(open_one.pk)]


def test_what_had_closed_before_the_student_came_is_not_on_the_list() -> None:
    text = words(read(a_student_with(closed(make.an_assignment()))))
    assert "ask your teacher" not in text
    assert "Nothing to do yet" in text


def test_a_quiz_that_closed_half_way_can_still_be_handed_in() -> None:
    attempt = make.an_attempt()
    closed(attempt.assignment)
    html = read(attempt.student)
    assert "what you saved can still be handed in" in words(html)
    assert starts(html) == [str(attempt.assignment_id)]


def test_a_second_attempt_is_offered_while_there_is_one() -> None:
    assignment = make.an_assignment(attempts_allowed=2)
    student = a_student_with(assignment)
    make.a_handed_in_attempt(assignment, student)
    assert "attempt 2 of 2 Try again" in words(read(student))
    make.a_handed_in_attempt(assignment, student)
    assert starts(read(student)) == []


def test_what_was_handed_in_shows_its_score_once_it_is_released() -> None:
    attempt = make.a_handed_in_attempt(marks={2: "unsourced_claim", 3: "ad"})
    html = read(attempt.student)
    assert f'href="/attempts/{attempt.pk}/results/"' in html
    assert "2 of 4" in words(html)


def test_before_release_there_is_no_score_and_nothing_in_the_pool() -> None:
    assignment = make.an_assignment(due_at=timezone.now() + DAY, release=Release.DUE)
    student = a_student_with(assignment)
    make.a_handed_in_attempt(assignment, student, marks={3: "ad"})
    text = words(read(student))
    assert "answers later" in text
    assert "you marked 0 of 0 passages that needed it" in text


def test_from_eight_and_eight_on_there_is_a_word() -> None:
    classroom = make.a_classroom()
    student = make.a_student(classroom=classroom)
    for _article in range(4):
        make.a_handed_in_attempt(make.an_assignment(classroom), student, {2: "ad", 3: "ad", 5: "ad"})
    text = words(read(student))
    assert "In 4 articles so far: you marked 12 of 12 passages that needed it, and 0 of 8 that were fine." in text
    assert "Discernment: sharp" in text
    assert "Suspicion: not enough yet" not in text


def test_the_user_name_and_the_teachers_are_there_for_who_lost_the_words() -> None:
    student = make.a_student(classroom=make.a_classroom(make.a_teacher(name="Ms Laurent")))
    text = words(read(student))
    assert f"sign in as {student.username} with your three words" in text
    assert "Ask Ms Laurent for new ones." in text


def test_an_empty_list_says_who_will_fill_it() -> None:
    assert "When Ms Laurent assigns a quiz, it appears here." in words(
        read(make.a_student(classroom=make.a_classroom()))
    )
    assert "You are in no class yet." in words(read(make.a_student()))


def test_other_classes_and_other_students_are_not_on_it() -> None:
    mine, other = make.a_classroom(), make.an_assignment()
    make.a_handed_in_attempt(other, make.a_student("Baptiste", other.classroom))
    html = read(make.a_student(classroom=mine))
    assert starts(html) == []
    assert "Baptiste" not in html
    assert "/results/" not in html


def statements(student: User) -> int:
    client = signed_in(student)
    with CaptureQueriesContext(connection) as seen:
        assert client.get("/quizzes/").status_code == 200
    return len(seen)


def busy(classroom: Classroom, quizzes: int) -> User:
    student = make.a_student(classroom=classroom)
    for _quiz in range(quizzes):
        make.an_attempt(make.an_assignment(classroom), student)
        make.a_handed_in_attempt(make.an_assignment(classroom), student)
    return student


def test_a_long_list_takes_as_many_queries_as_a_short_one() -> None:
    assert statements(busy(make.a_classroom(), 1)) == statements(busy(make.a_classroom(), 4)) <= 8
