"""A Draft in, the JSON of `manage.py draft` out (design.md, section 6)."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from quizzes.detection.draft import Draft, Judgement, Suggestion
from quizzes.detection.explanations import explain, turns
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
        "findings": list(_findings(draft)),
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


def _findings(draft: Draft) -> Iterator[dict[str, Any]]:
    document, passages = draft.document, {passage.number: passage for passage in draft.document.passages}
    in_turn = turns(suggestion.reason for suggestion in draft.suggestions)
    for suggestion, turn in zip(draft.suggestions, in_turn, strict=True):
        yield _finding(suggestion, turn, passages[suggestion.passage], document.language)


def _finding(suggestion: Suggestion, turn: int, passage: Passage, language: str) -> dict[str, Any]:
    reason, cue = suggestion.reason, suggestion.cue
    return {
        "passage": suggestion.passage,
        "kind": suggestion.kind.value,
        "reason": reason.value,
        "cue": cue,
        "confidence": suggestion.confidence,
        "explanation": explain(reason, cue, language, turn=turn, text=passage.text, spoken=passage.language),
    }
