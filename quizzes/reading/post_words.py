"""The markup of a quoted post in, its lines out; and what of them is its text, what its signature."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from quizzes.reading.folding import folded
from quizzes.reading.lexicon import labels
from quizzes.reading.signature import HANDLE, signature_of

_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "button", "iframe"))
_LINES = frozenset(
    """
    p div section header footer li ul ol blockquote br h1 h2 h3 h4 h5 h6 figure figcaption article
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_SHARER = re.compile(rf"(?P<author>[^@\n]{{0,100}}?)\s?\(?(?P<handle>{HANDLE})\)?(?P<rest>[^\n]{{0,120}})$")
_LAST_PICTURE = re.compile(r"\s*(?:https?://)?pic\.(?:twitter|x)\.com/\w+\s*$")
_PLACEHOLDER = re.compile(r"\s*\[(?:image or embed|contains quote post or other embedded content)\]\s*$")


class Said(NamedTuple):
    """What a post says and who signed it; unknown parts are ""."""

    text: str
    author: str = ""
    handle: str = ""
    date: str = ""


def lines_in(element: HtmlElement) -> list[str]:
    """The visible lines of an element, single-blanked."""
    lines = "".join(_pieces(element)).split("\n")
    return [line for line in (" ".join(line.split()) for line in lines) if line]


def _pieces(element: HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    edge = "\n" if element.tag in _LINES else ""
    yield edge + _flat(element.text)
    for child in element:
        yield from _pieces(child)
        yield _flat(child.tail)
    yield edge


def _flat(text: str | None) -> str:
    """What is written over several lines of the source is one line on the page."""
    return re.sub(r"\s", " ", text) if text else ""


def signed_words(lines: list[str]) -> Said | None:
    """A post that ends in "— Name (@handle) date"; None for any other text."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 3), -1):
        tail = " ".join(lines[at:])
        if found := signature_of(tail):
            body = " ".join([*lines[:at], tail[: found.start]])
            return Said(tidy(body), found.author, found.handle, found.date)
    return None


def shared_words(lines: list[str]) -> Said:
    """An Instagram post: its caption without the frame around it, and who shared it; without a caption, the frame."""
    caption, author, handle, date = [], "", "", ""
    for line in lines:
        plain = folded(line)
        phrase = next((phrase for phrase in labels().shared_by if plain.startswith(phrase)), "")
        sharer = _SHARER.search(" ".join(line.split()[len(phrase.split()) :])) if phrase else _lone_sharer(line)
        if sharer:
            author, handle = sharer["author"].strip(" :·"), sharer["handle"]
            date = sharer["rest"].strip(" ).·")
            date = re.sub(r"^(?:on|am|le|el|il|em|op|dne|den|dnia|w dniu)\s", "", date)
        elif phrase:
            author = " ".join(line.split()[len(phrase.split()) :])
        elif plain not in labels().embed_frames:
            caption.append(line)
    framed = lines if author or handle else []
    return Said(tidy(" ".join(caption or framed)), author, handle, date)


def _lone_sharer(line: str) -> re.Match[str] | None:
    """A short line that ends in "Name (@handle)": the frame in a language we have no words for."""
    found = _SHARER.search(line) if len(line) <= 120 and line.rstrip().endswith(")") and "(@" in line else None
    return found if found and not found["rest"].strip(" )") else None


def tidy(text: str) -> str:
    """A post's words without the picture link and the placeholder it ends in; "" when there is nothing else."""
    before = ""
    while before != text:
        before, text = text, _PLACEHOLDER.sub("", _LAST_PICTURE.sub("", text))
    return text.strip()
