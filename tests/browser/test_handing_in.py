"""Handing in when the network, the server or the student does something odd."""

import pytest
from playwright.sync_api import Browser, Route, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.actions.hand_in import hand_in
from tests import make
from tests.browser.pupil import QUIET, at_work, mark, now, until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("saved_before", [True, False], ids=["all was saved", "a mark was not"])
def test_handing_in_offline_waits_on_the_page_until_the_connection_is_back(
    live_server: LiveServer, chromium: Browser, *, saved_before: bool
) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    if saved_before:
        mark(found, 3, "ad")
        found.says("saved")
    found.page.context.set_offline(True)
    if not saved_before:
        mark(found, 3, "ad")
    found.hand_in()
    expect(found.page.get_by_role("alert")).to_contain_text("Not handed in yet")
    found.says("offline")
    assert now(attempt).handed_in_at is None
    found.page.context.set_offline(False)
    found.page.wait_for_url("**/results/")
    assert (now(attempt).marks, now(attempt).handed_in_at is None) == ({"3": "ad"}, False)


def test_who_changes_their_mind_meanwhile_has_not_handed_in(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    mark(found, 3, "ad")
    found.says("saved")
    found.stop_the_clock()
    found.page.route("**/healthz", lambda route: route.abort())
    found.hand_in()
    expect(found.page.get_by_role("alert")).to_contain_text("Not handed in yet")
    found.page.get_by_role("button", name="Don’t hand in yet").click()
    expect(found.page.locator(".banner")).to_have_count(0)
    found.page.unroute("**/healthz")
    found.page.clock.run_for(60_000)
    found.page.wait_for_timeout(500)
    assert now(attempt).handed_in_at is None


def test_who_changes_their_mind_while_the_server_is_asked_is_told_nothing_more(
    live_server: LiveServer, chromium: Browser
) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    held: list[Route] = []

    def lose_the_first(route: Route) -> None:
        held.append(route)
        if len(held) == 1:
            route.abort()

    found.page.route("**/healthz", lose_the_first)
    found.stop_the_clock()
    found.hand_in()
    expect(found.page.get_by_role("alert")).to_contain_text("Not handed in yet")
    found.page.clock.run_for(2_000)
    until(found.page, lambda: len(held) == 2)
    found.page.get_by_role("button", name="Don’t hand in yet").click()
    mark(found, 3, "ad")
    found.page.clock.run_for(QUIET)
    held[1].abort()
    found.says("saved")
    expect(found.page.locator(".banner")).to_have_count(0)
    assert (now(attempt).marks, now(attempt).handed_in_at) == ({"3": "ad"}, None)


def test_a_mark_right_before_handing_in_is_handed_in(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    mark(found, 2, "unsourced_claim")
    mark(found, 3, "ad")
    found.hand_in()
    found.page.wait_for_url("**/results/")
    assert now(attempt).marks == {"2": "unsourced_claim", "3": "ad"}


def test_handed_in_elsewhere_the_way_leads_to_the_result(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.page.on("dialog", lambda dialog: dialog.accept())
    hand_in(by=attempt.student, attempt_id=attempt.pk)
    mark(found, 3, "ad")
    expect(found.page.get_by_role("alert")).to_contain_text("You have handed in already.")
    found.page.get_by_role("link", name="See my result").click()
    found.page.wait_for_url("**/results/")
