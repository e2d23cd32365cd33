"""Suggestions with one reason in, how often it was right and on what it stands out."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.measuring.measure import Measure


@dataclass(slots=True)
class ReasonFigures:
    """A suggestion that was wanted is a hit, one that was not a false alarm; `labels` are those of all of them."""

    measure: Measure = field(default_factory=Measure)
    labels: Counter[str] = field(default_factory=Counter)

    def as_json(self, articles: list[str]) -> dict[str, Any]:
        total, within = self.measure.total, self.measure.intervals(articles).precision
        share = round(total.precision, 3) if total.hits + total.false_alarms else None
        interval = within and within.as_json()
        labels = dict(self.labels.most_common())
        return {"suggested": self.labels.total(), "precision": share, "interval": interval, "labels": labels}
