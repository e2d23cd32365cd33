"""A teacher mends the cut of an article on a phone, with fingers and with keys, with and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Locator, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import Article
from tests.actions.a_cut import a_finding, an_article, drawn, rows
from tests.browser.desk import Desk, barriers, sit_down

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"width": 320, "height": 700}
SMALL = """() => [...document.querySelectorAll("#content :is(button, a.b, .button, input:not([type=hidden]), select)")]
  .filter(node => node.tabIndex >= 0 && node.getBoundingClientRect().height < 44)
  .map(node => node.outerHTML.slice(0, 80))"""


def a_desk(live_server: LiveServer, chromium: Browser, article: Article, **wishes: object) -> Desk:
    desk = sit_down(chromium, live_server.url, article.owner.username, locale="en", viewport=PHONE, **wishes)
    desk.open(f"/admin/quizzes/article/{article.pk}/passages/")
    return desk


def passage(desk: Desk, number: int) -> Locator:
    return desk.page.locator(".cut > li").nth(number - 1)


def edit(desk: Desk, number: int) -> Locator:
    passage(desk, number).get_by_role("link", name=f"Edit passage {number}").click()
    opened = passage(desk, number)
    expect(opened.get_by_label("Text")).to_be_visible()
    return opened


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_an_article_is_cut_on_a_phone(live_server: LiveServer, chromium: Browser, *, script: bool) -> None:
    article = an_article("h ss e s")
    finding = a_finding(rows(article)[1], cue="Word2b")
    desk = a_desk(live_server, chromium, article, java_script_enabled=script)
    opened = edit(desk, 2)
    opened.get_by_label("Text").fill("Word2a one.\nWord2b two.")
    opened.get_by_role("button", name="Save").click()
    expect(passage(desk, 2).get_by_role("status")).to_contain_text("It is 2 passages now")
    expect(passage(desk, 3).locator(".tag")).to_contain_text("Unsourced claim")
    opened = edit(desk, 3)
    opened.get_by_role("button", name="Move up").click()
    expect(passage(desk, 2).get_by_role("status")).to_contain_text("It is passage 2 now.")
    passage(desk, 2).get_by_role("button", name="Merge with the next").click()
    expect(passage(desk, 2).get_by_role("status")).to_contain_text("part of this one now")
    passage(desk, 2).get_by_role("link", name="Close").click()
    desk.page.get_by_role("checkbox", name="Tick passage 4").check()
    desk.page.get_by_role("button", name="Remove the ticked passages").click()
    desk.page.get_by_role("button", name="Remove").click()
    expect(passage(desk, 3).get_by_role("status")).to_contain_text("1 passage removed.")
    finding.refresh_from_db()
    assert finding.passage.number == 2
    assert drawn(article) == "1 2b,3 5"
    assert not desk.complaints


def test_it_goes_by_keys_alone_and_the_focus_stays_at_the_place(live_server: LiveServer, chromium: Browser) -> None:
    article = an_article("s s s")
    desk = a_desk(live_server, chromium, article)
    keyboard = desk.page.keyboard
    passage(desk, 2).locator(".open").focus()
    keyboard.press("Enter")
    expect(passage(desk, 2)).to_be_focused()
    for _ in range(3):  # past the tick to the words
        keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.name") == "text":
            break
    keyboard.press("Control+End")
    keyboard.press("Enter")
    keyboard.type("Word9 new.")
    passage(desk, 2).get_by_role("button", name="Save").press("Enter")
    expect(passage(desk, 2)).to_be_focused()
    assert drawn(article) == "1 2,9 3"


def test_the_button_for_ticks_covers_no_passage_until_one_is_ticked(live_server: LiveServer, chromium: Browser) -> None:
    desk = a_desk(live_server, chromium, an_article("s" * 30))
    button = desk.page.get_by_role("button", name="Remove the ticked passages")
    expect(button).not_to_be_in_viewport()
    desk.page.get_by_role("checkbox", name="Tick passage 2", exact=True).check()
    expect(button).to_be_in_viewport(ratio=1)
    desk.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    last, bar = passage(desk, 30).bounding_box(), desk.page.locator("form.ticked").bounding_box()
    assert last is not None
    assert bar is not None
    assert last["y"] + last["height"] <= bar["y"]


def test_nothing_stands_in_the_way_on_a_phone(live_server: LiveServer, chromium: Browser) -> None:
    article = an_article("h ss e s")
    a_finding(rows(article)[1])
    desk = a_desk(live_server, chromium, article)
    found = barriers(desk.page) + desk.page.evaluate(SMALL)
    edit(desk, 4)
    found += barriers(desk.page) + desk.page.evaluate(SMALL)
    passage(desk, 4).get_by_label("Text").fill("One.\nTwo.")
    passage(desk, 4).get_by_role("button", name="Save").click()
    expect(passage(desk, 4).get_by_role("alert")).to_contain_text("An embedded post is one passage.")
    found += barriers(desk.page)
    passage(desk, 4).get_by_role("button", name="Remove…").click()
    expect(desk.page.get_by_role("button", name="Remove")).to_be_visible()
    found += barriers(desk.page) + desk.page.evaluate(SMALL)
    assert found == []
