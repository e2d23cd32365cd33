"""An answer in, its body unpacked out: no more of it and no later than is wanted."""

from time import monotonic

import requests

_CHUNK = 16 * 1024
# What we ask for. Others grow a few bytes into a gigabyte before anybody can count.
_PACKINGS = ("", "identity", "gzip", "x-gzip", "deflate")


def is_unpacked(answer: requests.Response) -> bool:
    """Whether its body is one we can unpack."""
    return answer.headers.get("content-encoding", "").strip().lower() in _PACKINGS


def body_of(
    answer: requests.Response, *, most: int, deadline: float, too_large: Exception, too_slow: Exception
) -> bytes:
    """At most `most` bytes, before `deadline` (of the monotonic clock, in seconds); else one of the two is raised."""
    content = bytearray()
    # read1 gives what has come, so that a dripping server meets the deadline and a bomb meets the cap.
    while chunk := answer.raw.read1(_CHUNK, decode_content=True):
        content += chunk
        if len(content) > most:
            raise too_large
        if monotonic() > deadline:
            raise too_slow
    return bytes(content)
