"""An element in, the embedded post it is out: platform, author, handle, date, address, declared language."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from quizzes.reading.marked import MarkedPost, post
from quizzes.reading.platforms import post_at
from quizzes.reading.post_frames import FRAMES, framed
from quizzes.reading.post_quotes import QUOTES, quoted
from quizzes.reading.post_veils import scripted, unveiled
from quizzes.reading.post_words import Said

# Words in a class that may be an embed's; everything else is let go after one search.
_TELLING = re.compile(
    r"tweet|twitter|instagram|fb-|facebook|tiktok|youtube|telegram|tgme|bluesky|mastodon|reddit|embed|borlabs|brlbs|cmplz"
    r"|lyte|consent|\buc-|usercentrics|social|share|gdpr|dsgvo|click",
    re.IGNORECASE,
)
_LONGEST_NAMES = 1_000
_VEILS = frozenset(("noscript", "template", "figure", "aside"))
# A player that has not loaded says at most "Play" and its title.
_LONGEST_PLAYER = 300


def marked_post(element: HtmlElement) -> MarkedPost | None:
    """The post an element is, None for any other element.

    An element that only wraps one post (a consent box, a lazy copy) is that post; one that holds more is not.
    """
    tag = element.tag
    if tag in FRAMES:
        return framed(element)
    if tag == "script":
        return framed(element) if element.get("data-telegram-post") else scripted(element, _standing_open)
    if tag == "p":
        return _bare(element)
    if (found := _standing_open(element)) is not None:
        return found
    named = element.get("class") or element.get("data-component")
    if tag in _VEILS or (named and tag != "blockquote" and _tells(named[:_LONGEST_NAMES])):
        return _bare(element) or unveiled(element, _standing_open)
    return None


@lru_cache(maxsize=5_000)
def _tells(names: str) -> bool:
    return bool(_TELLING.search(names))


def _standing_open(element: HtmlElement) -> MarkedPost | None:
    """The post an element is by itself, whatever it wraps."""
    tag = element.tag
    if tag in FRAMES:
        return framed(element)
    if tag == "script":
        return framed(element) if element.get("data-telegram-post") else None
    names = element.get("class")
    if tag == "blockquote" or (names and not QUOTES.keys().isdisjoint(names.split())):
        return quoted(element)
    if (names and "tube" in names.lower()) or _coded(element):
        return framed(element) if tag != "a" and not len(_words(element)) > _LONGEST_PLAYER else None
    return _bare(element) if tag == "p" else None


def _coded(element: HtmlElement) -> bool:
    return any(element.get(name) is not None for name in ("data-tweet-id", "data-service", "data-embed-url"))


def _words(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _bare(element: HtmlElement) -> MarkedPost | None:
    """An element that says nothing but a post's address: what a content system should have turned into the post."""
    text = (element.text or "").strip()
    if len(element) == 0:
        address = shown = text
    elif text or len(element) > 1 or element[0].tag != "a" or (element[0].tail or "").strip():
        return None
    else:
        address, shown = element[0].get("href") or "", _words(element)
    at = post_at(address) if shown[:4] in ("http", "www.") and " " not in shown else None
    return post(Said(shown), at.platform, at) if at else None
