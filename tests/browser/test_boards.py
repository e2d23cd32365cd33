"""A teacher's class pages in a browser: no barrier, nothing refused, nothing wider than the screen, live is live."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Classroom
from tests import make
from tests.browser.desk import Desk, barriers, settled, sit_down
from tests.reports.a_class import a_class_at_work, only

pytestmark = pytest.mark.django_db(transaction=True)

SIZES = {
    "narrow": {"width": 320, "height": 640},
    "phone": {"width": 390, "height": 844},
    "desktop": {"width": 1280, "height": 900},
}


def sit_with(classroom: Classroom, browser: Browser, live_server: LiveServer, **wishes: object) -> Desk:
    return sit_down(browser, live_server.url, classroom.teachers.get().username, **wishes)


def paths(classroom: Classroom) -> list[str]:
    """Every page of a class, the board in all its metrics."""
    board, assignment = reverse("scoreboard", args=[classroom.pk]), classroom.assignments.get()
    student = classroom.enrolments.earliest("pk").student_id
    return [
        reverse("classes"),
        reverse("classroom", args=[classroom.pk]),
        board,
        f"{board}?m=discernment&sort=-median",
        f"{board}?m=suspicion&sort=bias",
        *(reverse(name, args=[assignment.pk]) for name in ("items", "heatmap", "live")),
        reverse("student", args=[classroom.pk, student]),
        reverse("new-words", args=[classroom.pk, student]),
    ]


SCHEMES = ("light", "dark")


def faults(desk: Desk, path: str) -> list[str]:
    desk.open(path)
    found = [f"{path}: {fault}" for fault in barriers(desk.page)]
    if desk.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        found.append(f"{path}: wider than the screen")
    return found


@pytest.mark.looks
# Every size in both schemes; the language changes widths and words, not colours, so each scheme has both.
@pytest.mark.parametrize(
    ("size", "scheme", "language"),
    [
        (size, scheme, ("en", "fr")[(at + dark) % 2])
        for at, size in enumerate(SIZES)
        for dark, scheme in enumerate(SCHEMES)
    ],
)
def test_no_class_page_has_a_barrier(
    live_server: LiveServer, chromium: Browser, size: str, scheme: str, language: str
) -> None:
    classroom = a_class_at_work(students=11)
    make.an_attempt(only(classroom), make.a_student("Zoé, still reading", classroom))
    desk = sit_with(classroom, chromium, live_server, locale=language, color_scheme=scheme, viewport=SIZES[size])
    assert [fault for path in paths(classroom) for fault in faults(desk, path)] == []
    assert desk.complaints == []


def test_an_empty_class_has_no_barrier_either(live_server: LiveServer, chromium: Browser) -> None:
    classroom = make.an_assignment().classroom
    desk = sit_with(classroom, chromium, live_server)
    pages = [reverse(name, args=[classroom.pk]) for name in ("classroom", "scoreboard")]
    pages += [reverse(name, args=[only(classroom).pk]) for name in ("items", "heatmap", "live")]
    assert [fault for path in pages for fault in faults(desk, path)] == []
    assert desk.complaints == []


def test_the_board_keeps_names_and_heads_in_sight(live_server: LiveServer, chromium: Browser) -> None:
    classroom = a_class_at_work(students=30, assignments=5)
    desk = sit_with(classroom, chromium, live_server, viewport=SIZES["phone"])
    desk.open(reverse("scoreboard", args=[classroom.pk]))
    frame, name = desk.page.locator(".board"), desk.page.locator(".board tbody tr").nth(12).locator("th")
    settled(desk.page)
    frame.evaluate("board => board.scrollTo(300, 500)")
    outer, head, row = (
        frame.bounding_box(),
        desk.page.locator(".board thead th").nth(2).bounding_box(),
        name.bounding_box(),
    )
    assert outer is not None
    assert head is not None
    assert row is not None
    assert abs(head["y"] - outer["y"]) < 3
    assert abs(row["x"] - outer["x"]) < 3


def test_live_shows_a_newcomer_without_a_reload(live_server: LiveServer, chromium: Browser) -> None:
    classroom = make.an_assignment().classroom
    desk = sit_with(classroom, chromium, live_server)
    desk.open(reverse("live", args=[only(classroom).pk]))
    expect(desk.page.locator("#live")).to_contain_text("No students yet")
    make.a_student("Baptiste", classroom)
    expect(desk.page.locator("#live")).to_contain_text("Baptiste")
    assert desk.complaints == []


def test_a_page_that_has_not_changed_is_left_alone(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    desk = sit_with(attempt.assignment.classroom, chromium, live_server)
    desk.open(reverse("live", args=[attempt.assignment_id]))
    with desk.page.expect_response(lambda response: response.status == 304):
        desk.page.locator("#live").evaluate("live => live.dataset.kept = 'yes'")
    assert desk.page.locator("#live").get_attribute("data-kept") == "yes"
    expect(desk.page.locator("#live")).to_contain_text("Amina B.")


def test_a_teacher_assigns_a_quiz_without_a_script(live_server: LiveServer, chromium: Browser) -> None:
    teacher = make.a_teacher()
    classroom, _edition = make.a_classroom(teacher), make.an_edition(teacher)
    desk = sit_with(classroom, chromium, live_server, java_script_enabled=False)
    desk.open(reverse("classroom", args=[classroom.pk]))
    desk.page.select_option("#id_edition", index=1)
    desk.page.fill("#id_due_at", "2090-01-08T18:00")
    desk.page.click("input[name=assign]")
    expect(desk.page.locator(".given h3")).to_have_text("Quiz on the bridge")
    assert only(classroom).due_at is not None
