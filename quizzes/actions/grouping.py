"""Which passages stand in one paragraph or list, after one of them changed its kind or its place."""

from quizzes.actions.cutting import Cut, Piece
from quizzes.models import PassageKind

ROWS = frozenset({PassageKind.SENTENCE, PassageKind.LIST_ITEM})  # several of them make a block


def fits(piece: Piece, other: Piece) -> bool:
    """Whether the two can share a paragraph or a list."""
    return piece.row.kind == other.row.kind and piece.row.kind in ROWS


def stands_alone(cut: Cut, place: int) -> bool:
    """Whether a piece is a block by itself."""
    block = cut.pieces[place].block
    return sum(piece.block == block for piece in cut.pieces[max(0, place - 1) : place + 2]) == 1


def regroup(cut: Cut, place: int, kind: PassageKind, begins: bool | None) -> None:
    """Before a piece becomes of `kind`: it leaves a block it no longer fits.

    `begins` opens a new block with a piece, or joins its block with the one before; None leaves that as it is.
    """
    piece, before = cut.pieces[place], cut.pieces[place - 1] if place else None
    if kind != piece.row.kind:
        _cut_before(cut, place + 1)
        is_next_row = before is not None and before.row.kind == kind == PassageKind.LIST_ITEM
        piece.block = before.block if before and is_next_row else object()
    elif begins:
        _cut_before(cut, place)
    elif begins is not None and before and before.block != piece.block and fits(piece, before):
        _rename(cut, place, before.block)


def settle(cut: Cut, place: int) -> None:
    """A piece has come to stand between two others: in their block if it fits there, else it parts them."""
    piece = cut.pieces[place]
    beside = cut.pieces[max(0, place - 1) : place] + cut.pieces[place + 1 : place + 2]
    if len(beside) == 2 and beside[0].block == beside[1].block != piece.block:
        if fits(piece, beside[0]):
            piece.block = beside[0].block
            return
        _rename(cut, place + 1, object())
    if piece.block not in [other.block for other in beside]:
        piece.block = object()


def _cut_before(cut: Cut, place: int) -> None:
    """The block that runs over this place ends before it, and another begins."""
    if 0 < place < len(cut.pieces) and cut.pieces[place - 1].block == cut.pieces[place].block:
        _rename(cut, place, object())


def _rename(cut: Cut, place: int, block: object) -> None:
    """The rest of a block, from this place on, becomes part of another."""
    old = cut.pieces[place].block
    for piece in cut.pieces[place:]:
        if piece.block != old:
            break
        piece.block = block
