"""The main job in a real browser: from a pasted article to a score on the teacher's board."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Classroom, Score
from tests import make
from tests.browser.desk import (
    ARTICLES,
    PATIENCE,
    assign,
    make_a_quiz,
    paste,
    publish,
    review_with_the_mouse,
    sit_down,
    write_a_question,
)

pytestmark = pytest.mark.django_db(transaction=True)

SCORE = {"en": r"Score\s+3\s+of\s+5", "fr": r"Score\s+3\s+sur\s+5"}


def join(page: Page, base: str, classroom: Classroom) -> None:
    page.goto(base)
    page.fill("#code", classroom.join_code.lower())
    page.click("form.join [type=submit]")
    page.fill("#id_name", "Amina B.")
    page.click("form.join [type=submit]")
    expect(page.locator(".pass")).to_contain_text("amina.b")
    page.click(".door .btn-ink")


def mark_with_the_script(page: Page) -> None:
    """An ad on passage 3, by key; then a claim on passage 2, by tap and marker; the server has both at the end."""
    page.locator(".psg-b").nth(2).focus()
    page.keyboard.press("2")
    page.locator(".psg-b").nth(1).click()
    page.click("[data-pen=unsourced_claim]")
    page.locator("[name=q1]").nth(1).check()
    expect(page.locator("[data-save][data-state=saved]")).to_be_visible()


def mark_with_the_menus(page: Page) -> None:
    page.select_option("[name=p3]", "ad")
    page.select_option("[name=p2]", "unsourced_claim")
    page.locator("[name=q1]").nth(1).check()
    page.click("[name=save]")
    expect(page.locator("[name=p3]")).to_have_value("ad")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_from_a_pasted_article_to_a_score_on_the_board(
    live_server: LiveServer, chromium: Browser, language: str, *, script: bool
) -> None:
    teacher = make.a_teacher()
    classroom = make.a_classroom(teacher, "2de 3")
    desk = sit_down(chromium, live_server.url, teacher.username, locale=language, java_script_enabled=script)
    paste(desk, ARTICLES[language])
    review_with_the_mouse(desk)
    make_a_quiz(desk)
    write_a_question(desk)
    publish(desk)
    assign(desk, "2de 3")

    student = chromium.new_context(locale=language, java_script_enabled=script).new_page()
    student.set_default_timeout(PATIENCE)
    join(student, live_server.url, classroom)
    student.click(".todo [type=submit]")
    (mark_with_the_script if script else mark_with_the_menus)(student)
    student.click("[formaction$='/hand-in/']")
    expect(student).to_have_url(re.compile(r"/results/$"))
    expect(student.locator("main")).to_contain_text(re.compile(SCORE[language]))

    desk.open(f"/classes/{classroom.pk}/scoreboard/")
    shown = round(100 * Score.objects.get().points / Score.objects.get().out_of)
    expect(desk.page.get_by_role("row", name="Amina B.").get_by_role("cell").first).to_have_text(str(shown))
    assert not desk.complaints
