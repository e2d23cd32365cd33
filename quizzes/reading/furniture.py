"""An element (or its attributes) in; what its names say: furniture, byline, caption, standfirst, body; or hidden."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_HIDDEN_NAMES = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|screenreader(?:-only)?|show-for-sr|offscreen"
    r"|u-hidden-visually|element-invisible|assistive-text|a11y-hidden)(?:\s|$)"
)
# Hidden unless some width of the window shows it: "hidden md:block".
_HIDDEN_ALWAYS = re.compile(r"(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|hide|print-only|visible-print)(?:\s|$)")
_SHOWN_SOMEWHERE = re.compile(r"(?:^|\s)(?:\w{2,3}:|d-\w{2}-|show)")
_HIDDEN_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")
# Names longer than this are machine-made; what they begin with says it all.
_NAMES = ("class", "id", "data-component", "data-testid", "data-gu-name")
_LONGEST_NAME = 500
_MOST_PARTS = 4


class Attributes(Protocol):
    """An element, or its attributes as a dict."""

    def get(self, name: str, /) -> str | None: ...


class Role:
    """What the names of an element say of it: bits, for several may be true, and a page asks thousands of times."""

    NONE = 0
    FURNITURE = 1
    MAYBE_FURNITURE = 2
    BYLINE = 4
    CAPTION = 8
    STANDFIRST = 16
    BODY = 32
    COMMENTS = 64


def role(attributes: Attributes) -> int:
    """What an element's class, id and the like say it is: bits of Role."""
    said = Role.NONE
    for name in _NAMES:
        if named := attributes.get(name):
            said |= _said(named)
    if named := attributes.get("itemprop"):
        said |= _PROPERTIES.get(named.strip().lower().partition(" ")[0], Role.NONE)
    if attributes.get("rel") == "author":
        said |= Role.BYLINE
    return said


def is_hidden(attributes: Attributes) -> bool:
    """Not shown to a reader with eyes."""
    if attributes.get("hidden") is not None:
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style[:_LONGEST_NAME].lower()):
        return True
    named = attributes.get("class") or ""
    return bool(named) and _is_hidden_by_name(named[:_LONGEST_NAME])


@lru_cache(maxsize=20_000)
def _is_hidden_by_name(names: str) -> bool:
    if _HIDDEN_NAMES.search(names):
        return True
    return bool(_HIDDEN_ALWAYS.search(names)) and not _SHOWN_SOMEWHERE.search(names)


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
def _said(names: str) -> int:
    said = Role.NONE
    for name in names[:_LONGEST_NAME].split():
        said |= _word(name)
    return said


@lru_cache(maxsize=20_000)
def _word(name: str) -> int:
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
    # A post's own tags stand in its class: "tag-social".
    tagged = parts[:1] == ["tag"] and "-".join(parts) not in lists[Role.FURNITURE]
    if tagged or runs & _taking_back():
        said &= ~(Role.FURNITURE | Role.MAYBE_FURNITURE | Role.COMMENTS)
    return said


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of the furniture file."""
    return frozenset(_file()[table][key])


@cache
def _lists() -> dict[int, frozenset[str]]:
    return {
        Role.FURNITURE: words("names", "strong"),
        Role.MAYBE_FURNITURE: words("names", "weak"),
        Role.BYLINE: words("names", "byline"),
        Role.CAPTION: words("names", "caption"),
        Role.STANDFIRST: words("names", "standfirst"),
        Role.BODY: words("names", "body"),
        Role.COMMENTS: words("names", "comments"),
    }


@cache
def _taking_back() -> frozenset[str]:
    return words("names", "not")


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
