"""The shape every form of embedded post is read into, and how a form's address and title are found."""

import re
from typing import NamedTuple

from lxml.html import HtmlElement

from quizzes.reading.document import Embed
from quizzes.reading.folding import folded
from quizzes.reading.platforms import PostAddress, coded, described, post_at
from quizzes.reading.post_words import Said

# Attributes that hold a bare code instead of an address.
_CODES = tuple(
    """
    data-tweet-id data-tweetid data-shortcode data-videoid videoid video-id data-video-id data-youtube-id data-ytid
    data-yt-id data-telegram-post data-bluesky-uri data-post data-id data-embed data-src src status
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
# A frame's title made of nothing but these says what it is, not what it shows.
_GENERIC = frozenset(
    """
    youtube video videos player twitter tweet tweets x post embed embedded content iframe instagram facebook fb social
    plugin tiktok reddit telegram mastodon bluesky widget media inhalt beitrag contenu publication
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_CODE = re.compile(r"[a-z]{2,3}")
# What platforms write when they do not know: undetermined, no words, their own codes for pictures and tags.
_NO_LANGUAGE = frozenset(("und", "zxx", "mul", "mis", "art"))
_OLD_CODES = {"in": "id", "iw": "he", "ji": "yi"}


class MarkedPost(NamedTuple):
    """A post as its markup shows it; `language` is what the markup declares, "" when it does not."""

    text: str
    embed: Embed
    language: str


def post(said: Said, platform: str, at: PostAddress | None, language: str = "") -> MarkedPost | None:
    """A post from its words and its address; one of them may be missing, not both."""
    text = said.text or (described(at) if at else "")
    handle = said.handle or (at.handle if at else "")
    embed = Embed(platform, said.author, handle, said.date, at.url if at else "")
    return MarkedPost(text, embed, language) if text else None


def address_on(element: HtmlElement, platform: str = "") -> PostAddress | None:
    """The post an element's own attributes name, by address (whatever lazy loaders call the attribute) or by code."""
    for value in element.attrib.values():
        if value[:8].lstrip().startswith(("http", "//", "at://")) and (found := post_at(value)):
            return found
    codes = (element.get(name) for name in _CODES) if platform else ()
    return next((found for code in codes if code and (found := coded(platform, code))), None)


def address_within(element: HtmlElement, platform: str) -> PostAddress | None:
    """The post the links of a quoted post lead to: its date is the last of them, a Reddit post's title the first."""
    links = [found for link in element.iter("a") if (found := post_at(link.get("href") or ""))]
    links = [found for found in links if not platform or found.platform == platform]
    return links[0 if platform == "reddit" else -1] if links else None


def title_of(element: HtmlElement) -> str:
    """What a frame says it shows, "" when it only says what it is."""
    for name in ("title", "aria-label", "data-title", "playlabel"):
        words = " ".join((element.get(name) or "").split())
        if words and not set(folded(words).split()) <= _GENERIC:
            return words
    return ""


def language_of(element: HtmlElement) -> str:
    """The language the post's own words declare, "" when they do not. The widget's own language says nothing."""
    inner = (one.get("lang") for one in element.iter("p", "div", "span", "section") if one is not element)
    for said in (*inner, element.get("lang")):
        code = (said or "").replace("_", "-").split("-")[0].lower()
        code = _OLD_CODES.get(code, code)
        if len(code) == 2 and _CODE.fullmatch(code) and code not in _NO_LANGUAGE:
            return code
    return ""
