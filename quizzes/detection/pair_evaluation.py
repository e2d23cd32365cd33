"""Labelled translations in, how often the bad ones are told from the fair ones out, with and without the original.

A pair is {"id", "original", "translation", "original_language", "language", "bad": bool, "fault"?: its name, "part"?}.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.counts import Counts
from quizzes.detection.translation import SUSPECT, compare

# Faults that break the text itself, so that they show without the original.
_GARBLED = frozenset(("salad", "word_salad", "order", "garbled"))
_ALLOWED = 0.05


@dataclass(slots=True)
class PairFigures:
    """The scores of fair translations, and of bad ones by fault."""

    fair: list[float] = field(default_factory=list)
    bad: dict[str, list[float]] = field(default_factory=dict)

    @property
    def every(self) -> list[float]:
        return [score for scores in self.bad.values() for score in scores]

    @property
    def counts(self) -> Counts:
        """Hits, false alarms and misses where the product draws its line."""
        hits = sum(score >= SUSPECT for score in self.every)
        return Counts(hits, sum(score >= SUSPECT for score in self.fair), len(self.every) - hits)

    def recall(self, fault: str = "") -> float:
        """The share of bad ones found (of one fault, if named) when 5 % of the fair ones may be suspected."""
        least = self.line
        scores = self.bad.get(fault, []) if fault else self.every
        return sum(score > least for score in scores) / len(scores) if scores else 0.0

    @property
    def line(self) -> float:
        """The score above which at most 5 % of the fair ones lie; 0 is never above."""
        allowed = int(_ALLOWED * len(self.fair))
        return sorted(self.fair, reverse=True)[allowed] if len(self.fair) > allowed else 0.0

    @property
    def precision_at_half(self) -> float:
        """The precision where half of the bad ones are found, ties counted as they come; 0 when half never are."""
        wanted = (len(self.every) + 1) // 2
        least = sorted(self.every, reverse=True)[wanted - 1] if wanted else 0.0
        hits, false = sum(score >= least for score in self.every), sum(score >= least for score in self.fair)
        return hits / (hits + false) if least else 0.0

    def as_json(self) -> dict[str, Any]:
        shares = {name: round(self.recall(name), 3) for name in sorted(self.bad)}
        return {
            **self.counts.as_json(),
            "fair": len(self.fair),
            "recall_at_5_percent_false": round(self.recall(), 3),
            "by_fault": shares,
            "precision_at_half_recall": round(self.precision_at_half, 3),
        }


def pair_figures(gold: Iterable[dict[str, Any]]) -> dict[str, PairFigures]:
    """Figures "with original" and "without original" (garbled ones only), each also by "part" where pairs name one."""
    found: dict[str, PairFigures] = {}
    for pair in gold:
        for name, score in _scores(pair):
            for part in filter(None, ("all", pair.get("part"))):
                figures = found.setdefault(f"{name}, {part}", PairFigures())
                _add(figures, pair, score)
    return found


def _scores(pair: dict[str, Any]) -> Sequence[tuple[str, float]]:
    languages = {"original_language": pair.get("original_language", ""), "language": pair.get("language", "")}
    scores = []
    if pair.get("original"):
        scores.append(("with original", compare(pair["original"], pair["translation"], **languages).score))
    if not pair["bad"] or pair.get("fault") in _GARBLED or not pair.get("original"):
        scores.append(("without original", compare("", pair["translation"], **languages).score))
    return scores


def _add(figures: PairFigures, pair: dict[str, Any], score: float) -> None:
    if pair["bad"]:
        figures.bad.setdefault(pair.get("fault", "fault"), []).append(score)
    else:
        figures.fair.append(score)
