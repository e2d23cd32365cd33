"""Messages over a stream socket: a length and a JSON object, then a length and bytes."""

import json
from collections.abc import Callable
from struct import Struct
from typing import Any

_LENGTHS = Struct(">II")
_CHUNK = 256 * 1024


class Cut(ConnectionError):  # noqa: N818 - says what happened to the line; the base says that it is an error
    """The other side has gone, or sends something else than messages."""


def written(head: dict[str, Any], body: bytes = b"") -> bytes:
    """One message."""
    first = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"".join((_LENGTHS.pack(len(first), len(body)), first, body))


def read(receive: Callable[[int], bytes], *, at_most: int) -> tuple[dict[str, Any], bytes]:
    """The next message, asked for with `receive(size)`, which gives b"" at the end. Raises Cut."""
    first, second = _LENGTHS.unpack(_exactly(receive, _LENGTHS.size))
    if first + second > at_most:
        raise Cut(f"a message of {first + second} bytes, at most {at_most}")
    try:
        head = json.loads(_exactly(receive, first).decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise Cut("no JSON") from error
    if not isinstance(head, dict):
        raise Cut("no JSON object")
    return head, bytes(_exactly(receive, second))


def _exactly(receive: Callable[[int], bytes], size: int) -> bytearray:
    content = bytearray()
    while len(content) < size:
        part = receive(min(size - len(content), _CHUNK))
        if not part:
            raise Cut(f"{len(content)} of {size} bytes")
        content += part
    return content
