"""Pasted text in, Document out."""

import re

from quizzes.reading.ad_runs import sold_lines
from quizzes.reading.blocks import Block, document
from quizzes.reading.cleaning import cleaned
from quizzes.reading.document import Document, PassageKind
from quizzes.reading.embeds import posts
from quizzes.reading.folding import folded
from quizzes.reading.language import declared, identify
from quizzes.reading.lexicon import labels
from quizzes.reading.lines import lines_of

LONGEST_TITLE = 160
LONGEST_HEADING = 90
_STOPS = ".…:;,"
_CLOSERS = "»”\"'’)] \u00a0\u202f"
# An asterisk before a word is a footnote's.
_BULLET = re.compile(r"(?:[•◦▪‣·]|[*–—-](?=\s+\S)|\(?\d{1,2}[.)](?=\s))\s*(?=\S)")
_DIALOGUE = re.compile(r"[–—-]\s")
_AFTER_CAPTION = re.compile("[:/©|]")
# "By Ella Sund, Lund", "Par Anne Morel": names to the end of the line or up to a mark, said small beside the article.
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Pp]ar|PAR|[Vv]on|VON|[Pp]or|POR|[Dd]i|DI|[Aa]utore?|Автор)\s*:?\s+"
    r"(?:(?:de|du|von|van|der|di|da|del|la|le|el|al|bin|et|und|and|y|e)\s+|[^\W\d_a-zß-ÿа-я][\w.'’-]*(?:\s+|(?=,)|$)){1,6}(?:[,|•·–—-]|$)"
)
_CREDIT = re.compile(r"[(\[]?\s*(?:©|\(c\)\s)", re.IGNORECASE)


def read_text(text: str, *, language: str = "", title: str = "") -> Document:
    """Read pasted text: its title, its blocks, its passages.

    `language` is what the teacher says (ISO 639-1, a region is ignored); when empty it is found from the text.
    `title` is what the teacher says; when empty, a short first line without a stop is taken for it.
    Raises ReadingError: EmptyText, TextTooLong, NotText, UnknownLanguage.
    """
    language = declared(language)
    text = cleaned(text)
    title = " ".join(cleaned(title).split()) if title.strip() else ""
    language = language or identify(text)
    lines, gaps = lines_of(text)
    blocks = _blocks(lines, gaps, language)
    title, blocks = titled(title, blocks)
    return document(title, language, blocks)


def _blocks(lines: list[str], gaps: list[bool], language: str) -> list[Block]:
    blocks: list[Block] = []
    sold = sold_lines(lines)
    at = 0
    for post in posts(lines, gaps, language):
        blocks += _lines_as_blocks(lines, sold, at, post.first)
        blocks.append(Block(PassageKind.EMBED, post.text, post.embed))
        at = post.end
    return blocks + _lines_as_blocks(lines, sold, at, len(lines))


def _lines_as_blocks(lines: list[str], sold: frozenset[int], first: int, end: int) -> list[Block]:
    blocks: list[Block] = []
    for at in range(first, end):
        block = Block(PassageKind.AD, lines[at]) if at in sold else _line_as_block(lines, at)
        if block.kind is PassageKind.LIST_ITEM and blocks and blocks[-1].kind is PassageKind.LIST_ITEM:
            block = Block(block.kind, block.text, joined=True)
        blocks.append(block)
    return blocks


def _line_as_block(lines: list[str], at: int) -> Block:
    line = lines[at]
    if _is_bullet(lines, at):
        return Block(PassageKind.LIST_ITEM, line)
    if is_caption(line):
        return Block(PassageKind.CAPTION, line)
    if _is_heading(lines, at):
        return Block(PassageKind.CAPTION if _BYLINE.match(line) else PassageKind.HEADING, line)
    return Block(PassageKind.SENTENCE, line)


def _is_bullet(lines: list[str], at: int) -> bool:
    """A line with a bullet, when a neighbour has one too: a lone dash is as often somebody speaking."""
    if not _BULLET.match(lines[at]):
        return False
    neighbours = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
    return not _DIALOGUE.match(lines[at]) or any(_BULLET.match(line) for line in neighbours)


def is_caption(line: str) -> bool:
    """Whether a line is the legend or credit of a picture."""
    if len(line) > 300:
        return False
    if _CREDIT.match(line):
        return True
    opening = line.lstrip("([ ")
    if not _AFTER_CAPTION.search(opening[:60]):
        return False
    plain = folded(opening[:40])
    return any(
        plain.startswith(word) and _AFTER_CAPTION.match(opening[len(word) :].lstrip()) is not None
        for word in labels().captions
    )


def _is_heading(lines: list[str], at: int) -> bool:
    """A short line without a stop that stands between others and opens with a capital or a digit."""
    line = lines[at]
    if len(line) > LONGEST_HEADING or at + 1 >= len(lines) or not any(map(str.isalpha, line)):
        return False
    return line.rstrip(_CLOSERS)[-1:] not in (*_STOPS, "!", "?") and not line[0].islower() and len(line.split()) <= 14


def titled(title: str, blocks: list[Block]) -> tuple[str, list[Block]]:
    """The title, and the blocks without it. A title that was given is not read a second time."""
    first = blocks[0]
    if first.kind not in (PassageKind.SENTENCE, PassageKind.HEADING) or len(blocks) < 2:
        return title, blocks
    if title:
        return title, blocks[1:] if folded(title) == folded(first.text) and folded(title) else blocks
    last = first.text.rstrip(_CLOSERS)[-1:]
    if len(first.text) <= LONGEST_TITLE and last and last not in _STOPS:
        return first.text, blocks[1:]
    return "", blocks
