"""Where the pictures of an article stand: between the blocks of a page."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzes.models import Picture
from quizzes.models.content import Paper, PaperPicture
from quizzes.reports.tongue import direction
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture ready to be drawn: its address is its digest; `text` is for those who do not see it, or ""."""

    after: int
    digest: str
    width: int
    height: int
    text: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that stand before a block (only the first block of an article has any there) and behind it."""

    before: tuple[ShownPicture, ...] = ()
    behind: tuple[ShownPicture, ...] = ()


def paper_pictures(paper: Paper) -> list[Pictures]:
    """For every block of an edition, in order."""
    return around(
        [block["passages"][0]["number"] for block in paper["blocks"]], map(_frozen, paper.get("pictures", []))
    )


def drawn(picture: Picture) -> ShownPicture:
    """A picture of a draft."""
    return _shown(
        after=picture.after,
        digest=picture.digest,
        width=picture.width,
        height=picture.height,
        text=picture.text,
        language=picture.language,
    )


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
