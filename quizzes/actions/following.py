"""Findings go with the words they are about, whoever cuts or joins the passages."""

from collections.abc import Iterable, Sequence

from quizzes.models import Article, Finding, FindingStatus, Passage
from quizzes.models.explained import detectors_words, turns_in

# Of two findings of one kind on passages that become one, the first of these is the word of the whole.
WEIGHT = (FindingStatus.ACCEPTED, FindingStatus.DEBATABLE, FindingStatus.REJECTED, FindingStatus.SUGGESTED)


def follow_cue(parts: Sequence[Passage]) -> None:
    """A passage was cut: each of its findings goes with the part that holds its cue, or else stays with the first."""
    findings = list(Finding.objects.select_for_update(of=("self",)).filter(passage=parts[0]))
    for finding in findings:
        finding.passage = _home(finding, parts)
    Finding.objects.bulk_update(findings, ["passage"])


def follow_words(article: Article, whole: Passage, other: Passage) -> int:
    """`other` becomes part of `whole`: its findings go along. Returns how many went into one of the same kind.

    Such a pair keeps the status of the weightier, and the explanations of both.
    """
    rows = Finding.objects.select_for_update(of=("self",)).filter(passage__in=(whole, other))
    findings = sorted(rows, key=lambda finding: (finding.passage_id != whole.pk, finding.kind))
    kept: list[Finding] = []
    for kind in sorted({finding.kind for finding in findings}):
        pair = sorted((row for row in findings if row.kind == kind), key=lambda row: WEIGHT.index(row.status))
        _join(article, pair)
        kept.append(pair[0])
    Finding.objects.filter(pk__in={row.pk for row in findings} - {row.pk for row in kept}).delete()
    for finding in kept:
        finding.passage = whole
    Finding.objects.bulk_update(kept, ["passage", "explanation", "translation"])
    return len(findings) - len(kept)


def _home(finding: Finding, parts: Sequence[Passage]) -> Passage:
    cue = _folded(finding.cue)
    return next((part for part in parts if cue and cue in _folded(part.text)), parts[0])


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _join(article: Article, pair: Sequence[Finding]) -> None:
    """What a teacher wrote for the one joins what students would read for the other; nothing is written by no one."""
    first, *others = pair
    written = [row.written for row in others if row.written]
    if written:
        first.explanation = _lines([_said(first, article), *written])
    first.translation = _lines([first.translation, *(row.translated for row in others)])


def _said(finding: Finding, article: Article) -> str:
    return finding.explanation or detectors_words(finding, article.language, turns_in(article)[finding.pk])


def _lines(texts: Iterable[str]) -> str:
    return "\n\n".join(dict.fromkeys(filter(None, texts)))
