"""A real browser for the tests of this folder."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The browser named by CHROMIUM, or the first that is installed."""
    wished = os.environ.get("CHROMIUM")
    return shutil.which(wished) if wished else next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture
def chromium(monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """A fresh Chromium; the test skips, and says so, where there is none. In CI that is a failure."""
    found = find_chromium()
    if found is None and os.environ.get("CI"):
        pytest.fail("there is no Chromium here, and CI must have one")
    if found is None:
        pytest.skip("there is no Chromium here")
    # Playwright runs a loop in this thread; Django then takes every query for one from inside it.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
