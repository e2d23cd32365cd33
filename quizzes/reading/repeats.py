"""Blocks of a page in, the same without what the page shows twice out; an author's refrain stays."""

from itertools import pairwise

from quizzes.reading.blocks import Block
from quizzes.reading.document import PassageKind
from quizzes.reading.folding import folded

_OTHERS_WORDS = frozenset((PassageKind.AD, PassageKind.EMBED))
_HEADS_NOTHING = frozenset((PassageKind.AD, PassageKind.HEADING))
_LONG = 40
# A standfirst comes again at the head of the text.
_AT_THE_HEAD = 4


def without_repeats(title: str, blocks: list[Block]) -> list[Block]:
    """The blocks less headings that repeat the title or head nothing, and long lines that the page doubles."""
    plain = folded(title)
    said = [
        block for block in blocks if block.kind is not PassageKind.HEADING or not plain or folded(block.text) != plain
    ]
    doubled = _doubled([block for block in said if _is_long(block)])
    kept = [block for block in said if id(block) not in doubled]
    ends = next((at for at, block in enumerate(reversed(kept)) if block.kind not in _HEADS_NOTHING), len(kept))
    last = len(kept) - ends
    return kept[:last] + [block for block in kept[last:] if block.kind is PassageKind.AD]


def _is_long(block: Block) -> bool:
    return block.kind not in _OTHERS_WORDS and len(block.text) >= _LONG


def _doubled(lines: list[Block]) -> set[int]:
    """Which lines are there a second time because of how the page is built.

    Right after the first, at the head of the text, as a heading or a caption, or with a neighbour that comes again too:
    a copy for small screens.
    """
    texts = [line.text for line in lines]
    pairs = list(pairwise(texts))
    first_of_pair: dict[tuple[str, str], int] = {}
    first: dict[str, int] = {}
    again = [first_of_pair.setdefault(pair, at) < at for at, pair in enumerate(pairs)]
    before = [first.setdefault(text, at) for at, text in enumerate(texts)]

    def is_copy(at: int) -> bool:
        if before[at] == at:
            return False
        if at < _AT_THE_HEAD or lines[at].kind is not PassageKind.SENTENCE or texts[at] == texts[at - 1]:
            return True
        return any(again[max(0, at - 1) : at + 1])

    return {id(lines[at]) for at in range(len(lines)) if is_copy(at)}
