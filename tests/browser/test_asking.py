"""A language model asked from the review page, in a browser: the teacher goes on, and is told what came of it."""

import threading

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.actions.review import suggest
from quizzes.models import Article
from tests import make
from tests.actions.asked import NEW, answering, nobody_asks, until
from tests.asking.model import NAME, Asked, findings, reply
from tests.browser.desk import Desk, barriers, sit_down

pytestmark = pytest.mark.django_db(transaction=True)

ASK = "#asking button"


def an_article() -> Article:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    return article


def at_the_review(chromium: Browser, live_server: LiveServer, article: Article, **wishes: object) -> Desk:
    desk = sit_down(chromium, live_server.url, article.owner.username, **wishes)
    desk.open(f"/admin/quizzes/article/{article.pk}/review/")
    return desk


def test_what_the_model_made_of_it_is_told_while_the_teacher_goes_on_writing(
    live_server: LiveServer, chromium: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, gate = an_article(), threading.Event()

    def answer(_asked: Asked) -> bytes:
        gate.wait(60)
        return reply(findings(NEW))

    with answering(monkeypatch, answer):
        desk = at_the_review(chromium, live_server, article)
        desk.page.click(ASK)
        expect(desk.page.locator("#asking-state")).to_contain_text(f"The model {NAME} is being asked")
        assert barriers(desk.page) == []
        desk.complaints.clear()  # axe itself writes what the policy forbids
        words = desk.page.locator("[aria-current] textarea[name=explanation]")
        words.fill("Who are these experts?")
        gate.set()
        expect(desk.page.locator("#asking-said")).to_contain_text(f"The model {NAME} made 1 suggestion.")
        expect(words).to_be_focused()
        expect(words).to_have_value("Who are these experts?")
        desk.page.click("#asking-said a")
        expect(desk.page.locator(".findings")).to_contain_text(f"Proposed by the model {NAME}")
        assert desk.complaints == []
        assert barriers(desk.page) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_a_script_a_link_tells_and_a_phone_shows_it_all(
    live_server: LiveServer, chromium: Browser, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    article, gate = an_article(), threading.Event()

    def answer(_asked: Asked) -> bytes:
        gate.wait(60)
        return reply("I would rather not.")

    with answering(monkeypatch, answer):
        desk = at_the_review(
            chromium, live_server, article, java_script_enabled=False, locale=language,
            viewport={"width": 320, "height": 800},
        )  # fmt: skip
        desk.page.click(ASK)
        link = desk.page.locator("#asking-state a")
        expect(link).to_be_visible()
        gate.set()
        until(nobody_asks)
        link.click()
        expect(desk.page.locator("#asking .warned")).to_be_visible()
        expect(desk.page.locator(ASK)).to_contain_text(NAME)
        expect(desk.page.locator(".findings > li").first).to_be_visible()
