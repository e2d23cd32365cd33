"""A picture's element in; its absolute address and what the page says for those who do not see it, or None."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from quizzes.reading.markup import one_line

PICTURES = frozenset(("img", "amp-img", "picture", "noscript"))
_IMAGES = ("img", "amp-img", "source")
_LAZY = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-hi-res-src",
    "data-full-src",
)
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_WIDEST = 2_000
_SMALLEST = 100
_LONGEST_ADDRESS = 2_000
_LONGEST_TEXT = 500
_NOT_THE_ARTICLES = re.compile(
    r"avatar|gravatar|logo|icon|emoji|smil(?:ey|ie)|sprite|spacer|blank\.|pixel|placeholder|loading|loader|1x1|transparent"
    r"|tracking|doubleclick|googlesyndication|scorecardresearch|facebook\.com/tr|/ads?/|badge|button|author",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,5}")


def base_of(tree: HtmlElement, url: str) -> str:
    """The address that a page's own addresses are relative to."""
    said = next(_said_of_itself(tree), "").strip()
    return _joined(url, said) if said else url


def _said_of_itself(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("base", "link", "meta"):
        if element.tag == "meta":
            said = element.get("content") if element.get("property") == "og:url" else None
        else:
            said = element.get("href") if element.tag == "base" or element.get("rel") == "canonical" else None
        if said is not None:
            yield said


def picture_of(element: HtmlElement, base: str) -> tuple[str, str] | None:
    """Address and text of a picture of the article; None for icons, faces, counters and what has no address."""
    images = [element] if element.tag in _IMAGES else list(element.iter(*_IMAGES))
    shown = next((image for image in images if image.tag != "source"), None)
    if shown is None or _is_small(shown):
        return None
    for image in (shown, *images):
        for address in _addresses(image):
            absolute = _joined(base, address)
            if absolute and not _NOT_THE_ARTICLES.search(absolute[-200:]):
                return absolute, one_line(shown.get("alt") or "")[:_LONGEST_TEXT]
    return None


def _is_small(image: HtmlElement) -> bool:
    named = f"{image.get('class') or ''} {image.get('id') or ''}"
    if _NOT_THE_ARTICLES.search(named[:_LONGEST_TEXT].replace("lazyloading", "").replace("loading-lazy", "")):
        return True
    sides = [_NUMBER.match(image.get(side) or "") for side in ("width", "height")]
    return any(side is not None and int(side[0]) < _SMALLEST and "%" not in side.string for side in sides)


def _addresses(image: HtmlElement) -> list[str]:
    """Where the picture may be, the best first: what a lazy page will put in its place, then what stands there."""
    sets = [widest for name in _SETS if (widest := _widest(image.get(name) or ""))]
    lazy = [image.get(name) or "" for name in _LAZY]
    return [address.strip() for address in (*lazy, image.get("src") or "", *sets) if address.strip()]


def _widest(srcset: str) -> str:
    """The address of a set that shows most, within reason."""
    best, most = "", -1
    for part in re.split(r",\s+|,(?=https?:)", srcset[:10_000]):
        address, _, size = part.strip().partition(" ")
        number = _NUMBER.search(size)
        width = int(number[0]) if number else 1
        if address and most < width <= _WIDEST:
            best, most = address, width
    return best


def _joined(base: str, address: str) -> str:
    """An absolute http(s) address, "" for anything else."""
    if len(address) > _LONGEST_ADDRESS:
        return ""
    try:
        absolute = urljoin(base, address)
        parts = urlsplit(absolute)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return absolute.replace(" ", "%20") if usable else ""
