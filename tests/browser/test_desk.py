"""A teacher's way from a pasted article to an assignment, in a real browser."""

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Assignment, Edition, Finding, Question, User
from tests import make
from tests.browser.desk import (
    ARTICLES,
    Desk,
    assign,
    make_a_quiz,
    paste,
    publish,
    review_with_the_keyboard,
    review_with_the_mouse,
    sit_down,
    write_a_question,
)
from tests.conftest import shared

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_teacher_goes_from_paste_to_assignment(
    live_server: LiveServer, chromium: Browser, language: str, *, script: bool
) -> None:
    teacher = make.a_teacher()
    make.a_classroom(teacher, "2de 3")
    desk = sit_down(chromium, live_server.url, teacher.username, locale=language, java_script_enabled=script)
    assert desk.page.locator("html").get_attribute("lang") == language
    paste(desk, ARTICLES[language])
    (review_with_the_keyboard if script else review_with_the_mouse)(desk)
    make_a_quiz(desk)
    write_a_question(desk)
    publish(desk)
    assign(desk, "2de 3")
    assert Assignment.objects.get().edition == Edition.objects.get()
    assert Question.objects.get().options.count() == 2
    assert not desk.complaints


def test_the_real_article_becomes_a_quiz(live_server: LiveServer, chromium: Browser) -> None:
    text = shared("data/articles/bielorussie.fr.txt").read_text()
    teacher = make.a_teacher()
    make.a_classroom(teacher, "2de 3")
    desk = sit_down(chromium, live_server.url, teacher.username, locale="fr")
    paste(desk, text)
    review_with_the_mouse(desk)
    make_a_quiz(desk)
    publish(desk)
    assign(desk, "2de 3")
    assert Finding.objects.filter(status="accepted").count() == 9
    assert not desk.complaints


def a_review(live_server: LiveServer, chromium: Browser) -> tuple[Desk, User]:
    teacher = make.a_teacher()
    desk = sit_down(chromium, live_server.url, teacher.username, locale="en")
    paste(desk, ARTICLES["en"])
    return desk, teacher


def test_keys_move_edit_and_undo_while_a_finding_has_the_focus(live_server: LiveServer, chromium: Browser) -> None:
    desk, _teacher = a_review(live_server, chromium)
    keyboard, rows = desk.page.keyboard, desk.page.locator(".findings > li")
    rows.nth(0).focus()
    keyboard.press("j")
    expect(rows.nth(1)).to_have_attribute("aria-current", "true")
    expect(rows.nth(1)).to_be_focused()
    keyboard.press("k")
    expect(rows.nth(0)).to_be_focused()
    keyboard.press("e")
    expect(rows.nth(0).locator("[name=explanation]")).to_be_focused()
    keyboard.press("r")  # a letter like any other in a field
    expect(rows.nth(0)).to_have_attribute("aria-current", "true")
    rows.nth(0).focus()
    keyboard.press("d")
    expect(rows.nth(1)).to_be_focused()
    expect(rows.nth(0).locator(".st")).to_have_text("Debatable")
    keyboard.press("z")
    expect(rows.nth(0)).to_be_focused()
    expect(rows.nth(0).locator(".st")).to_have_text("Reviewing")
    keyboard.press("n")
    expect(desk.page.locator("#new-explanation")).to_be_focused()
    assert not desk.complaints


def test_keys_do_nothing_elsewhere_or_when_switched_off(live_server: LiveServer, chromium: Browser) -> None:
    desk, _teacher = a_review(live_server, chromium)
    desk.page.keyboard.press("a")
    desk.page.uncheck("[data-shortcuts]")
    desk.page.locator(".findings > li").nth(0).focus()
    desk.page.keyboard.press("a")
    desk.page.reload()
    expect(desk.page.locator("[data-shortcuts]")).not_to_be_checked()
    assert not Finding.objects.exclude(status="suggested").exists()


def test_after_the_last_decision_the_focus_is_on_what_comes_next(live_server: LiveServer, chromium: Browser) -> None:
    desk, _teacher = a_review(live_server, chromium)
    review_with_the_keyboard(desk)
    expect(desk.page.locator("#review-bar .default")).to_be_focused()
    expect(desk.page.locator("#review-bar .default")).to_be_in_viewport()
    expect(desk.page.locator("#review-done .default")).to_be_visible()
    desk.page.locator("[data-open]").first.click()
    expect(desk.page.locator(".findings [aria-current]")).to_be_focused()
    assert not desk.complaints


def test_a_decision_as_quick_as_the_answer_before_it_stays_on_the_page(
    live_server: LiveServer, chromium: Browser
) -> None:
    desk, _teacher = a_review(live_server, chromium)
    desk.page.evaluate(
        """() => {
          window.stayed = true;
          const accept = () => document.querySelector(".findings [aria-current] [data-key=a]")?.click();
          document.body.addEventListener("htmx:afterRequest", () => setTimeout(accept, 0));
          accept();
        }"""
    )
    reviewed = desk.page.locator("#review-progress")
    expect(reviewed).to_have_attribute("value", reviewed.get_attribute("max") or "")
    assert desk.page.evaluate("window.stayed === true")
    expect(desk.page.locator("#review-bar .default")).to_be_focused()
    assert not desk.complaints


def test_a_field_of_a_finding_is_left_and_accepted_by_keyboard(live_server: LiveServer, chromium: Browser) -> None:
    desk, _teacher = a_review(live_server, chromium)
    keyboard, rows = desk.page.keyboard, desk.page.locator(".findings > li")
    rows.nth(0).locator("[name=explanation]").focus()
    keyboard.press("Escape")
    expect(rows.nth(0)).to_be_focused()
    keyboard.press("e")
    keyboard.press("Control+Enter")
    expect(rows.nth(1)).to_be_focused()
    expect(rows.nth(0).locator(".st")).to_have_text("Accepted")
    assert not desk.complaints


def test_what_could_not_be_kept_is_said_in_place(live_server: LiveServer, chromium: Browser) -> None:
    desk, _teacher = a_review(live_server, chromium)
    current = desk.page.locator(".findings [aria-current]")
    current.locator("[name=kind]").select_option("mistranslated_embed")
    current.locator("[value=accept]").click()
    expect(current.locator(".errornote")).to_contain_text("You changed the marker.")
    expect(current.locator("[name=kind]")).to_have_value("mistranslated_embed")


def test_a_signed_out_teacher_is_told_that_nothing_was_saved(live_server: LiveServer, chromium: Browser) -> None:
    desk, _teacher = a_review(live_server, chromium)
    desk.page.context.clear_cookies()
    desk.page.click("[aria-current] [value=accept]")
    expect(desk.page.locator("#said")).to_contain_text("That was not saved.")
