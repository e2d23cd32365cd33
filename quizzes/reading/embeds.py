"""Lines of a copied page in, the posts among them out: body, picture link, "– Name (@handle) date"."""

import re
from dataclasses import dataclass

from quizzes.reading.document import Embed
from quizzes.reading.folding import folded
from quizzes.reading.language import by_small_words
from quizzes.reading.lexicon import labels

LONGEST_BODY = 1_000
# Further lines above the last of a post must be short, and look like a post's.
LONGEST_FURTHER = 300
MOST_FURTHER = 3

HANDLE = r"@[\w.-]{1,80}(?:@[\w.-]{1,80})?"
# "– Name (@handle) 26 août 2024", alone or at the end of the post's last line; any dash.
_SIGNED = re.compile(
    rf"(?:^|\s)(?:--|[–—―‒−-])[^\S\n]?(?P<author>[^\s(–—-][^(\n]{{0,79}}?)[^\S\n]?\((?P<handle>{HANDLE})\)[^\S\n]?(?P<date>[^\n]{{0,40}})$"
)
_LINK = re.compile(r"(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w+")
_PICTURE = re.compile(r"pic\.(?:twitter|x)\.com/\w+")
_POST_LIKE = re.compile(r"(?:^|\s)[#@]\w|pic\.(?:twitter|x)\.com/|t\.co/|[\U0001F000-\U0001FAFF\u2600-\u27BF]")
_SHARER = re.compile(rf"(?P<author>[^()@\n]{{0,80}}?)[^\S\n]?\(?(?P<handle>{HANDLE})\)?")


@dataclass(frozen=True, slots=True)
class Post:
    """A post found in `lines[first:end]`: what it says, and where it came from."""

    first: int
    end: int
    text: str
    embed: Embed


def posts(lines: list[str], gaps: list[bool], language: str) -> list[Post]:
    """All posts, in order, never overlapping. `gaps[i]`: an empty line stood above line i."""
    found: list[Post] = []
    for at in range(len(lines)):
        floor = found[-1].end if found else 0
        if at < floor:
            continue
        post = _signed(lines, gaps, at, floor, language) or _framed(lines, at) or _pictured(lines, at)
        if post is not None:
            found.append(post)
    return found


def _signed(lines: list[str], gaps: list[bool], at: int, floor: int, language: str) -> Post | None:
    signature = _SIGNED.search(lines[at]) if "(@" in lines[at] else None
    if signature is None or not is_date(signature["date"]):
        return None
    own = lines[at][: signature.start()].strip()
    first = at
    if not own and at > floor and len(lines[at - 1]) <= LONGEST_BODY:
        first = at - 1
    while first < at and at - first <= MOST_FURTHER and first > floor and _further(lines, gaps, first, language):
        first -= 1
    body = [*lines[first:at], own] if own else lines[first:at]
    links = [link for line in body for link in _LINK.findall(line)]
    text = _without_picture(" ".join(body)) or lines[at]
    embed = Embed(
        platform=platform(signature["handle"]),
        author=signature["author"].strip(),
        handle=signature["handle"],
        date=signature["date"].strip(" .·|"),
        url=_address(links[-1]) if links else "",
    )
    return Post(first, at + 1, text, embed)


def is_date(date: str) -> bool:
    """What follows a handle is a date or nothing, not the rest of a sentence."""
    return not date.strip() or any(character.isdigit() for character in date)


def _further(lines: list[str], gaps: list[bool], first: int, language: str) -> bool:
    """Whether the line above also belongs to the post: close, short, and more like a post than like an article."""
    line = lines[first - 1]
    if gaps[first] or len(line) > LONGEST_FURTHER:
        return False
    spoken = by_small_words(line, least=3)
    return bool(_POST_LIKE.search(line)) or (bool(spoken) and spoken != language)


def _framed(lines: list[str], at: int) -> Post | None:
    """Instagram's "View this post on Instagram … A post shared by Name (@handle)"."""
    if len(lines[at]) > 80 or folded(lines[at]) not in labels().embed_frames:
        return None
    for end in range(at + 1, min(at + 5, len(lines))):
        plain = folded(lines[end])
        if phrase := next((phrase for phrase in labels().shared_by if plain.startswith(phrase)), ""):
            rest = " ".join(lines[end].split()[len(phrase.split()) :])
            sharer = _SHARER.search(rest)
            author, handle = (sharer["author"].strip(), sharer["handle"]) if sharer else (rest, "")
            text = " ".join(lines[at + 1 : end]) or lines[at]
            return Post(at, end + 1, text, Embed(platform="instagram", author=author, handle=handle))
    return Post(at, at + 1, lines[at], Embed(platform="instagram"))


def _pictured(lines: list[str], at: int) -> Post | None:
    """A line that ends in a picture link is a post even when its signature was not copied."""
    link = _PICTURE.search(lines[at])
    if link is None or (at + 1 < len(lines) and _SIGNED.search(lines[at + 1])):
        return None
    text = _without_picture(lines[at]) or lines[at]
    return Post(at, at + 1, text, Embed(platform="twitter", url=_address(link[0])))


def signed(text: str) -> tuple[str, Embed] | None:
    """A post whose whole text ends in its signature: what it says, and where it came from."""
    signature = _SIGNED.search(text) if "(@" in text else None
    if signature is None or not is_date(signature["date"]) or not text[: signature.start()].strip():
        return None
    post = _signed([text], [True], 0, 0, "")
    return (post.text, post.embed) if post else None


def platform(handle: str) -> str:
    """The network a handle belongs to. What X calls itself now stays `twitter`: the address copied says so."""
    if handle.count("@") > 1:
        return "mastodon"
    return "bluesky" if handle.endswith(".bsky.social") else "twitter"


def _address(link: str) -> str:
    return link if link.startswith("http") else f"https://{link}"


def _without_picture(text: str) -> str:
    return " ".join(_PICTURE.sub("", text.replace("https://pic.", "pic.")).split(" ")).strip()
