"""The student's pages in a browser: no barrier, nothing refused, nothing wider than the screen."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Release
from tests import make
from tests.browser.desk import barriers
from tests.browser.pupil import Pupil, pupil
from tests.pages.a_sitting import a_secretive_assignment, targets

pytestmark = pytest.mark.django_db(transaction=True)

SIZES = {
    "phone": {"width": 390, "height": 844},
    "small": {"width": 320, "height": 640},
    "desktop": {"width": 1280, "height": 900},
}
CELLS = [
    ("phone", "light", "fr"),
    ("phone", "dark", "en"),
    ("small", "light", "fr"),
    ("desktop", "light", "en"),
    ("desktop", "dark", "fr"),
]


def faults(found: Pupil, what: str) -> list[str]:
    said = [f"{what}: {fault}" for fault in barriers(found.page)]
    if found.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        said.append(f"{what}: wider than the screen")
    return said


def open_all(found: Pupil, paths: list[str]) -> list[str]:
    said = []
    for path in paths:
        found.open(path)
        said += faults(found, path)
    return said


@pytest.mark.looks
@pytest.mark.parametrize(("size", "scheme", "language"), CELLS)
def test_no_page_for_visitors_has_a_barrier(
    live_server: LiveServer, chromium: Browser, size: str, scheme: str, language: str
) -> None:
    code = make.a_classroom().join_code
    found = pupil(chromium, live_server.url, locale=language, color_scheme=scheme, viewport=SIZES[size])
    said = open_all(found, ["/", "/join/", f"/join/?code={code}", "/accounts/login/"])
    assert (said, found.complaints) == ([], [])
    assert open_all(found, ["/join/?code=K7M2QO"]) == []
    found.open(f"/join/?code={code}")
    found.page.fill("[name=name]", "Amina B.")
    found.page.click("form.join [type=submit]")
    found.page.locator(".pass").wait_for()
    assert faults(found, "welcome") == []


@pytest.mark.looks
@pytest.mark.parametrize(("size", "scheme", "language"), CELLS)
def test_no_page_for_students_has_a_barrier(
    live_server: LiveServer, chromium: Browser, size: str, scheme: str, language: str
) -> None:
    assignment = a_secretive_assignment(questions=2)
    classroom, right = assignment.classroom, targets(assignment.edition.quiz.article)
    student = make.a_student("Amina B.", classroom)
    released = make.a_handed_in_attempt(assignment, student, {**dict(list(right.items())[1:]), 1: "ad"})
    due = timezone.now() + timedelta(days=2)
    held = make.an_assignment(classroom, assignment.edition, due_at=due, release=Release.DUE)
    waiting = make.a_handed_in_attempt(held, student)
    attempt = make.an_attempt(make.an_assignment(classroom, assignment.edition), student)
    make.an_assignment(classroom, assignment.edition, opens_at=due)
    found = pupil(chromium, live_server.url, student, locale=language, color_scheme=scheme, viewport=SIZES[size])
    said = open_all(
        found,
        [
            "/quizzes/",
            reverse("results", args=[released.pk]),
            reverse("results", args=[waiting.pk]),
            reverse("sitting", args=[attempt.pk]),
        ],
    )
    found.tap(3)
    said += faults(found, "a passage is chosen")
    found.marker("ad")
    found.says("saved")
    said += faults(found, "a passage is marked")
    assert (said, found.complaints) == ([], [])


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_name_of_eighty_letters_makes_no_page_wider(live_server: LiveServer, chromium: Browser, size: str) -> None:
    name = "W" * 80
    classroom = make.a_classroom()
    attempt = make.a_handed_in_attempt(make.an_assignment(classroom), make.a_student(name, classroom))
    found = pupil(chromium, live_server.url, attempt.student, viewport=SIZES[size])
    code = f"/join/?code={make.a_classroom().join_code}"
    assert open_all(found, ["/quizzes/", reverse("results", args=[attempt.pk]), code]) == []
    found.page.click("form.join [type=submit]")
    found.page.locator("div.door").wait_for()
    assert faults(found, "welcome") == []


@pytest.mark.looks
@pytest.mark.parametrize(("size", "scheme", "language"), CELLS)
def test_the_plain_form_has_no_barrier_and_banners_have_none(
    live_server: LiveServer, chromium: Browser, size: str, scheme: str, language: str
) -> None:
    attempt = make.an_attempt()
    found = pupil(
        chromium, live_server.url, attempt.student, locale=language, color_scheme=scheme, viewport=SIZES[size]
    )
    found.open(f"/attempts/{attempt.pk}/")
    found.hand_in()
    found.page.locator("[name=confirm]").wait_for()
    said = faults(found, "confirm")
    found.open(f"/attempts/{attempt.pk}/")
    found.page.route("**/save/", lambda route: route.fulfill(status=503, body="busy"))
    found.tap(3)
    found.marker("ad")
    found.says("failed")
    said += faults(found, "failed")
    found.page.on("dialog", lambda dialog: dialog.accept())
    found.page.route("**/marking.js", lambda route: route.abort())
    found.page.reload()
    found.page.locator("[name=p3]").wait_for(state="visible")
    assert said + faults(found, "plain form") == []
