"""An element in, the embedded post in it out: platform, author, handle, date, address, declared language."""

from typing import NamedTuple
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from quizzes.reading.document import Embed
from quizzes.reading.embeds import signed

_CLASSES = {
    "twitter-tweet": "twitter",
    "twitter-video": "twitter",
    "tweet-embed": "twitter",
    "instagram-media": "instagram",
    "fb-post": "facebook",
    "fb-video": "facebook",
    "tiktok-embed": "tiktok",
    "reddit-card": "reddit",
    "reddit-embed-bq": "reddit",
    "bluesky-embed": "bluesky",
    "mastodon-embed": "mastodon",
    "telegram-post": "telegram",
}
_HOSTS = {
    "platform.twitter.com": "twitter",
    "www.instagram.com": "instagram",
    "instagram.com": "instagram",
    "www.facebook.com": "facebook",
    "www.tiktok.com": "tiktok",
    "www.youtube.com": "youtube",
    "www.youtube-nocookie.com": "youtube",
    "t.me": "telegram",
    "embed.bsky.app": "bluesky",
    "embed.reddit.com": "reddit",
}


class MarkedPost(NamedTuple):
    """A post as its markup shows it; `language` is what the markup declares, "" when it does not."""

    text: str
    embed: Embed
    language: str


def marked_post(element: HtmlElement) -> MarkedPost | None:
    """The post an element is, None for any other element."""
    if element.tag in ("iframe", "amp-iframe"):
        return _framed(element)
    names = (element.get("class") or "").split()
    platform = next((_CLASSES[name] for name in names if name in _CLASSES), "")
    if not platform and element.tag != "blockquote":
        return None
    text = " ".join(" ".join(element.itertext()).split())
    found = signed(text)
    if not platform and found is None:
        return None
    said, embed = found or (text, Embed(platform=platform))
    url = _permalink(element) or embed.url
    embed = Embed(platform or embed.platform, embed.author, embed.handle, embed.date, url)
    return MarkedPost(said, embed, _declared(element)) if said else None


def _framed(element: HtmlElement) -> MarkedPost | None:
    address = (element.get("src") or element.get("data-src") or "").strip()
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    platform = _HOSTS.get(host, "")
    words = (element.get("title") or "").strip()
    return MarkedPost(words, Embed(platform=platform, url=address), "") if platform and words else None


def _permalink(element: HtmlElement) -> str:
    for name in ("cite", "data-instgrm-permalink", "data-href", "data-embed-url"):
        if (address := (element.get(name) or "").strip()).startswith("http"):
            return address
    links = [link.get("href") or "" for link in element.iter("a")]
    return next((link for link in reversed(links) if "/status/" in link or "/p/" in link), "")


def _declared(element: HtmlElement) -> str:
    """The language of the post's own paragraph: `und` and the like say nothing."""
    for inner in (element, *element.iter("p")):
        code = (inner.get("lang") or "").split("-")[0].lower()
        if len(code) == 2 and code.isalpha():
            return code
    return ""
