"""A line in, the signature of a post at its end out: "– Name (@handle) 26 août 2024"."""

import re
from typing import NamedTuple

HANDLE = r"@[\w.-]{1,80}(?:@[\w.-]{1,80})?"
_DASH = r"(?:--|[–—―‒−-])"
_REST = rf"[^\S\n]?\(\s?(?P<handle>{HANDLE})\s?\)[^\S\n]?(?P<date>[^\n]{{0,60}})$"
# Alone or at the end of the post's last line; any dash.
_SIGNED = re.compile(rf"(?:^|\s){_DASH}[^\S\n]?(?P<author>[^\s–—](?:(?!\s{_DASH}\s)[^\n]){{0,99}}?)?{_REST}")
# On a line of its own a name may hold a dash.
_SIGNED_LINE = re.compile(rf"{_DASH}[^\S\n]?(?P<author>[^\n]{{0,100}}?){_REST}")


class Signature(NamedTuple):
    """Who signed a post and when, and where in the line the signature starts."""

    start: int
    author: str
    handle: str
    date: str


def signature_of(line: str) -> Signature | None:
    """The signature a line ends in; None for a name with its handle inside a sentence."""
    if "@" not in line or "(" not in line:
        return None
    found = _SIGNED_LINE.match(line) or _SIGNED.search(line)
    if found is None or not _is_date(found["date"]):
        return None
    author, date = (found["author"] or "").strip(), found["date"].strip(" .·|")
    return Signature(found.start(), author, found["handle"], date)


def _is_date(date: str) -> bool:
    """What follows a handle is a date or nothing, not the rest of a sentence."""
    return not date.strip() or any(character.isdigit() for character in date)


def platform_of(handle: str) -> str:
    """The network a handle belongs to. What X calls itself now stays `twitter`: the address copied says so."""
    if handle.count("@") > 1:
        return "mastodon"
    return "bluesky" if handle.endswith(".bsky.social") else "twitter"
