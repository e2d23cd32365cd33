"""What teachers decided, as labelled articles that `manage.py evaluate` reads. Names nobody.

An article counts when its review came to an end: something was decided, nothing is left open. Then what was left alone
was left alone by somebody who had read it.
"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef

from quizzes.detection.measuring.labels import ANONYMOUS, DISPUTED, HEDGED, HEDGES
from quizzes.detection.reasons import Reason
from quizzes.models import Article, Finding, FindingStatus, Kind, Passage, PassageKind
from quizzes.models.cut import HEAD

_AT_ONCE = 100
_EMBED = {name: name.removeprefix("embed_") for name in (*HEAD, "original_language", "original")}


def reviewed_articles() -> Iterator[dict[str, Any]]:
    """One object an article: {"id", "lang", "title", "sentences": [{"p", "kind", "language", "text", "label", …}]}.

    "embed" is there for a post; "ad" and "mistranslated" are true or false where a teacher told.
    """
    findings = Finding.objects.filter(passage__article=OuterRef("pk"))
    still_open = Exists(findings.filter(status=FindingStatus.SUGGESTED))
    finished = Article.objects.filter(~still_open, Exists(findings)).order_by("pk")
    for article in finished.prefetch_related("passages__findings").iterator(chunk_size=_AT_ONCE):
        yield {
            "id": f"article-{article.pk}",
            "lang": article.language,
            "title": article.title,
            "sentences": [_labelled(passage) for passage in article.passages.all()],
        }


def _labelled(passage: Passage) -> dict[str, Any]:
    found = {finding.kind: finding for finding in passage.findings.all()}
    said: dict[str, Any] = {"p": passage.block - 1, "kind": passage.kind, "language": passage.language}
    said["text"] = passage.text
    if passage.kind == PassageKind.EMBED:
        said["embed"] = {short: getattr(passage, name) for name, short in _EMBED.items()}
    said |= _claim(passage, found.get(Kind.UNSOURCED_CLAIM))
    told = {"ad": _is_marked(found.get(Kind.AD))}
    if passage.kind == PassageKind.EMBED or Kind.MISTRANSLATED_EMBED in found:
        told["mistranslated"] = _is_marked(found.get(Kind.MISTRANSLATED_EMBED))
    return said | {name: mark for name, mark in told.items() if mark is not None}


def _claim(passage: Passage, finding: Finding | None) -> dict[str, Any]:
    """The label of a passage. Who left it alone or rejected it said that it needs no mark, but not which rung it is on.

    So its attribution is null, and "sourced" stands for every sentence that somebody found fine as it is.
    """
    if finding is None or finding.status == FindingStatus.REJECTED:
        return {"label": "sourced" if passage.kind == PassageKind.SENTENCE else "other", "attribution": None}
    if finding.status == FindingStatus.DEBATABLE:
        return {"label": DISPUTED}
    if finding.reason == Reason.VAGUE_SOURCE:
        return {"label": ANONYMOUS}
    return {"label": HEDGED if finding.reason in HEDGES else "unsourced"}


def _is_marked(finding: Finding | None) -> bool | None:
    """None: to discuss."""
    if finding is not None and finding.status == FindingStatus.DEBATABLE:
        return None
    return finding is not None and finding.status == FindingStatus.ACCEPTED
