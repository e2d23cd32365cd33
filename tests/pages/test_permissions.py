"""Who may open what: one table. An address that is not in it fails."""

from dataclasses import dataclass

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from quizzes.models import Assignment, Attempt, Classroom, Picture, User
from tests import make

pytestmark = pytest.mark.django_db

EVERYBODY = frozenset({"anonymous", "student", "classmate", "stranger", "teacher", "colleague", "administrator"})
SIGNED_IN = EVERYBODY - {"anonymous"}
STAFF = frozenset({"teacher", "administrator"})
CLASS = frozenset({"student", "classmate"})
OWN_WORK = frozenset({"student"})


@dataclass(frozen=True)
class Row:
    """One address and method, and who gets an answer there; everybody else is told it does not exist."""

    name: str
    method: str
    allowed: frozenset[str]
    args: tuple[str, ...] = ()


MATRIX = (
    Row("home", "get", EVERYBODY),
    Row("set_language", "post", EVERYBODY),
    Row("healthz", "get", EVERYBODY),
    Row("readyz", "get", EVERYBODY),
    Row("join", "get", EVERYBODY),
    Row("join", "post", EVERYBODY),
    Row("login", "get", EVERYBODY),
    Row("login", "post", EVERYBODY),
    Row("logout", "post", EVERYBODY),
    Row("quizzes", "get", SIGNED_IN),
    Row("start", "post", CLASS, ("assignment",)),
    Row("sitting", "get", OWN_WORK, ("attempt",)),
    Row("save", "post", OWN_WORK, ("attempt",)),
    Row("hand-in", "post", OWN_WORK, ("attempt",)),
    Row("results", "get", OWN_WORK | STAFF, ("attempt",)),
    Row("picture", "get", CLASS | STAFF, ("picture",)),
    Row("picture", "head", CLASS | STAFF, ("picture",)),
    Row("classes", "get", STAFF | {"colleague"}),
    Row("classes", "post", STAFF | {"colleague"}),
    Row("classroom", "get", STAFF, ("classroom",)),
    Row("classroom", "post", STAFF, ("classroom",)),
    Row("scoreboard", "get", STAFF, ("classroom",)),
    Row("scoreboard-csv", "get", STAFF, ("classroom",)),
    Row("student", "get", STAFF, ("classroom", "student")),
    Row("new-words", "get", STAFF, ("classroom", "student")),
    Row("new-words", "post", STAFF, ("classroom", "student")),
    Row("items", "get", STAFF, ("assignment",)),
    Row("items-csv", "get", STAFF, ("assignment",)),
    Row("answers-csv", "get", STAFF, ("assignment",)),
    Row("heatmap", "get", STAFF, ("assignment",)),
    Row("live", "get", STAFF, ("assignment",)),
)


@dataclass(frozen=True)
class World:
    """One class with one open attempt in it, and everybody who might look."""

    classroom: Classroom
    assignment: Assignment
    attempt: Attempt
    picture: Picture
    people: dict[str, User | None]

    def address(self, row: Row) -> str:
        known = {
            "classroom": self.classroom.pk,
            "assignment": self.assignment.pk,
            "attempt": self.attempt.pk,
            "student": self.attempt.student_id,
            "picture": self.picture.digest,
        }
        return reverse(row.name, args=[known[arg] for arg in row.args])


def a_world() -> World:
    classroom = make.a_classroom()
    article = make.a_reviewed_article(classroom.teachers.get())
    picture = make.a_picture(article)
    assignment = make.an_assignment(classroom, make.an_edition(quiz=make.a_quiz(article=article)))
    student = make.a_student("Amina Secret", classroom)
    attempt = make.an_attempt(assignment, student)
    people: dict[str, User | None] = {
        "anonymous": None,
        "student": student,
        "classmate": make.a_student("Baptiste", classroom),
        "stranger": make.a_student("Chloé", make.a_classroom()),
        "teacher": classroom.teachers.get(),
        "colleague": make.a_teacher(),
        "administrator": make.an_administrator(),
    }
    return World(classroom, assignment, attempt, picture, people)


def ask(world: World, row: Row, actor: str) -> HttpResponse:
    client = Client()
    person = world.people[actor]
    if person is not None:
        client.force_login(person, backend="quizzes.sign_in.ThreeWordsBackend")
    response: HttpResponse = getattr(client, row.method)(world.address(row))
    return response


def named_addresses(patterns: list[URLPattern | URLResolver]) -> set[str | None]:
    """Every name below these patterns but the admin's, which has a table of its own in tests/admin."""
    names: set[str | None] = set()
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            names.add(pattern.name)
        elif pattern.namespace != "admin":
            names |= named_addresses(pattern.url_patterns)
    return names


def said_no_class(response: HttpResponse) -> bool:
    """Joining answers a missing code with 404 and a sentence: that is an answer."""
    return "No class has this code" in response.content.decode()


def is_sent_to_sign_in(response: HttpResponse) -> bool:
    return response.status_code == 302 and "/accounts/login/" in response.headers["Location"]


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: f"{row.method} {row.name}")
def test_those_who_may_get_an_answer(row: Row) -> None:
    for actor in sorted(row.allowed):
        response = ask(a_world(), row, actor)
        assert response.status_code < 400 or response.status_code in {400, 409} or said_no_class(response), actor
        assert not is_sent_to_sign_in(response), actor


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: f"{row.method} {row.name}")
def test_those_who_may_not_see_nothing(row: Row) -> None:
    world = a_world()
    for actor in sorted(EVERYBODY - row.allowed):
        response = ask(world, row, actor)
        assert is_sent_to_sign_in(response) if actor == "anonymous" else response.status_code == 404, actor
        assert "Amina Secret" not in response.content.decode() or actor in {"student", "teacher"}, actor


def test_every_address_is_in_the_table() -> None:
    assert named_addresses(get_resolver().url_patterns) <= {row.name for row in MATRIX}
