"""A veil in (a consent box, a lazy loader's copy, an embed plugin's wrapper), the one post behind it out."""

import base64
import binascii
import html as entities
import re
from collections.abc import Callable, Iterator
from itertools import islice

from lxml import etree, html
from lxml.html import HtmlElement

from quizzes.reading.marked import MarkedPost
from quizzes.reading.platforms import same_post
from quizzes.reading.post_frames import FRAMES

Reader = Callable[[HtmlElement], MarkedPost | None]

# Boxes that ask before they load: their own words are about cookies, not about the post.
_ASKING = re.compile(
    r"borlabs|brlbs|embed-privacy|cmplz|consent|usercentrics|\buc-|gdpr|dsgvo|two-?click|2-?click", re.IGNORECASE
)
_MOST_ASKING = 700
_MOST_BESIDE = 20
_LARGEST = 100_000
_MOST_ELEMENTS = 200
# An attribute longer than this may hold the markup of a post.
_KEPT_BACK = 60
_MOST_HOLDERS = 8
_KEEPERS = frozenset(("script", "noscript", "template"))
_HOLDERS = ("blockquote", *_KEEPERS, *FRAMES)
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]{60,}={0,2}\s*")
# Markup within a program's string: its quotation marks and slashes are escaped, sometimes twice.
_ESCAPED = re.compile(r"\\+(?=[\"'/])")
_SCRIPTED = re.compile(r"text/|x-template")
_JAVASCRIPT = re.compile(r"javascript|ecmascript", re.IGNORECASE)


def unveiled(element: HtmlElement, read: Reader) -> MarkedPost | None:
    """The one post in a veil whose own words are not the article's. `read` reads a post that stands open."""
    if not _may_hold(element, read):
        return None
    found = list(_open(element, read))
    veiled = [] if found else [one for markup in _markups(element) for one in _behind(markup, read)]
    posts = [one for _, one in found] + veiled
    if not posts or any(not same_post(posts[0].embed, other.embed) for other in posts[1:]):
        return None
    beside = _words_beside(element, [inner for inner, _ in found])
    asking = _ASKING.search(" ".join(element.get(name) or "" for name in ("class", "id", "data-component")))
    if beside > (_MOST_ASKING if asking or veiled else _MOST_BESIDE) or element.find(".//figcaption") is not None:
        return None
    return max(posts, key=lambda one: (bool(one.embed.author or one.embed.handle), len(one.text)))


def _may_hold(element: HtmlElement, read: Reader) -> bool:
    """Whether a post can be in there at all, asked before anything is searched: wrappers stand in wrappers."""
    if next(islice(element.iter(), _MOST_ELEMENTS, None), None) is not None:
        return False
    holders = islice(element.iter(*_HOLDERS), _MOST_HOLDERS)
    kept_back = any(len(value) > _KEPT_BACK for value in element.attrib.values())
    return kept_back or any(one.tag in _KEEPERS or read(one) is not None for one in holders)


def scripted(element: HtmlElement, read: Reader) -> MarkedPost | None:
    """The post in a script that is not a program but markup kept back until somebody consents."""
    kind = element.get("type") or ""
    if not _SCRIPTED.search(kind) or _JAVASCRIPT.search(kind) or not element.text:
        return None
    posts = list(_behind(element.text, read))
    return posts[0] if posts and all(same_post(posts[0].embed, other.embed) for other in posts) else None


def _open(element: HtmlElement, read: Reader) -> Iterator[tuple[HtmlElement, MarkedPost]]:
    """The posts standing open under an element, none of them within another."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if found := read(child):
            yield child, found
        else:
            yield from _open(child, read)


def _words_beside(element: HtmlElement, posts: list[HtmlElement]) -> int:
    unseen = [*posts, *element.iter("script", "style", "noscript", "template")]
    words = sum(len(text.strip()) for text in element.itertext())
    return words - sum(len(text.strip()) for one in unseen if not _within(one, unseen) for text in one.itertext())


def _within(element: HtmlElement, others: list[HtmlElement]) -> bool:
    return any(ancestor in others for ancestor in element.iterancestors())


def _markups(element: HtmlElement) -> Iterator[str]:
    """Markup that is kept back under an element: in attributes and in scripts."""
    for one in element.iter():
        if isinstance(one.tag, str):
            yield from (value for value in one.attrib.values() if len(value) > _KEPT_BACK)
            if one.tag == "script" and one.text:
                yield one.text


def _behind(markup: str, read: Reader) -> Iterator[MarkedPost]:
    if len(markup) > _LARGEST:
        return
    if _BASE64.fullmatch(markup):
        markup = _decoded(markup)
    if "&lt;" in markup:
        markup = entities.unescape(markup)
    if "<" not in markup:
        return
    markup = _ESCAPED.sub("", markup)
    try:
        tree = html.fragment_fromstring(markup[markup.index("<") :], create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError, ValueError):
        return
    yield from (found for _, found in _open(tree, read))


def _decoded(text: str) -> str:
    text = re.sub(r"\s", "", text)
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""
