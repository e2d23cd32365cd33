"""How a teacher mends the cut of an article while it is a draft. The findings go with their words.

Every verb is told the cut its teacher has seen (models.cut.cut_of) and refuses when the article looks otherwise by now.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.cutting import Piece, lay_down, take_up
from quizzes.actions.following import follow_cue, follow_words
from quizzes.actions.grouping import regroup
from quizzes.actions.refusals import NotReady, Superseded, Unreadable
from quizzes.models import Article, Finding, Passage, PassageKind, User
from quizzes.models.comparison import digest_of
from quizzes.models.cut import HEAD
from quizzes.reading.cleaning import cleaned
from quizzes.reading.errors import EmptyText, ReadingError, UnknownLanguage
from quizzes.reading.language import declared

UNSPACED = frozenset({"ja", "km", "lo", "my", "th", "zh"})  # written without blanks between words
ORIGINAL = ("original_language", "original")
LET_GO = ("kind", "reason", "origin", "status")
WRITTEN = ("kind", "text", "language", "by_hand", *HEAD)


@dataclass(frozen=True, slots=True)
class Words:
    """What a passage shall be: every line of `text` a passage of its own; `head` by the names of the embed's columns.

    `begins` says whether it begins a new paragraph or list; None leaves that as it is. "" is the article's language.
    """

    text: str
    kind: str
    language: str = ""
    begins: bool | None = None
    head: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def write(*, by: User, passage: Passage, words: Words, seen: str) -> int:
    """Rewords a passage, gives it another kind, cuts it at its line breaks. Returns how many passages it is now."""
    cut = take_up(by=by, article=passage.article, seen=seen)
    place = cut.place(passage)
    row, kind = cut.pieces[place].row, PassageKind(words.kind)
    lines = _lines(words.text)
    if kind == PassageKind.EMBED and len(lines) > 1:
        raise NotReady(_("An embedded post is one passage. Give it another kind first, then split it."))
    regroup(cut, place, kind, words.begins)
    if " ".join(lines).split() != row.text.split():
        _put_aside(cut.article, [row])
    row.kind, row.text, row.by_hand = kind, lines[0], True
    row.language = _language(words.language, cut.article)
    row.save(update_fields=[*WRITTEN, *_head(row, words.head)])
    parts = [Piece(_part(row, line), cut.pieces[place].block, row) for line in lines[1:]]
    cut.pieces[place + 1 : place + 1] = parts
    lay_down(cut)
    if parts:
        follow_cue([row, *(part.row for part in parts)])
    return len(lines)


@transaction.atomic
def merge(*, by: User, passage: Passage, seen: str) -> int:
    """Joins a passage with the next one. Returns how many findings of the next went into one of the same kind."""
    cut = take_up(by=by, article=passage.article, seen=seen)
    place = cut.place(passage)
    if place + 1 == len(cut.pieces):
        raise NotReady(_("This is the last passage: there is none after it to merge it with."))
    row, other = cut.pieces[place].row, cut.pieces.pop(place + 1).row
    if any(getattr(other, name) not in ("", getattr(row, name)) for name in (*HEAD, *ORIGINAL)):
        raise NotReady(_("The next passage is an embedded post of its own. Give it another kind first, then merge it."))
    row.text += ("" if row.language in UNSPACED else " ") + other.text
    row.by_hand = True
    row.save(update_fields=["text", "by_hand"])
    joined = follow_words(cut.article, row, other)
    other.delete()
    lay_down(cut)
    return joined


@transaction.atomic
def remove(*, by: User, article: Article, passages: Collection[int], reviewed: int, seen: str) -> int:
    """Takes passages (their primary keys) out with their findings. Returns how many.

    `reviewed` is how many reviewed findings the teacher was told would go; refuses when there are others by now.
    """
    cut = take_up(by=by, article=article, seen=seen)
    leaving = [piece.row for piece in cut.pieces if piece.row.pk in passages]
    going = [row.pk for row in leaving]
    cut.pieces = [piece for piece in cut.pieces if piece.row.pk not in passages]
    findings = Finding.objects.filter(passage__in=going)
    locked = list(findings.select_for_update(of=("self",)))  # nobody reviews meanwhile
    if findings.touched().count() != reviewed:
        raise Superseded(_("The findings on these passages were reviewed meanwhile. Look at them first."))
    _put_aside(cut.article, leaving)
    _let_go(cut.article, locked)
    Passage.objects.filter(pk__in=going).delete()
    lay_down(cut)
    return len(going)


def _put_aside(article: Article, rows: Iterable[Passage]) -> None:
    """Remembers the words, so that reading the article again does not bring them back."""
    article.put_aside = [*article.put_aside, *(digest_of(row.text) for row in rows)]
    article.save(update_fields=["put_aside"])


def _let_go(article: Article, findings: Iterable[Finding]) -> None:
    """Remembers that these were suggested, and what was decided; not what a teacher added, nor who decided."""
    gone = [{name: getattr(one, name) for name in LET_GO} for one in findings if one.reason]
    article.let_go = [*article.let_go, *gone]
    article.save(update_fields=["let_go"])


def _lines(text: str) -> list[str]:
    try:
        return [line for line in cleaned(text).split("\n") if line]
    except EmptyText as error:
        raise Unreadable(_("A passage cannot be empty. If it should go, remove it.")) from error
    except ReadingError as error:
        raise Unreadable(_("This is not plain text. Type the passage, or paste it from the page.")) from error


def _language(typed: str, article: Article) -> str:
    try:
        return declared(typed) or article.language
    except UnknownLanguage as error:
        raise Unreadable(_("This language is not known. Write its code, for example en, fr or ru.")) from error


def _head(row: Passage, head: Mapping[str, str]) -> tuple[str, ...]:
    """Puts on the head of an embedded post, or takes it off with the original; returns what else is to be written."""
    if row.kind == PassageKind.EMBED:
        for name in HEAD:
            setattr(row, name, head.get(name, getattr(row, name)))
        return ()
    for name in (*HEAD, *ORIGINAL):
        setattr(row, name, "")
    return ORIGINAL


def _part(row: Passage, text: str) -> Passage:
    """One more passage like this one, with other words and no number yet."""
    return Passage(
        article=row.article,
        kind=row.kind,
        text=text,
        language=row.language,
        attribution=row.attribution,
        background=row.background,
        cue=row.cue if row.cue in text else "",
        by_hand=True,
    )
