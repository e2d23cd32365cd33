"""What teachers kept of the drafts: the suggestions by reason, the weakest rules first, and what had to be added."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain
from typing import Any

from django.db.models import BooleanField, Case, Count, F, QuerySet, Value, When
from django.utils.text import capfirst

from quizzes.detection.reasons import Reason
from quizzes.models import Article, Finding, FindingStatus, Kind, Origin, User
from quizzes.reports.figures import percent
from quizzes.reports.reason_words import REASONS
from quizzes.reports.review import MARKS
from quizzes.reports.tongue import tongue_name

CHANGED = "changed"


@dataclass(slots=True)
class KeptLine:
    """The suggestions with one reason and what became of them; `origin` is "" for the rules.

    `changed` were accepted with other words, or as another kind than the one that was suggested; `removed` went with a
    passage that was taken out of its article, whatever had been decided.
    """

    reason: str
    kind: str
    kind_name: str
    mark: str
    origin: str
    accepted: int = 0
    changed: int = 0
    rejected: int = 0
    debatable: int = 0
    suggested: int = 0
    removed: int = 0

    @property
    def total(self) -> int:
        return self.decided + self.suggested + self.removed

    @property
    def decided(self) -> int:
        return self.accepted + self.changed + self.rejected + self.debatable

    @property
    def share(self) -> str:
        """Kept of those decided, "" before anything was."""
        return percent(Fraction(self.accepted + self.changed, self.decided)) if self.decided else ""

    @property
    def weakness(self) -> tuple[bool, Fraction, str]:
        """A sort key. Few decisions say little, so each line is given one that kept and one that did not."""
        return not self.decided, Fraction(self.accepted + self.changed + 1, self.decided + 2), self.reason


@dataclass(frozen=True, slots=True)
class AddedLine:
    """What teachers added of one kind, still accepted or to be discussed."""

    kind_name: str
    mark: str
    count: int


@dataclass(frozen=True, slots=True)
class KeptPage:
    """`language` is the code that was asked for, "" for all; `languages` are (code, name) of those there are."""

    lines: tuple[KeptLine, ...]
    added: tuple[AddedLine, ...]
    language: str
    languages: tuple[tuple[str, str], ...] = field(default=())

    @property
    def total(self) -> int:
        return sum(line.total for line in self.lines)

    @property
    def decided(self) -> int:
        return sum(line.decided for line in self.lines)

    @property
    def share(self) -> str:
        kept = sum(line.accepted + line.changed for line in self.lines)
        return percent(Fraction(kept, self.decided)) if self.decided else ""


def kept(user: User, language: str = "") -> KeptPage:
    """Over the articles a person may see. Four queries, however many there are."""
    articles = Article.objects.visible_to(user).order_by()
    codes = sorted(set(articles.values_list("language", flat=True).distinct()))
    asked = language if language in codes else ""
    findings = Finding.objects.visible_to(user)
    if asked:
        articles, findings = articles.filter(language=asked), findings.filter(passage__article__language=asked)
    lines = _lines(findings)
    for gone in chain.from_iterable(articles.exclude(let_go=[]).values_list("let_go", flat=True)):
        _of(lines, gone).removed += 1
    return KeptPage(
        lines=tuple(sorted(lines.values(), key=lambda line: line.weakness)),
        added=tuple(_added(findings)),
        language=asked,
        languages=tuple((code, capfirst(tongue_name(code))) for code in codes),
    )


def _lines(findings: QuerySet[Finding]) -> dict[tuple[str, str], KeptLine]:
    """By reason and origin."""
    as_proposed = When(explanation=F("proposed_explanation"), translation=F("proposed_translation"), then=Value(False))
    said = findings.exclude(reason="").order_by().annotate(
        reworded=Case(as_proposed, default=Value(True), output_field=BooleanField())
    )  # fmt: skip
    lines: dict[tuple[str, str], KeptLine] = {}
    for row in said.values("reason", "origin", "kind", "status", "reworded").annotate(count=Count("pk")):
        line = _of(lines, row)
        is_changed = row["status"] == FindingStatus.ACCEPTED and (row["reworded"] or row["kind"] != line.kind)
        name = CHANGED if is_changed else row["status"]
        setattr(line, name, getattr(line, name) + row["count"])
    return lines


def _of(lines: dict[tuple[str, str], KeptLine], row: Mapping[str, Any]) -> KeptLine:
    reason, origin, kind = row["reason"], row["origin"], row["kind"]
    return lines.setdefault((reason, origin), _line(reason, origin, kind))


def _line(reason: str, origin: str, kind: str) -> KeptLine:
    """A reason says which kind was suggested, whatever kind a teacher made of it since."""
    suggested = Kind(Reason(reason).kind) if reason in list(Reason) else Kind(kind)
    return KeptLine(
        reason=capfirst(str(REASONS.get(reason, reason))),
        kind=suggested,
        kind_name=str(suggested.label),
        mark=MARKS[suggested],
        origin="" if origin == Origin.RULES else str(Origin(origin).label),
    )


def _added(findings: QuerySet[Finding]) -> Iterable[AddedLine]:
    stands = findings.filter(origin=Origin.TEACHER, status__in=(FindingStatus.ACCEPTED, FindingStatus.DEBATABLE))
    counts = dict(stands.order_by().values_list("kind").annotate(Count("pk")))
    return (AddedLine(str(kind.label), MARKS[kind], counts.get(kind, 0)) for kind in Kind)
