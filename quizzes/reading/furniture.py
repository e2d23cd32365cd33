"""An element in; what its attributes say: furniture, byline, caption, standfirst, body; hidden; apart."""

import re
import tomllib
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from lxml.html import HtmlElement

from quizzes.reading.folding import folded

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_HIDDEN_NAMES = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text)?|screenreader(?:-only)?|show-for-sr|offscreen"
    r"|u-hidden-visually|element-invisible|assistive-text|a11y-hidden)(?:\s|$)"
)
# Hidden unless some width of the window shows it: "hidden md:block".
_HIDDEN_ALWAYS = re.compile(r"(?:^|\s)(?:hidden|d-none|is-hidden|u-hidden|hide|print-only|visible-print)(?:\s|$)")
_SHOWN_SOMEWHERE = re.compile(r"(?:^|\s)(?:\w{2,3}:|d-\w{2}-|show)")
_HIDDEN_STYLE = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden"
    # Off the screen, or cut down to nothing.
    r"|(?:left|right|top|text-indent)\s{0,3}:\s{0,3}-\d{3,5}(?:px|em|rem|%|vw)"
    r"|clip\s{0,3}:\s{0,3}rect\((?:\s{0,3}[01](?:px)?[\s,]{0,4}){4}\)"
    r"|clip-path\s{0,3}:\s{0,3}inset\((?:50|100)%"
)
# Transparent, or of no size; what is to move or to change is only waiting for a script to fade it in.
_FADING = re.compile(r"trans(?:form|ition)|animation|will-change")
_FAINT_STYLE = re.compile(
    r"(?:^|[;\s])(?:font-size\s{0,3}:\s{0,3}0(?![\d.]*[1-9])|opacity\s{0,3}:\s{0,3}0(?![\d.]*[1-9])"
    r"|color\s{0,3}:\s{0,3}(?:transparent|rgba\([^)]{1,30},\s{0,3}0(?:\.0{1,3})?\s{0,3}\)))"
)
_NO_HEIGHT = re.compile(r"(?:^|[;\s])(?:max-)?height\s{0,3}:\s{0,3}[01](?:px)?\s{0,3}(?:;|$|!)")
_NO_WIDTH = re.compile(r"(?:^|[;\s])(?:max-)?width\s{0,3}:\s{0,3}[01](?:px)?\s{0,3}(?:;|$|!)")
_CUT_OFF = re.compile(r"overflow\s{0,3}:\s{0,3}hidden")
_APART_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search", "dialog"))
_NAMED_IN = frozenset(
    ("class", "id", "data-component", "data-testid", "data-test-id", "data-test", "data-qa", "data-gu-name")
)
_TELLING = _NAMED_IN | {"itemprop", "rel", "role", "hidden", "aria-hidden", "style", "name", "data-section"}
_AUTHOR_OR_DATE_IN = frozenset(("class", "itemprop", "id"))
_AUTHOR_OR_DATE = re.compile("uthor|autor|yline|writer|[dD]ate|datum|time|publi|posted|signature")
# Names longer than this are machine-made; what they begin with says it all.
_LONGEST_NAME = 500
_MOST_PARTS = 4


class Role:
    """What the attributes of an element say of it: bits, for several may be true, and a page asks thousands of times.

    `HIDDEN` is not shown to a reader with eyes, `UNHEARD` only to one without; `APART` says so in ARIA's words.
    `BOX` is the article's own box of facts beside its text, when it is prose. `FAINT` is transparent or of no size;
    `DOUBTFUL` is furniture by a word that may as well be one of the article's ("share-of-the-market").
    """

    NONE = 0
    FURNITURE = 1
    MAYBE_FURNITURE = 2
    BYLINE = 4
    CAPTION = 8
    STANDFIRST = 16
    BODY = 32
    COMMENTS = 64
    HIDDEN = 128
    UNHEARD = 256
    APART = 512
    BOX = 1024
    FAINT = 2048
    DOUBTFUL = 4096
    TELLING = 8192


def role(element: HtmlElement) -> int:
    """What an element's class, id and the like say it is: bits of Role."""
    said = Role.NONE
    for name, value in element.items():
        if name in _TELLING:
            said |= _told(name, value[:_LONGEST_NAME])
    return said


@lru_cache(maxsize=20_000)
def _told(name: str, value: str) -> int:
    """What one attribute says."""
    if name in _AUTHOR_OR_DATE_IN and _AUTHOR_OR_DATE.search(value):
        return _part_told(name, value) | Role.TELLING
    return _part_told(name, value)


def _part_told(name: str, value: str) -> int:
    if name in _NAMED_IN:
        said = _said(value)
        return said | Role.HIDDEN if name == "class" and _is_hidden_by_name(value) else said
    match name:
        case "itemprop":
            return _PROPERTIES.get(value.strip().lower().partition(" ")[0], Role.NONE)
        case "name" | "data-section":
            return Role.BODY if value.lower() == "articlebody" else Role.NONE
        case "rel":
            return Role.BYLINE | Role.TELLING if value == "author" else Role.NONE
        case "role":
            return Role.APART if value in _APART_ROLES else Role.NONE
        case "aria-hidden":
            return Role.UNHEARD if value == "true" else Role.NONE
        case "style":
            return _drawn(value.lower())
    return Role.HIDDEN


def _drawn(style: str) -> int:
    """Whether a style leaves anything to see."""
    if _HIDDEN_STYLE.search(style):
        return Role.HIDDEN
    if _FADING.search(style):
        return Role.NONE
    cut_off = _CUT_OFF.search(style) and (_NO_HEIGHT.search(style) or _NO_WIDTH.search(style))
    no_size = _NO_HEIGHT.search(style) and _NO_WIDTH.search(style)
    return Role.FAINT if cut_off or no_size or _FAINT_STYLE.search(style) else Role.NONE


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


def _said(names: str) -> int:
    said = Role.NONE
    for name in names.split():
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
    if said & Role.FURNITURE and _is_doubtful(parts, runs & lists[Role.FURNITURE]):
        said = said & ~(Role.FURNITURE | Role.COMMENTS) | Role.DOUBTFUL
    # A post's own tags stand in its class: "tag-social".
    tagged = parts[:1] == ["tag"] and "-".join(parts) not in lists[Role.FURNITURE]
    if tagged or runs & _taking_back():
        said &= ~(Role.FURNITURE | Role.MAYBE_FURNITURE | Role.COMMENTS | Role.DOUBTFUL)
    return said


def _is_doubtful(parts: list[str], known: set[str]) -> bool:
    """Whether a name's words of furniture are ordinary ones before a word that speaks of no layout: "social-policy"."""
    layout = words("names", "layout") | known
    following = dict(pairwise(parts))
    return known <= words("names", "ordinary") and all(
        one in following and following[one] not in layout and not following[one].isdigit() for one in known
    )


@cache
def words(table: str, key: str) -> frozenset[str]:
    """One list of the furniture file; what is compared with words of a page is folded as they are."""
    listed = _file()[table][key]
    return frozenset(map(folded, listed) if table == "words" else listed)


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
        Role.BOX: words("names", "box"),
    }


@cache
def _taking_back() -> frozenset[str]:
    return words("names", "not")


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
