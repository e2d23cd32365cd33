"""Lines of a copied page in, the posts out whose frames left something behind: TikTok, Facebook, Reddit, X."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizzes.reading.document import Embed
from quizzes.reading.folding import folded
from quizzes.reading.lexicon import labels
from quizzes.reading.platforms import post_at

_LONGEST_BODY = 1_000
_MOST_LINES = 6
_BEFORE_DATE = re.compile(r"\s(?:on|sur|le|am|auf|en|el|su|em|op|w dniu)$")
_HANDLE = re.compile(r"@[\w.-]{2,40}")
# Reddit runs its words together: "byu/name innews".
_REDDIT = re.compile(
    r"(?:by|von|par|de|da|door)?\s?(?P<handle>u/[\w-]{3,20})\s?"
    r"(?:(?:in|dans|en|em|su)\s?(?:r/)?\w{2,30}|from discussion.*)"
)
_MASTODON = re.compile(r"(?:Post by|Beitrag von|Message de|Publicación de)\s(?P<handle>@\w+@[\w.-]+\.\w+)")
# "Name @handle · Mar 3", as a timeline shows it.
_HEADER = re.compile(r"(?P<author>[^@\n]{1,60}?)?\s?(?P<handle>@\w{2,20})\s?·\s?(?P<date>[^\n]{0,14}\d[^\n]{0,14})")
# "10:02 AM · Mar 3, 2024 · 12.4K Views", the line under a post.
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d\d(?:\s?[APap]\.?\s?[Mm]\.?)?\s·\s(?P<date>[^·\n]{4,24}\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:\s?·.{0,40})?"
)
_COUNT = re.compile(
    r"\d[\d.,\s]*\s?(?:[KkMm]|k|mil|Tsd\.?|тыс\.?)?\s?(?:views?|vues?|replies|reply|likes?|reposts?|retweets?|"
    r"bookmarks?|comments?|shares?|aufrufe|просмотр\w*|visualizaciones)",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:Replying to|En réponse à|Antwort an|Respondiendo a|В ответ)\s@.{1,80}|Read (?:[\d.,]+[KM]? )?repl(?:y|ies)|"
    r"Copy link(?: to post)?|Translate post|Show more|Read more on (?:X|Twitter)|"
    r"(?:X|Twitter) \(formerly Twitter\)|X \(formerly Twitter\)|Reply|See the latest.{0,40} on (?:X|Twitter)|"
    r"View on (?:Mastodon|X|Twitter|Bluesky|TikTok)|Voir sur (?:X|Twitter)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post found in `lines[first:end]`: what it says, and where it came from."""

    first: int
    end: int
    text: str
    embed: Embed


def remnant(lines: list[str], at: int, floor: int) -> Post | None:
    """The post whose remnant stands in line `at`; lines above it belong to it from `floor` on at most."""
    line = lines[at]
    if len(line) > 200:
        return None
    for find in _FINDERS:
        if found := find(lines, at, floor):
            return found
    return None


def _address(lines: list[str], at: int, floor: int) -> Post | None:
    line = lines[at]
    found = post_at(line) if line[:4] == "http" and " " not in line else None
    return Post(at, at + 1, line, Embed(found.platform, handle=found.handle, url=found.url)) if found else None


def _sound(lines: list[str], at: int, floor: int) -> Post | None:
    """TikTok: "@handle", the caption, "♬ the sound it was filmed to"."""
    if not lines[at].startswith("♬"):
        return None
    first = next((top for top in range(at - 1, max(floor, at - 5) - 1, -1) if lines[top].startswith("@")), at - 1)
    if first < floor:
        return None
    name = _HANDLE.match(lines[first])
    body = " ".join(lines[first:at])
    body = body[name.end() :].strip() if name and len(body) > name.end() else body
    return Post(first, at + 1, body, Embed("tiktok", handle=name[0] if name else ""))


def _posted(lines: list[str], at: int, floor: int) -> Post | None:
    """Facebook: "Posted by Name on Friday, December 5, 2014"; without its weekday it is a blog's byline."""
    plain = folded(lines[at])
    phrase = next((phrase for phrase in labels().posted_by if plain.startswith(f"{phrase} ")), "")
    if not phrase:
        return None
    words = lines[at].split()
    day = next((number for number, word in enumerate(words) if folded(word) in labels().weekdays), 0)
    if not day or not any(map(str.isdigit, lines[at])):
        return None
    author = _BEFORE_DATE.sub("", " ".join(words[len(phrase.split()) : day]))
    first = at - 1 if at > floor and len(lines[at - 1]) <= _LONGEST_BODY else at
    return Post(first, at + 1, lines[first], Embed("facebook", author, date=" ".join(words[day:])))


def _discussed(lines: list[str], at: int, floor: int) -> Post | None:
    """Reddit: the title, then who put it where."""
    found = _REDDIT.fullmatch(lines[at]) if "u/" in lines[at] else None
    if found is None or at <= floor:
        return None
    return Post(at - 1, at + 1, lines[at - 1], Embed("reddit", handle=found["handle"]))


def _tooted(lines: list[str], at: int, floor: int) -> Post | None:
    found = _MASTODON.fullmatch(lines[at]) if "@" in lines[at] else None
    if found is None:
        return None
    end = at + 2 if at + 1 < len(lines) and _FURNITURE.fullmatch(lines[at + 1]) else at + 1
    return Post(at, end, " ".join(lines[at:end]), Embed("mastodon", handle=found["handle"]))


def _headed(lines: list[str], at: int, floor: int) -> Post | None:
    """X: "Name @handle · Mar 3", the words, and the counts below them; without these, one line of words."""
    found = _HEADER.fullmatch(lines[at]) if "@" in lines[at] else None
    if found is None or at + 1 >= len(lines):
        return None
    below = range(at + 1, min(at + 1 + _MOST_LINES, len(lines)))
    last = max((line for line in below if _is_under(lines[line])), default=at + 1)
    end = last + 1
    words = [line for line in lines[at + 1 : end] if not _is_under(line)]
    embed = Embed("twitter", (found["author"] or "").strip(), found["handle"], found["date"].strip())
    return Post(at, end, " ".join(words) or lines[at], embed)


def _clocked(lines: list[str], at: int, floor: int) -> Post | None:
    """X: the words, then "10:02 AM · Mar 3, 2024"; a handle or a name with one may stand above the words."""
    found = _CLOCK.fullmatch(lines[at])
    if found is None or at <= floor:
        return None
    first = at - 1
    handle = next((top for top in range(at - 1, max(floor, at - 4) - 1, -1) if _HANDLE.fullmatch(lines[top])), None)
    first = at - 1 if handle is None else handle
    end = at + 1
    while end < len(lines) and end < at + 5 and _is_under(lines[end]):
        end += 1
    words = lines[first + (handle is not None) : at]
    embed = Embed("twitter", handle=lines[first] if handle is not None else "", date=found["date"].strip())
    return Post(first, end, " ".join(words) or lines[at], embed)


def _is_under(line: str) -> bool:
    """Counts, clocks and buttons that stand under a post."""
    return len(line) <= 80 and bool(_FURNITURE.fullmatch(line) or _COUNT.fullmatch(line) or _CLOCK.fullmatch(line))


_Finder = Callable[[list[str], int, int], Post | None]
_FINDERS: tuple[_Finder, ...] = (_address, _sound, _posted, _discussed, _tooted, _headed, _clocked)
