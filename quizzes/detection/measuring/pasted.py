"""Labelled lines of pages in; how many of their ads and posts are found when they are pasted as text, out.

Counted in lines; a line is an embed's when it is in the post or signs it.
"""

from collections.abc import Iterable
from typing import Any

from quizzes.detection.measuring.claims import ALL
from quizzes.detection.measuring.gold_blocks import AD, EMBED
from quizzes.detection.measuring.measure import Measure
from quizzes.reading import Document, PassageKind, read_text


def pasted(gold: Iterable[dict[str, Any]]) -> dict[str, dict[str, Measure]]:
    """Pages shaped {"id", "lang", "lines": [{"t", "l": "content"|"ad"|"embed"}]}: a measure by kind and language."""
    measures: dict[str, dict[str, Measure]] = {AD: {}, EMBED: {}}
    for page in gold:
        document = read_text("\n".join(line["t"] for line in page["lines"]), language=page["lang"])
        for line in page["lines"]:
            seen = _line_kind(" ".join(line["t"].split()), document)
            for kind, by_language in measures.items():
                for language in (page["lang"], ALL):
                    measure = by_language.setdefault(language, Measure())
                    measure.add(str(page["id"]), wanted=line["l"] == kind, flagged=seen == kind)
    return measures


def _line_kind(line: str, document: Document) -> str:
    for passage in document.passages:
        if passage.kind is PassageKind.AD and passage.text == line:
            return AD
        if passage.embed and (line in passage.text or (passage.embed.handle and f"({passage.embed.handle})" in line)):
            return EMBED
    return "content"
