"""An address in, the post it leads to out: platform, address for people, handle. One table for all platforms."""

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from quizzes.reading.document import Embed

# Longer than any post's address; a trap's pattern matching ends here.
_LONGEST = 2_000
# What an address needs to find its post again; everything else in a query only tells who followed it.
_NEEDED = frozenset(("v", "list", "story_fbid", "id", "fbid", "multi_permalinks"))


class PostAddress(NamedTuple):
    """Where a post is: `url` is absolute and free of trackers; `handle` is "" when the address does not tell it."""

    platform: str
    url: str
    handle: str


class Platform(NamedTuple):
    """One platform: how people write it, how a post's bare code looks, and the address that code leads to."""

    label: str
    code: re.Pattern[str]
    address: str


PLATFORMS = {
    "twitter": Platform("X", re.compile(r"\d{5,25}"), "https://twitter.com/i/status/{}"),
    "instagram": Platform("Instagram", re.compile(r"[\w-]{5,40}"), "https://www.instagram.com/p/{}/"),
    "facebook": Platform("Facebook", re.compile(r"\d{5,25}"), "https://www.facebook.com/{}"),
    "tiktok": Platform("TikTok", re.compile(r"\d{10,25}"), "https://www.tiktok.com/embed/v2/{}"),
    "youtube": Platform("YouTube", re.compile(r"[\w-]{11}"), "https://www.youtube.com/watch?v={}"),
    "telegram": Platform("Telegram", re.compile(r"\w{3,40}/\d{1,12}"), "https://t.me/{}"),
    "bluesky": Platform("Bluesky", re.compile(r"at://[\w.:-]{3,100}/app\.bsky\.feed\.post/\w{5,20}"), "{}"),
    "mastodon": Platform("Mastodon", re.compile(r"(?!)"), "{}"),
    "reddit": Platform("Reddit", re.compile(r"(?!)"), "{}"),
}

_PAGES_POST = r"(?:groups/)?[\w.-]{1,80}/(?:posts|videos|photos|permalink)/(?:[^?#]{0,200}/)?[\w.-]{4,}"
_PARAMETER = r"(?:[^#]*&)?(?:v|fbid|story_fbid)=\w+"
# Host's end, platform, what follows the host (www., m. and mobile. are cut off), and how the address for people is
# written from it ("" leaves it as it is, without what only tracks).
_ROWS = tuple(
    (host, platform, re.compile(pattern), template)
    for host, platform, pattern, template in (
        ("twitter.com", "twitter", r"(?:i/web|i|(?P<handle>\w{1,20}))/status(?:es)?/\d+", ""),
        ("twitter.com", "twitter", r"i/videos/(?:tweet/)?(?P<code>\d+)", "https://twitter.com/i/status/{code}"),
        ("twitter.com", "twitter", r"embed/[^#]*[?&#]id=(?P<code>\d+)", "https://twitter.com/i/status/{code}"),
        ("instagram.com", "instagram", r"(?:[\w.]{1,40}/)?(?P<code>(?:p|reels?|tv)/[\w-]{5,40})/embed", "https://www.instagram.com/{code}/"),
        ("instagram.com", "instagram", r"(?:[\w.]{1,40}/)?(?:p|reels?|tv)/[\w-]{5,40}", ""),
        ("facebook.com", "facebook", _PAGES_POST, ""),
        ("facebook.com", "facebook", r"(?:watch|photo|story|permalink|video)(?:\.php)?/?\?" + _PARAMETER, ""),
        ("facebook.com", "facebook", r"(?:reel|share/[prv]|share)/\w{4,40}", ""),
        ("fb.watch", "facebook", r"[\w-]{5,40}", ""),
        ("tiktok.com", "tiktok", r"(?P<handle>@[\w.-]{1,60})/(?:video|photo)/\d+", ""),
        ("tiktok.com", "tiktok", r"(?:embed(?:/v\d)?|player/v\d)/(?P<code>\d+)", "https://www.tiktok.com/embed/v2/{code}"),
        ("tiktok.com", "tiktok", r"(?:t/)?Z\w{5,20}/?$", ""),
        ("youtube.com", "youtube", r"(?:embed|v|e)/(?!videoseries|live_stream)(?P<code>[\w-]{11})(?![\w-])", "https://www.youtube.com/watch?v={code}"),
        ("youtube.com", "youtube", r"embed/?(?:videoseries)?/?\?(?:[^#]*&)?list=(?P<code>[\w-]{5,60})", "https://www.youtube.com/playlist?list={code}"),
        ("youtube.com", "youtube", r"embed/live_stream\?(?:[^#]*&)?channel=(?P<code>[\w-]{5,60})", "https://www.youtube.com/channel/{code}/live"),
        ("youtube.com", "youtube", r"watch/?\?(?:[^#]*&)?v=[\w-]{11}", ""),
        ("youtube.com", "youtube", r"(?:shorts|live)/[\w-]{11}", ""),
        ("youtube.com", "youtube", r"playlist\?(?:[^#]*&)?list=[\w-]{5,60}", ""),
        ("youtu.be", "youtube", r"(?P<code>[\w-]{11})(?![\w-])", "https://www.youtube.com/watch?v={code}"),
        ("t.me", "telegram", r"(?:s/)?(?P<code>(?P<handle>(?!c/|s/|share/|joinchat/)\w{3,40})/\d{1,12})(?=$|[/?#])", "https://t.me/{code}"),
        ("bsky.app", "bluesky", r"profile/(?:did:[\w:]+|(?P<handle>[\w.-]+))/post/\w{5,20}", ""),
        ("bsky.app", "bluesky", r"embed/(?P<who>did:[\w:.]+)/app\.bsky\.feed\.post/(?P<code>\w{5,20})", "https://bsky.app/profile/{who}/post/{code}"),
        ("reddit.com", "reddit", r"(?P<code>(?:r|user|u)/[\w-]{1,40}/comments/\w{3,12}(?:/[^/?#]{0,200}){0,2}/?)", "https://www.reddit.com/{code}"),
        ("reddit.com", "reddit", r"r/[\w-]{1,40}/s/\w{5,20}", ""),
        ("redd.it", "reddit", r"\w{4,12}/?$", ""),
        ("", "mastodon", r"(?P<code>(?P<handle>@[\w.]{1,40}(?:@[\w.-]{3,80})?)/\d{6,20})(?=$|[/?#])", "https://{host}/{code}"),
        ("", "mastodon", r"(?P<code>users/\w{1,40}/statuses/\d{6,20})(?=$|[/?#])", "https://{host}/{code}"),
    )
)  # fmt: skip
# Other names of the hosts above.
_SAME = {
    "x.com": "twitter.com",
    "youtube-nocookie.com": "youtube.com",
    "youtubeeducation.com": "youtube.com",
    "telegram.me": "t.me",
    "telegram.dog": "t.me",
    "redditmedia.com": "reddit.com",
    "fb.com": "facebook.com",
    "instagr.am": "instagram.com",
}
_HOSTS = frozenset(host for host, *_ in _ROWS if host)


def post_at(address: str) -> PostAddress | None:
    """The post an address leads to; None for profiles, share links, like boxes and every other address."""
    address = address.strip()
    if address.startswith("at://") and PLATFORMS["bluesky"].code.fullmatch(address):
        who, code = address[5:].split("/app.bsky.feed.post/")
        return PostAddress("bluesky", f"https://bsky.app/profile/{who}/post/{code}", "")
    if address.startswith("//"):
        address = f"https:{address}"
    if len(address) > _LONGEST or not address.lower().startswith(("https://", "http://")):
        return None
    try:
        split = urlsplit(address)
        host = (split.hostname or "").lower()
    except ValueError:
        return None
    tail = ".".join(host.split(".")[-2:])
    tail = _SAME.get(tail, tail)
    rest = address.split("://", 1)[1].partition("/")[2]
    return _by_rows(tail if tail in _HOSTS else "", host, rest, address) or _carried(split.path, split.query)


def _by_rows(tail: str, host: str, rest: str, address: str) -> PostAddress | None:
    for end, platform, pattern, template in _ROWS:
        if end == tail and (found := pattern.match(rest)):
            parts = {name: part or "" for name, part in found.groupdict().items()}
            url = template.format(host=host, **parts) if template else _without_trackers(address)
            return PostAddress(platform, url, _handle(parts.get("handle", ""), platform, host))
    return None


def _handle(name: str, platform: str, host: str) -> str:
    if not name:
        return ""
    name = name if name.startswith("@") else f"@{name}"
    return f"{name}@{host}" if platform == "mastodon" and name.count("@") == 1 else name


def _carried(path: str, query: str) -> PostAddress | None:
    """The post whose address another one carries: Facebook's plugins, Embedly and their like; no buttons."""
    if not query or re.search(r"like|share|button|intent|follow|page\.php|oauth|login", path):
        return None
    for name, carried in parse_qsl(query[:_LONGEST]):
        if name in ("href", "url", "src") and "?url=" not in carried and (post := post_at(carried)):
            return post
    return None


def _without_trackers(address: str) -> str:
    split = urlsplit(address)
    query = urlencode([(name, value) for name, value in parse_qsl(split.query) if name in _NEEDED])
    return f"https://{split.netloc}{split.path}{'?' if query else ''}{query}"


def coded(platform: str, code: str) -> PostAddress | None:
    """The post a bare code stands for, as embed codes carry it: a number, a short code, channel/number."""
    code = code.strip()
    if platform not in PLATFORMS or not PLATFORMS[platform].code.fullmatch(code):
        return None
    return post_at(PLATFORMS[platform].address.format(code))


def described(post: PostAddress) -> str:
    """What stands for a post that shows no words: "YouTube: youtube.com/watch?v=…", the same in every language."""
    plain = post.url.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    return f"{PLATFORMS[post.platform].label}: {plain}"


def same_post(one: Embed, other: Embed) -> bool:
    """Whether two embeds show the same post: the same platform, and addresses that end in the same code."""
    return one.platform == other.platform and bool(one.url) and _code(one.url) == _code(other.url)


def _code(url: str) -> str:
    split = urlsplit(url)
    query = dict(parse_qsl(split.query))
    if code := query.get("v") or query.get("story_fbid") or query.get("fbid") or query.get("list"):
        return code
    parts = [part for part in split.path.split("/") if part]
    return parts[parts.index("comments") + 1] if "comments" in parts[:-1] else parts[-1] if parts else ""
