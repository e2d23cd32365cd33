"""Blocks and the names of who wrote them in; the blocks without what the page says of its authors out."""

from collections.abc import Iterator

from quizzes.reading.blocks import Block
from quizzes.reading.document import PassageKind
from quizzes.reading.folding import folded
from quizzes.reading.furniture import words

_LONGEST_LINE = 90
# A place or a desk after a name.
_MOST_BESIDE = 3
_LONGEST_LIFE = 450
_LONGEST_BOX = 800
_LEAST_OF_IT = 0.2
# An author's life stands above the article or below it.
_AT_THE_END = 4


def without_authors(blocks: list[Block], byline: str) -> list[Block]:
    """The blocks less lines that only name an author of `byline` (names joined by ", "), and accounts of their lives.

    A heading like "About the author" goes with the paragraph about one below it, and with all that is left of the page
    when that is a box's worth; ads stay.
    """
    return list(_without(blocks, [folded(name) for name in byline.split(", ") if len(name) > 1]))


def _without(blocks: list[Block], names: list[str]) -> Iterator[Block]:
    left = sum(len(block.text) for block in blocks)
    box = min(_LONGEST_BOX, _LEAST_OF_IT * left)
    announced = over = False
    for at, block in enumerate(blocks):
        left -= len(block.text)
        if block.kind is PassageKind.AD:
            yield block
        elif _announces(block):
            announced, over = True, left <= box
        elif not over and not _is_about(block, names, announced, is_outside=not at or at >= len(blocks) - _AT_THE_END):
            announced = False
            yield block


def _announces(block: Block) -> bool:
    """As "About the author" does."""
    if len(block.text) > _LONGEST_LINE or block.kind not in (PassageKind.HEADING, PassageKind.SENTENCE):
        return False
    return folded(block.text) in words("words", "about_authors")


def _is_about(block: Block, names: list[str], announced: bool, *, is_outside: bool) -> bool:
    if block.kind is not PassageKind.SENTENCE or len(block.text) > _LONGEST_LIFE:
        return False
    plain = f"{folded(block.text[:_LONGEST_LINE])} "
    name = next((name for name in names if plain.startswith(f"{name} ")), "")
    rest = plain[len(name) :].split()
    if not name or not rest or announced:
        return bool(name) and block.text[-1] not in ":?"
    if " " not in name:
        return False
    if rest[0] in words("words", "lives"):
        return is_outside
    # Names with a place or a desk: no sentence.
    after = block.text.split()[len(name.split()) :]
    short = len(block.text) <= _LONGEST_LINE and len(rest) <= _MOST_BESIDE and block.text[-1].isalpha()
    return short and all(word[0].isupper() or not word[0].isalpha() for word in after)
