"""Reading an article's frozen copy again, with the reader of today."""

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from quizzes.actions.brought import Bytes
from quizzes.actions.cutting import Piece, lay_down, take_up
from quizzes.actions.intake import NOT_TAKEN, read, row_of
from quizzes.actions.refusals import Frozen, NotFound, Superseded
from quizzes.actions.review import suggest
from quizzes.actions.unread import unread
from quizzes.models import Article, Edition, Finding, FindingStatus, FrozenCopy, MediaType, Passage, User
from quizzes.models.comparison import Comparison, State, Step, compared
from quizzes.models.cut import HEAD
from quizzes.reading.child import Child


def compare(*, by: User, article: Article) -> Comparison:
    """Reads the bytes again and says what would become of every passage. Changes nothing."""
    read_anew = _read_again(by, article)
    rows = list(Passage.objects.filter(article=article).order_by("number"))
    put_aside = Article.objects.values_list("put_aside", flat=True).get(pk=article.pk)
    return compared(rows, read_anew, _reviewed(article), put_aside)


def take_over(*, by: User, article: Article, cut: str, seen: str) -> int:
    """Takes the new reading over, except where a teacher has reviewed or changed a passage, and suggests anew.

    Refuses when the article, its reviews or the reading are others than those that were seen. Returns how many
    passages are another now. Reading comes before the transaction: on SQLite nobody else can save while one is open.
    """
    comparison = compare(by=by, article=article)
    if (comparison.cut, comparison.seen) != (cut, seen):
        raise _stale()
    _lay_down(by, article, comparison)
    suggest(by=by, article=article)
    return comparison.changes


@transaction.atomic
def _lay_down(by: User, article: Article, comparison: Comparison) -> None:
    cut = take_up(by=by, article=article, seen=comparison.cut)
    list(Finding.objects.select_for_update(of=("self",)).filter(passage__article=article))  # nobody reviews meanwhile
    if _reviewed(article) != comparison.reviewed:
        raise _stale()
    leaving = [step.old for step in comparison.steps if step.old and (step.state == State.GONE or _is_replaced(step))]
    Passage.objects.filter(pk__in=[row.pk for row in leaving]).delete()
    cut.pieces = list(_pieces(comparison.steps))
    lay_down(cut)


def _stale() -> Superseded:
    return Superseded(_("Something changed since you looked at this comparison. Look at it again, then decide."))


def _pieces(steps: Sequence[Step]) -> Iterator[Piece]:
    for step in steps:
        old, new = step.old, step.new
        if new is not None and (old is None or _is_replaced(step)):
            yield Piece(new, ("new", new.block), part_of=old)
        elif old is not None and step.state != State.GONE:
            if new is not None and step.state == State.CHANGED:
                _adopt(old, new)
            yield Piece(old, ("new", new.block) if new is not None and new.kind == old.kind else ("old", old.block))


def _is_replaced(step: Step) -> bool:
    """Whether other words take the place of a row."""
    return (
        step.state == State.CHANGED and step.old is not None and step.new is not None and step.old.text != step.new.text
    )


def _adopt(old: Passage, new: Passage) -> None:
    """The same words, but now an ad, say: the row stays, what was suggested for it before is suggested anew."""
    names = ("kind", "language", *HEAD)
    for name in names:
        setattr(old, name, getattr(new, name))
    old.save(update_fields=names)
    old.findings.all().delete()


def _reviewed(article: Article) -> frozenset[int]:
    """The passages that stay as they are: somebody decided on a finding there, or changed them by hand."""
    decided = Finding.objects.filter(passage__article=article).exclude(status=FindingStatus.SUGGESTED)
    return frozenset(
        Passage.objects.filter(Q(by_hand=True) | Q(findings__in=decided), article=article).values_list("pk", flat=True)
    )


def _read_again(by: User, article: Article) -> list[Passage]:
    """The rows of a new reading, not saved."""
    copy = FrozenCopy.objects.visible_to(by).filter(article=article).first()
    if copy is None:
        raise NotFound(_("There is no such article among yours."))
    if Edition.objects.filter(quiz__article=article).exists():
        raise Frozen(_("This article stands in a published quiz: its passages stay as they are."))
    source = Bytes(bytes(copy.content), MediaType(copy.media_type), copy.url, copy.taken_at)
    try:
        with Child() as child:
            document = read(child, source, title=copy.title, language=copy.language)
    except NOT_TAKEN as error:
        raise unread(error.code, copy.door) from error
    return [row_of(article, passage) for passage in document.passages]
