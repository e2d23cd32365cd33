"""Setting text for reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.reports.typography import LONGEST_TAIL, split_tail, typeset


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Qui paie ?", "Qui paie\u00a0?"),
        ("« Moi », dit-elle : rien ; rien !", "«\u00a0Moi\u00a0», dit-elle\u00a0: rien\u00a0; rien\u00a0!"),
        ("Qui paie\u202f? «\u00a0Moi\u00a0»", "Qui paie\u202f? «\u00a0Moi\u00a0»"),
        ("À 18:30, voir http://exemple.fr", "À 18:30, voir http://exemple.fr"),
    ],
)
def test_french_spaces_do_not_break(written: str, printed: str) -> None:
    assert typeset(written, "fr") == typeset(written, "fr-CA") == printed


def test_other_languages_are_left_as_they_are() -> None:
    assert typeset("Who ? « Me »", "en") == "Who ? « Me »"


@given(st.text(alphabet="ab ?!:;«»\u00a0\u202f\n"))
def test_every_place_in_a_text_keeps_its_number(text: str) -> None:
    printed = typeset(text, "fr")
    assert len(printed) == len(text)
    assert printed.replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(st.text())
def test_head_and_tail_are_the_text(text: str) -> None:
    head, tail = split_tail(text)
    assert head + tail == text
    assert " " not in tail
    assert len(tail) <= LONGEST_TAIL


def test_a_last_word_too_long_for_a_phone_may_break() -> None:
    assert split_tail("see https://example.org/a/very/long/address") == (
        "see https://example.org/a/very/long/address",
        "",
    )
    assert split_tail("ADVERTISEMENT") == ("", "ADVERTISEMENT")
