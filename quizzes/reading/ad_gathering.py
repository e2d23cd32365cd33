"""Blocks in, blocks out: the label, the slot and the wording of one ad made one, and every ad given words."""

from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from quizzes.reading.ad_blocks import LARGEST_AD
from quizzes.reading.ad_lines import ad_label
from quizzes.reading.blocks import Block
from quizzes.reading.document import PassageKind
from quizzes.reading.folding import folded
from quizzes.reading.glance import glance
from quizzes.reading.language import by_small_words
from quizzes.reading.lexicon import labels

# Between two parts of one ad there is next to no markup; further apart they are two.
_MOST_BETWEEN = 60
# So much of the article tells its language.
_ENOUGH = 3_000


def gathered(blocks: list[Block]) -> list[Block]:
    """The blocks of a page, what belongs to one ad made one; a slot without words gets the name of its kind."""
    made: list[Block] = []
    for block in blocks:
        if made and _belongs(made[-1], block):
            made[-1] = _joined(made[-1], block)
        else:
            made.append(block)
    if any(_is_mute(block) for block in made):
        words = _stand_in(made)
        made = [replace(block, text=words) if _is_mute(block) else block for block in made]
    return made


def _is_mute(block: Block) -> bool:
    return block.kind is PassageKind.AD and not block.text


def _stand_in(blocks: list[Block]) -> str:
    """What a slot that shows nothing is called in the article's language."""
    article = " ".join(block.text for block in blocks if block.kind is PassageKind.SENTENCE)[:_ENOUGH]
    known = labels().empty_slot
    language = by_small_words(article) or next(map(_declared, blocks), "")
    return known.get(language, known["en"])


def _declared(block: Block) -> str:
    if block.element is None:
        return ""
    return (block.element.getroottree().getroot().get("lang") or "")[:2].lower()


def _belongs(before: Block, block: Block) -> bool:
    """Two ads with nothing between, unless each of them has a label of its own."""
    if before.kind is not PassageKind.AD or block.kind is not PassageKind.AD:
        return False
    if _is_labelled(before) and _is_labelled(block):
        return False
    return before.element is None or block.element is None or not _are_apart(before.element, block.element)


def _is_labelled(block: Block) -> bool:
    """Whether an ad says what it is; "continue reading" beside a slot says nothing of the kind."""
    pieces = [block.text] if block.element is None else glance(block.element, LARGEST_AD).pieces
    return any(folded(piece) not in labels().beside_ads and ad_label(piece) for piece in pieces)


def _joined(before: Block, block: Block) -> Block:
    texts = [text for text in (before.text, block.text) if text]
    if len(texts) == 2 and (texts[0] in texts[1] or texts[1] in texts[0]):
        texts = [max(texts, key=len)]
    speaking = before if before.text or not block.text else block
    element = speaking.element
    if before.element is not None and block.element is not None:
        element = _around(before.element, block.element, sum(map(len, texts)), speaking.element)
    return replace(before, text=" ".join(texts), element=element)


def _around(first: HtmlElement, last: HtmlElement, length: int, otherwise: HtmlElement | None) -> HtmlElement | None:
    """What holds both, when it holds nothing else."""
    above = set(first.iterancestors())
    common = next((element for element in last.iterancestors() if element in above), None)
    if common is None or common.tag == "body":
        return otherwise
    seen = glance(common, length + 20)
    return otherwise if seen.full or seen.pictures else common


def _are_apart(first: HtmlElement, last: HtmlElement) -> bool:
    """Whether a reader sees anything between the end of one element and the start of another, later one."""
    for count, (text, element) in enumerate(_between(first, last)):
        if count > _MOST_BETWEEN or (text and text.strip()):
            return True
        if element is not None and ((seen := glance(element, 1)).length or seen.pictures):
            return True
    return False


def _between(first: HtmlElement, last: HtmlElement) -> Iterator[tuple[str | None, HtmlElement | None]]:
    """Texts and whole elements from the end of `first` to the start of `last`, in order."""
    above = set(last.iterancestors())
    node = first
    while node is not None and node is not last:
        yield node.tail, None
        following = node.getnext()
        if following is None:
            node = node.getparent()
            if node in above:
                return
            continue
        while following in above:
            yield following.text, None
            following = following[0]
        if following is not last:
            yield None, following
        node = following
