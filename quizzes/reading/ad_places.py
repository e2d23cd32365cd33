"""Blocks of a page in, the same without ads that stand elsewhere on it: in its header, a sidebar, its comments."""

from lxml.html import HtmlElement

from quizzes.reading.ad_lines import skips
from quizzes.reading.article import Place
from quizzes.reading.blocks import Block
from quizzes.reading.document import PassageKind
from quizzes.reading.furniture import Role
from quizzes.reading.measures import Measures

_BARS = frozenset(("header", "nav", "ul", "ol", "menu"))
_MENUS = frozenset(("nav", "footer", "menu"))


def without_those_elsewhere(blocks: list[Block], place: Place, measures: Measures) -> list[Block]:
    """Ads stay in what holds most of the page's prose, or between the first and the last block of the article."""
    said = [at for at, block in enumerate(blocks) if block.kind is not PassageKind.AD and block.text]
    first, last = (said[0], said[-1]) if said else (0, 0)
    return [
        block
        for at, block in enumerate(blocks)
        if block.kind is not PassageKind.AD
        or ((first < at < last or _is_beside(block.element, place, measures)) and not _is_past(block, measures))
    ]


def _is_past(block: Block, measures: Measures) -> bool:
    """Whether a reader's way on to the story leads past a header, a list of links or a share bar, and past no ad."""
    if block.element is None or not skips(block.text):
        return False
    around = list(block.element.iterancestors())
    return any(one.tag in _BARS for one in (block.element, *around)) or not measures.dropped.isdisjoint(around)


def _is_beside(element: HtmlElement | None, place: Place, measures: Measures) -> bool:
    """Whether an ad before or after the article stands in its container, in no menu and no comments in there."""
    if element is None or element is place.wide:
        return element is None
    for around in (element, *element.iterancestors()):
        if around is place.wide:
            return True
        if around.tag in _MENUS or measures.roles.get(around, 0) & Role.COMMENTS:
            return False
    return False
