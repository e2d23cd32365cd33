"""Hits, false alarms and misses in; precision, recall and F1 out."""

from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """Hits, false alarms and misses, and the figures they give (0 where nothing was counted).

    A share of something ("of 12 sentences 3 were flagged") is kept as 3 hits and 9 misses: its recall is the share.
    """

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    def add(self, *, wanted: bool, flagged: bool) -> None:
        self.hits += wanted and flagged
        self.false_alarms += flagged and not wanted
        self.misses += wanted and not flagged

    def join(self, other: "Counts") -> None:
        self.hits += other.hits
        self.false_alarms += other.false_alarms
        self.misses += other.misses

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.false_alarms) if self.hits else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.misses) if self.hits else 0.0

    @property
    def f1(self) -> float:
        both = 2 * self.hits + self.false_alarms + self.misses
        return 2 * self.hits / both if both else 0.0

    def as_json(self) -> dict[str, float | int]:
        figures = {"precision": round(self.precision, 3), "recall": round(self.recall, 3), "f1": round(self.f1, 3)}
        return {"hits": self.hits, "false_alarms": self.false_alarms, "misses": self.misses, **figures}
