"""The bytes of a text file in, its characters out."""

import codecs

from quizzes.reading.characters import encoding_named
from quizzes.reading.errors import NotText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes, charset: str = "") -> str:
    """The text of a file: by its byte order mark, else UTF-8, else Windows-1252, in which old articles were kept.

    `charset` is what a server said beside it: tried before the last of these.
    Raises NotText when the bytes are none of these; control characters are left to `read_text` to refuse.
    """
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    for attempt in filter(None, (encoding, encoding_named(charset), "cp1252")):
        try:
            return content.decode(attempt)
        except UnicodeDecodeError:
            continue
    raise NotText("neither UTF-8 nor Windows-1252")
