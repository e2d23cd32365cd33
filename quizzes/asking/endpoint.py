"""Which model is asked, where, and in which dialect: from the environment, and from nowhere else."""

import os
import re
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit, urlunsplit

_URL, _NAME, _KEY = "RELIRE_MODEL_URL", "RELIRE_MODEL_NAME", "RELIRE_MODEL_KEY"
_KIND, _SECONDS = "RELIRE_MODEL_KIND", "RELIRE_MODEL_SECONDS"
_DEFAULT_SECONDS, _MOST_SECONDS = 60, 600
_LONGEST_NAME = 100
# What may stand in a header. Anything else would be told, key and all, by the library that refuses it.
_KEY_CHARACTERS = re.compile(r"[\x21-\x7e]*")
# A host, and a port or none: nothing that one reader takes for a name and a password, and the next for a host.
_HOST = re.compile(r"(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?", re.IGNORECASE)


class Kind(StrEnum):
    """The two dialects models are spoken to in."""

    OPENAI = "openai"
    ANTHROPIC = "anthropic"


_PATHS = {Kind.OPENAI: "/chat/completions", Kind.ANTHROPIC: "/messages"}


class BadEndpoint(Exception):  # noqa: N818 - says what is wrong, to whoever set the variables
    """The variables do not name a model whole. The message says which one is at fault, and never what it holds."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked: the whole address, its name, its dialect, and how many seconds it is waited for."""

    url: str
    name: str
    kind: Kind
    seconds: int
    key: str = field(repr=False)

    @property
    def host(self) -> str:
        """The host, for people: with its port if that is not the usual one."""
        return urlsplit(self.url).netloc


def endpoint() -> Endpoint | None:
    """What the environment names; None when it names nothing. Raises BadEndpoint."""
    url = _read(_URL)
    if not url:
        return None
    name, key = _read(_NAME), _read(_KEY)
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadEndpoint(f"{_NAME} must be the name of a model, of at most {_LONGEST_NAME} characters.")
    if not _KEY_CHARACTERS.fullmatch(key):
        raise BadEndpoint(f"{_KEY} must be plain characters without a blank.")
    _judge(url)
    kind = _kind(url)
    return Endpoint(_whole(url, kind), name, kind, _seconds(), key)


def _read(name: str) -> str:
    return os.environ.get(name, "").strip()


def _judge(url: str) -> None:
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in {"http", "https"} and _HOST.fullmatch(parts.netloc) and url.isprintable()
    except ValueError:
        is_good = False
    if not is_good or " " in url or "#" in url:
        raise BadEndpoint(f"{_URL} must be an address that begins with http:// or https://, without a password in it.")


def _kind(url: str) -> Kind:
    """As it is said, else as the address tells it."""
    said = _read(_KIND).lower()
    if said and said not in set(Kind):
        raise BadEndpoint(f"{_KIND} must be openai or anthropic.")
    if said:
        return Kind(said)
    parts = urlsplit(url)
    host = parts.hostname or ""
    tells = host == "anthropic.com" or host.endswith(".anthropic.com") or parts.path.rstrip("/").endswith("/messages")
    return Kind.ANTHROPIC if tells else Kind.OPENAI


def _whole(url: str, kind: Kind) -> str:
    """Clients of the first dialect are given the address up to /v1, those of the second up to the host; both may be
    given it whole.
    """
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    if not path.endswith(_PATHS[kind]):
        path += _PATHS[kind] if path else f"/v1{_PATHS[kind]}"
    return urlunsplit(parts._replace(path=path))


def _seconds() -> int:
    said = _read(_SECONDS) or str(_DEFAULT_SECONDS)
    if not said.isdecimal() or len(said) > 4 or not 1 <= int(said) <= _MOST_SECONDS:
        raise BadEndpoint(f"{_SECONDS} must be a whole number from 1 to {_MOST_SECONDS}.")
    return int(said)
