"""Judged sentences in, how often the detector is right about unsourced claims out: by language, class and reason."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.kinds import Attribution
from quizzes.detection.measuring.agreement import Agreement
from quizzes.detection.measuring.floors import FLOORS
from quizzes.detection.measuring.judged import Case, JudgedArticle
from quizzes.detection.measuring.labels import (
    ANONYMOUS,
    BACKGROUND,
    DISPUTED,
    HEDGED,
    HEDGES,
    NEGATIVE,
    POSITIVE,
    rungs_of,
)
from quizzes.detection.measuring.ladder import Ladder
from quizzes.detection.measuring.measure import Measure
from quizzes.detection.measuring.reason_figures import ReasonFigures
from quizzes.detection.reasons import Reason

STRICT, WIDE = "strict", "wide"
CLASSES = (STRICT, WIDE, ANONYMOUS, HEDGED)
ALL = "all"


@dataclass(slots=True)
class ClaimFigures:
    """What the articles of one language (or all of them) come to.

    `classes` are those of CLASSES; `background` is the share of it that was suggested; `flagged` of
    `labels` is how many sentences of a label were.
    """

    articles: list[str] = field(default_factory=list)
    classes: dict[str, Measure] = field(default_factory=lambda: {name: Measure() for name in CLASSES})
    background: Measure = field(default_factory=Measure)
    floors: dict[str, Measure] = field(default_factory=lambda: {name: Measure() for name in FLOORS})
    reasons: dict[Reason, ReasonFigures] = field(default_factory=dict)
    flagged: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    ladder: Ladder = field(default_factory=Ladder)
    agreement: Agreement = field(default_factory=Agreement)
    lost: int = 0

    def add(self, article: JudgedArticle) -> None:
        if article.name not in self.articles:
            self.articles.append(article.name)
        self.lost += article.lost
        for case in article.cases:
            self._count(article.name, case)
            if case.second:
                self.agreement.pairs.append((case.label, case.second))

    def _count(self, article: str, case: Case) -> None:
        self.labels[case.label] += 1
        self.flagged[case.label] += case.reason is not None
        for name, wanted, flagged in _asked(case):
            self.classes[name].add(article, wanted=wanted, flagged=flagged)
        if right := rungs_of(case.label, case.attribution):
            self.ladder.add(right, case.judged)
        if case.label == BACKGROUND:
            self.background.add(article, wanted=True, flagged=case.reason is not None)
        if _is_strict(case):
            for name, would_flag in FLOORS.items():
                self.floors[name].add(article, wanted=case.label in POSITIVE, flagged=would_flag(case))
        if case.reason is not None:
            self._count_reason(article, case, self.reasons.setdefault(case.reason, ReasonFigures()))

    def _count_reason(self, article: str, case: Case, figures: ReasonFigures) -> None:
        figures.labels[case.label] += 1
        if _is_strict(case):
            figures.measure.add(article, wanted=case.label in POSITIVE, flagged=True)

    def as_json(self) -> dict[str, Any]:
        names = self.articles
        share = {label: f"{self.flagged[label]}/{count}" for label, count in sorted(self.labels.items())}
        figures: dict[str, Any] = {"articles": len(names), "sentences": self.labels.total()}
        figures |= {name: measure.as_json(names) for name, measure in self.classes.items()}
        figures["background"] = self.background.share_as_json(names)
        figures["floors"] = {name: measure.as_json(names) for name, measure in self.floors.items()}
        figures["reasons"] = {name: one.as_json(names) for name, one in sorted(self.reasons.items())}
        figures |= {"flagged": share, "ladder": self.ladder.as_json(), "lost_labels": self.lost}
        return figures | ({"agreement": self.agreement.as_json()} if self.agreement.pairs else {})


def claim_figures(articles: Iterable[JudgedArticle]) -> dict[str, ClaimFigures]:
    """Figures by language, and under "all"."""
    by_language: dict[str, ClaimFigures] = {}
    for article in articles:
        for language in (article.language, ALL):
            by_language.setdefault(language, ClaimFigures()).add(article)
    return by_language


def is_wrong(case: Case) -> bool:
    """Whether a sentence is a false alarm or a miss; background that was suggested is one here, to be looked at."""
    if _is_strict(case):
        return (case.label in POSITIVE) != (case.reason is not None)
    return case.label == BACKGROUND and case.reason is not None


def _is_strict(case: Case) -> bool:
    return case.label in POSITIVE or case.label in NEGATIVE


def _asked(case: Case) -> Iterator[tuple[str, bool, bool]]:
    """What is asked of a sentence: by which figure, whether it wants a flag there, whether it has one.

    The anonymous and hedged classes count every label but disputed, background too: an unnamed source that is none is
    a mistake whatever the sentence is.
    """
    suggested = case.reason is not None
    if _is_strict(case):
        yield STRICT, case.label in POSITIVE, suggested
    if case.label != DISPUTED:
        yield WIDE, case.label in POSITIVE or case.label == BACKGROUND, suggested
        yield ANONYMOUS, case.label == ANONYMOUS, suggested and case.judged is Attribution.UNNAMED
        yield HEDGED, case.label == HEDGED, case.reason in HEDGES
