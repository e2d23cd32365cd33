"""A page's JSON-LD in, what it says of the article out: authors, publisher."""

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml.html import HtmlElement

# Beyond these it is a trap or somebody's database, not an account of one article.
LARGEST = 100_000
_MOST_NODES = 5_000
_DEEPEST = 20
_ARTICLES = ("Article", "Report", "Posting", "Review", "LiveBlog", "Analysis", "Opinion")

Json = Any  # Any: whatever a stranger wrote between two braces


class Linked(NamedTuple):
    """What the first article among the nodes says; () and "" where it says nothing."""

    authors: tuple[str, ...] = ()
    publisher: str = ""


def linked(scripts: list[HtmlElement]) -> Linked:
    """What JSON-LD scripts say of the article."""
    nodes = [node for script in scripts for node in nodes_of(script.text or "")]
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return Linked()
    authors = tuple(name for name in _names(article.get("author"), known) if name)
    publisher = next(_names(article.get("publisher"), known), "")
    return Linked(authors, publisher)


def nodes_of(text: str) -> list[dict[str, Json]]:
    """Every object in a script, outermost first; none when it is too large, too deep or no JSON."""
    if len(text) > LARGEST:
        return []
    try:
        waiting = [(json.loads(text, strict=False), 0)]
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Json]] = []
    for node, depth in waiting:
        if depth > _DEEPEST or len(waiting) > _MOST_NODES:
            return []
        if isinstance(node, dict):
            found.append(node)
        if isinstance(node, dict | list):
            waiting += [(inner, depth + 1) for inner in (node.values() if isinstance(node, dict) else node)]
    return found


def _is_article(node: dict[str, Json]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and any(word in kind for word in _ARTICLES) for kind in kinds)


def _names(value: Json, known: dict[str, dict[str, Json]]) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            named = one if one.get("name") else known.get(str(one.get("@id")), {})
            names = named.get("name")
            yield from map(_words, names if isinstance(names, list) else [names])
        else:
            yield _words(one)


def _words(value: Json) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
