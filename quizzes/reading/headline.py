"""A page in, its article's title out."""

import re

from lxml.html import HtmlElement

from quizzes.reading.folding import folded
from quizzes.reading.furniture import Role
from quizzes.reading.markup import one_line, said_in_head, words_of
from quizzes.reading.measures import Measures

_SITE = re.compile(r"\s+(?:[|–—·»:]{1,2}|-)\s+")
_FRONT = re.compile(r"(?:https?://[^/?#]{1,100})?/?(?:index\.\w{3,5})?")
_SHORTEST = 15
_LONGEST = 300


def headline(tree: HtmlElement, measures: Measures) -> str:
    """The heading that the page's own name for itself holds; else its only h1; else that name, less the site's."""
    name = named(tree)
    plain = folded(name)
    headings = [
        text
        for heading in tree.iter("h1", "h2")
        if (text := _words(heading, measures))
        and not _leads_home(heading)
        and not measures.drops(heading)
        and len(text) <= _LONGEST
        if heading.tag == "h1" or folded(text) == plain
    ]
    held = [text for text in headings if (known := folded(text)) and (known in plain or plain in known)]
    if held and plain:
        return max(held, key=len)
    return headings[0] if len(headings) == 1 or (headings and not name) else name


def _words(heading: HtmlElement, measures: Measures) -> str:
    """A heading's words without its kicker, which stands in a span of its own before them."""
    first = heading[0] if len(heading) > 1 and not (heading.text or "").strip() else None
    if first is None or not measures.roles.get(first, 0) & Role.BYLINE:
        return words_of(heading)
    rest = " ".join([first.tail or "", *(f"{words_of(one)} {one.tail or ''}" for one in heading[1:])])
    return one_line(rest).lstrip(" :|–—·") or words_of(heading)


def _leads_home(heading: HtmlElement) -> bool:
    """Whether a heading is the site's name, linked to its front page."""
    links = list(heading.iter("a"))
    if len(links) != 1 or words_of(links[0]) != words_of(heading):
        return False
    return bool(_FRONT.fullmatch(links[0].get("href") or ""))


def named(tree: HtmlElement) -> str:
    """What the page says to those who link to it, else its <title>, the site's name cut off."""
    shared = one_line(said_in_head(tree, ("property", "og:title")))
    if shared:
        return shared
    called = next((title for title in tree.iter("title") if title.getparent().tag == "head"), None)
    title = one_line("".join(map(str, called.itertext()))) if called is not None else ""
    parts = _SITE.split(title)
    longest = max(parts, key=len)
    return longest if len(longest) >= _SHORTEST else title
