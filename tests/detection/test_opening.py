"""Where the beginning of a text ends that is quoted as its cue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.detection.opening import opening


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (" Short enough. ", "Short enough."),
        ("a" * 58 + " longword", "a" * 58),
        ("a" * 60 + " b", "a" * 60),
        ("a" * 59 + " b", "a" * 59),
        ("a" * 50 + " said:\u00a0«\u00a0yes, of course", "a" * 50 + " said"),
        ("x" * 70, "x" * 60),
        ("字" * 70, "字" * 60),
    ],
)
def test_it_ends_with_a_whole_word(text: str, quoted: str) -> None:
    assert opening(text) == quoted


@given(st.text(min_size=1))
def test_it_is_a_stretch_of_the_text_and_not_long(text: str) -> None:
    assert opening(text) in text
    assert len(opening(text)) <= 60
    assert opening(text) or not text[:60].strip()
