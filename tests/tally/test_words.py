"""Numbers as words, and when there are not enough of them."""

import pytest

from quizzes.tally import Counts, DiscernmentWord, SuspicionWord, discernment_word, suspicion_word
from quizzes.tally.words import word_for_discernment, word_for_suspicion


@pytest.mark.parametrize(
    ("value", "word"),
    [(-2, "guessing"), (0.34, "guessing"), (0.35, "emerging"), (0.79, "emerging"), (0.8, "solid"), (1.6, "sharp")],
)
def test_discernment_has_four_words(value: float, word: str) -> None:
    assert word_for_discernment(value) == word


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (-0.51, "too_trusting"),
        (-0.5, "a_little_trusting"),
        (-0.2, "balanced"),
        (0, "balanced"),
        (0.2, "balanced"),
        (0.21, "a_little_suspicious"),
        (0.5, "a_little_suspicious"),
        (0.51, "too_suspicious"),
    ],
)
def test_suspicion_has_five_words(value: float, word: str) -> None:
    assert word_for_suspicion(value) == word


def test_seven_targets_are_not_enough_for_a_word() -> None:
    counts = Counts(7, 7, 0, 30)
    assert (discernment_word(counts), suspicion_word(counts)) == ("not_enough", "not_enough")


def test_nothing_at_all_is_not_enough_for_a_word() -> None:
    assert discernment_word(Counts()) is DiscernmentWord.NOT_ENOUGH
    assert suspicion_word(Counts()) is SuspicionWord.NOT_ENOUGH


def test_a_perfect_reader_is_sharp_and_balanced() -> None:
    counts = Counts(8, 8, 0, 8)
    assert (discernment_word(counts), suspicion_word(counts)) == ("sharp", "balanced")


def test_who_marks_everything_is_guessing_and_too_suspicious() -> None:
    counts = Counts(8, 8, 22, 22)
    assert (discernment_word(counts), suspicion_word(counts)) == ("guessing", "too_suspicious")


def test_who_marks_nothing_is_guessing_and_too_trusting() -> None:
    counts = Counts(0, 8, 0, 22)
    assert (discernment_word(counts), suspicion_word(counts)) == ("guessing", "too_trusting")
