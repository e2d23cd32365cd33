"""What is known of the bytes an article was read from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models.functions import Length
from django.utils.text import capfirst

from quizzes.models import Article, FrozenCopy
from quizzes.reports.days import day, hour
from quizzes.reports.tongue import tongue_name


@dataclass(frozen=True, slots=True)
class FrozenCopyFacts:
    """`size` is in bytes."""

    door: str
    form: str
    url: str
    taken_at: datetime
    taken: str
    publisher: str
    tongue: str
    digest: str
    size: int


def frozen_copy(article: Article) -> FrozenCopyFacts | None:
    """In one query, which leaves the bytes where they are."""
    rows = FrozenCopy.objects.without_bytes().filter(article=article)
    copy: Any = rows.annotate(size=Length("content")).first()  # Any: the annotation
    if copy is None:
        return None
    return FrozenCopyFacts(
        door=copy.get_door_display(),
        form=copy.get_media_type_display(),
        url=copy.url,
        taken_at=copy.taken_at,
        taken=f"{day(copy.taken_at)}, {hour(copy.taken_at)}",
        publisher=copy.publisher,
        tongue=capfirst(tongue_name(copy.language)),
        digest=copy.digest,
        size=copy.size,
    )
