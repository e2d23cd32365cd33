"""The one door to the network: what it refuses, and what it fetches from a server of our own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from gzip import compress
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from quizzes import fetching
from quizzes.fetching import (
    BadAddress,
    FetchingError,
    FetchingOff,
    NotAPage,
    PageTooLarge,
    PrivateAddress,
    RefusedByServer,
    TooManyRedirects,
    TooSlow,
    fetch,
)


class Answers(BaseHTTPRequestHandler):
    """A site with a page, a loop, a bomb, a picture, a gap, and a page that never ends."""

    def do_GET(self) -> None:
        kind = "image/png" if self.path == "/picture" else "text/html; charset=utf-8"
        body = {"/bomb": compress(b"0" * (fetching.LARGEST_PAGE + 1))}.get(self.path, b"<p>Le pont</p>")
        self.send_response({"/loop": 302, "/away": 302, "/gone": 404}.get(self.path, 200))
        self.send_header("Content-Type", kind)
        if self.path == "/bomb":
            self.send_header("Content-Encoding", "gzip")
        if self.path in ("/loop", "/away"):
            self.send_header("Location", {"/loop": "/loop", "/away": "http://127.0.0.1:22/"}[self.path])
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the standard library
        """Tests are quiet."""


@contextmanager
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Our own server, to which the door is opened by hand: loopback and its port are allowed in this test only."""
    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("RELIRE_FETCHING", "1")
    monkeypatch.setattr(fetching, "_PORTS", {"http": server.server_port, "https": 443})
    monkeypatch.setattr(fetching, "_CONFIG", replace(fetching._CONFIG, ip_filter_allow_loopback_ips=True))
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_the_door_is_shut_without_the_switch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELIRE_FETCHING", raising=False)
    with pytest.raises(FetchingOff):
        fetch("https://example.org/")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "https://example.org:8443/",
        "https://u:p@example.org/",
        "",
        "https://",
        "//x",
    ],
)
def test_an_address_of_another_kind_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("RELIRE_FETCHING", "1")
    with pytest.raises(BadAddress):
        fetch(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/",
        "http://2130706433/",
    ],
)
def test_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("RELIRE_FETCHING", "1")
    with pytest.raises(PrivateAddress):
        fetch(url)


def test_a_page_comes_back_with_its_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    with site(monkeypatch) as home:
        page = fetch(f"{home}/page")
    assert (page.content, page.is_html, page.url) == (b"<p>Le pont</p>", True, f"{home}/page")


@pytest.mark.parametrize(
    ("path", "refusal"),
    [
        ("/loop", TooManyRedirects),
        ("/away", BadAddress),
        ("/bomb", PageTooLarge),
        ("/picture", NotAPage),
        ("/gone", RefusedByServer),
    ],
)
def test_what_is_no_page_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, path: str, refusal: type[FetchingError]
) -> None:
    with site(monkeypatch) as home, pytest.raises(refusal):
        fetch(home + path)


def test_a_page_that_does_not_come_in_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "SECONDS", 0.0)
    with site(monkeypatch) as home, pytest.raises(TooSlow):
        fetch(f"{home}/page")
