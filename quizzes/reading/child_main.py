"""The reader's own process: documents in over its standard input (a socket), one answer out for each.

Nothing but this process, which can be killed at any moment, holds a foreign page while it is parsed.
"""

import socket
import traceback
from typing import Any

from quizzes.reading.carrying import packed
from quizzes.reading.document import Document
from quizzes.reading.errors import ReadingError, TextTooLong, TooHeavy
from quizzes.reading.frames import Cut, read, written
from quizzes.reading.html import read_html
from quizzes.reading.limits import MOST_PASSAGES_READ, allow_a_document, bind
from quizzes.reading.redrawing import redraw
from quizzes.reading.text import read_text

_ANY_SIZE = 2**33  # the parent is trusted


def main() -> None:
    """Answers until the parent closes its end, or until an answer says that this process is spent."""
    with socket.socket(fileno=0) as parent:
        bind()
        parent.sendall(written({"ready": True}))
        while True:
            try:
                head, body = read(parent.recv, at_most=_ANY_SIZE)
            except Cut:
                return
            allow_a_document()
            parent.sendall(answer(head, body))


def answer(head: dict[str, Any], body: bytes) -> bytes:
    """The answer to one message, whatever happens on the way to it."""
    try:
        return _done(head, body)
    except ReadingError as error:
        return written({"error": error.code, "message": str(error)})
    except (MemoryError, RecursionError) as error:
        return written({"error": TooHeavy.code, "message": type(error).__name__})
    except Exception:  # a fault of ours costs one document; the parent writes it to the log
        return written({"error": ReadingError.code, "message": traceback.format_exc(limit=-8), "fault": True})


def _done(head: dict[str, Any], body: bytes) -> bytes:
    match head.pop("task"):
        case "html":
            return _carried(read_html(body, **head))
        case "html_text":
            return _carried(read_html(body.decode("utf-8", "surrogatepass"), **head))
        case "text":
            return _carried(read_text(body.decode("utf-8", "surrogatepass"), **head))
        case _:
            drawn = redraw(body)
            return written({"width": drawn.width, "height": drawn.height}, drawn.content)


def _carried(document: Document) -> bytes:
    if len(document.passages) > MOST_PASSAGES_READ:
        raise TextTooLong(f"{len(document.passages)} passages, at most {MOST_PASSAGES_READ}")
    return written({"document": packed(document)})


if __name__ == "__main__":
    main()
