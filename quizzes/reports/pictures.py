"""Where the pictures of an article stand: between the blocks of a page."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from quizzes.models import Edition, EditionPicture, Picture
from quizzes.models.content import Paper, PaperPicture
from quizzes.reports.tongue import direction
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture ready to be drawn: its address is its digest; `text` is for those who do not see it, or "".

    `pk` and `left_out` are for the page on which its teacher leaves it out; a frozen picture has neither.
    """

    after: int
    digest: str
    width: int
    height: int
    text: str
    language: str
    direction: str
    pk: int = 0
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that stand before a block (only the first block of an article has any there) and behind it."""

    before: tuple[ShownPicture, ...] = ()
    behind: tuple[ShownPicture, ...] = ()


def edition_pictures(edition: Edition) -> list[Pictures]:
    """For every block of an edition, in order, in one query: without what its teacher has hidden since."""
    return _of_paper(edition.paper, EditionPicture.objects.shown_digests(edition.pk))


def paper_pictures(paper: Paper) -> list[Pictures]:
    """For every block of a paper that is made now, in order."""
    return _of_paper(paper, {picture["digest"] for picture in paper.get("pictures", [])})


def _of_paper(paper: Paper, shown: Collection[str]) -> list[Pictures]:
    frozen = [_frozen(picture) for picture in paper.get("pictures", []) if picture["digest"] in shown]
    return around([block["passages"][0]["number"] for block in paper["blocks"]], frozen)


def drawn(picture: Picture) -> ShownPicture:
    """A picture of a draft."""
    shown = _shown(
        after=picture.after,
        digest=picture.digest,
        width=picture.width,
        height=picture.height,
        text=picture.text,
        language=picture.language,
    )
    return replace(shown, pk=picture.pk, left_out=picture.left_out)


def around(starts: Sequence[int], pictures: Iterable[ShownPicture]) -> list[Pictures]:
    """For every block its pictures; `starts` are the numbers of the blocks' first passages, in order.

    A block is never torn: a picture behind a passage in the middle of one stands behind the whole of it.
    """
    placed: dict[int, list[ShownPicture]] = {}
    for picture in pictures:
        placed.setdefault(bisect_right(starts, picture.after) - 1, []).append(picture)
    return [
        Pictures(tuple(placed.get(-1, ())) if place == 0 else (), tuple(placed.get(place, ())))
        for place in range(len(starts))
    ]


def _frozen(picture: PaperPicture) -> ShownPicture:
    return _shown(**picture)


def _shown(*, after: int, digest: str, width: int, height: int, text: str, language: str) -> ShownPicture:
    return ShownPicture(after, digest, width, height, typeset(text, language), language, direction(language))
