"""A page's tree in, what the page says of itself out: byline, date, publisher, language.

Names, dates and publishers are found by trafilatura, which knows the habits of thousands of sites.
"""

import re
from collections.abc import Iterable
from threading import Lock
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from quizzes.reading.cleaning import mended
from quizzes.reading.errors import ReadingError, UnknownLanguage
from quizzes.reading.folding import folded
from quizzes.reading.language import declared
from quizzes.reading.lazily import lazy
from quizzes.reading.linked import Linked, linked
from quizzes.reading.masthead import masthead, scripts

_trafilatura: Any = lazy("trafilatura")  # Any: types do not wake late; it costs a third of a second
_loading = Lock()
_LONGEST = 200
_MOST_NAMES = 6
_DATE = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
# Of a byline, what is no name: addresses, dates, "by".
_NO_NAME = re.compile(r"https?:|www\.|@|/|\d{2}|\.(?:com|org|net)\b", re.IGNORECASE)
_BY = re.compile(
    r"^(?:(?:posted|written|publié|publicado|escrito|geschrieben|veröffentlicht|pubblicato|scritto)\s+)?"
    r"(?:by|par|von|por|di|da|autor|author|автор)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)


class About(NamedTuple):
    """What a page says of itself, "" where it says nothing: names joined by ", ", the date as YYYY-MM-DD."""

    byline: str = ""
    date: str = ""
    publisher: str = ""
    language: str = ""


def said_of(tree: HtmlElement, telling: Iterable[HtmlElement], url: str = "") -> About:
    """What a page says of itself; a page that breaks a library says less, and is read all the same.

    `telling` are the elements that may say who wrote it and when, as Measures finds them.
    """
    small = masthead(tree, telling)
    own = linked(scripts(small))
    found = _found(small, url)
    site = _meta(small, "og:site_name") or own.publisher or found.get("sitename") or ""
    return About(
        byline=_byline(own, found.get("author") or "", site),
        date=date[0] if (date := _DATE.match(found.get("date") or "")) else "",
        publisher=_clean(site),
        language=_language(small),
    )


def _found(small: HtmlElement, url: str) -> dict[str, str | None]:
    try:
        # One thread at a time: a lazy module must not be woken by two at once.
        with _loading:
            extract = _trafilatura.extract_metadata
        found = extract(small, default_url=url or None, extensive=False)
    except Exception:  # whatever a stranger's page does to the library, the article is worth reading
        return {}
    return {name: getattr(found, name, None) for name in ("author", "date", "sitename")}


def _byline(own: Linked, author: str, site: str) -> str:
    """The names, those of the JSON-LD first; the site is not its own author."""
    guessed = author.split(";")
    if len(guessed) > 1:
        # A place or a company cut at its commas gives single words; people have two names.
        guessed = [name for name in guessed if " " in name.strip()]
    names = [_BY.sub("", _clean(name)) for name in (own.authors or guessed)]
    site_words = set(folded(site).split())
    kept: dict[str, str] = {}
    for name in names:
        plain = folded(name)
        if plain and not _NO_NAME.search(name) and not set(plain.split()) <= site_words:
            kept.setdefault(plain, name)
    return ", ".join(list(kept.values())[:_MOST_NAMES])


def _clean(words: str) -> str:
    try:
        return mended(" ".join(words.split())).strip()[:_LONGEST]
    except ReadingError:
        return ""


def _meta(small: HtmlElement, name: str) -> str:
    return str(small.xpath("string(//meta[@property=$name or @name=$name]/@content)", name=name)).strip()


def _language(small: HtmlElement) -> str:
    spoken = small.xpath("string(//meta[translate(@http-equiv,'CLTNAGUE','cltnague')='content-language']/@content)")
    for code in (small.get("lang"), _meta(small, "og:locale"), str(spoken)):
        try:
            if found := declared(code or ""):
                return found
        except UnknownLanguage:
            continue
    return ""
