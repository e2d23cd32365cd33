"""Item analysis, against a published example and against formulas written another way."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.scoring import Answers, Outcome, score
from quizzes.tally import Analysis, Item, MixedEditionsError, analyse
from tests.scoring.builders import AD, CLAIM, EMBED, a_key, a_question, marks
from tests.tally.builders import attempts_from

# Karl L. Wuensch, East Carolina University, "The Kuder-Richardson 20",
# https://core.ecu.edu/wuenschk/StatHelp/KR20.txt: ten students, ten items, with p, pq and the variance of the totals.
WUENSCH = (
    "1111110110",
    "1011011101",
    "1111011001",
    "0010001000",
    "0000010010",
    "1110111111",
    "1101110111",
    "1111111101",
    "0101111101",
    "1101101110",
)
WUENSCH_P = (7, 7, 6, 7, 6, 8, 7, 7, 5, 6)
WUENSCH_PQ = (0.21, 0.21, 0.24, 0.21, 0.24, 0.16, 0.21, 0.21, 0.25, 0.24)
WUENSCH_VARIANCE = 5.84


def the_item(passage: str, marked: dict[str, int]) -> Item:
    """One passage, marked with each kind so many times."""
    answers = [Answers({1: kind}) for kind, times in marked.items() for _ in range(times)]
    return analyse([score(a_key(passage), each).outcomes for each in answers]).items[0]


def a_table(random: Random, students: int, items: int) -> list[str]:
    """Better students find more; some find with the wrong kind."""
    skills = [random.random() for _ in range(students)]
    return ["".join("1" if random.random() < skill else random.choice("0h") for _ in range(items)) for skill in skills]


def credit_columns(attempts: Sequence[Sequence[Outcome]]) -> list[list[float]]:
    return [[float(attempt[i].credit) for attempt in attempts] for i in range(len(attempts[0]))]


def covariance(x: Sequence[float], y: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(x, y, strict=True)) / len(x) - sum(x) / len(x) * sum(y) / len(y)


def alpha_from_covariances(columns: list[list[float]]) -> float:
    """What the items share, over the variance of the totals."""
    totals = [sum(row) for row in zip(*columns, strict=True)]
    shared = sum(covariance(x, y) for i, x in enumerate(columns) for j, y in enumerate(columns) if i != j)
    return len(columns) / (len(columns) - 1) * shared / covariance(totals, totals)


def corrected_item_total(column: list[float], totals: list[float]) -> float:
    """Henrysson 1963: from the correlation with the whole total, never forming the rest."""
    si, st_ = sqrt(covariance(column, column)), sqrt(covariance(totals, totals))
    whole = covariance(column, totals) / (si * st_)
    return (whole * st_ - si) / sqrt(st_**2 + si**2 - 2 * whole * si * st_)


def test_difficulties_equal_the_published_ones() -> None:
    items = analyse(attempts_from(WUENSCH)).items
    assert [item.difficulty for item in items] == [Fraction(p, 10) for p in WUENSCH_P]


def test_kr20_follows_from_the_published_variances() -> None:
    published = 10 / 9 * (1 - sum(WUENSCH_PQ) / WUENSCH_VARIANCE)
    assert analyse(attempts_from(WUENSCH)).reliability == pytest.approx(published, abs=1e-12)
    assert published == pytest.approx(0.696, abs=0.0005)


def test_discriminations_of_the_published_table_equal_the_point_biserial_formula() -> None:
    for number, item in enumerate(analyse(attempts_from(WUENSCH)).items):
        rest: dict[bool, list[int]] = {True: [], False: []}
        for row in WUENSCH:
            rest[row[number] == "1"].append(row.count("1") - int(row[number]))
        everyone = [float(total) for total in rest[True] + rest[False]]
        gap = sum(rest[True]) / len(rest[True]) - sum(rest[False]) / len(rest[False])
        p = len(rest[True]) / 10
        assert item.discrimination == pytest.approx(gap * sqrt(p * (1 - p)) / sqrt(covariance(everyone, everyone)))


@pytest.mark.parametrize(("students", "items"), [(10, 3), (30, 12), (300, 20)])
def test_every_number_equals_an_independent_formula_with_half_credits(students: int, items: int) -> None:
    seeded = Random(students)  # noqa: S311 - not a secret: the same table every time
    attempts = attempts_from(a_table(seeded, students, items))
    columns = credit_columns(attempts)
    totals = [sum(row) for row in zip(*columns, strict=True)]
    analysis = analyse(attempts)
    assert analysis.reliability == pytest.approx(alpha_from_covariances(columns))
    for item, column in zip(analysis.items, columns, strict=True):
        assert item.difficulty == Fraction(sum(column)) / students
        assert item.discrimination == pytest.approx(corrected_item_total(column, totals))


def test_a_target_counts_found_wrong_kind_and_missed() -> None:
    item = the_item(EMBED, {EMBED: 8, CLAIM: 9, "": 7})
    assert item.statuses == (("half", 9), ("hit", 8), ("miss", 7))
    assert item.answers == ((CLAIM, 9), (EMBED, 8), ("", 7))


def test_a_wrong_kind_is_half_a_success_and_not_right() -> None:
    item = the_item(EMBED, {EMBED: 8, CLAIM: 9, "": 7})
    assert (item.right, item.right_share, item.difficulty) == (8, Fraction(1, 3), Fraction(25, 48))
    assert (item.wrong_kind, item.false_alarm) == (Fraction(9, 24), None)


def test_a_fine_passage_has_a_false_alarm_rate_and_no_wrong_kind() -> None:
    item = the_item("", {"": 15, AD: 5})
    assert (item.false_alarm, item.wrong_kind, item.difficulty) == (Fraction(1, 4), None, Fraction(3, 4))


def test_a_debatable_passage_has_counts_and_no_rates() -> None:
    item = the_item("?", {"": 15, AD: 5})
    assert (item.attempts, item.answers) == (20, (("", 15), (AD, 5)))
    assert (item.difficulty, item.discrimination, item.right_share) == (None, None, None)
    assert (item.false_alarm, item.wrong_kind) == (None, None)


def test_a_debatable_passage_leaves_the_numbers_of_the_others_alone() -> None:
    answers = [marks(**dict.fromkeys(("p1", "p2")[: i % 3], CLAIM), p3=AD) for i in range(12)]
    with_it, without = (
        analyse([score(key, each).outcomes for each in answers]) for key in (a_key(CLAIM, "", "?"), a_key(CLAIM, ""))
    )
    assert with_it.items[:2] == without.items
    assert with_it.reliability == without.reliability


def test_nine_attempts_give_counts_only() -> None:
    analysis = analyse(attempts_from(WUENSCH[:9]))
    item = analysis.items[0]
    assert (item.attempts, item.right) == (9, 6)
    assert (item.difficulty, item.discrimination, item.right_share, item.wrong_kind) == (None,) * 4
    assert analysis.reliability is None


def test_an_item_everyone_gets_right_discriminates_nobody() -> None:
    item = analyse(attempts_from([f"1{row}" for row in WUENSCH])).items[0]
    assert item.difficulty == 1
    assert item.discrimination is None


def test_a_class_of_equals_has_no_reliability() -> None:
    analysis = analyse(attempts_from(["10"] * 5 + ["01"] * 5))
    assert analysis.reliability is None


def test_one_item_has_neither_rest_nor_reliability() -> None:
    analysis = analyse(attempts_from(["1"] * 5 + ["0"] * 5))
    assert (analysis.items[0].discrimination, analysis.reliability) == (None, None)


def test_questions_are_items_in_their_own_points() -> None:
    key = a_key(CLAIM, questions=(a_question(2, points=Fraction(4)),))
    answers = [Answers({1: CLAIM} if i < 6 else {}, {1: frozenset({2 if i < 5 else 3})}) for i in range(10)]
    item = analyse([score(key, each).outcomes for each in answers]).items[1]
    assert (item.item, item.right, item.difficulty) == ("q1", 5, Fraction(1, 2))
    assert item.answers == (("2", 5), ("3", 5))
    assert item.discrimination == pytest.approx(sqrt(2 / 3))


def test_a_question_weighs_its_points_in_the_rest_of_the_others() -> None:
    key = a_key(CLAIM, CLAIM, questions=(a_question(2, points=Fraction(4)),))
    attempts = [
        score(
            key, Answers({1: CLAIM if i % 3 else "", 2: CLAIM if i < 4 else ""}, {1: frozenset({2 - i % 2})})
        ).outcomes
        for i in range(12)
    ]
    first, second, question = credit_columns(attempts)
    rest = [a + b for a, b in zip(second, question, strict=True)]
    expected = covariance(first, rest) / sqrt(covariance(first, first) * covariance(rest, rest))
    assert max(question) == 4
    assert analyse(attempts).items[0].discrimination == pytest.approx(expected)


def answers_in_fifths(*rows: tuple[int, ...]) -> Analysis:
    """Each row five times: so many of the five right options of each question."""
    questions = [replace(a_question(1, 2, 3, 4, 5, options=6, several=True), number=n + 1) for n in range(len(rows[0]))]
    key = a_key(questions=tuple(questions))
    attempts = [Answers(choices={n: frozenset(range(1, k + 1)) for n, k in enumerate(row, 1)}) for row in rows * 5]
    return analyse([score(key, each).outcomes for each in attempts])


def test_totals_that_differ_only_by_rounding_are_equal() -> None:
    assert sum((0.2, 0.4)) != 0.6
    assert answers_in_fifths((1, 2), (3, 0)).reliability is None


def test_rests_that_differ_only_by_rounding_are_equal() -> None:
    assert (0.4 + 0.2) - 0.4 != 0.2
    assert answers_in_fifths((0, 0, 1), (2, 0, 1)).items[0].discrimination is None


def test_no_attempts_are_no_items() -> None:
    assert analyse([]) == Analysis(0, (), None)


def test_attempts_at_two_editions_are_refused() -> None:
    with pytest.raises(MixedEditionsError, match="each edition"):
        analyse([score(a_key(CLAIM), Answers()).outcomes, score(a_key(CLAIM, ""), Answers()).outcomes])


@given(st.integers(10, 25), st.integers(2, 6), st.randoms(use_true_random=False))
def test_the_order_of_students_never_matters(students: int, items: int, random: Random) -> None:
    attempts = attempts_from(a_table(random, students, items))
    one, other = analyse(attempts), analyse(attempts[::-1])
    assert other.reliability == pytest.approx(one.reliability)
    for left, right in zip(one.items, other.items, strict=True):
        assert left.difficulty == right.difficulty
        assert left.discrimination == pytest.approx(right.discrimination)
