"""A page's tree in, a small tree out that holds only what a page says of itself: head, headlines, byline, dates.

Metadata libraries search whole pages for every author and date there is. What they find in comments, menus and related
stories is wrong, and looking for it costs more than reading the article.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import filterfalse, islice

from lxml import etree, html
from lxml.html import HtmlElement

from quizzes.reading.linked import LARGEST, nodes_of

_LONGEST = 200
_MOST_LOOKED_AT = 300
_MOST_KEPT = 60
_MOST_PIECES = 40
_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
# Makes elements of one class, as `parsed` does.
_MAKER = html.HTMLParser()
_MAKER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
_HEAD = ("title", "meta", "link")
_MOST_HEAD = 300


def masthead(tree: HtmlElement, telling: Iterable[HtmlElement]) -> HtmlElement:
    """The page cut down to its head, its JSON-LD, its h1, and short elements whose names speak of author or date.

    These come as `telling`; see Measures.
    """
    small = html.Element("html", {"lang": _UNFIT.sub("", tree.get("lang") or "")})
    head, body = html.Element("head"), html.Element("body")
    small.extend([head, body])
    head.extend(_headers(tree))
    for script in scripts(tree):
        # A script is handed on only when it can be read without digging.
        if nodes_of(script.text or ""):
            head.append(_copy(script, script.text or ""))
    body.extend(_speaking(telling))
    return small


def scripts(tree: HtmlElement) -> list[HtmlElement]:
    """The JSON-LD scripts of a page that are not too large."""
    found = [script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower()]
    return [script for script in found if len(script.text or "") <= LARGEST][:20]


def _headers(tree: HtmlElement) -> Iterator[HtmlElement]:
    for number, element in enumerate(tree.iter(*_HEAD)):
        if number > _MOST_HEAD:
            return
        content = element.get("content") or ""
        # An author who is an address is nobody's name.
        if "author" in (element.get("property") or element.get("name") or "").lower() and re.search(
            r"/|www\.", content
        ):
            continue
        if len(content) <= 10 * _LONGEST:
            yield _copy(element, (element.text or "")[: 5 * _LONGEST])


def _speaking(telling: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    kept = 0
    for element in islice(filterfalse(_is_of_picture, telling), _MOST_LOOKED_AT):
        text = " ".join(" ".join(islice(element.itertext(), _MOST_PIECES)).split())
        if (text or element.get("datetime")) and len(text) <= _LONGEST and kept < _MOST_KEPT:
            kept += 1
            yield _copy(element, text)


def _is_of_picture(element: HtmlElement) -> bool:
    """Who took a picture, and when, is said within its figure."""
    return any(around.tag in ("figure", "figcaption") for around in element.iterancestors())


def _copy(element: HtmlElement, text: str) -> HtmlElement:
    """Made anew of what a tree may hold: a parser lets through characters and names that it would not take back."""
    attributes = element.items()
    kept = {name: _UNFIT.sub("", value) for name, value in attributes if len(value) < 2_000 and _NAME.match(name)}
    copy = _MAKER.makeelement(str(element.tag) if _NAME.match(str(element.tag)) else "span", kept)
    copy.text = _UNFIT.sub("", text)
    return copy
