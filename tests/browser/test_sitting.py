"""A quiz in a real browser, with the real content security policy, with JavaScript and without."""

import pytest
from playwright.sync_api import Browser, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Attempt
from tests import make
from tests.browser.desk import settled
from tests.browser.pupil import SAVED, at_work, now, pupil

pytestmark = pytest.mark.django_db(transaction=True)

PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL: ViewportSize = {"width": 320, "height": 640}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_student_joins_marks_hands_in_and_reads_the_result(
    live_server: LiveServer, chromium: Browser, language: str, *, script: bool
) -> None:
    assignment = make.an_assignment()
    found = pupil(chromium, live_server.url, locale=language, java_script_enabled=script)
    found.open("/")
    found.page.fill("[name=code]", assignment.classroom.shown_code.lower())
    found.page.click("form.join [type=submit]")
    found.page.fill("[name=name]", "Amina B.")
    found.page.click("form.join [type=submit]")
    found.page.click("main a.btn")
    found.page.click("form[action$='/start/'] button")
    if script:
        found.tap(3)
        found.marker("ad")
        found.says("saved")
        expect(found.page.locator("[data-save]")).to_have_text(SAVED[language])
    else:
        found.page.select_option("[name=p3]", "ad")
        found.page.click("[name=save]")
        expect(found.page.get_by_role("status").filter(has_text=SAVED[language])).to_be_visible()
    assert Attempt.objects.get().marks == {"3": "ad"}
    found.page.check("[name=q1][value='1']")
    found.hand_in()
    found.page.wait_for_url("**/results/")
    expect(found.page.locator("main")).to_contain_text({"en": "Score 2 of 4", "fr": "Score 2 sur 4"}[language])
    assert (Attempt.objects.get().marks, Attempt.objects.get().choices) == ({"3": "ad"}, {"1": [1]})
    assert found.complaints == []


def test_a_marker_in_hand_marks_every_passage_that_is_tapped(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.marker("unsourced_claim")
    expect(found.page.locator("[data-say]")).to_have_text("In hand: Unsourced claim. Tap passages.")
    for number in (2, 4, 5, 4):
        found.tap(number)
    found.says("saved")
    expect(found.page.locator("[data-tally]")).to_have_text("2 of 5 passages marked")
    assert now(attempt).marks == {"2": "unsourced_claim", "5": "unsourced_claim"}
    found.page.keyboard.press("Escape")
    expect(found.page.locator("[data-say]")).to_have_text("Tap a passage, or pick up a marker first.")


def test_keys_walk_through_the_passages_and_mark_them(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    press = found.page.keyboard.press
    found.page.locator(".psg-b").first.focus()
    for key in ("ArrowDown", "1", "ArrowDown", "a", "End", "m", "m", "Home", "3", "0"):
        press(key)
    found.says("saved")
    assert now(attempt).marks == {"2": "unsourced_claim", "3": "ad"}
    press("ArrowDown")
    press("Delete")
    found.says("saved")
    expect(found.page.locator("[name=p2]")).to_have_value("")


def test_the_letters_are_those_of_the_language(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt, locale="fr")
    found.page.locator(".psg-b").first.focus()
    for key in ("s", "ArrowDown", "p", "ArrowDown", "t"):
        found.page.keyboard.press(key)
    found.says("saved")
    assert now(attempt).marks == {"1": "unsourced_claim", "2": "ad", "3": "mistranslated_embed"}


def test_single_keys_can_be_turned_off_and_enter_is_enough(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.page.click(".keys summary")
    found.page.uncheck("[data-shortcuts]")
    found.page.locator(".psg-b").nth(2).focus()
    found.page.keyboard.press("2")
    expect(found.page.locator("[name=p3]")).to_have_value("")
    found.page.keyboard.press("Enter")
    expect(found.page.locator("[data-pen=unsourced_claim]")).to_be_focused()
    found.page.keyboard.press("Tab")
    found.page.keyboard.press("Enter")
    expect(found.page.locator(".psg-b").nth(2)).to_be_focused()
    found.says("saved")
    assert now(attempt).marks == {"3": "ad"}


def test_all_passages_are_one_stop_of_the_tab_key_and_say_what_they_are(
    live_server: LiveServer, chromium: Browser
) -> None:
    found = at_work(chromium, live_server.url, make.an_attempt())
    assert found.page.locator(".psg-b[tabindex='0']").count() == 1
    button = found.page.locator(".psg-b").nth(2)
    expect(button).to_have_accessible_name("Passage 3 of 5, not marked")
    expect(button).to_have_accessible_description("ADVERTISEMENT")
    found.tap(3)
    found.marker("ad")
    expect(button).to_have_accessible_name("Passage 3 of 5, Ad")
    expect(found.page.locator("[data-live]")).to_have_text("Passage 3 marked Ad.")
    assert found.page.locator(".psg-b[tabindex='0']").count() == 1


def test_on_a_phone_the_dock_never_covers_the_passage_that_has_the_focus(
    live_server: LiveServer, chromium: Browser
) -> None:
    found = at_work(chromium, live_server.url, make.an_attempt(), viewport=PHONE)
    settled(found.page)
    found.page.locator(".psg-b").first.focus()
    for number in range(5):
        button = found.page.locator(".psg-b").nth(number)
        expect(button).to_be_focused()
        place, dock = button.bounding_box(), found.page.locator(".pen").bounding_box()
        assert place is not None
        assert dock is not None
        assert place["y"] + place["height"] <= dock["y"]
        found.page.keyboard.press("ArrowDown")


def test_on_a_small_screen_a_banner_never_covers_the_passage_that_has_the_focus(
    live_server: LiveServer, chromium: Browser
) -> None:
    found = at_work(chromium, live_server.url, make.an_attempt(), viewport=SMALL, locale="fr")
    found.page.route("**/save/", lambda route: route.fulfill(status=503, body="busy"))
    found.tap(3)
    found.marker("ad")
    found.says("failed")
    settled(found.page)
    found.page.locator(".psg-b").last.focus()
    for _step in range(4):
        found.page.keyboard.press("ArrowUp")
        passage = found.page.locator(".psg", has=found.page.locator(":focus")).bounding_box()
        banner = found.page.locator(".banner").bounding_box()
        assert passage is not None
        assert banner is not None
        assert banner["y"] + banner["height"] <= passage["y"]


@pytest.mark.parametrize("size", [PHONE, SMALL, {"width": 800, "height": 900}])
def test_the_dock_never_covers_the_end_of_the_page(
    live_server: LiveServer, chromium: Browser, size: ViewportSize
) -> None:
    found = at_work(chromium, live_server.url, make.an_attempt(), viewport=size, locale="fr")
    found.tap(1)
    settled(found.page)
    found.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    foot, dock = found.page.locator(".foot").bounding_box(), found.page.locator(".pen").bounding_box()
    assert foot is not None
    assert dock is not None
    assert foot["y"] + foot["height"] <= dock["y"]


def test_words_selected_in_one_passage_do_not_stop_a_tap_on_another(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.marker("ad")
    select = "number => getSelection().selectAllChildren(document.querySelectorAll('.psg-t')[number])"
    click = "number => document.querySelectorAll('.psg')[number].dispatchEvent(new MouseEvent('click', {detail: 1}))"
    found.page.evaluate(select, 0)
    found.page.evaluate(click, 0)
    expect(found.page.locator("[name=p1]")).to_have_value("")
    found.page.evaluate(click, 2)
    expect(found.page.locator("[name=p3]")).to_have_value("ad")
    found.page.locator(".psg-b").first.evaluate("button => button.click()")
    expect(found.page.locator("[name=p1]")).to_have_value("ad")


def test_paper_is_white_in_the_dark_too(live_server: LiveServer, chromium: Browser) -> None:
    found = pupil(chromium, live_server.url, color_scheme="dark")
    found.open("/")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert found.page.evaluate(ground) == "rgb(14, 19, 23)"
    found.page.emulate_media(media="print", color_scheme="dark")
    assert found.page.evaluate(ground) == "rgb(241, 243, 243)"


def test_a_blank_page_is_handed_in_only_when_it_is_meant(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = at_work(chromium, live_server.url, attempt)
    found.hand_in()
    expect(found.page.locator("h1")).to_have_text("You marked nothing. Hand in anyway?")
    assert now(attempt).handed_in_at is None
    found.page.click("[name=confirm]")
    found.page.wait_for_url("**/results/")
    assert now(attempt).handed_in_at is not None


def test_a_script_that_does_not_come_leaves_the_plain_form(live_server: LiveServer, chromium: Browser) -> None:
    attempt = make.an_attempt()
    found = pupil(chromium, live_server.url, attempt.student)
    found.page.route("**/marking.js", lambda route: route.abort())
    found.open(f"/attempts/{attempt.pk}/")
    expect(found.page.locator("[name=p3]")).to_be_visible()
    expect(found.page.locator("[name=save]")).to_be_visible()
