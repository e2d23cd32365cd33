"""Students of known behaviour, without a database."""

from collections.abc import Iterable
from random import Random

import pytest

from quizzes.actions.saving import Changes
from quizzes.demo.behaviours import BEHAVIOURS, CAREFUL, SUSPICIOUS, Behaviour
from quizzes.demo.sit import batches
from quizzes.models import Kind
from quizzes.scoring import Answers, Key, PassageKey, QuestionKey, Score, score
from quizzes.tally import Counts, discernment, suspicion

STUDENTS = 400


def a_key() -> Key:
    """Eight targets, eleven fine passages, one debatable one, two questions."""
    kinds = [*[Kind.UNSOURCED_CLAIM] * 5, Kind.AD, Kind.AD, Kind.MISTRANSLATED_EMBED]
    return Key(
        passages=(
            *(PassageKey(number, frozenset({str(kind)})) for number, kind in enumerate(kinds, 1)),
            *(PassageKey(number) for number in range(9, 20)),
            PassageKey(20, debatable=True),
        ),
        questions=(
            QuestionKey(1, options=3, right=frozenset({2}), several=False),
            QuestionKey(2, options=4, right=frozenset({1, 3}), several=True),
        ),
    )


def a_chance(seed: str = "") -> Random:
    return Random(seed)  # noqa: S311 - decides who marks what, and must repeat itself


def scored(key: Key, given: Changes) -> Score:
    return score(key, Answers(given.marks, {number: frozenset(chosen) for number, chosen in given.choices.items()}))


def scores(name: str) -> list[Score]:
    key = a_key()
    return [scored(key, BEHAVIOURS[name](a_chance(f"{name} {student}"), key)) for student in range(STUDENTS)]


def mean_spotting(of: Iterable[Score]) -> float:
    values = [float(each.raw_spotting) for each in of]
    return sum(values) / len(values)


def pooled(of: Iterable[Score]) -> Counts:
    return Counts.pooled(Counts.of(each) for each in of)


def test_a_blank_page_spots_exactly_nothing() -> None:
    assert {each.raw_spotting for each in scores("blank")} == {0}


def test_marking_everything_never_spots_more_than_nothing() -> None:
    assert all(each.raw_spotting <= 0 for each in scores("everything"))


def test_marking_at_random_spots_nothing_on_average() -> None:
    assert mean_spotting(scores("random")) <= 0.06


@pytest.mark.parametrize("name", ["blank", "everything", "random"])
def test_who_does_not_read_does_not_tell_apart(name: str) -> None:
    found = discernment(pooled(scores(name)))
    assert found is not None
    assert abs(found) < 0.15


def test_the_careful_earn_most() -> None:
    means = {name: sum(each.points for each in scores(name)) / STUDENTS for name in BEHAVIOURS}
    assert max(means, key=lambda name: means[name]) == "careful"


def test_the_suspicious_come_out_suspicious_and_the_trusting_trusting() -> None:
    assert (suspicion(pooled(scores("suspicious"))) or 0) > 0
    assert (suspicion(pooled(scores("trusting"))) or 0) < 0


@pytest.mark.parametrize(("name", "behaviour"), BEHAVIOURS.items())
def test_the_same_chance_gives_the_same_answers(name: str, behaviour: Behaviour) -> None:
    assert behaviour(a_chance(name), a_key()) == behaviour(a_chance(name), a_key())


@pytest.mark.parametrize("behaviour", BEHAVIOURS.values())
def test_answers_fit_the_quiz(behaviour: Behaviour) -> None:
    given = behaviour(a_chance(), a_key())
    assert set(given.marks) <= set(range(1, 21))
    assert set(given.marks.values()) <= set(Kind.values)
    assert len(given.choices.get(1, ())) <= 1


def test_a_student_finds_more_and_spoils_less_as_the_year_goes_on() -> None:
    later = SUSPICIOUS.after(5)
    assert later.found > SUSPICIOUS.found
    assert later.spoilt < SUSPICIOUS.spoilt


def test_nobody_becomes_perfect() -> None:
    assert CAREFUL.after(100).found < 1


def test_answers_in_batches_are_the_same_answers() -> None:
    given = Changes(marks={3: "ad", 1: "ad", 9: "unsourced_claim"}, choices={1: (2,)})
    parts = list(batches(given, 2))
    assert [list(part.marks) for part in parts] == [[1, 3], [9], []]
    assert {number: kind for part in parts for number, kind in part.marks.items()} == given.marks
    assert parts[-1].choices == given.choices


def test_a_blank_page_is_one_batch() -> None:
    assert list(batches(Changes(), 2)) == [Changes()]
