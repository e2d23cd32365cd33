"""The one door to the network: an address in, the bytes of its page out.

http and https, ports 80 and 443. The name is resolved once and the connection goes to that very address, after it was
found to be public (requests-hardened, the only kept library without a breach in our trials that also speaks plain
`requests`); every redirect goes through the same door again. No cookies, no credentials, no proxies of the
environment. Off unless RELIRE_FETCHING is 1: a school's network holds machines that trust whoever is inside.
"""

# ruff: noqa: N818 - each names why there is no page; the base class says that it is an error

import os
import threading
from dataclasses import dataclass
from time import monotonic
from typing import ClassVar

import requests
from requests_hardened import Config, HTTPSession  # type: ignore[import-untyped]  # ships no types, no stubs exist
from requests_hardened.ip_filter import InvalidIPAddress  # type: ignore[import-untyped]  # as above
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import Url, parse_url

LARGEST_PAGE = 5 * 1024 * 1024
MOST_REDIRECTS = 5
SECONDS = 15.0
_SILENCE = 5.0
_PORTS = {"http": 80, "https": 443}
_CHUNK = 16 * 1024
_SWITCH = "RELIRE_FETCHING"
_CONFIG = Config(
    ip_filter_enable=True,
    ip_filter_allow_loopback_ips=False,
    never_redirect=True,
    default_timeout=(_SILENCE, _SILENCE),
    user_agent_override="Relire/1.0 (reads one article for a teacher)",
)


class FetchingError(Exception):
    """A page that cannot be had; `code` is stable, the message is for developers."""

    code: ClassVar[str] = "unreachable"


class FetchingOff(FetchingError):
    """The switch of the environment is off."""

    code = "fetching_off"


class BadAddress(FetchingError):
    """Not an http(s) address on port 80 or 443, or one with a password in it."""

    code = "bad_address"


class PrivateAddress(FetchingError):
    """The address leads into a private network."""

    code = "private_address"


class TooManyRedirects(FetchingError):
    """The page sends its reader on and on."""

    code = "too_many_redirects"


class PageTooLarge(FetchingError):
    """More bytes, once decompressed, than an article's page has."""

    code = "page_too_large"


class TooSlow(FetchingError):
    """The whole page did not come in time."""

    code = "too_slow"


class RefusedByServer(FetchingError):
    """The server answered, with an error: a missing page, a paywall."""

    code = "refused_by_server"


class NotAPage(FetchingError):
    """A picture, a film, a PDF."""

    code = "not_a_page"


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: the last address, the decompressed bytes, and whether they are HTML or plain text."""

    url: str
    content: bytes
    is_html: bool


def is_on() -> bool:
    """Whether this installation may fetch."""
    return os.environ.get(_SWITCH, "").strip().lower() in {"1", "true", "yes", "on"}


def fetch(url: str) -> Page:
    """The page at an address. Raises FetchingError, always within 15 seconds.

    The work is done in a thread of its own, because a server that drips its headers byte by byte outwits every
    timeout of a socket; such a thread is left behind and ends with its connection.
    """
    if not is_on():
        raise FetchingOff(f"{_SWITCH} is not 1")
    outcome: list[Page | FetchingError] = []
    worker = threading.Thread(target=_work, args=(url, outcome), daemon=True)
    worker.start()
    worker.join(SECONDS)
    if not outcome:
        raise TooSlow(f"nothing after {SECONDS} seconds")
    if isinstance(outcome[0], FetchingError):
        raise outcome[0]
    return outcome[0]


def _work(url: str, outcome: list[Page | FetchingError]) -> None:
    try:
        outcome.append(_follow(url, monotonic() + SECONDS))
    except FetchingError as error:
        outcome.append(error)
    except InvalidIPAddress as error:
        outcome.append(PrivateAddress(str(error)))
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        # ValueError: names that no codec of the address can hold.
        outcome.append(FetchingError(f"{type(error).__name__}: {error}"))


def _follow(url: str, deadline: float) -> Page:
    """The page at the end of at most five redirects, each address judged like the first."""
    with HTTPSession(_CONFIG) as session:
        session.trust_env = False
        for _ in range(MOST_REDIRECTS + 1):
            url = _judged(url).url
            with session.get(url, stream=True, allow_redirects=False) as answer:
                session.cookies.clear()
                if not answer.is_redirect:
                    return _page(url, answer, deadline)
                url = requests.compat.urljoin(url, answer.headers["location"])
    raise TooManyRedirects(f"more than {MOST_REDIRECTS}")


def _judged(url: str) -> Url:
    """The address as the client will read it, if it is one we go to."""
    try:
        address = parse_url(url.strip())
    except LocationParseError as error:
        raise BadAddress(str(error)) from error
    if address.scheme not in _PORTS or not address.host or address.auth:
        raise BadAddress("only http and https, with a host and no password")
    if address.port not in (None, *_PORTS.values()):
        raise BadAddress(f"port {address.port}")
    return address


def _page(url: str, answer: requests.Response, deadline: float) -> Page:
    if answer.status_code >= 400:
        raise RefusedByServer(f"status {answer.status_code}")
    kind = answer.headers.get("content-type", "text/html").split(";")[0].strip().lower()
    if not (kind.startswith("text/") or kind.endswith(("html", "xml"))):
        raise NotAPage(kind[:80])
    content = bytearray()
    # read1 gives what has come, so that a dripping server meets the deadline and a bomb meets the cap.
    while chunk := answer.raw.read1(_CHUNK, decode_content=True):
        content += chunk
        if len(content) > LARGEST_PAGE:
            raise PageTooLarge(f"more than {LARGEST_PAGE} bytes")
        if monotonic() > deadline:
            raise TooSlow(f"more than {SECONDS} seconds")
    return Page(url, bytes(content), is_html=kind != "text/plain")
