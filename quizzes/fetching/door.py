"""One address followed to its end, within its time and its size."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from functools import partial
from time import monotonic
from urllib.parse import urljoin

import requests
from urllib3.exceptions import HTTPError

from quizzes.fetching.addresses import judged, public_address
from quizzes.fetching.body import body_of, is_unpacked
from quizzes.fetching.errors import (
    BadAddress,
    FetchingError,
    FetchingOff,
    NotAPage,
    PageTooLarge,
    RefusedByServer,
    TooManyRedirects,
    TooSlow,
)
from quizzes.fetching.in_time import in_time
from quizzes.fetching.line import Line

LARGEST = 5 * 1024 * 1024
MOST_REDIRECTS = 5
SECONDS = 15.0
_CHARSET = re.compile(r"[a-z0-9][a-z0-9._:-]{1,39}")
_SILENCE = 5.0
_SWITCH = "RELIRE_FETCHING"


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: the last address, the decompressed bytes, and whether they are HTML or plain text.

    `charset` is what the server said of the bytes, "" when it did not say.
    """

    url: str
    content: bytes
    is_html: bool
    charset: str = ""


def is_on() -> bool:
    """Whether this installation may fetch."""
    return os.environ.get(_SWITCH, "").strip().lower() in {"1", "true", "yes", "on"}


def fetch(url: str) -> Page:
    """The page at an address. Raises FetchingError, always within 15 seconds."""
    return _fetched(url, SECONDS, _is_page)


def fetch_picture(url: str, *, seconds: float) -> bytes:
    """The bytes of a picture, as they came: to be redrawn, never to be shown. Raises FetchingError in these seconds."""
    return _fetched(url, min(seconds, SECONDS), _is_picture).content


def _is_page(kind: str) -> bool:
    return kind.startswith("text/") or kind.endswith(("html", "xml"))


def _is_picture(kind: str) -> bool:
    return kind.startswith("image/")


def _fetched(url: str, seconds: float, wanted: Callable[[str], bool]) -> Page:
    if not is_on():
        raise FetchingOff(f"{_SWITCH} is not 1")
    if seconds <= 0:
        raise TooSlow("no time left")
    line, deadline = Line(public_address), monotonic() + seconds
    came = in_time(line, seconds, partial(_followed, url, line, deadline, wanted))
    if came is None:
        raise TooSlow(f"nothing after {seconds} seconds")
    if isinstance(came, Page):
        return came
    raise _named(came, late=monotonic() > deadline) from came


def _named(error: Exception, *, late: bool) -> Exception:
    """What the libraries below raise, as one of ours; anything else is a fault of ours and stays what it is."""
    if isinstance(error, requests.RequestException | HTTPError | OSError | ValueError):
        # ValueError: names that no codec of the address can hold.
        return (TooSlow if late else FetchingError)(f"{type(error).__name__}: {error}")
    return error


def _followed(url: str, line: Line, deadline: float, wanted: Callable[[str], bool]) -> Page:
    """The page at the end of at most five redirects, each address judged like the first."""
    for _ in range(MOST_REDIRECTS + 1):
        url = judged(url)
        with (
            line.session() as session,
            session.get(url, stream=True, allow_redirects=False, timeout=(_SILENCE, _SILENCE)) as answer,
        ):
            if not answer.is_redirect:
                return _page(url, answer, deadline, wanted)
            url = _next(url, session.get_redirect_target(answer) or "")
    raise TooManyRedirects(f"more than {MOST_REDIRECTS}")


def _next(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError as error:
        raise BadAddress(f"a redirect to {target[:80]!r}") from error


def _page(url: str, answer: requests.Response, deadline: float, wanted: Callable[[str], bool]) -> Page:
    if answer.status_code >= 400:
        raise RefusedByServer(f"status {answer.status_code}")
    kind = answer.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    if not wanted(kind) or not is_unpacked(answer):
        raise NotAPage(f"{kind[:80]} {answer.headers.get('content-encoding', '')[:80]}")
    large, slow = PageTooLarge(f"more than {LARGEST} bytes"), TooSlow("not whole in time")
    content = body_of(answer, most=LARGEST, deadline=deadline, too_large=large, too_slow=slow)
    return Page(url, content, kind != "text/plain", _charset(answer.headers.get("content-type", "")))


def _charset(content_type: str) -> str:
    said = Message()
    said["content-type"] = content_type
    charset = said.get_content_charset("")
    return charset if _CHARSET.fullmatch(charset) else ""
