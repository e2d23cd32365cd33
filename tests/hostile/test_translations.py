"""Translations and originals of any length and any bytes: an answer, and not much work."""

import pytest

from quizzes.detection import detect
from quizzes.detection.translation import LONGEST, compare
from quizzes.reading import Document, Passage, PassageKind

HUGE = 1_000_000
FLOODS = [
    "a" * HUGE,
    " " * HUGE,
    "1" * HUGE,
    "1 000 " * (HUGE // 6),
    "de le " * (HUGE // 6),
    "d'" * (HUGE // 2),
    "abc. d " * (HUGE // 7),
    "@a #b " * (HUGE // 6),
    "deux mille " * (HUGE // 11),
    "Le Jcxgw " * (HUGE // 9),
    "Лукашенко не " * (HUGE // 13),
    "\ud83d\x00\u202e٣" * (HUGE // 4),
    "Le pont est là. " * (HUGE // 16),
]


@pytest.mark.parametrize("flood", FLOODS, ids=lambda flood: repr(flood[:8]))
@pytest.mark.parametrize("language", ["fr", "en", "ru", "xx", ""])
def test_a_flood_is_judged_by_its_beginning(flood: str, language: str) -> None:
    """No clock: what comes behind the beginning is not looked at, so its length costs nothing."""
    whole = compare(flood, flood, original_language="ru", language=language)
    assert whole == compare(flood[:LONGEST], flood[:LONGEST], original_language="ru", language=language)
    assert 0 <= compare("", flood, language=language).score < 1
    assert 0 <= compare(flood, "", language=language).score < 1


@pytest.mark.parametrize("flood", FLOODS, ids=lambda flood: repr(flood[:8]))
def test_a_flood_in_an_article_is_a_post_like_any_other(flood: str) -> None:
    told = Passage(1, 1, PassageKind.SENTENCE, flood, "fr")
    post = Passage(2, 2, PassageKind.EMBED, flood, "fr")
    assert len(detect(Document("", "fr", (told, post))).judgements) == 2
