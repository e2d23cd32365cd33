"""One question to one address, within its time and its size. Nothing is followed, and nothing is kept between two."""

import json
import socket
from functools import partial
from time import monotonic
from typing import Any

import requests
from urllib3.exceptions import HTTPError
from urllib3.util.connection import allowed_gai_family

from quizzes.asking.dialects import spoken_at
from quizzes.asking.endpoint import Endpoint
from quizzes.asking.errors import (
    AskingError,
    Busy,
    KeyRefused,
    NotAnAnswer,
    RefusedByModel,
    TooSlow,
    Unreachable,
)
from quizzes.fetching.body import body_of, is_unpacked
from quizzes.fetching.in_time import in_time
from quizzes.fetching.line import Line

LARGEST = 1024 * 1024
_TO_CONNECT = 5.0
_REFUSALS: dict[int, type[AskingError]] = {401: KeyRefused, 403: KeyRefused, 429: Busy, 503: Busy, 529: Busy}


def answer_to(endpoint: Endpoint, instruction: str, question: str) -> str:
    """The model's text. Raises AskingError, always within the seconds of the endpoint."""
    dialect = spoken_at(endpoint)
    body = json.dumps(dialect.body(endpoint.name, instruction, question)).encode()
    line, deadline = Line(_address), monotonic() + endpoint.seconds
    came = in_time(line, endpoint.seconds, partial(_sent, endpoint, body, line, deadline))
    if came is None:
        raise TooSlow(f"nothing after {endpoint.seconds} seconds")
    if isinstance(came, Exception):
        raise _named(came, late=monotonic() > deadline) from None  # its message may quote what was sent
    return dialect.answer(_parsed(came))


def _address(host: str, port: int) -> str:
    """Where the administrator's name leads: into the school's own network, often enough. Nobody else's word counts."""
    found = socket.getaddrinfo(host.strip("[]"), port, family=allowed_gai_family(), type=socket.SOCK_STREAM)
    return str(min(found, key=lambda row: row[0] != socket.AF_INET)[4][0])


def _named(error: Exception, *, late: bool) -> Exception:
    """What the libraries below raise, as one of ours; anything else is a fault of ours and stays what it is."""
    if isinstance(error, requests.RequestException | HTTPError | OSError | ValueError):
        return (TooSlow if late else Unreachable)(type(error).__name__)
    return error


def _sent(endpoint: Endpoint, body: bytes, line: Line, deadline: float) -> bytes:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    headers |= spoken_at(endpoint).headers(endpoint.key)
    with (
        line.session() as session,
        session.post(
            endpoint.url,
            data=body,
            headers=headers,
            stream=True,
            allow_redirects=False,
            timeout=(_TO_CONNECT, endpoint.seconds),
        ) as answer,
    ):
        return _content(answer, deadline)


def _content(answer: requests.Response, deadline: float) -> bytes:
    if answer.status_code != 200:
        raise _REFUSALS.get(answer.status_code, RefusedByModel)(f"status {answer.status_code}")
    kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/json" or not is_unpacked(answer):
        raise NotAnAnswer("not JSON by its own word")
    large, slow = NotAnAnswer(f"more than {LARGEST} bytes"), TooSlow("not whole in time")
    return body_of(answer, most=LARGEST, deadline=deadline, too_large=large, too_slow=slow)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NotAnAnswer("not JSON") from error
