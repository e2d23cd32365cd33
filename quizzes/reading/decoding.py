"""The bytes of a text file in, its characters out."""

from quizzes.reading.characters import encoding_named, marked_encoding
from quizzes.reading.errors import NotText


def decoded(content: bytes, charset: str = "") -> str:
    """The text of a file: by its byte order mark, else UTF-8, else Windows-1252, in which old articles were kept.

    `charset` is what a server said beside it: tried before the last of these.
    Raises NotText when the bytes are none of these; control characters are left to `read_text` to refuse.
    """
    for attempt in filter(None, (marked_encoding(content) or "utf-8", encoding_named(charset), "cp1252")):
        try:
            return content.decode(attempt)
        except UnicodeDecodeError:
            continue
    raise NotText("neither UTF-8 nor Windows-1252")
