"""Passages change places while the article is a draft."""

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.cutting import Cut, lay_down, take_up
from quizzes.actions.grouping import fits, settle, stands_alone
from quizzes.actions.refusals import NotReady, Unreadable
from quizzes.models import Passage, User


@transaction.atomic
def move(*, by: User, passage: Passage, before: int, seen: str) -> int:
    """Puts a passage before the one that has number `before` now; one more than there are is the end.

    It joins the paragraph or list it comes to stand in, or stands by itself. Returns its new number.
    """
    cut = take_up(by=by, article=passage.article, seen=seen)
    place = cut.place(passage)
    if not 1 <= before <= len(cut.pieces) + 1:
        raise Unreadable(_("There is no passage with this number here."))
    return _put(cut, place, before - 1 if before - 1 <= place else before - 2)


@transaction.atomic
def step(*, by: User, passage: Passage, up: bool, seen: str) -> int:
    """Moves a passage past the one before it (`up`) or after it; past the whole block where it cannot stand inside.

    Returns its new number.
    """
    cut = take_up(by=by, article=passage.article, seen=seen)
    place = cut.place(passage)
    beside = place - 1 if up else place + 1
    if not 0 <= beside < len(cut.pieces):
        raise NotReady(_("It is the first passage already.") if up else _("It is the last passage already."))
    piece, other = cut.pieces[place], cut.pieces[beside]
    if piece.block != other.block and (stands_alone(cut, place) or not fits(piece, other)):
        while 0 <= beside < len(cut.pieces) and cut.pieces[beside].block == other.block:
            beside += -1 if up else 1
        return _put(cut, place, beside + 1 if up else beside - 1)
    piece.block = other.block
    return _put(cut, place, beside)


def _put(cut: Cut, place: int, to: int) -> int:
    piece = cut.pieces.pop(place)
    cut.pieces.insert(to, piece)
    settle(cut, to)
    piece.row.by_hand = True
    piece.row.save(update_fields=["by_hand"])
    lay_down(cut)
    return piece.row.number
