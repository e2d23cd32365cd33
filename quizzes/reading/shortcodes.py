"""A line in; the same without the codes that a content system left standing: "[button link=…]Go[/button]"."""

import re

_NAME = r"[a-z][a-z0-9_-]{1,30}"
# What a button says goes with it.
_BUTTON = re.compile(
    r"\[(?P<name>button|btn|cta|share|sharebuttons?)\b[^\[\]]{0,400}\][^\[\]]{0,200}\[/(?P=name)\]", re.IGNORECASE
)
# With attributes, at its end, or with an underscore, for "[sic]" and "[the council]" are the article's.
_CODE = re.compile(
    rf"\[(?:{_NAME}\s{{1,3}}[\w-]{{1,40}}\s?=\s?[^\[\]]{{1,400}}|/{_NAME}|{_NAME}_{_NAME}|{_NAME}\s?/)\]"
)
_BARE = re.compile(rf"\[({_NAME})\]")
_CLOSED = re.compile(rf"\[/({_NAME})\]")


def without_shortcodes(text: str) -> str:
    """The text less codes in brackets; as it was when there are none."""
    if "[" not in text:
        return text
    closed = frozenset(_CLOSED.findall(text))
    left = _BUTTON.sub(" ", text)
    left = _BARE.sub(lambda found: " " if found[1] in closed else found[0], left)
    left = _CODE.sub(" ", left)
    return text if left == text else " ".join(left.split())
