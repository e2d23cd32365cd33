"""One press of a button on the passages page: which verb it is, and what is said about it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.actions.moving import move, step
from quizzes.actions.passages import merge, write
from quizzes.actions.refusals import NotReady, Refused, Superseded, Unreadable
from quizzes.actions.review import suggest
from quizzes.admin.desk import primary_key
from quizzes.forms.passage import PassageForm
from quizzes.models import Article, Passage, PassageKind, User
from quizzes.reports.cutting import CutPage, Line, cutting


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came of it. `passage` is the primary key of where to go on, which stays open when `keeps_open`.

    `form` is what was typed and not kept; `removes` are the numbers of passages that shall go, to be asked about first.
    """

    passage: int | None = None
    sentence: str = ""
    keeps_open: bool = False
    refused: str = ""
    form: PassageForm | None = None
    removes: Collection[int] | None = None
    status: int = 200


def press(*, by: User, article: Article, typed: QueryDict) -> Pressed:
    """Does what the pressed button says. Raises Refused."""
    verb = VERBS.get("open" if "open" in typed else typed.get("do", ""))
    if verb is None:
        raise Unreadable(_("This button is not known here. Reload the page, then try again."))
    return verb(by, article, typed)


def refused(refusal: Refused, article: Article, typed: QueryDict) -> Pressed:
    """The action said no: the sentence, and everything that was typed."""
    key = primary_key(typed.get("passage")) if "text" in typed else None
    line = cutting(article, key).open
    form = PassageForm(line.row, line.begins, typed) if line else None
    return Pressed(key, refused=refusal.sentence, form=form, status=refusal.status)


def _write(by: User, article: Article, typed: QueryDict) -> Pressed:
    line = _open(cutting(article, primary_key(typed.get("passage"))))
    form = PassageForm(line.row, line.begins, typed)
    if not form.is_valid():
        return Pressed(line.pk, form=form, status=400)
    parts = write(by=by, passage=line.row, words=form.words, seen=typed.get("seen", ""))
    sentence = _written(line, parts)
    if form.words.kind == line.row.kind or PassageKind.EMBED not in (form.words.kind, line.row.kind):
        return Pressed(line.pk, sentence)
    if form.words.kind == PassageKind.EMBED:
        return Pressed(
            line.pk, _("It is an embedded post now. Say where it comes from, and save again."), keeps_open=True
        )
    return Pressed(line.pk, sentence + " " + _("The author and the original of the embedded post are taken off."))


def _enter(by: User, article: Article, typed: QueryDict) -> Pressed:
    """The Enter key: it moves the passage where a number is typed, else it saves."""
    return (_move if typed.get("before", "").strip() else _write)(by, article, typed)


def _open_other(by: User, article: Article, typed: QueryDict) -> Pressed:
    _untouched(article, typed)
    return Pressed(primary_key(typed.get("open")), keeps_open=True)


def _written(line: Line, parts: int) -> str:
    if parts == 1:
        return _("Passage %(number)s: saved.") % {"number": line.number}
    split = _("It is %(parts)s passages now, from %(first)s to %(last)s.")
    return split % {"parts": parts, "first": line.number, "last": line.number + parts - 1}


def _merge(by: User, article: Article, typed: QueryDict) -> Pressed:
    line = _untouched(article, typed)
    joined = merge(by=by, passage=line.row, seen=typed.get("seen", ""))
    sentence = _("The next passage is part of this one now.")
    if joined:
        sentence += " " + _("Two findings of one kind became one, with the explanations of both: read it again.")
    return Pressed(line.pk, sentence, keeps_open=True)


def _step(by: User, article: Article, typed: QueryDict) -> Pressed:
    line = _untouched(article, typed)
    number = step(by=by, passage=line.row, up=typed.get("do") == "up", seen=typed.get("seen", ""))
    return _moved(line, number)


def _move(by: User, article: Article, typed: QueryDict) -> Pressed:
    line = _untouched(article, typed)
    before = primary_key(typed.get("before", "").strip())
    if before is None:
        raise Unreadable(_("Write the number of the passage it shall stand before."))
    return _moved(line, move(by=by, passage=line.row, before=before, seen=typed.get("seen", "")))


def _remove_ticked(by: User, article: Article, typed: QueryDict) -> Pressed:
    """From beside an open passage, whose words are not to be lost."""
    _untouched(article, typed)
    ticked = typed.copy()
    ticked.setlist("passage", typed.getlist("ticked"))
    return _remove(by, article, ticked)


def _remove(by: User, article: Article, typed: QueryDict) -> Pressed:
    keys = {key for key in map(primary_key, typed.getlist("passage")) if key is not None}
    numbers = Passage.objects.filter(article=article, pk__in=keys).values_list("number", flat=True)
    if not numbers:
        raise NotReady(_("Tick the passages that should go, then press the button."))
    return Pressed(removes=tuple(numbers))


def _remove_before(by: User, article: Article, typed: QueryDict) -> Pressed:
    return Pressed(removes=range(1, _untouched(article, typed).number))


def _remove_after(by: User, article: Article, typed: QueryDict) -> Pressed:
    page = cutting(article)
    return Pressed(removes=range(_untouched(article, typed).number + 1, page.total + 1))


def _suggest(by: User, article: Article, typed: QueryDict) -> Pressed:
    count = suggest(by=by, article=article)
    if not count:
        return Pressed(sentence=_("Nothing new was found. What was there stays as it is."))
    found = ngettext("%(count)s new finding to review.", "%(count)s new findings to review.", count)
    return Pressed(sentence=found % {"count": count})


VERBS: dict[str, Callable[[User, Article, QueryDict], Pressed]] = {
    "write": _write,
    "enter": _enter,
    "open": _open_other,
    "merge": _merge,
    "up": _step,
    "down": _step,
    "move": _move,
    "remove": _remove,
    "remove_ticked": _remove_ticked,
    "remove_before": _remove_before,
    "remove_after": _remove_after,
    "suggest": _suggest,
}


def _open(page: CutPage) -> Line:
    if page.open is None:
        raise Superseded(_("This passage is not here any more, or is published by now. Nothing was changed."))
    return page.open


def _untouched(article: Article, typed: QueryDict) -> Line:
    """The passage of a button that does not save words: refuses when there are words it would lose."""
    line = _open(cutting(article, primary_key(typed.get("passage"))))
    if "text" in typed and PassageForm(line.row, line.begins, typed).changes_something:
        raise NotReady(_("You changed this passage. Save it first, then press the other button."))
    return line


def _moved(line: Line, number: int) -> Pressed:
    return Pressed(line.pk, _("It is passage %(number)s now.") % {"number": number}, keeps_open=True)
