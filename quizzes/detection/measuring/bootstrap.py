"""Counts of whole articles in, 95 % bootstrap intervals of precision, recall and F1 out.

Articles are drawn, not sentences: those of one article resemble each other, and intervals that forget it are too
narrow (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapters 8 and 13: percentile intervals).
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from operator import mul
from random import Random
from typing import Any, NamedTuple

from quizzes.detection.measuring.counts import Counts

_ROUNDS = 1_000
_SEED = 4
# Two and a half in a hundred are cut off at either end.
_TAIL = 0.025


class Interval(NamedTuple):
    """Between `low` and `high` lie 95 of 100 values, both shares from 0 to 1."""

    low: float
    high: float

    def as_json(self) -> list[float]:
        return [round(self.low, 3), round(self.high, 3)]


class Intervals(NamedTuple):
    """How far each figure may be off; None where too little was counted to say."""

    precision: Interval | None = None
    recall: Interval | None = None
    f1: Interval | None = None

    def as_json(self) -> dict[str, Any]:
        return {name: one and one.as_json() for name, one in self._asdict().items()}


@cache
def draws(articles: int) -> tuple[tuple[int, ...], ...]:
    """How often each article is drawn in each round; the same rounds for every figure, and every time."""
    chance = Random(_SEED)  # noqa: S311 - draws articles, keeps no secret
    rounds = []
    for _round in range(_ROUNDS):
        drawn = Counter(chance.choices(range(articles), k=articles))
        rounds.append(tuple(drawn[article] for article in range(articles)))
    return tuple(rounds)


def intervals(articles: Sequence[Counts]) -> Intervals:
    """The intervals over all articles of a set, empty counts included. One article says nothing about others."""
    if len(articles) < 2:
        return Intervals()
    sums = zip(
        _drawn([one.hits for one in articles]),
        _drawn([one.false_alarms for one in articles]),
        _drawn([one.misses for one in articles]),
        strict=True,
    )
    drawn = [Counts(*one) for one in sums]
    return Intervals(
        _between([one.precision for one in drawn if one.hits + one.false_alarms]),
        _between([one.recall for one in drawn if one.hits + one.misses]),
        _between([one.f1 for one in drawn if one.hits + one.false_alarms + one.misses]),
    )


def _drawn(column: Sequence[int]) -> list[int]:
    if not any(column):
        return [0] * _ROUNDS
    return [sum(map(mul, column, weights)) for weights in draws(len(column))]


def _between(values: list[float]) -> Interval | None:
    if not values:
        return None
    values.sort()
    cut = int(len(values) * _TAIL)
    return Interval(values[cut], values[-1 - cut])
