"""Bringing an article in, in a browser: as a file, with and without script, and when it takes long."""

import threading
from datetime import timedelta
from pathlib import Path
from time import sleep

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Route, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Intake
from tests import make
from tests.browser.desk import barriers, sit_down

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/quizzes/article/add/"
PAGE = f"<html lang=en><body><article><h1>The bridge</h1><p>{make.FAULTY_TEXT}</p></article></body></html>"


@pytest.mark.parametrize("with_script", [True, False])
def test_a_page_saved_on_the_disk_comes_in_and_is_reviewed(
    live_server: LiveServer, chromium: Browser, tmp_path: Path, with_script: bool
) -> None:
    saved = tmp_path / "The bridge.html"
    saved.write_text(PAGE)
    desk = sit_down(chromium, live_server.url, make.a_teacher().username, java_script_enabled=with_script)
    desk.open(ADD)
    desk.page.set_input_files("#id_file", saved)
    desk.page.click("[name=_save]")
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    assert desk.path.endswith("/review/")
    assert desk.complaints == []


@pytest.mark.parametrize("with_script", [True, False])
def test_the_page_that_waits_goes_on_by_itself(
    live_server: LiveServer, chromium: Browser, gate: threading.Event, with_script: bool
) -> None:
    desk = sit_down(chromium, live_server.url, make.a_teacher().username, java_script_enabled=with_script)
    desk.open(ADD)
    desk.page.fill("#id_text", make.FAULTY_TEXT)
    desk.page.click("[name=_save]")
    expect(desk.page.locator("#intake-stage")).to_contain_text("Reading the article")
    assert with_script is False or barriers(desk.page) == []
    gate.set()
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    assert desk.path.endswith("/review/")


def test_a_lost_answer_and_a_slow_review_do_not_keep_the_teacher_waiting(
    live_server: LiveServer, chromium: Browser, gate: threading.Event
) -> None:
    asked = []

    def meet(route: Route) -> None:
        if route.request.is_navigation_request():
            sleep(3)  # meanwhile nothing may be asked again: the page would be left again, and again
            route.continue_()
            return
        asked.append(route.request.url)
        if len(asked) == 1:
            route.abort()
        elif len(asked) == 2:
            route.fulfill(status=503, body="busy")
        else:
            gate.set()
            route.continue_()

    desk = sit_down(chromium, live_server.url, make.a_teacher().username)
    desk.open(ADD)
    desk.page.fill("#id_text", make.FAULTY_TEXT)
    desk.page.click("[name=_save]")
    expect(desk.page.locator("#intake-stage")).to_be_visible()
    desk.page.route("**/add/*/**", meet)
    expect(desk.page.locator(".messagelist .success")).to_be_visible()
    assert desk.path.endswith("/review/")


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_these_pages(
    live_server: LiveServer, chromium: Browser, monkeypatch: pytest.MonkeyPatch, width: int, scheme: str
) -> None:
    monkeypatch.setenv("RELIRE_FETCHING", "1")
    teacher = make.a_teacher()
    article = make.an_article(teacher)
    article.passages.filter(number=2).update(text="Experts believe that it will ruin every shop.")
    article.passages.filter(number=5).delete()
    row = Intake.objects.create(
        owner=teacher, door="address", stage="fetching", started_at=timezone.now() - timedelta(minutes=2)
    )
    desk = sit_down(
        chromium, live_server.url, teacher.username, viewport={"width": width, "height": 800}, color_scheme=scheme
    )
    found = []
    for path in (
        ADD,
        ADD[:-4],
        f"{ADD}{row.pk}/",
        f"{ADD[:-4]}{article.pk}/reread/",
        f"{ADD[:-4]}{article.pk}/change/",
    ):
        desk.open(path)
        found += [f"{path}: {fault}" for fault in barriers(desk.page)]
        if desk.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path}: wider than the screen")
    assert found == []
