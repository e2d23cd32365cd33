"""The cut of one article in the hands of one teacher: taken up, changed as a list, laid down with new numbers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.db.models import Case, F, IntegerField, When
from django.utils.translation import gettext as _

from quizzes.actions.intake import MOST_PASSAGES
from quizzes.actions.pictures import follow
from quizzes.actions.refusals import Frozen, NotFound, NotReady, Superseded, TooLarge
from quizzes.models import Article, Edition, Passage, Quiz, User
from quizzes.models.cut import cut_of

ASIDE = 1_000_000  # numbers are unique in every single moment, so they go round by way of numbers nobody has


@dataclass(slots=True, eq=False)
class Piece:
    """A passage in its new place. Pieces in a row with the same `block` (any object) stand in one paragraph or list.

    `part_of` is the passage it was cut from, for one that has no row yet.
    """

    row: Passage
    block: object
    part_of: Passage | None = None

    @property
    def is_new(self) -> bool:
        """Whether it has no row in the database yet."""
        return self.row._state.adding


@dataclass(slots=True)
class Cut:
    """The pieces in their order; `numbers` are those the passages had when they were taken up."""

    article: Article
    pieces: list[Piece]
    numbers: dict[int, int] = field(default_factory=dict)

    def place(self, passage: Passage) -> int:
        """Where a passage stands, from 0."""
        for place, piece in enumerate(self.pieces):
            if piece.row.pk == passage.pk:
                return place
        raise _stale()


def take_up(*, by: User, article: Article, seen: str) -> Cut:
    """Locks the article, and its quizzes against publishing. `seen` is the cut the teacher was looking at.

    Refuses what is not the teacher's, what is published, and what changed since it was seen.
    """
    locked = Article.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=article.pk).first()
    if locked is None:
        raise NotFound(_("There is no such article among yours."))
    quizzes = list(Quiz.objects.select_for_update(of=("self",)).filter(article=locked).order_by("pk"))
    if quizzes and Edition.objects.filter(quiz__in=quizzes).exists():
        raise Frozen(_("This article stands in a published quiz: its passages stay as they are."))
    rows = list(Passage.objects.filter(article=locked).order_by("number"))
    if cut_of(rows) != seen:
        raise _stale()
    return Cut(locked, [Piece(row, row.block) for row in rows], {row.pk: row.number for row in rows})


def lay_down(cut: Cut) -> None:
    """Numbers passages and blocks anew without gaps, keeps the new pieces, and lets the pictures follow.

    Passages that are no longer among the pieces have left the database before.
    """
    if not cut.pieces:
        raise NotReady(_("The last passage cannot be removed: an article has at least one."))
    if len(cut.pieces) > MOST_PASSAGES:
        raise TooLarge(_("An article has at most %(most)s passages.") % {"most": MOST_PASSAGES})
    _renumber(cut)
    Passage.objects.bulk_create(piece.row for piece in cut.pieces if piece.is_new)
    follow(cut.article, dict(_moved(cut)))


def numbered(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, int, int]]:
    """Each piece with its number and that of its block, without gaps, as `lay_down` will number them."""
    blocks = (list(group) for _block, group in groupby(pieces, key=lambda piece: piece.block))
    targets = ((piece, block) for block, group in enumerate(blocks, 1) for piece in group)
    return ((piece, number, block) for number, (piece, block) in enumerate(targets, 1))


def _stale() -> Superseded:
    return Superseded(
        _("The passages have changed since, in another window perhaps. Nothing was overwritten: look at them first.")
    )


def _renumber(cut: Cut) -> None:
    """Two updates, however many passages move: runs of rows that move by as much move together."""
    steps = []
    for piece, number, block in numbered(cut.pieces):
        row = piece.row
        if not piece.is_new:
            steps.append((row.number, number - row.number, block - row.block))
        row.number, row.block = number, block
    _step(cut.article, sorted(steps))


def _step(article: Article, steps: Sequence[tuple[int, int, int]]) -> None:
    """`steps` are (old number, by how much it moves, by how much its block moves), in the old order."""
    runs = [(run[0][0], run[-1][0], by) for by, run in _runs(steps) if any(by)]
    if not runs:
        return
    rows = Passage.objects.filter(article=article, number__range=(runs[0][0], runs[-1][1]))
    numbers = [When(number__range=(first, last), then=F("number") + (ASIDE + by[0])) for first, last, by in runs]
    blocks = [When(number__range=(first, last), then=F("block") + by[1]) for first, last, by in runs]
    rows.update(
        number=Case(*numbers, default=F("number") + ASIDE, output_field=IntegerField()),
        block=Case(*blocks, default=F("block"), output_field=IntegerField()),
    )
    Passage.objects.filter(article=article, number__gt=ASIDE).update(number=F("number") - ASIDE)


def _runs(steps: Sequence[tuple[int, int, int]]) -> Iterator[tuple[tuple[int, int], list[tuple[int, int, int]]]]:
    for by, run in groupby(steps, key=lambda step: step[1:]):
        yield by, list(run)


def _moved(cut: Cut) -> Iterator[tuple[int, int]]:
    """(old number, new number) of every passage; one that is gone went where the one before it is (0: nowhere)."""
    last = {(piece.part_of or piece.row).pk: piece.row.number for piece in cut.pieces}
    new = 0
    for pk, old in cut.numbers.items():
        new = last.get(pk, new)
        yield old, new
