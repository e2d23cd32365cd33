"""Messages arrive whole, in any pieces; anything else is a line that was cut."""

from io import BytesIO

import pytest

from quizzes.reading.frames import Cut, read, written


def test_a_message_arrives_whole_however_it_is_torn() -> None:
    line = BytesIO(written({"title": "é\ud800"}, b"\x00bytes"))
    assert read(lambda size: line.read(min(size, 3)), at_most=100) == ({"title": "é\ud800"}, b"\x00bytes")


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\x00\x00",
        written({"a": 1})[:-1],
        written({}, b"x" * 200),
        b"\x00\x00\x00\x01\x00\x00\x00\x00{",
        b"\x00\x00\x00\x02\x00\x00\x00\x00[]",
        b"\x00\x00\x00\x01\x00\x00\x00\x00\xff",
    ],
)
def test_half_a_message_or_too_large_a_one_is_refused(sent: bytes) -> None:
    with pytest.raises(Cut):
        read(BytesIO(sent).read, at_most=100)
