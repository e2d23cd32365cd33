"""What a teacher brings, and what came of reading it: values that hold no row and touch no database."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from json import dumps

from quizzes.detection.draft import Draft
from quizzes.models import Door, MediaType
from quizzes.reading.document import Document, Picture
from quizzes.reading.redrawn import Redrawn


@dataclass(frozen=True, slots=True)
class Brought:
    """An article at one of three doors: its `text`, the `content` of a file, or its `address`; the others are empty.

    The rest is what was typed beside it, "" for what the article is to say itself.
    """

    door: Door
    text: str = ""
    content: bytes = b""
    media_type: MediaType = MediaType.TEXT
    address: str = ""
    title: str = ""
    language: str = ""
    publisher: str = ""
    url: str = ""
    keeps_pictures: bool = True

    @property
    def digest(self) -> str:
        """The same for the same thing brought again, with the same words beside it: 64 hexadecimal digits."""
        beside = (self.title, self.language, self.publisher, self.url, self.keeps_pictures)
        words = dumps([self.door, self.text, self.media_type, self.address, *beside])
        return sha256(words.encode() + self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Bytes:
    """What is read and kept: the bytes, what they are, where they came from ("" when nobody said) and when.

    `charset` is what a server said of the bytes, "" when it did not say.
    """

    content: bytes
    media_type: MediaType
    url: str
    taken_at: datetime
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Everything there is to keep."""

    source: Bytes
    document: Document
    draft: Draft
    drawn: tuple[tuple[Picture, Redrawn], ...] = ()
