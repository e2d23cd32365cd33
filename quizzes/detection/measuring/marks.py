"""Judged articles in, how often ads and mistranslated embeds are told among passages as they were read, out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.kinds import Kind
from quizzes.detection.measuring.claims import ALL
from quizzes.detection.measuring.judged import JudgedArticle, MarkCase
from quizzes.detection.measuring.measure import Measure
from quizzes.detection.measuring.reason_figures import ReasonFigures
from quizzes.detection.reasons import Reason

_LABELS = {Kind.AD: ("no ad", "ad"), Kind.MISTRANSLATED_EMBED: ("faithful", "mistranslated")}


@dataclass(slots=True)
class MarkFigures:
    """What the articles of one language (or all of them) come to, by kind and by reason."""

    articles: list[str] = field(default_factory=list)
    kinds: dict[Kind, Measure] = field(default_factory=lambda: {kind: Measure() for kind in _LABELS})
    reasons: dict[Reason, ReasonFigures] = field(default_factory=dict)

    def add(self, article: JudgedArticle) -> None:
        self.articles.append(article.name)
        for mark in article.marks:
            self.kinds[mark.kind].add(article.name, wanted=mark.wanted, flagged=mark.reason is not None)
            if mark.reason is not None:
                self._count_reason(article.name, mark, self.reasons.setdefault(mark.reason, ReasonFigures()))

    def _count_reason(self, article: str, mark: MarkCase, figures: ReasonFigures) -> None:
        figures.measure.add(article, wanted=mark.wanted, flagged=True)
        figures.labels[_LABELS[mark.kind][mark.wanted]] += 1

    def as_json(self) -> dict[str, Any]:
        kinds = {kind.value: measure.as_json(self.articles) for kind, measure in self.kinds.items()}
        reasons = {name: one.as_json(self.articles) for name, one in sorted(self.reasons.items())}
        return {"articles": len(self.articles), **kinds, "reasons": reasons}


def mark_figures(articles: Iterable[JudgedArticle]) -> dict[str, MarkFigures]:
    """Figures by language, and under "all", of the articles in which marks were told."""
    by_language: dict[str, MarkFigures] = {}
    for article in articles:
        if article.marks:
            for language in (article.language, ALL):
                by_language.setdefault(language, MarkFigures()).add(article)
    return by_language
