"""In: an article as pasted text or as HTML.
Out: a Document of numbered passages, with its ads and embedded posts kept and labelled.
"""

from quizzes.reading.decoding import decoded
from quizzes.reading.document import Document, Embed, Passage, PassageKind
from quizzes.reading.errors import (
    EmptyText,
    NotAPicture,
    NotText,
    ReadingError,
    TextTooLong,
    TooDeep,
    TooHeavy,
    UnknownLanguage,
)
from quizzes.reading.html import read_html
from quizzes.reading.text import read_text

__all__ = [
    "Document",
    "Embed",
    "EmptyText",
    "NotAPicture",
    "NotText",
    "Passage",
    "PassageKind",
    "ReadingError",
    "TextTooLong",
    "TooDeep",
    "TooHeavy",
    "UnknownLanguage",
    "decoded",
    "read_html",
    "read_text",
]
