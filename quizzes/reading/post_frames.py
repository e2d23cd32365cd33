"""A frame in (iframe, AMP tag, player, script of a widget), the post it would show out."""

from lxml.html import HtmlElement

from quizzes.reading.marked import MarkedPost, address_on, post, title_of
from quizzes.reading.post_quotes import quoted
from quizzes.reading.post_words import Said

# Elements that show somebody else's page; "" when only their address tells whose.
FRAMES = {
    "iframe": "",
    "amp-iframe": "",
    "amp-embedly-card": "",
    "amp-twitter": "twitter",
    "amp-instagram": "instagram",
    "amp-facebook": "facebook",
    "amp-tiktok": "tiktok",
    "amp-youtube": "youtube",
    "amp-reddit": "reddit",
    "lite-youtube": "youtube",
    "youtube-video": "youtube",
    "youtube-embed": "youtube",
    "twitter-widget": "twitter",
    "embetty-tweet": "twitter",
    "embetty-video": "youtube",
}
_HINTS = (
    ("youtube", "youtube"),
    ("lyte", "youtube"),
    ("tweet", "twitter"),
    ("twitter", "twitter"),
    ("instagram", "instagram"),
    ("facebook", "facebook"),
    ("tiktok", "tiktok"),
    ("telegram", "telegram"),
    ("bluesky", "bluesky"),
)


def framed(element: HtmlElement) -> MarkedPost | None:
    """The post a frame shows: its words are the frame's title, or what stands in it until it has loaded."""
    platform = FRAMES.get(str(element.tag), "") or hinted(element)
    at = address_on(element, platform)
    if at is None:
        return None
    inside = next((found for quote in element.iter("blockquote") if (found := quoted(quote))), None)
    if inside and inside.embed.platform == at.platform:
        return inside
    return post(Said(title_of(element)), at.platform, at)


def hinted(element: HtmlElement) -> str:
    """The platform an element's names speak of, "" for none."""
    names = ("class", "id", "data-service", "data-provider", "data-embed-provider", "data-type", "type")
    words = " ".join(element.get(name) or "" for name in names).lower()
    if element.get("data-tweet-id") or element.get("data-tweetid"):
        return "twitter"
    if element.get("data-telegram-post"):
        return "telegram"
    return next((platform for hint, platform in _HINTS if hint in words), "")
