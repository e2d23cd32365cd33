"""Embedded posts in, suggestions of bad translation out, seen without the original and, where it is there, beside it.

Rules see garbled text and mechanical faults, not meaning: a fluent mistranslation passes here.
"""

from collections.abc import Iterator

from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.opening import opening
from quizzes.detection.translation import LONGEST, compare
from quizzes.detection.translations.beside_article import article_faults
from quizzes.detection.translations.faults import doubt
from quizzes.reading import Document, Passage, PassageKind

# A draft is looked through by a teacher, so it may doubt a little sooner than a comparison.
_OFFERED, _SUREST = 0.35, 0.95


def mistranslated_embeds(document: Document) -> Iterator[Suggestion]:
    """At most one suggestion per post: the most telling fault, surer when there are several."""
    for passage in document.passages:
        # A post left in its own language is not a fault.
        if passage.kind is PassageKind.EMBED and passage.language == document.language:
            yield from _doubted(passage, document)


def _doubted(passage: Passage, document: Document) -> Iterator[Suggestion]:
    post = passage.embed
    original, said = (post.original, post.original_language) if post else ("", "")
    faults = list(compare(original, passage.text, original_language=said, language=passage.language).faults)
    if len(passage.text) <= LONGEST:
        faults += article_faults(passage, document)
    if (sure := doubt(faults)) >= _OFFERED:
        worst = max(faults, key=lambda fault: fault.confidence)
        # What only the original has is no stretch of the post.
        cue = worst.cue if worst.cue in passage.text else opening(passage.text)
        yield Suggestion(passage.number, Kind.MISTRANSLATED_EMBED, worst.reason, cue, min(sure, _SUREST))
