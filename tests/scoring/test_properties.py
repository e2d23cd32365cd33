"""What holds for every key, every density and every way to answer."""

from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from quizzes.scoring import Answers, Key, Score, score
from tests.scoring.builders import CLAIM, KINDS, a_dense_key, densities, everything, keys, keys_with_answers, perfect


def numbers(result: Score) -> Score:
    return replace(result, outcomes=())


@given(keys())
def test_a_blank_page_scores_exactly_zero_before_the_floor(key: Key) -> None:
    assume(key.targets)
    assert score(key, Answers()).raw_spotting == 0


@given(keys(), st.data())
def test_marking_everything_scores_at_most_zero_before_the_floor(key: Key, data: st.DataObject) -> None:
    assume(key.fine)
    marks = {passage.number: data.draw(st.sampled_from(KINDS)) for passage in key.passages}
    assert score(key, Answers(marks)).raw_spotting <= 0


@given(densities)
def test_marking_everything_with_the_right_kind_scores_exactly_zero(density: tuple[int, int]) -> None:
    key = a_dense_key(*density)
    assert score(key, everything(key)).raw_spotting == 0


@given(keys(), st.tuples(*[st.integers(0, 9)] * 4))
def test_marking_at_random_is_expected_to_score_at_most_zero(key: Key, odds: tuple[int, int, int, int]) -> None:
    """A raw score is the sum of what each mark does to a blank page, so its mean is the sum of their means."""
    assume(key.targets and key.fine and sum(odds))
    mean = sum(
        Fraction(odd, sum(odds)) * score(key, Answers({passage.number: kind})).raw_spotting
        for passage in key.passages
        for kind, odd in zip(KINDS, odds, strict=False)
    )
    assert mean <= 0


@given(keys_with_answers())
def test_a_raw_score_is_the_sum_of_what_each_mark_does_to_a_blank_page(both: tuple[Key, Answers]) -> None:
    key, answers = both
    assume(key.targets)
    alone = [score(key, Answers({number: kind})).raw_spotting for number, kind in answers.marks.items()]
    assert score(key, answers).raw_spotting == sum(alone)


@given(keys_with_answers(), st.data())
def test_another_false_alarm_never_raises_a_score(both: tuple[Key, Answers], data: st.DataObject) -> None:
    key, answers = both
    untouched = [p.number for p in key.passages if p.is_fine and not answers.marks.get(p.number)]
    assume(untouched)
    more = replace(answers, marks={**answers.marks, data.draw(st.sampled_from(untouched)): CLAIM})
    before, after = score(key, answers), score(key, more)
    assert after.points <= before.points
    assert after.raw_spotting < before.raw_spotting


@given(keys_with_answers(), st.data())
def test_another_right_mark_never_lowers_a_score(both: tuple[Key, Answers], data: st.DataObject) -> None:
    key, answers = both
    targets = [passage for passage in key.passages if passage.is_target]
    assume(targets)
    target = data.draw(st.sampled_from(targets))
    better = replace(answers, marks={**answers.marks, target.number: min(target.kinds)})
    assert score(key, better).points >= score(key, answers).points


@given(keys_with_answers(), st.randoms(use_true_random=False))
def test_the_order_of_marks_never_matters(both: tuple[Key, Answers], random: Random) -> None:
    key, answers = both
    shuffled = random.sample(list(answers.marks.items()), len(answers.marks))
    assert score(key, replace(answers, marks=dict(shuffled))) == score(key, answers)


@given(keys())
def test_perfect_answers_earn_every_point_there_is(key: Key) -> None:
    result = score(key, perfect(key))
    assert result.points == result.out_of == key.out_of


@given(keys_with_answers())
def test_a_score_lies_between_nothing_and_all_points(both: tuple[Key, Answers]) -> None:
    result = score(*both)
    assert 0 <= result.points <= result.out_of
    assert 0 <= result.spotting <= 1
    assert -1 <= result.raw_spotting <= 1


@given(keys_with_answers(), st.sampled_from(("", *KINDS)))
def test_a_debatable_passage_never_changes_the_score(both: tuple[Key, Answers], kind: str) -> None:
    key, answers = both
    debatable = {passage.number: kind for passage in key.passages if passage.debatable}
    without = replace(key, passages=tuple(passage for passage in key.passages if not passage.debatable))
    marked = score(key, replace(answers, marks={**answers.marks, **debatable}))
    assert numbers(marked) == numbers(score(key, answers)) == numbers(score(without, answers))


@given(keys_with_answers())
def test_a_rebuilt_score_is_equal(both: tuple[Key, Answers]) -> None:
    first = score(*both)
    assert score(*deepcopy(both)) == first
    assert score(*both) == first


@given(keys_with_answers())
def test_there_is_one_outcome_for_each_item_in_the_order_of_the_key(both: tuple[Key, Answers]) -> None:
    key, answers = both
    expected = [f"{p.number}" for p in key.passages] + [f"q{q.number}" for q in key.questions]
    assert [outcome.item for outcome in score(key, answers).outcomes] == expected


@given(keys_with_answers())
def test_the_score_can_be_recomputed_from_its_outcomes(both: tuple[Key, Answers]) -> None:
    """As a teacher would from the answers export, with nothing but status and credit."""
    key, answers = both
    result = score(key, answers)
    of_targets = [o for o in result.outcomes if o.status in ("hit", "half", "miss")]
    of_fine = [o for o in result.outcomes if o.status in ("false_alarm", "left_alone")]
    assert sum(o.credit for o in of_targets) == result.credit
    assert len(of_targets) == result.targets
    assert len(of_fine) - sum(o.credit for o in of_fine) == result.false_alarms
    assert (
        sum(o.credit for o in result.outcomes if o.is_question) + result.spotting * key.spotting_weight == result.points
    )
