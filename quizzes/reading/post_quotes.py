"""A quoted post in (a blockquote or box with its words and signature), the post out."""

import re

from lxml.html import HtmlElement

from quizzes.reading.language import by_small_words
from quizzes.reading.marked import MarkedPost, address_on, address_within, language_of, post
from quizzes.reading.platforms import PostAddress, post_at
from quizzes.reading.post_words import Said, lines_in, shared_words, signed_words, tidy
from quizzes.reading.signature import platform_of

# What platforms, and the plugins that copy them, call the box around a post.
QUOTES = {
    "twitter-tweet": "twitter",
    "twitter-video": "twitter",
    "twitter-tweet-rendered": "twitter",
    "tweet-embed": "twitter",
    "embedded-tweet": "twitter",
    "tweet": "twitter",
    "instagram-media": "instagram",
    "fb-post": "facebook",
    "fb-video": "facebook",
    "fb-xfbml-parse-ignore": "facebook",
    "tiktok-embed": "tiktok",
    "reddit-card": "reddit",
    "reddit-embed-bq": "reddit",
    "bluesky-embed": "bluesky",
    "mastodon-embed": "mastodon",
    "telegram-post": "telegram",
    "tgme_widget_message": "telegram",
    "embedly-card": "",
}
# "on", "le", "am" before a date.
_CONNECTIVE = re.compile(r"^[^\W\d]{1,3}\s(?=\S)")
_LONGEST_SIGNATURE = 200
# No platform lets anybody say more; a quotation of a whole page is a trap.
_LONGEST_POST = 30_000
_ONLY_ADDRESS = re.compile(r"(?:https?://|pic\.|www\.)\S+")


def quoted(element: HtmlElement) -> MarkedPost | None:
    """The post a quotation is; None when it is only a quotation."""
    if sum(map(len, element.itertext())) > _LONGEST_POST:
        return None
    names = (element.get("class") or "").split()
    named = next((QUOTES[name] for name in names if name in QUOTES), "")
    card = "embedly-card" in names
    at = address_on(element, named) or (address_within(element, "") if card else None)
    if at and named not in ("", at.platform):
        at = None
    lines = lines_in(element)
    signed = signed_words(lines)
    platform = named or (at.platform if at else "")
    at = at or (address_within(element, platform) if platform or signed else None)
    if (not platform and not signed) or (not at and (platform == "facebook" or "tweet" in names)):
        # Facebook's like boxes and buttons to share are marked up as posts are; they lead to no post.
        return None
    platform = platform or (at.platform if at else platform_of(signed.handle if signed else ""))
    said = _words(element, platform, lines, at) if signed is None else signed
    if _ONLY_ADDRESS.fullmatch(said.text):
        said = said._replace(text="")
    return post(said, platform, at, _language(element, said.text))


def _language(element: HtmlElement, text: str) -> str:
    """What the words declare; what only the box declares must not contradict them: it may be the widget's own."""
    found = language_of(element)
    if found and found == (element.get("lang") or "").split("-")[0].lower():
        spoken = by_small_words(text, least=3)
        return spoken or found
    return found


def _words(element: HtmlElement, platform: str, lines: list[str], at: PostAddress | None) -> Said:
    if platform == "instagram":
        return shared_words(lines)
    if platform == "facebook":
        return _posted(element, lines)
    if platform == "tiktok":
        return _filmed(element, lines)
    if platform == "reddit":
        return _discussed(element, lines)
    if platform == "telegram" and (said := _messaged(element)):
        return said
    if platform == "twitter" and (said := _redrawn(element)):
        return said
    return _dated(element, lines, at)


def _redrawn(element: HtmlElement) -> Said | None:
    """A letter's own drawing of a post on X: words, name, handle and date each have their own class."""
    parts = [element.find_class(f"tweet-{part}") for part in ("text", "author-name", "author-handle", "date")]
    if not parts[0]:
        return None
    text, author, handle, date = (" ".join(lines_in(found[0])) if found else "" for found in parts)
    return Said(tidy(text), author, handle, date)


def _dated(element: HtmlElement, lines: list[str], at: PostAddress | None) -> Said:
    """Words that end in a linked date without a name."""
    whole = " ".join(lines)
    links = [_words_of(link) for link in element.iter("a")] if at else []
    date = links[-1] if links and whole.endswith(links[-1]) and any(map(str.isdigit, links[-1])) else ""
    if date and len(date) <= 60 and not _ONLY_ADDRESS.fullmatch(date):
        return Said(tidy(whole.removesuffix(date).rstrip(" –—-·")), date=date)
    return Said(tidy(whole))


def _posted(element: HtmlElement, lines: list[str]) -> Said:
    """Facebook: a linked title, paragraphs, then "Posted by Name on date" in any language, the name linked."""
    links = [(_words_of(link), post_at(link.get("href") or "")) for link in element.iter("a")]
    author = next((words for words, at in reversed(links) if words and not at), "")
    before, found, after = lines[-1].rpartition(author) if author and lines else ("", "", "")
    date = _CONNECTIVE.sub("", after.strip())
    if not found or not any(map(str.isdigit, date)) or len(before) + len(date) > _LONGEST_SIGNATURE:
        return Said(tidy(" ".join(lines)))
    title = [words for words, at in links[:1] if at and before.startswith(words)]
    return Said(tidy(" ".join(lines[:-1] + title or lines)), author=author, date=date)


def _words_of(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _filmed(element: HtmlElement, lines: list[str]) -> Said:
    """TikTok: "@handle", the caption, the sound it was filmed to."""
    words = " ".join(lines)
    handle = next((part for part in words.split()[:1] if part.startswith("@")), "")
    return Said(re.sub(r"\s*♬.*$", "", words.removeprefix(handle)).strip() or words, handle=handle)


def _discussed(element: HtmlElement, lines: list[str]) -> Said:
    """Reddit: the linked title, then "by u/name in r/place"."""
    links = [_words_of(link) for link in element.iter("a")]
    name = next((link for link in links[1:] if link.startswith(("u/", "/u/"))), "")
    return Said((links[0] if links else "") or " ".join(lines), handle=name.lstrip("/"))


def _messaged(element: HtmlElement) -> Said | None:
    """Telegram, already drawn: name, words and time each have their own class."""
    texts = element.find_class("tgme_widget_message_text")
    if not texts:
        return None
    names = element.find_class("tgme_widget_message_owner_name")
    times = [" ".join(lines_in(time)) for time in element.iter("time")]
    author = " ".join(lines_in(names[0])) if names else ""
    return Said(" ".join(lines_in(texts[0])), author=author, date=times[-1] if times else "")
