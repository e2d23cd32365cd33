"""A Draft in, the JSON of `manage.py draft` out (design.md, section 6)."""

from dataclasses import asdict
from typing import Any

from quizzes.detection.draft import Draft, Judgement, Suggestion
from quizzes.detection.explanations import explain
from quizzes.reading import Passage


def draft_json(draft: Draft, *, name: str | int | None) -> dict[str, Any]:
    """The draft as a JSON object; `name` is its id. Explanations are in the article's language if we have it."""
    document = draft.document
    return {
        "id": name,
        "title": document.title,
        "language": document.language,
        "byline": document.byline,
        "date": document.date,
        "publisher": document.publisher,
        "passages": [
            _passage(passage, judgement) for passage, judgement in zip(document.passages, draft.judgements, strict=True)
        ],
        "findings": [_finding(suggestion, document.language) for suggestion in draft.suggestions],
    }


def _passage(passage: Passage, judgement: Judgement) -> dict[str, Any]:
    return {
        "number": passage.number,
        "block": passage.block,
        "kind": passage.kind.value,
        "text": passage.text,
        "language": passage.language,
        "attribution": judgement.attribution.value,
        "background": judgement.background,
        "embed": asdict(passage.embed) if passage.embed else None,
    }


def _finding(suggestion: Suggestion, language: str) -> dict[str, Any]:
    return {
        "passage": suggestion.passage,
        "kind": suggestion.kind.value,
        "reason": suggestion.reason.value,
        "cue": suggestion.cue,
        "confidence": suggestion.confidence,
        "explanation": explain(suggestion.reason, suggestion.cue, language),
    }
