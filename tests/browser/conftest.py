"""The browser of the browser tests."""

import os
import shutil
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from quizzes.actions import bring_in, intake
from quizzes.actions.review import propose
from quizzes.detection.draft import Draft
from quizzes.reading import Document
from tests.browser.desk import PATIENCE

CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def launched() -> Iterator[Browser]:
    """One Chromium for all tests of a worker; without one they skip and say so, and where CI is set they fail."""
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there is no Chromium here: say make chromium")
    # Playwright runs a loop in this thread; Django then takes every query for one from inside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def chromium(launched: Browser) -> Iterator[Browser]:
    """The browser with nothing open in it: each test makes its own contexts, and none outlives it."""
    yield launched
    for context in launched.contexts:
        context.close()
    # What was still being answered ends before the tables are emptied: on PostgreSQL the two could block each other.
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(PATIENCE / 1_000)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """An import waits for it, and the page does not wait for the import; opened before the next test begins."""
    opened = threading.Event()

    def slowly(document: Document) -> Draft:
        opened.wait(60)
        return propose(document)

    monkeypatch.setattr(bring_in, "PATIENCE", 0.05)
    monkeypatch.setattr(intake, "propose", slowly)
    yield opened
    opened.set()
    for thread in threading.enumerate():
        if thread.name == "intake":
            thread.join(60)
