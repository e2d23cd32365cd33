"""Intervals against a naive second way of making them, and against cases whose answer is known."""

from random import Random

from quizzes.detection.measuring import bootstrap
from quizzes.detection.measuring.bootstrap import Interval, draws, intervals
from quizzes.detection.measuring.counts import Counts
from quizzes.detection.measuring.measure import Measure

ARTICLES = [Counts(4, 1, 2), Counts(0, 3, 1), Counts(7, 0, 0), Counts(2, 2, 5), Counts(0, 0, 0)]


def test_every_round_draws_as_many_articles_as_there_are() -> None:
    rounds = draws(5)
    assert len(rounds) == 1_000
    assert {sum(weights) for weights in rounds} == {5}
    # Each article is expected once a round.
    assert all(abs(sum(column) / 1_000 - 1) < 0.1 for column in zip(*rounds, strict=True))


def naive(articles: list[Counts]) -> Interval:
    """F1 of each round from the articles themselves, the sorted values cut at both ends."""
    chance = Random(bootstrap._SEED)  # noqa: S311 - the same draws as those under test
    values = []
    for _round in range(1_000):
        drawn = chance.choices(articles, k=len(articles))
        sums = Counts()
        for one in drawn:
            sums.join(one)
        if sums != Counts():
            values.append(sums.f1)
    values.sort()
    return Interval(values[25], values[-26])


def test_sums_by_article_give_what_drawing_the_articles_gives() -> None:
    assert intervals(ARTICLES[:4]).f1 == naive(ARTICLES[:4])


def test_two_articles_that_say_the_opposite_leave_everything_open() -> None:
    # Both hits in a quarter of the rounds, both misses in another.
    assert intervals([Counts(hits=5), Counts(misses=5)]).recall == (0, 1)


def test_articles_that_all_say_the_same_leave_nothing_open() -> None:
    assert intervals([Counts(hits=3, misses=1)] * 4).recall == (0.75, 0.75)


def test_one_article_or_none_says_nothing_of_others() -> None:
    assert intervals([Counts(1, 1, 1)]) == (None, None, None)
    assert intervals([]) == (None, None, None)


def test_what_was_never_counted_has_no_interval() -> None:
    found = intervals([Counts(misses=1), Counts(misses=2)])
    assert found.precision is None
    assert found.recall == (0, 0)


def test_a_measure_is_as_unsure_as_its_set_is_small() -> None:
    measure = Measure()
    for article, flagged in (("a", True), ("b", False)):
        measure.add(article, wanted=True, flagged=flagged)
    few, many = measure.intervals("ab").recall, measure.intervals("abcdefgh").recall
    assert few == many == (0, 1)
    assert measure.total.recall == 0.5
    assert measure.share_as_json("ab") == {"of": 2, "count": 1, "share": 0.5, "interval": [0, 1]}
