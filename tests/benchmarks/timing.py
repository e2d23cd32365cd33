"""Two ways of doing something, timed in turn: medians, their ratio, and whether the ratio can be trusted."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

ROUNDS = 7
# A ratio whose middle half is spread wider than this share of it says nothing.
_UNSURE = 0.25


@dataclass(frozen=True, slots=True)
class Case:
    """`ours` against `limit`, the least that has to be done for the same; `larger` is ours on ten times the input."""

    name: str
    ours: Callable[[], object]
    limit: Callable[[], object]
    larger: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds, ours and the limit's; `ratio` is how many limits ours takes; `spread` is of the ratio, as a share.

    `growth` is how much longer ten times the input takes, divided by ten: 1 is linear.
    """

    name: str
    ours: float
    limit: float
    ratio: float
    spread: float
    growth: float | None

    @property
    def is_unsure(self) -> bool:
        return self.spread > _UNSURE


def timed(case: Case, rounds: int = ROUNDS) -> Timed:
    """Ours, limit, ours, limit…: what slows the machine down slows both down."""
    case.ours(), case.limit()  # what is loaded at the first call is no part of any
    pairs = [(_seconds(case.ours), _seconds(case.limit)) for _round in range(rounds)]
    ours = median(one for one, _limit in pairs)
    ratio, spread = middle([one / limit for one, limit in pairs])
    growth = _seconds(case.larger) / ours / 10 if case.larger else None
    return Timed(case.name, ours, median(limit for _ours, limit in pairs), ratio, spread, growth)


def middle(values: list[float]) -> tuple[float, float]:
    """The median, and the width of the middle half as a share of it."""
    low, _middle, high = quantiles(values, n=4, method="inclusive")
    return median(values), (high - low) / median(values)


def _seconds(act: Callable[[], object]) -> float:
    gc.collect()
    begun = perf_counter()
    act()
    return perf_counter() - begun
