"""A page in, its article's title out."""

import re

from lxml.html import HtmlElement

from quizzes.reading.folding import folded
from quizzes.reading.markup import one_line, said_in_head, words_of
from quizzes.reading.measures import Measures

_SITE = re.compile(r"\s+(?:[|–—·»:]{1,2}|-)\s+")
_SHORTEST = 15
_LONGEST = 300


def headline(tree: HtmlElement, measures: Measures) -> str:
    """The heading that the page's own name for itself holds; else its only h1; else that name, less the site's."""
    name = named(tree)
    plain = folded(name)
    headings = [
        text
        for heading in tree.iter("h1", "h2")
        if (text := words_of(heading)) and not measures.drops(heading) and len(text) <= _LONGEST
        if heading.tag == "h1" or folded(text) == plain
    ]
    held = [text for text in headings if (known := folded(text)) and (known in plain or plain in known)]
    if held and plain:
        return max(held, key=len)
    return headings[0] if len(headings) == 1 or (headings and not name) else name


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
