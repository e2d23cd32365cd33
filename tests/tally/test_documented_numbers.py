"""What docs/scoring.md tells a teacher is what the code does."""

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from quizzes.scoring import Answers, Key, QuestionKey, score
from quizzes.scoring.score import spotting
from quizzes.tally import Counts, discernment, discernment_word, suspicion, suspicion_word
from tests.scoring.builders import AD, CLAIM, a_key

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")


def the_example() -> tuple[Key, Answers]:
    questions = (QuestionKey(1, 3, frozenset({2}), several=False), QuestionKey(2, 4, frozenset({1, 2}), several=True))
    key = a_key(*[CLAIM] * 5, *[""] * 8, "?", questions=questions)
    marks = {1: CLAIM, 2: CLAIM, 3: CLAIM, 4: AD, 6: CLAIM, 7: AD, 14: CLAIM}
    return key, Answers(marks, {1: frozenset({2}), 2: frozenset({1, 2, 3})})


def random_leftover(targets: int, fine: int) -> Fraction:
    """The mean floored score of someone who marks each passage with chance 1/4, each of three kinds equally often."""
    found = sums_of(
        {Fraction(0): Fraction(3, 4), Fraction(1): Fraction(1, 12), Fraction(1, 2): Fraction(1, 6)}, targets
    )
    alarms = sums_of({Fraction(0): Fraction(3, 4), Fraction(1): Fraction(1, 4)}, fine)
    mean = Fraction(0)
    for (credit, p), (alarm, q) in product(found.items(), alarms.items()):
        mean += p * q * max(Fraction(0), spotting(credit, targets, int(alarm), fine))
    return mean


def sums_of(draw: dict[Fraction, Fraction], times: int) -> dict[Fraction, Fraction]:
    """How likely each sum of so many independent draws is."""
    sums = {Fraction(0): Fraction(1)}
    for _ in range(times):
        longer: dict[Fraction, Fraction] = {}
        for (value, p), (step, q) in product(sums.items(), draw.items()):
            longer[value + step] = longer.get(value + step, Fraction(0)) + p * q
        sums = longer
    return sums


def test_the_worked_example_scores_what_the_document_says() -> None:
    result = score(*the_example())
    assert f"**{float(result.points)} of {result.out_of}**" in DOCUMENT
    assert f"70 % − 25 % = {float(100 * result.spotting):.0f} % of 5 points | 2.25 |" in DOCUMENT


def test_discernment_and_suspicion_of_the_example_are_what_the_document_says() -> None:
    counts = Counts(9, 12, 4, 24)
    d_prime, bias = discernment(counts), suspicion(counts)
    assert d_prime is not None
    assert bias is not None
    assert f"discernment {d_prime:.2f}, *{discernment_word(counts)}*" in DOCUMENT
    assert f"suspicion −{-bias:.2f}, *{suspicion_word(counts)}*" in DOCUMENT


@pytest.mark.parametrize(
    ("targets", "fine", "sentence"),
    [
        (4, 8, "5 % of the points with 4 faulty and 8 fine"),
        (8, 22, "2.6 % with 8 and 22"),
        (20, 40, "1.1 % with 20 and 40"),
    ],
)
def test_the_floor_leaves_random_marking_what_the_document_says(targets: int, fine: int, sentence: str) -> None:
    share = float(sentence.split(" %", maxsplit=1)[0]) / 100
    assert float(random_leftover(targets, fine)) == pytest.approx(share, abs=0.0005)
    assert sentence in DOCUMENT
