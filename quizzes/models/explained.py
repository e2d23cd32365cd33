"""Findings that are kept in, the detector's own words for them out: those of an article take turns in how it is said.

Rejected ones keep their turn, so that deciding about one does not change what is said of another.
"""

from collections.abc import Iterable

from quizzes.detection.explanations import every_way, explain, turns
from quizzes.models.article import Article
from quizzes.models.finding import Finding


def detectors_words(finding: Finding, language: str, turn: int) -> str:
    """What students read, in `language` or else in English, while nobody has written anything; "" without a reason."""
    if not finding.reason:
        return ""
    passage = finding.passage
    return explain(finding.reason, finding.cue, language, turn=turn, text=passage.text, spoken=passage.language)


def all_words(finding: Finding) -> Iterable[str]:
    """Everything `detectors_words` may have said of it, whichever findings its article had then."""
    if not finding.reason:
        return ()
    return every_way(finding.reason, finding.cue, text=finding.passage.text, spoken=finding.passage.language)


def turns_of(findings: Iterable[Finding]) -> dict[int, int]:
    """Key and turn of all findings of an article, which come in the order of its passages."""
    rows = list(findings)
    return dict(zip((row.pk for row in rows), turns(row.reason for row in rows), strict=True))


def turns_in(article: Article) -> dict[int, int]:
    """The same, asked of the database."""
    return turns_of(Finding.objects.filter(passage__article=article).order_by("passage__number", "kind"))
