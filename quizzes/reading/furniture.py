"""An element in; whether it is page furniture (menus, comments, related stories) or hidden from a reader with eyes."""

import re

from lxml.html import HtmlElement

# Names are cut at hyphens, underscores and capitals, and matched whole: "nav" is not in "unavailable".
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_FURNITURE = frozenset(
    """
    comments comment related recommended recommendations share sharing social socials breadcrumb
    breadcrumbs navigation nav menu footer cookie cookies consent toolbar pagination tags taglist
    readmore teaser teasers
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_HIDDEN_NAMES = frozenset(("sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"))
_HIDDEN_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden")
_LARGEST = 3_000


def is_furniture(element: HtmlElement, text: str) -> bool:
    """Menus, comments, share bars, related stories: neither ad nor article."""
    return len(text) <= _LARGEST and bool(names(element) & _FURNITURE)


def is_hidden(element: HtmlElement) -> bool:
    """Not shown to a reader with eyes."""
    if element.get("hidden") is not None or _HIDDEN_STYLE.search((element.get("style") or "")[:500].lower()):
        return True
    return bool(_HIDDEN_NAMES & set((element.get("class") or "").split()))


def names(element: HtmlElement) -> frozenset[str]:
    """The words of an element's class and id, in small letters."""
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-component') or ''}"[:500]
    return frozenset(token.lower() for token in _TOKEN.findall(named))
