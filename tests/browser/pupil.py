"""A student in a browser: what the tests of the student's pages share."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from quizzes.models import Attempt, User
from tests.browser.desk import PATIENCE

QUIET = 400  # milliseconds without a change before the page sends
SAVED = {"en": "Saved", "fr": "Enregistré"}


@dataclass
class Pupil:
    """A student's page; `complaints` is what the browser refused to load or run."""

    page: Page
    base: str
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        self.page.goto(self.base + path)

    def tap(self, number: int) -> None:
        self.page.locator(".psg").nth(number - 1).click(position={"x": 3, "y": 8})

    def marker(self, kind: str) -> None:
        self.page.click(f"[data-pen={kind}]")

    def says(self, state: str) -> None:
        """Waits until the bar shows this state of saving."""
        expect(self.page.locator("[data-save]")).to_have_attribute("data-state", state)

    def stop_the_clock(self) -> None:
        """Timers of the page run from here on when `page.clock.run_for` says so: a slow machine changes nothing."""
        self.page.clock.install(time=0)
        self.page.clock.pause_at(1_000_000)

    def hand_in(self) -> None:
        self.page.click("button[formaction$='/hand-in/']")


def pupil(browser: Browser, base: str, student: User | None = None, **wishes: object) -> Pupil:
    """`wishes` are those of a browser context: locale, java_script_enabled, color_scheme…"""
    context = browser.new_context(**wishes)  # type: ignore[arg-type]  # the caller names them as Playwright does
    if student is not None:
        sign_in(context, base, student)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    found = Pupil(page, base)
    page.on("console", lambda said: found.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    return found


def at_work(browser: Browser, base: str, attempt: Attempt, **wishes: object) -> Pupil:
    """The student of an attempt, at the sitting."""
    found = pupil(browser, base, attempt.student, **wishes)
    found.open(f"/attempts/{attempt.pk}/")
    return found


def sign_in(context: BrowserContext, base: str, student: User) -> None:
    """Gives the browser a session, as the sign-in page would."""
    request = HttpRequest()
    request.session = SessionStore()
    login(request, student, backend="quizzes.sign_in.ThreeWordsBackend")
    request.session.save()
    value = request.session.session_key or ""
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])


def mark(found: Pupil, number: int, kind: str) -> None:
    found.tap(number)
    found.marker(kind)


def until(page: Page, is_so: Callable[[], bool]) -> None:
    """Waits for what only the test knows, while the browser goes on."""
    for _turn in range(600):
        if is_so():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came")


def now(attempt: Attempt) -> Attempt:
    """The attempt as the database has it."""
    return Attempt.objects.get(pk=attempt.pk)
