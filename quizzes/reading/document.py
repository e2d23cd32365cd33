"""The article as read: what reading hands on to everything after it."""

from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """What a passage is on the page; not what is wrong with it."""

    SENTENCE = "sentence"
    HEADING = "heading"
    CAPTION = "caption"
    LIST_ITEM = "list_item"
    AD = "ad"
    EMBED = "embed"


@dataclass(frozen=True, slots=True)
class Embed:
    """Where an embedded post came from. Unknown parts are empty strings; `date` is as printed in the article."""

    platform: str = ""
    author: str = ""
    handle: str = ""
    date: str = ""
    url: str = ""
    original_language: str = ""
    original: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The unit a student marks: one sentence, heading, caption or list item, or one whole ad or embed.

    `number` and `block` count from 1 in reading order; passages of one paragraph or list share a block.
    `language` is an ISO 639-1 code.
    """

    number: int
    block: int
    kind: PassageKind
    text: str
    language: str
    embed: Embed | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the article: it stands after passage number `after` (0: before the first).

    `url` is its absolute http(s) address, `text` what the page says for those who do not see it ("" for nothing).
    """

    after: int
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole article: its title ("" when the text shows none), its language and its passages in reading order.

    What a page says of itself comes with it, "" where it says nothing: `byline` and `publisher` as printed, `date`
    as YYYY-MM-DD.
    """

    title: str
    language: str
    passages: tuple[Passage, ...]
    pictures: tuple[Picture, ...] = ()
    byline: str = ""
    date: str = ""
    publisher: str = ""
