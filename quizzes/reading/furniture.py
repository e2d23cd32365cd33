"""An element in; what its names say it is: page furniture, a byline, a caption, a standfirst, the body; or hidden."""

import re
import tomllib
from enum import Flag, auto
from functools import cache, lru_cache
from pathlib import Path

from lxml.html import HtmlElement

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_HIDDEN_NAMES = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|screenreader(?:-only)?|show-for-sr|offscreen"
    r"|u-hidden-visually|element-invisible|assistive-text|a11y-hidden)(?:\s|$)"
)
_HIDDEN_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")
# Names longer than this are machine-made; what they begin with says it all.
_LONGEST_NAME = 500
_MOST_PARTS = 4


class Role(Flag):
    """What the names of an element say of it; several may be true."""

    NONE = 0
    FURNITURE = auto()
    MAYBE_FURNITURE = auto()
    BYLINE = auto()
    CAPTION = auto()
    STANDFIRST = auto()
    BODY = auto()


def role(element: HtmlElement) -> Role:
    """What an element's class, id and the like say it is."""
    said = _said(element.get("class") or "") | _said(element.get("id") or "")
    prop = element.get("itemprop") or ""
    if prop:
        said |= _PROPERTIES.get(prop.split()[0].lower() if prop.split() else "", Role.NONE)
    if "author" in (element.get("rel") or ""):
        said |= Role.BYLINE
    return said


def is_hidden(element: HtmlElement) -> bool:
    """Not shown to a reader with eyes."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and _HIDDEN_STYLE.search(style[:_LONGEST_NAME].lower()):
        return True
    named = element.get("class")
    return bool(named and _HIDDEN_NAMES.search(named[:_LONGEST_NAME]))


_PROPERTIES = {
    "articlebody": Role.BODY,
    "author": Role.BYLINE,
    "datepublished": Role.BYLINE,
    "datemodified": Role.BYLINE,
    "comment": Role.FURNITURE,
    "alternativeheadline": Role.STANDFIRST,
    "description": Role.STANDFIRST,
    "caption": Role.CAPTION,
}


@lru_cache(maxsize=20_000)
def _said(names: str) -> Role:
    said = Role.NONE
    for name in names[:_LONGEST_NAME].split():
        said |= _word(name)
    return said


def _word(name: str) -> Role:
    """One class: its parts, and every run of up to four of them, looked up."""
    parts = [part.lower() for part in _PART.findall(name)]
    runs = {
        "-".join(parts[first : first + length])
        for length in range(1, _MOST_PARTS + 1)
        for first in range(len(parts) - length + 1)
    }
    lists = _lists()
    said = Role.NONE
    for kind, known in lists.items():
        if runs & known:
            said |= kind
    if runs & _taking_back() and parts[-1:] != ["comments"]:
        said &= ~(Role.FURNITURE | Role.MAYBE_FURNITURE)
    return said


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of the furniture file."""
    return frozenset(_file()[table][key])


@cache
def _lists() -> dict[Role, frozenset[str]]:
    return {
        Role.FURNITURE: words("names", "strong"),
        Role.MAYBE_FURNITURE: words("names", "weak"),
        Role.BYLINE: words("names", "byline"),
        Role.CAPTION: words("names", "caption"),
        Role.STANDFIRST: words("names", "standfirst"),
        Role.BODY: words("names", "body"),
    }


@cache
def _taking_back() -> frozenset[str]:
    return words("names", "not")


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
