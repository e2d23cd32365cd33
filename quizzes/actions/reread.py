"""Reading an article's frozen copy again, with the reader of today."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from quizzes.actions.brought import Bytes
from quizzes.actions.cutting import Piece, lay_down, numbered, take_up
from quizzes.actions.intake import NOT_TAKEN, read, row_of, title_of
from quizzes.actions.places import a_place
from quizzes.actions.refusals import Frozen, NotFound, Superseded
from quizzes.actions.review import as_document, keep_proposals, propose
from quizzes.actions.unread import unread
from quizzes.detection.draft import Draft
from quizzes.models import Article, Edition, Finding, FrozenCopy, MediaType, Passage, Picture, User
from quizzes.models.comparison import Comparison, Facts, State, Step, compared
from quizzes.models.cut import HEAD
from quizzes.reading.child import Child
from quizzes.reading.document import Document

LOOKS = ("kind", "language", *HEAD)


def compare(*, by: User, article: Article) -> Comparison:
    """Reads the bytes again and says what would become of every passage. Changes nothing."""
    copy = _copy(by, article)
    document = _read_again(copy)
    stands = Article.objects.get(pk=article.pk)
    kept = Picture.objects.filter(article=article).count()
    facts = (
        Facts(stands.title, stands.byline, stands.published_on, kept),
        Facts(title_of(document, copy.title), document.byline[:200], document.date[:10], len(document.pictures)),
    )
    rows = list(Passage.objects.filter(article=article).order_by("number"))
    read_anew = [row_of(article, passage) for passage in document.passages]
    return compared(rows, read_anew, _reviewed(article), stands.put_aside, facts)


def take_over(*, by: User, article: Article, cut: str, seen: str) -> int:
    """Takes the new reading over, except where a teacher has reviewed or changed a passage, and suggests anew.

    Refuses when the article, its reviews or the reading are others than those that were seen. Returns how many
    passages are another now. Reading and detecting come before the transaction: on SQLite nobody else can save while
    one is open.
    """
    comparison = compare(by=by, article=article)
    if (comparison.cut, comparison.seen) != (cut, seen):
        raise _stale()
    pieces = list(_pieces(comparison.steps))
    document = as_document(article, [piece.row for piece in pieces])
    passages = zip(document.passages, numbered(pieces), strict=True)
    foreseen = tuple(replace(passage, number=number, block=block) for passage, (_piece, number, block) in passages)
    _lay_down(by, article, comparison, pieces, propose(replace(document, passages=foreseen)))
    return comparison.changes


@transaction.atomic
def _lay_down(by: User, article: Article, comparison: Comparison, pieces: list[Piece], draft: Draft) -> None:
    """The passages with what is suggested for them: all of it, or nothing."""
    cut = take_up(by=by, article=article, seen=comparison.cut)
    list(Finding.objects.select_for_update(of=("self",)).filter(passage__article=article))  # nobody reviews meanwhile
    if _reviewed(article) != comparison.reviewed:
        raise _stale()
    leaving = [step.old for step in comparison.steps if step.old and (step.state == State.GONE or _is_replaced(step))]
    Passage.objects.filter(pk__in=[row.pk for row in leaving]).delete()
    adopting = [step.old for step in comparison.steps if step.old and _is_adopted(step)]
    Passage.objects.bulk_update(adopting, LOOKS)
    Finding.objects.filter(passage__in=adopting).delete()  # what was suggested for it before is suggested anew
    cut.pieces = pieces
    lay_down(cut)
    keep_proposals(by=by, article=article, draft=draft)


def _stale() -> Superseded:
    return Superseded(_("Something changed since you looked at this comparison. Look at it again, then decide."))


def _pieces(steps: Sequence[Step]) -> Iterator[Piece]:
    """The article as it will stand; rows that adopt a new look have it, and are not saved yet."""
    for step in steps:
        old, new = step.old, step.new
        if new is not None and (old is None or _is_replaced(step)):
            yield Piece(new, ("new", new.block), part_of=old)
        elif old is not None and step.state != State.GONE:
            if new is not None and _is_adopted(step):
                for name in LOOKS:
                    setattr(old, name, getattr(new, name))
            yield Piece(old, ("new", new.block) if new is not None and new.kind == old.kind else ("old", old.block))


def _is_replaced(step: Step) -> bool:
    """Whether other words take the place of a row."""
    return (
        step.state == State.CHANGED and step.old is not None and step.new is not None and step.old.text != step.new.text
    )


def _is_adopted(step: Step) -> bool:
    """Whether a row stays with the same words, but is now an ad, say."""
    return step.state == State.CHANGED and not _is_replaced(step)


def _reviewed(article: Article) -> frozenset[int]:
    """The passages that stay as they are: somebody decided or wrote on a finding there, or changed them by hand."""
    decided = Finding.objects.filter(passage__article=article).touched()
    return frozenset(
        Passage.objects.filter(Q(by_hand=True) | Q(findings__in=decided), article=article).values_list("pk", flat=True)
    )


def _copy(by: User, article: Article) -> FrozenCopy:
    copy = FrozenCopy.objects.visible_to(by).filter(article=article).first()
    if copy is None:
        raise NotFound(_("There is no such article among yours."))
    if Edition.objects.filter(quiz__article=article).exists():
        raise Frozen(_("This article stands in a published quiz: its passages stay as they are."))
    return copy


def _read_again(copy: FrozenCopy) -> Document:
    source = Bytes(bytes(copy.content), MediaType(copy.media_type), copy.url, copy.taken_at, copy.charset)
    try:
        with a_place(copy.door), Child() as child:
            return read(child, source, title=copy.title, language=copy.article.language)
    except NOT_TAKEN as error:
        raise unread(error.code, copy.door) from error
