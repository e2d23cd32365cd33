"""Embedded posts in, suggestions of bad translation out, seen without the original and, where it is there, beside it.

Rules see garbled text and mechanical faults, not meaning: a fluent mistranslation passes here.
"""

from collections.abc import Iterator

from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.translation import compare
from quizzes.reading import Document, Passage, PassageKind


def mistranslated_embeds(document: Document) -> Iterator[Suggestion]:
    """At most one suggestion per post: the most telling fault, surer when there are several."""
    for passage in document.passages:
        # A post left in its own language is not a fault.
        if passage.kind is PassageKind.EMBED and passage.language == document.language:
            yield from _doubted(passage)


def _doubted(passage: Passage) -> Iterator[Suggestion]:
    post = passage.embed
    before = {"original": post.original, "original_language": post.original_language} if post else {"original": ""}
    found = compare(translation=passage.text, language=passage.language, **before)
    if found.suspect:
        worst = found.faults[0]
        sure = min(found.score, 0.95)
        yield Suggestion(passage.number, Kind.MISTRANSLATED_EMBED, worst.reason, worst.cue, sure)
