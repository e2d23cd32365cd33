"""Nothing is lost: what the page does when the network, the server or the student does something odd."""

import json

import pytest
from playwright.sync_api import Browser, Dialog, Request, Route, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.actions.saving import Changes, save
from quizzes.models import Attempt, Save
from tests import make
from tests.browser.pupil import QUIET, Pupil, at_work, mark, now, pupil, until

pytestmark = pytest.mark.django_db(transaction=True)


def elsewhere(attempt: Attempt, marks: dict[int, str]) -> None:
    """The same student goes on on another device."""
    save(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks))


def warnings_of(found: Pupil) -> list[str]:
    """The browser's own questions, as they come: whether to leave the page."""
    heard: list[str] = []

    def hear(dialog: Dialog) -> None:
        heard.append(dialog.type)
        dialog.accept()

    found.page.on("dialog", hear)
    return heard


def test_saved_is_never_said_before_the_server_has_said_so(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    found.page.route("**/save/", hold)
    expect(found.page.locator("[data-save]")).to_be_hidden()
    mark(found, 3, "ad")
    found.says("saving")
    until(found.page, lambda: bool(held))
    found.page.wait_for_timeout(400)
    found.says("saving")
    assert not Save.objects.exists()
    held[0].continue_()
    found.says("saved")
    assert now(attempt).marks == {"3": "ad"}


def test_nothing_can_be_marked_before_what_saves_it_is_here(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = pupil(chromium, live_server.url, attempt.student)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    found.page.route("**/saving.js", hold)
    found.page.goto(f"{live_server.url}/attempts/{attempt.pk}/", wait_until="commit")
    until(found.page, lambda: bool(held))
    found.page.wait_for_timeout(400)
    expect(found.page.locator(".psg-b")).to_have_count(0)
    held[0].continue_()
    found.page.locator(".psg-b").nth(2).focus()
    found.page.keyboard.press("2")
    found.says("saved")
    assert now(attempt).marks == {"3": "ad"}


def test_quick_marks_become_one_save_that_holds_only_what_changed(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    sent: list[Request] = []
    found.page.on("request", lambda request: sent.append(request) if request.url.endswith("/save/") else None)
    found.stop_the_clock()
    for number in (2, 3):
        mark(found, number, "ad")
        found.page.clock.run_for(QUIET - 1)
    assert sent == []
    found.page.clock.run_for(1)
    found.says("saved")
    body = json.loads(sent[0].post_data or "")
    assert (len(sent), body["sequence"], body["marks"], body["choices"]) == (1, 1, {"2": "ad", "3": "ad"}, {})


def test_an_answer_that_was_lost_on_the_way_does_not_double_the_save(
    live_server: LiveServer, chromium: Browser
) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    lost: list[int] = []

    def lose_the_first_answer(route: Route) -> None:
        answer = route.fetch()
        if not lost:
            lost.append(answer.status)
            route.abort()
        else:
            route.fulfill(response=answer)

    found.page.route("**/save/", lose_the_first_answer)
    mark(found, 3, "ad")
    found.says("saved")
    assert lost == [200]
    assert (now(attempt).marks, Save.objects.count()) == ({"3": "ad"}, 1)


def test_a_server_in_trouble_is_asked_again_and_the_student_is_told(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.page.route("**/save/", lambda route: route.fulfill(status=503, body="busy"))
    found.stop_the_clock()
    mark(found, 3, "ad")
    found.page.clock.run_for(QUIET)
    found.says("failed")
    expect(found.page.get_by_role("alert")).to_contain_text("We couldn’t save your last mark")
    found.page.unroute("**/save/")
    found.page.get_by_role("button", name="Try now").click()
    found.says("saved")
    expect(found.page.locator(".banner.good")).to_contain_text("Everything is saved.")
    assert now(attempt).marks == {"3": "ad"}


def test_offline_marks_are_kept_and_sent_when_the_connection_is_back(
    live_server: LiveServer, chromium: Browser
) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.page.context.set_offline(True)
    mark(found, 3, "ad")
    found.says("offline")
    expect(found.page.locator("[data-save]")).to_have_text("Offline. Kept on this device")
    found.page.context.set_offline(False)
    found.says("saved")
    assert now(attempt).marks == {"3": "ad"}


def test_everything_is_saved_is_said_only_while_it_is_true(live_server: LiveServer, chromium: Browser) -> None:
    found = at_work(chromium, live_server.url, make.an_attempt())
    for number in (2, 3):
        found.page.context.set_offline(True)
        expect(found.page.locator(".banner.good")).to_have_count(0)
        mark(found, number, "ad")
        found.says("offline")
        expect(found.page.locator(".banner")).to_contain_text("You are offline")
        found.page.context.set_offline(False)
        expect(found.page.locator(".banner.good")).to_have_text("Back online. Everything is saved.")
    mark(found, 5, "ad")
    expect(found.page.locator(".banner")).to_have_count(0)


def test_marks_that_never_arrived_are_there_after_a_reload(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.page.on("dialog", lambda dialog: dialog.accept())
    found.page.route("**/save/", lambda route: route.abort())
    found.stop_the_clock()
    mark(found, 3, "ad")
    found.page.check("[name=q1][value='2']")
    found.page.clock.run_for(QUIET)
    found.says("failed")
    found.page.unroute("**/save/")
    found.page.reload()
    found.says("saved")
    expect(found.page.locator("[name=p3]")).to_have_value("ad")
    assert (now(attempt).marks, now(attempt).choices) == ({"3": "ad"}, {"1": [2]})


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Those of this device", {"2": "ad", "3": "ad"}),
        ("Those on this page", {"2": "ad", "3": "unsourced_claim"}),
    ],
)
def test_the_student_decides_when_two_devices_disagree(
    live_server: LiveServer, chromium: Browser, choice: str, kept: dict[str, str]
) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    elsewhere(attempt, {2: "ad", 3: "unsourced_claim"})
    mark(found, 3, "ad")
    expect(found.page.get_by_role("alert")).to_contain_text("You went on with this quiz in another window.")
    found.says("expired")
    assert now(attempt).marks == {"2": "ad", "3": "unsourced_claim"}
    warnings = warnings_of(found)
    found.page.get_by_role("link", name="Back to the quiz").click()
    expect(found.page.locator(".notices")).to_contain_text("This device holds a mark that was never sent")
    assert warnings == []
    found.page.get_by_role("button", name=choice).click()
    expect(found.page.locator("[name=p3]")).to_have_value(kept["3"])
    if choice == "Those of this device":
        found.says("saved")
    assert now(attempt).marks == kept


def test_who_was_signed_out_comes_back_to_the_same_marks(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    warnings = warnings_of(found)
    found.page.context.clear_cookies()
    mark(found, 3, "ad")
    expect(found.page.get_by_role("alert")).to_contain_text("You were signed out")
    found.page.get_by_role("link", name="Come back").click()
    found.page.fill("[name=username]", attempt.student.username)
    found.page.fill("[name=password]", "red green blue")
    found.page.click("main [type=submit]")
    found.says("saved")
    assert (now(attempt).marks, warnings) == ({"3": "ad"}, [])


def test_another_student_on_the_same_computer_never_meets_those_marks(
    live_server: LiveServer, chromium: Browser
) -> None:
    assignment = make.an_assignment()
    first, second = make.an_attempt(assignment), make.an_attempt(assignment)
    found = at_work(chromium, live_server.url, first)
    found.page.on("dialog", lambda dialog: dialog.accept())
    found.page.route("**/save/", lambda route: route.abort())
    mark(found, 3, "ad")
    found.says("failed")
    found.page.context.clear_cookies()
    found.open("/accounts/login/")
    found.page.unroute("**/save/")
    found.page.fill("[name=username]", second.student.username)
    found.page.fill("[name=password]", "red green blue")
    found.page.click("main [type=submit]")
    found.page.wait_for_url("**/quizzes/")
    found.open(f"/attempts/{second.pk}/")
    expect(found.page.locator("[name=p3]")).to_have_value("")
    assert (now(first).marks, now(second).marks) == ({}, {})
