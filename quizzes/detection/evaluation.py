"""Labelled articles in, how often the detector is right out: precision, recall and F1 by language.

The labels are those of the claims guideline: sourced, anonymous, hedged, unsourced, background, opinion, other,
disputed. Strict: background and disputed are left out. Wide: background counts as a claim without a source.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.detector import detect
from quizzes.detection.kinds import Kind
from quizzes.reading import Document, Passage, PassageKind, read_text

_POSITIVE = frozenset({"unsourced", "anonymous", "hedged"})
_NEGATIVE = frozenset({"sourced", "opinion", "other"})
_BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled sentence and what the detector made of it."""

    language: str
    label: str
    flagged: bool
    reason: str
    text: str


@dataclass(slots=True)
class Counts:
    """Hits, false alarms and misses, and the figures they give (0 where nothing was counted)."""

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


@dataclass(slots=True)
class Figures:
    """What one language (or all together) comes to."""

    strict: Counts = field(default_factory=Counts)
    wide: Counts = field(default_factory=Counts)
    flagged: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)

    def add(self, case: Case) -> None:
        self.labels[case.label] += 1
        self.flagged[case.label] += case.flagged
        if case.label in _POSITIVE or case.label in _NEGATIVE:
            self.strict.add(wanted=case.label in _POSITIVE, flagged=case.flagged)
        if case.label != "disputed":
            self.wide.add(wanted=case.label in _POSITIVE or case.label == _BACKGROUND, flagged=case.flagged)

    def as_json(self) -> dict[str, Any]:
        share = {label: f"{self.flagged[label]}/{count}" for label, count in sorted(self.labels.items())}
        return {"strict": self.strict.as_json(), "wide": self.wide.as_json(), "flagged": share}


def cases(gold: Iterable[dict[str, Any]]) -> Iterator[Case]:
    """Every labelled sentence of articles shaped {"lang", "sentences": [{"p", "text", "label"}]}, judged in place."""
    for article in gold:
        document = _document(article)
        reasons = {s.passage: s.reason.value for s in detect(document).suggestions if s.kind is Kind.UNSOURCED_CLAIM}
        for passage, sentence in zip(document.passages, article["sentences"], strict=True):
            reason = reasons.get(passage.number, "")
            yield Case(document.language, sentence["label"], bool(reason), reason, passage.text)


def figures(found: Iterable[Case]) -> dict[str, Figures]:
    """Figures by language, and under "all"."""
    by_language: dict[str, Figures] = {}
    for case in found:
        for language in (case.language, "all"):
            by_language.setdefault(language, Figures()).add(case)
    return by_language


def _document(article: dict[str, Any]) -> Document:
    language = article["lang"]
    passages = tuple(
        Passage(number, sentence["p"] + 1, PassageKind.SENTENCE, sentence["text"], language)
        for number, sentence in enumerate(article["sentences"], start=1)
    )
    return Document("", language, passages)


def pasted(gold: Iterable[dict[str, Any]]) -> dict[str, dict[str, Counts]]:
    """Ads and embeds in pages pasted as lines, shaped {"lang", "lines": [{"t", "l": "content"|"ad"|"embed"}]}.

    Counted in lines, by kind and language; a line is an embed's when it is in the post or signs it.
    """
    counts: dict[str, dict[str, Counts]] = {"ad": {}, "embed": {}}
    for page in gold:
        document = read_text("\n".join(line["t"] for line in page["lines"]), language=page["lang"])
        for line in page["lines"]:
            seen = _line_kind(" ".join(line["t"].split()), document)
            for kind, by_language in counts.items():
                for language in (page["lang"], "all"):
                    by_language.setdefault(language, Counts()).add(wanted=line["l"] == kind, flagged=seen == kind)
    return counts


def _line_kind(line: str, document: Document) -> str:
    for passage in document.passages:
        if passage.kind is PassageKind.AD and passage.text == line:
            return "ad"
        if passage.embed and (line in passage.text or (passage.embed.handle and f"({passage.embed.handle})" in line)):
            return "embed"
    return "content"
