"""The names of an element in (class, id, data-*), how far they say that it was sold out."""

import re
import tomllib
from enum import IntEnum
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from lxml.html import HtmlElement

# A part is a run of letters with at most one capital at its start, or a run of capitals.
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]|\d+")
_SEGMENT = re.compile(r"[^\W_]+")
_HOST = re.compile(r"\s{0,3}(?:https?:)?//(?:www\.)?([\w.-]{1,100})")
_SIZE = re.compile(r"\d{2,4}x\d{2,4}")
# A digit between letters, as in "x1ad3": made by a machine, means nothing.
_MADE_UP = re.compile(r"[A-Za-z]\d+[A-Za-z]+\d|^\d+[A-Za-z]+\d|^\d*[A-Za-z]{1,3}\d+[A-Za-z]{1,3}$")
# What is longer is a list of styles rather than a name.
_LONGEST_NAMES = 600
_LONGEST_PART = 40


class Sold(IntEnum):
    """How far a name goes: not at all, only with other signs, for a slot with hardly a word in it, or all the way."""

    NO = 0
    WEAK = 1
    SLOT = 2
    YES = 3


def sold_by_name(element: HtmlElement) -> Sold:
    """The strongest thing the attributes of an element say; custom elements (`amp-ad`) speak by their tag."""
    tag = element.tag
    strongest = _said_by_names(tag) if "-" in tag else Sold.NO
    named_in = _named_in()
    for key, value in element.items():
        if key in named_in:
            strongest = max(strongest, _said_by_names(value[:_LONGEST_NAMES]))
        elif key[:5] == "data-" and _is_slot_attribute(key) and value not in ("false", "0", "none"):
            strongest = Sold.YES
    return strongest


@lru_cache(maxsize=20_000)
def _said_by_names(names: str) -> Sold:
    return max((_said_by_name(name) for name in names.split()), default=Sold.NO)


@lru_cache(maxsize=20_000)
def _said_by_name(name: str) -> Sold:
    parts = parts_of(name)
    if _taken_back(parts):
        return Sold.NO
    if name.lower().startswith(_words("begins")) or any(_is_sold(part) for part in parts):
        return Sold.YES
    known = set(parts) | set(map("".join, pairwise(parts)))
    if known & _set("slot"):
        return Sold.SLOT
    return Sold.WEAK if known & _set("weak") else Sold.NO


def parts_of(name: str) -> list[str]:
    """The words a name is made of, in small letters; made-up ones left out."""
    parts: list[str] = []
    for segment in _SEGMENT.findall(_SIZE.sub("", name)):
        if len(segment) <= _LONGEST_PART and not _MADE_UP.search(segment):
            parts += (part.lower() for part in _PART.findall(segment) if not part.isdigit())
    return parts


def _taken_back(parts: list[str]) -> bool:
    if _set("innocent").intersection(parts) or (parts and parts[0] in _set("filed")):
        return True
    return any(first in _set("before") and _is_sold(second) for first, second in pairwise(parts))


@lru_cache(maxsize=20_000)
def _is_sold(part: str) -> bool:
    return part in _set("sold") or bool(_glued().fullmatch(part))


@cache
def _glued() -> re.Pattern[str]:
    """What is written without a hyphen: "adcontainer", "googleads"."""
    return re.compile(f"(?:{'|'.join(_words('ad_before'))})ads?|ads?(?:{'|'.join(_words('ad_after'))})")


@lru_cache(maxsize=5_000)
def _is_slot_attribute(key: str) -> bool:
    return key.startswith(_words("attributes"))


@lru_cache(maxsize=5_000)
def is_ad_host(address: str) -> bool:
    """Whether an address leads to a server that serves ads and nothing else."""
    host = host_of(address)
    return bool(host) and (f".{host}".endswith(_dotted_hosts()) or host.split(".")[0] in _OWN_HOSTS)


def host_of(address: str) -> str:
    """The host of a whole address, without "www."; "" for one within the site."""
    found = _HOST.match(address[:200])
    return found[1].lower() if found else ""


_OWN_HOSTS = frozenset(("ad", "ads", "adserver", "adserv", "ads2", "adv", "pubads", "banner", "banners", "reklama"))


@cache
def _dotted_hosts() -> tuple[str, ...]:
    """With a dot before each, so that only whole labels match."""
    return tuple(f".{host}" for host in _words("hosts"))


@cache
def _named_in() -> frozenset[str]:
    return _set("named_in")


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(_words(key))


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(_file()[key])


@cache
def _file() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
