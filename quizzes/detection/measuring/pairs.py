"""Labelled translations in, how often the bad ones are told from the fair ones out, with and without the original.

A pair is {"id", "original", "translation", "original_language", "language", "bad": bool, "fault"?: its name, "part"?}.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from random import Random
from typing import Any, NamedTuple

from quizzes.detection.measuring.bootstrap import Interval
from quizzes.detection.measuring.counts import Counts
from quizzes.detection.translation import SUSPECT, compare

# Faults that break the text itself, so that they show without the original.
_GARBLED = frozenset(("salad", "word_salad", "order", "garbled"))
# The share of fair translations that may be suspected.
_ALLOWED = 0.05
_ROUNDS, _SEED, _TAIL = 400, 4, 0.025
Scores = Sequence[float]


class PairIntervals(NamedTuple):
    """Where 95 of 100 values lie when the pairs are drawn again; None where there is too little to draw from."""

    recall: Interval | None = None
    precision_at_half: Interval | None = None


@dataclass(slots=True)
class PairFigures:
    """The scores of fair translations, and of bad ones by fault."""

    fair: list[float] = field(default_factory=list)
    bad: dict[str, list[float]] = field(default_factory=dict)

    @property
    def every(self) -> list[float]:
        """The scores of all bad ones."""
        return list(chain.from_iterable(self.bad.values()))

    @property
    def counts(self) -> Counts:
        """Hits, false alarms and misses where the product draws its line."""
        hits = _above(self.every, SUSPECT)
        return Counts(hits, _above(self.fair, SUSPECT), len(self.every) - hits)

    def recall(self, fault: str = "") -> float:
        """The share of bad ones found (of one fault, if named) when 5 % of the fair ones may be suspected."""
        return _recall(self.fair, self.bad.get(fault, []) if fault else self.every)

    @property
    def precision_at_half(self) -> float:
        """The precision where half of the bad ones are found; 0 when half of them never are."""
        return _precision_at_half(self.fair, self.every)

    def intervals(self) -> PairIntervals:
        """How far the last two figures may be off."""
        every, chance = self.every, Random(_SEED)  # noqa: S311 - draws pairs, keeps no secret
        if min(len(self.fair), len(every)) < 2:
            return PairIntervals()
        drawn = [
            (chance.choices(self.fair, k=len(self.fair)), chance.choices(every, k=len(every))) for _ in range(_ROUNDS)
        ]
        return PairIntervals(
            _between([_recall(*scores) for scores in drawn]),
            _between([_precision_at_half(*scores) for scores in drawn]),
        )

    def as_json(self) -> dict[str, Any]:
        within = self.intervals()
        return {
            **self.counts.as_json(),
            "fair": len(self.fair),
            "recall_at_5_percent_false": round(self.recall(), 3),
            "recall_interval": within.recall and within.recall.as_json(),
            "by_fault": {name: round(self.recall(name), 3) for name in sorted(self.bad)},
            "precision_at_half_recall": round(self.precision_at_half, 3),
            "precision_interval": within.precision_at_half and within.precision_at_half.as_json(),
        }


def pair_figures(gold: Iterable[dict[str, Any]]) -> dict[str, PairFigures]:
    """Figures "with original" and "without" (garbled ones only); by "part", too, where pairs name one."""
    found: dict[str, PairFigures] = {}
    for pair in gold:
        for name, score in _scores(pair):
            for part in filter(None, ("all", pair.get("part"))):
                figures = found.setdefault(f"{name}, {part}", PairFigures())
                scores = figures.bad.setdefault(pair.get("fault", "fault"), []) if pair["bad"] else figures.fair
                scores.append(score)
    return found


def _scores(pair: dict[str, Any]) -> Iterator[tuple[str, float]]:
    languages = {"original_language": pair.get("original_language", ""), "language": pair.get("language", "")}
    if pair["original"]:
        yield "with original", compare(pair["original"], pair["translation"], **languages).score
    if not pair["bad"] or pair.get("fault") in _GARBLED or not pair["original"]:
        yield "without", compare("", pair["translation"], **languages).score


def _above(scores: Scores, least: float) -> int:
    return len([1 for score in scores if score >= least])


def _recall(fair: Scores, bad: Scores) -> float:
    """A score counts as found above the line that leaves at most 5 % of the fair ones above it."""
    allowed = int(_ALLOWED * len(fair))
    line = sorted(fair, reverse=True)[allowed] if len(fair) > allowed else 0.0
    return len([1 for score in bad if score > line]) / len(bad) if bad else 0.0


def _precision_at_half(fair: Scores, bad: Scores) -> float:
    least = sorted(bad, reverse=True)[(len(bad) - 1) // 2] if bad else 0.0
    hits = _above(bad, least)
    return hits / (hits + _above(fair, least)) if least else 0.0


def _between(values: list[float]) -> Interval:
    values.sort()
    cut = int(len(values) * _TAIL)
    return Interval(values[cut], values[-1 - cut])
