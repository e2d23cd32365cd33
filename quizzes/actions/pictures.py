"""Keeping the pictures of an article: redrawn, few, small, each once."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import sha256

from django.db import transaction
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound
from quizzes.models import Article, Picture, User
from quizzes.reading.child import Child
from quizzes.reading.document import Picture as SeenPicture
from quizzes.reading.errors import ReadingError
from quizzes.reading.redrawn import Redrawn

MOST_PICTURES = 12
MOST_BYTES = 3 * 1024 * 1024  # all pictures of an article together: a class of thirty opens them at once
LONGEST_TEXT = 1_000


def redrawn(child: Child, sights: Iterable[tuple[SeenPicture, bytes]]) -> tuple[tuple[SeenPicture, Redrawn], ...]:
    """The pictures in these bytes, drawn anew; what is none, or takes too much, is left out. Before the transaction."""
    return tuple(_redrawn(child, sights))


@transaction.atomic
def keep_pictures(*, by: User, article: Article, sights: Iterable[tuple[SeenPicture, Redrawn]]) -> int:
    """Keeps the first ones that fit, the same picture once, and returns how many are new."""
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise NotFound(_("There is no such article among yours."))
    kept: dict[str, int] = dict(Picture.objects.filter(article=article).values_list("digest", Length("content")))
    rows = []
    for seen, picture in sights:
        row = _row(article, seen, picture)
        if row.digest in kept or len(kept) >= MOST_PICTURES or sum(kept.values()) + len(row.content) > MOST_BYTES:
            continue
        kept[row.digest] = len(row.content)
        rows.append(row)
    Picture.objects.bulk_create(rows)
    return len(rows)


@transaction.atomic
def leave_out(*, by: User, article: Article, listed: Collection[int], left_out: Collection[int]) -> None:
    """Of the `listed` pictures (primary keys) hides those in `left_out`, and shows the others, everywhere at once."""
    pictures = Picture.objects.filter(article__in=Article.objects.visible_to(by), article=article, pk__in=listed)
    pictures.filter(pk__in=left_out).update(left_out=True)
    pictures.exclude(pk__in=left_out).update(left_out=False)


def follow(article: Article, moved: Mapping[int, int]) -> None:
    """Pictures go where the passage before them went. For actions that renumber passages, in their transaction.

    `moved` has the old number of every passage that is left, and its new one: several old ones may have become one,
    and of one that was cut the last piece counts. A picture behind a passage that is gone goes behind the one before.
    """
    pictures = list(Picture.objects.filter(article=article).only("after"))
    for picture in pictures:
        picture.after = _place(picture.after, moved)
    Picture.objects.bulk_update(pictures, ["after"])


def _redrawn(child: Child, sights: Iterable[tuple[SeenPicture, bytes]]) -> Iterator[tuple[SeenPicture, Redrawn]]:
    for seen, content in sights:
        try:
            yield seen, child.redraw(content)
        except ReadingError:
            continue


def _row(article: Article, seen: SeenPicture, picture: Redrawn) -> Picture:
    return Picture(
        article=article,
        after=seen.after,
        text=seen.text[:LONGEST_TEXT],
        language=article.language,
        width=picture.width,
        height=picture.height,
        digest=sha256(picture.content).hexdigest(),
        content=picture.content,
    )


def _place(after: int, moved: Mapping[int, int]) -> int:
    before = [old for old in moved if old <= after]
    return moved[max(before)] if before else 0
