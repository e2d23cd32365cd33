"""A line in; the same without the codes that a content system left standing: "[button link=…]Go[/button]"."""

import re

_NAME = r"[a-z][a-z0-9_-]{1,30}"
# What a button says goes with it.
_BUTTON = re.compile(
    r"\[(?P<name>button|btn|cta|share|sharebuttons?)\b[^\[\]]{0,400}\][^\[\]]{0,200}\[/(?P=name)\]", re.IGNORECASE
)
# With attributes, at its end, or with an underscore, for "[sic]" and "[the council]" are the article's.
_CODE = re.compile(rf"\[(?:{_NAME}\s+[\w-]{{1,40}}\s?=\s?[^\[\]]{{1,400}}|/{_NAME}|{_NAME}_{_NAME}|{_NAME}\s?/)\]")
_OPENED = re.compile(rf"\[({_NAME})\](?=.*\[/\1\])", re.DOTALL)


def without_shortcodes(text: str) -> str:
    """The text less codes in brackets; as it was when there are none."""
    if "[" not in text:
        return text
    left = _CODE.sub(" ", _OPENED.sub(" ", _BUTTON.sub(" ", text)))
    return text if left == text else " ".join(left.split())
