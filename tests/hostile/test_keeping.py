"""Hostile articles are kept or refused: what is read of them goes into the database whole, many payloads an article."""

import pytest

from quizzes.actions.brought import Brought
from quizzes.actions.intake import NOT_TAKEN, keep, take
from quizzes.models import Article, Door, MediaType, User
from tests import make
from tests.hostile.doors import in_an_article, in_its_parts
from tests.hostile.payloads import plain

pytestmark = pytest.mark.django_db

_AN_ARTICLE = 300


def batches() -> list[list[str]]:
    texts = [payload.text for payload in plain()]
    return [texts[start : start + _AN_ARTICLE] for start in range(0, len(texts), _AN_ARTICLE)]


def brought(teacher: User, what: Brought) -> Article | None:
    """Through the action every door leads to; None when it was refused."""
    try:
        return keep(by=teacher, brought=what, taken=take(what, tell=lambda stage: None))
    except NOT_TAKEN:
        return None


def test_pasted_payloads_are_kept_or_refused() -> None:
    teacher = make.a_teacher()
    for batch in batches():
        text = "\n\n".join(one.replace("\x00", "") for one in batch)
        brought(teacher, Brought(Door.PASTED, text=text, title=batch[0], publisher=batch[0], url=batch[0]))
    assert Article.objects.exists()


def test_files_of_payloads_are_kept_or_refused() -> None:
    teacher = make.a_teacher()
    for batch in batches():
        for page in (in_an_article("\n".join(batch)), in_its_parts("\n".join(batch)[:5_000])):
            content = page.encode("utf-8", "surrogatepass")
            brought(teacher, Brought(Door.FILE, content=content, media_type=MediaType.HTML, url=batch[0]))
    kept = Article.objects.all()
    assert kept
    assert all(article.passages.exists() for article in kept)
