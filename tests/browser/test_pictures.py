"""An article with pictures in a real browser: from our own host, in their place, and in nobody's way."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Article, Attempt
from tests import make
from tests.browser.desk import barriers, sit_down
from tests.browser.pupil import Pupil, at_work, now, pupil
from tests.pages.a_sitting import assigned

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"width": 360, "height": 740}
TABLE = {"width": 1280, "height": 900}


def an_article() -> Article:
    """A picture above the article, one in it, a tall one that is wider than a phone at its end."""
    article = make.a_reviewed_article()
    make.a_picture(article, after=0)
    make.a_picture(article, after=2, text="")
    make.a_picture(article, after=5, width=1_000, height=1_280)
    return article


def an_attempt() -> Attempt:
    return make.an_attempt(assigned(make.a_quiz(article=an_article())))


def hosts(page: Page) -> set[str]:
    """Every host the page asks anything of from now on; data: addresses have none."""
    found: set[str] = set()
    page.on("request", lambda request: found.add(urlsplit(request.url).netloc))
    return found


def look_at_all(page: Page) -> list[int]:
    """Scrolls to every picture, waits until it is there, and says how wide each file is."""
    pictures = page.locator(".pic img")
    expect(pictures).to_have_count(3)
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", value=True)
    widths: list[int] = page.evaluate("[...document.querySelectorAll('.pic img')].map(one => one.naturalWidth)")
    return widths


def is_too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_sitting_shows_its_pictures_asks_no_other_host_and_has_no_barrier(
    live_server: LiveServer, chromium: Browser, scheme: str, *, script: bool
) -> None:
    attempt = an_attempt()
    found = pupil(
        chromium, live_server.url, attempt.student, viewport=PHONE, color_scheme=scheme, java_script_enabled=script
    )
    asked = hosts(found.page)
    found.open(reverse("sitting", args=[attempt.pk]))
    assert look_at_all(found.page) == [320, 320, 1_000]
    assert asked <= {urlsplit(live_server.url).netloc, ""}
    assert not is_too_wide(found.page)
    assert found.complaints == []
    if script:  # axe is a script
        assert barriers(found.page) == []


def test_a_picture_that_is_not_here_yet_keeps_its_place(live_server: LiveServer, chromium: Browser) -> None:
    attempt = an_attempt()
    found = at_work(chromium, live_server.url, attempt, viewport=PHONE)
    look_at_all(found.page)
    there = places(found)
    found.page.route("**/pictures/**", lambda _route: None)  # asked for, and never answered
    found.page.reload(wait_until="domcontentloaded")
    found.page.locator("form[data-ready]").wait_for()
    assert places(found) == there


def places(found: Pupil) -> list[list[float]]:
    found.page.evaluate("document.body.offsetHeight, document.fonts.ready.then(() => true)")
    boxes: list[list[float]] = found.page.evaluate(
        "[...document.querySelectorAll('.pic img')].map(one => [one.offsetTop, one.offsetWidth, one.offsetHeight])"
    )
    return boxes


def test_passages_between_pictures_are_walked_and_marked_as_ever(live_server: LiveServer, chromium: Browser) -> None:
    attempt = an_attempt()
    found = at_work(chromium, live_server.url, attempt, viewport=TABLE)
    found.tap(2)
    found.page.keyboard.press("ArrowDown")
    found.page.keyboard.press("2")
    found.says("saved")
    found.page.locator(".pic img").nth(1).click()
    expect(found.page.locator(".psg.cur")).to_have_count(0)
    assert now(attempt).marks == {"3": "ad"}
    assert found.complaints == []


def test_results_and_the_pages_of_the_desk_show_them_and_ask_no_other_host(
    live_server: LiveServer, chromium: Browser
) -> None:
    article = an_article()
    quiz = make.a_quiz(article=article)
    attempt = make.a_handed_in_attempt(assigned(quiz))
    desk = sit_down(chromium, live_server.url, article.owner.username, viewport=PHONE)
    asked, faults = hosts(desk.page), []
    for path in (
        f"/admin/quizzes/article/{article.pk}/review/", f"/admin/quizzes/article/{article.pk}/change/",
        f"/admin/quizzes/quiz/{quiz.pk}/preview/", reverse("results", args=[attempt.pk]),
        reverse("heatmap", args=[attempt.assignment_id]),
    ):  # fmt: skip
        desk.open(path)
        assert look_at_all(desk.page) == [320, 320, 1_000], path
        assert desk.complaints == [], path
        faults += [f"{path}: {fault}" for fault in barriers(desk.page)]
        if is_too_wide(desk.page):
            faults.append(f"{path}: wider than the screen")
        desk.complaints.clear()  # of axe, which tries inline styles
    assert faults == []
    assert asked <= {urlsplit(live_server.url).netloc, ""}
