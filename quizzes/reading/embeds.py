"""Lines of a copied page in, the posts among them out: body, picture link, "– Name (@handle) date"."""

import re

from quizzes.reading.document import Embed
from quizzes.reading.folding import folded
from quizzes.reading.language import by_small_words
from quizzes.reading.lexicon import labels
from quizzes.reading.post_remnants import Post, remnant
from quizzes.reading.post_words import tidy
from quizzes.reading.signature import HANDLE, platform_of, signature_of

LONGEST_BODY = 1_000
# Further lines above the last of a post must be short, and look like a post's.
LONGEST_FURTHER = 300
MOST_FURTHER = 3

_LINK = re.compile(r"(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w+")
_PICTURE = re.compile(r"pic\.(?:twitter|x)\.com/\w+")
_POST_LIKE = re.compile(r"(?:^|\s)[#@]\w|pic\.(?:twitter|x)\.com/|t\.co/|[\U0001F000-\U0001FAFF\u2600-\u27BF]")
_SHARER = re.compile(rf"(?P<author>[^@\n]{{0,80}}?)[^\S\n]?\(?(?P<handle>{HANDLE})\)?(?P<rest>[^\n]{{0,80}})")
_MOST_CAPTION = 8
_LONGEST_SHARER = 160


def posts(lines: list[str], gaps: list[bool], language: str) -> list[Post]:
    """All posts, in order, never overlapping. `gaps[i]`: an empty line stood above line i."""
    found: list[Post] = []
    for at in range(len(lines)):
        floor = found[-1].end if found else 0
        if at < floor:
            continue
        post = _signed(lines, gaps, at, floor, language) or _framed(lines, at)
        post = post or _captioned(lines, gaps, at, floor, language) or remnant(lines, at, floor) or _pictured(lines, at)
        if post is not None:
            found.append(post)
    return found


def _signed(lines: list[str], gaps: list[bool], at: int, floor: int, language: str) -> Post | None:
    signature = signature_of(lines[at])
    if signature is None:
        return None
    own = tidy(lines[at][: signature.start])
    first = at
    if not own and at > floor and len(lines[at - 1]) <= LONGEST_BODY:
        first = at - 1
        if first > floor and not tidy(lines[first]):
            first -= 1
    while first < at and at - first <= MOST_FURTHER and first > floor and _further(lines, gaps, first, language):
        first -= 1
    body = [*lines[first:at], own] if own else lines[first:at]
    links = [link for line in body for link in _LINK.findall(line)]
    text = tidy(_without_picture(" ".join(body))) or lines[at]
    embed = Embed(
        platform=platform_of(signature.handle),
        author=signature.author,
        handle=signature.handle,
        date=signature.date,
        url=_address(links[-1]) if links else "",
    )
    return Post(first, at + 1, text, embed)


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
    for end in range(at + 1, min(at + 1 + _MOST_CAPTION, len(lines))):
        if sharer := _shared(lines[end]):
            return Post(at, end + 1, " ".join(lines[at + 1 : end] or (lines[at], lines[end])), sharer)
    return Post(at, at + 1, lines[at], Embed(platform="instagram"))


def _shared(line: str) -> Embed | None:
    """Who shared a post, from the line that says so, in languages we know and by its form in those we do not."""
    if len(line) > _LONGEST_SHARER:
        return None
    plain = folded(line)
    phrase = next((phrase for phrase in labels().shared_by if plain.startswith(phrase)), "")
    if not phrase and "(@" not in line:
        return None
    rest = " ".join(line.split()[len(phrase.split()) :])
    sharer = _SHARER.match(rest)
    if sharer is None:
        return Embed("instagram", author=rest)
    return Embed("instagram", author=sharer["author"].strip(" :"), handle=sharer["handle"])


def _captioned(lines: list[str], gaps: list[bool], at: int, floor: int, language: str) -> Post | None:
    """The line "A post shared by Name (@handle)" without its frame; the caption above it must look like one."""
    if "@" not in lines[at] or len(lines[at]) > _LONGEST_SHARER:
        return None
    plain = folded(lines[at])
    if not any(plain.startswith(phrase) for phrase in labels().shared_by) or not (sharer := _shared(lines[at])):
        return None
    first = at - 1 if at > floor and _further(lines, gaps, at, language) else at
    return Post(first, at + 1, lines[first], sharer)


def _pictured(lines: list[str], at: int) -> Post | None:
    """A line that ends in a picture link is a post even when its signature was not copied."""
    link = _PICTURE.search(lines[at])
    if link is None or (at + 1 < len(lines) and signature_of(lines[at + 1])):
        return None
    text = _without_picture(lines[at]) or lines[at]
    return Post(at, at + 1, text, Embed(platform="twitter", url=_address(link[0])))


def _address(link: str) -> str:
    return link if link.startswith("http") else f"https://{link}"


def _without_picture(text: str) -> str:
    return " ".join(_PICTURE.sub("", text.replace("https://pic.", "pic.")).split(" ")).strip()
