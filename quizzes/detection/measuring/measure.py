"""One figure of a set of articles: its counts article by article, what they come to, and how far that may be off."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.measuring.bootstrap import Intervals, intervals
from quizzes.detection.measuring.counts import Counts


@dataclass(slots=True)
class Measure:
    """Counts by article; an article with nothing to count is none of its keys."""

    by_article: dict[str, Counts] = field(default_factory=dict)

    def add(self, article: str, *, wanted: bool, flagged: bool) -> None:
        self.by_article.setdefault(article, Counts()).add(wanted=wanted, flagged=flagged)

    def join(self, article: str, counts: Counts) -> None:
        self.by_article.setdefault(article, Counts()).join(counts)

    @property
    def total(self) -> Counts:
        sums = Counts()
        for counts in self.by_article.values():
            sums.join(counts)
        return sums

    def intervals(self, articles: Iterable[str]) -> Intervals:
        """Over these articles: all of the set, so that one figure is as sure as the next."""
        nothing = Counts()
        return intervals([self.by_article.get(article, nothing) for article in articles])

    def as_json(self, articles: Iterable[str]) -> dict[str, Any]:
        return {**self.total.as_json(), "intervals": self.intervals(articles).as_json()}

    def share_as_json(self, articles: Iterable[str]) -> dict[str, Any]:
        """A share is kept as hits and misses."""
        total, within = self.total, self.intervals(articles).recall
        counted = total.hits + total.misses
        share = {"share": round(total.recall, 3) if counted else None, "interval": within and within.as_json()}
        return {"of": counted, "count": total.hits, **share}
