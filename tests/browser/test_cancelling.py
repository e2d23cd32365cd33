"""An import in a browser: begun twice by one double click, left, come back to, and cancelled."""

import threading

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Article, Intake
from tests import make
from tests.browser.desk import sit_down

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/quizzes/article/add/"


@pytest.mark.parametrize("with_script", [True, False])
@pytest.mark.parametrize(
    ("locale", "see", "cancelled"),
    [("en", "See how far it has come", "Cancelled. Nothing was kept."), ("fr", "Voir où il en est", "Annulé.")],
)
def test_an_import_is_begun_once_come_back_to_and_cancelled(
    live_server: LiveServer,
    chromium: Browser,
    gate: threading.Event,
    with_script: bool,
    locale: str,
    see: str,
    cancelled: str,
) -> None:
    username = make.a_teacher().username
    desk = sit_down(chromium, live_server.url, username, java_script_enabled=with_script, locale=locale)
    desk.open(ADD)
    desk.page.fill("#id_text", make.FAULTY_TEXT)
    desk.page.dblclick("[name=_save]")
    expect(desk.page.locator("#intake-stage")).to_be_visible()
    assert Intake.objects.count() == 1
    for path in (ADD[:-4], ADD):
        desk.open(path)
        expect(desk.page.get_by_role("link", name=see)).to_be_visible()
    desk.page.get_by_role("link", name=see).click()
    desk.page.locator(".intake form button").focus()
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator(".messagelist .success")).to_contain_text(cancelled)
    assert desk.path == ADD
    expect(desk.page.locator(".import-notice")).to_have_count(0)
    gate.set()
    assert not Article.objects.exists()
    assert desk.complaints == []
